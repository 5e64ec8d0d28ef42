extension String {
  /// The one of `candidates` that was probably meant: at most a third of its letters away, and of a very short word none.
  func nearMiss(in candidates: some Sequence<String>) -> String? {
    let length = count
    // Nobody mistypes a text.
    guard length <= 200 else { return nil }
    let maximum = length < 3 ? 0 : length / 3
    let possible = candidates.lazy.filter { abs($0.count - length) <= maximum }
    let nearest = possible.map { (candidate: $0, distance: distance(to: $0)) }.min { left, right in
      (left.distance, left.candidate) < (right.distance, right.candidate)
    }
    return nearest.flatMap { $0.distance <= maximum ? $0.candidate : nil }
  }

  /// How many letters are to be added, dropped, changed or swapped to get from one word to the other.
  private func distance(to other: String) -> Int {
    let (left, right) = (Array(lowercased().unicodeScalars), Array(other.lowercased().unicodeScalars))
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    // Only three rows of the table are looked at: this one, and the two before it.
    var (beforeLast, last, row) = (Array(0...right.count), Array(0...right.count), Array(0...right.count))
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        row[j] = Swift.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = Swift.min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
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
