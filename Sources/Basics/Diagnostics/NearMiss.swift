extension String {
  /// Returns the candidate that was probably meant, or `nil`.
  ///
  /// Up to a third of the word's letters may differ. A word of one or two letters must match, ignoring case.
  package func nearMiss(in candidates: some Sequence<String>) -> String? {
    let word = Array(lowercased().unicodeScalars)
    // A longer text isn't a mistyped word.
    guard word.count <= 200 else { return nil }
    let maximum = word.count < 3 ? 0 : word.count / 3
    var nearest: (distance: Int, candidate: String)?
    for candidate in candidates where abs(candidate.unicodeScalars.count - word.count) <= maximum {
      let distance = letters(from: word, to: Array(candidate.lowercased().unicodeScalars), atMost: maximum)
      if let distance, nearest.map({ (distance, candidate) < $0 }) ?? true { nearest = (distance, candidate) }
    }
    return nearest?.candidate
  }
}

/// Returns how many letters must be added, dropped, changed or swapped between two words, or `nil` if more than
/// `maximum`.
private func letters(from left: [Unicode.Scalar], to right: [Unicode.Scalar], atMost maximum: Int) -> Int? {
  guard !left.isEmpty, !right.isEmpty else { return nil }
  // Only three rows of the table are needed: this one, and the two before it.
  var (beforeLast, last, row) = (Array(0...right.count), Array(0...right.count), Array(0...right.count))
  for i in 1...left.count {
    row[0] = i
    var least = i
    for j in 1...right.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
      least = min(least, row[j])
    }
    // The distance never shrinks from row to row. A swap skips this row, but costs as much as a path through it.
    if least > maximum { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[right.count] <= maximum ? last[right.count] : nil
}

/// Finds the intended words for many unknown ones, and stops before that takes long.
///
/// Each word is compared with all candidates. If thousands of words match none of thousands of candidates, spelling
/// isn't the problem.
package struct NearMisses {
  /// The number of comparisons after which the search stops: of long words, these take a fifth of a second.
  static let maximumCount = 200_000

  private var comparisons = 0

  package init() {}

  package mutating func nearest(to word: String, in candidates: @autoclosure () -> [String]) -> String? {
    look(in: candidates).flatMap { word.nearMiss(in: $0) }
  }

  /// Returns the tip for a word that isn't one of the candidates.
  package mutating func tip(for word: String, in candidates: @autoclosure () -> [String]) -> Diagnostic.Wording? {
    look(in: candidates).flatMap { .didYouMean(word, in: $0) }
  }

  /// Returns the candidates, or `nil` once the limit is reached.
  private mutating func look(in candidates: () -> [String]) -> [String]? {
    guard comparisons < NearMisses.maximumCount else { return nil }
    let words = candidates()
    comparisons += max(1, words.count)
    return words
  }
}

extension Diagnostic.Wording {
  /// The largest number of words that a tip lists.
  private static let maximumCount = 24

  /// Returns “did you mean …?” with the nearest candidate, or else the list of all candidates.
  package static func didYouMean(_ word: String, in candidates: [String]) -> Diagnostic.Wording? {
    word.nearMiss(in: candidates).map { didYouMean($0) } ?? oneOf(candidates)
  }

  /// Returns “did you mean …?” with a word.
  package static func didYouMean(_ word: String) -> Diagnostic.Wording {
    Diagnostic.Wording(nl: "bedoelt u '\(word)'?", en: "did you mean '\(word)'?")
  }

  /// Returns the list of all candidates, or `nil` if there are none.
  package static func oneOf(_ candidates: [String]) -> Diagnostic.Wording? {
    guard !candidates.isEmpty else { return nil }
    let list = candidates.sorted().prefix(maximumCount).joined(separator: ", ")
    let more = candidates.count > maximumCount ? ", …" : ""
    return Diagnostic.Wording(nl: "mogelijk: \(list)\(more)", en: "possible: \(list)\(more)")
  }
}
