extension String {
  /// The one of `candidates` that was probably meant: at most a third of its letters away, and of a very short word none.
  func nearMiss(in candidates: some Sequence<String>) -> String? {
    let nearest = candidates.map { (candidate: $0, distance: distance(to: $0)) }.min { left, right in
      (left.distance, left.candidate) < (right.distance, right.candidate)
    }
    guard let nearest, nearest.distance <= (count < 3 ? 0 : count / 3) else { return nil }
    return nearest.candidate
  }

  /// How many letters are to be added, dropped, changed or swapped to get from one word to the other.
  private func distance(to other: String) -> Int {
    let (left, right) = (Array(lowercased().unicodeScalars), Array(other.lowercased().unicodeScalars))
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var rows = [Array(0...right.count)]
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        var best = Swift.min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = Swift.min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}

extension Diagnostic.Wording {
  /// How many words a tip lists at the most.
  private static let maximumCount = 24

  /// “did you mean …?” with the candidate that comes nearest, or else the list of all that is possible.
  static func didYouMean(_ word: String, in candidates: [String]) -> Diagnostic.Wording? {
    if let nearest = word.nearMiss(in: candidates) {
      return Diagnostic.Wording(nl: "bedoelt u '\(nearest)'?", en: "did you mean '\(nearest)'?")
    }
    return oneOf(candidates)
  }

  /// The list of all that is possible.
  static func oneOf(_ candidates: [String]) -> Diagnostic.Wording? {
    guard !candidates.isEmpty else { return nil }
    let list = candidates.sorted().prefix(maximumCount).joined(separator: ", ")
    let more = candidates.count > maximumCount ? ", …" : ""
    return Diagnostic.Wording(nl: "mogelijk: \(list)\(more)", en: "possible: \(list)\(more)")
  }
}
