extension String {
  /// The one of `candidates` that was probably meant: at most a third of its letters away, and of a very short word none.
  package func nearMiss(in candidates: some Sequence<String>) -> String? {
    let word = Array(lowercased().unicodeScalars)
    // Nobody mistypes a text.
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

/// How many letters are to be added, dropped, changed or swapped to get from one word to the other; nothing where they are too many.
private func letters(from left: [Unicode.Scalar], to right: [Unicode.Scalar], atMost maximum: Int) -> Int? {
  guard !left.isEmpty, !right.isEmpty else { return nil }
  // Only three rows of the table are looked at: this one, and the two before it.
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
    // The words only get further apart. A swap goes on from the row before, but costs as much as the way over this one.
    if least > maximum { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[right.count] <= maximum ? last[right.count] : nil
}

/// Finds what was meant with many words, as long as that takes no more than a moment.
///
/// Each word is compared with all that it may have been. Where thousands of words have no counterpart among thousands, something
/// else is the matter than how they are spelled.
package struct NearMisses {
  /// How many words are compared at the most: a million take less than a second.
  static let maximumCount = 1_000_000

  private var comparisons = 0

  package init() {}

  /// The one of `candidates` that was probably meant.
  package mutating func nearest(to word: String, in candidates: @autoclosure () -> [String]) -> String? {
    look(in: candidates).flatMap { word.nearMiss(in: $0) }
  }

  /// What to say about a word that is none of `candidates`.
  package mutating func tip(for word: String, in candidates: @autoclosure () -> [String]) -> Diagnostic.Wording? {
    look(in: candidates).flatMap { .didYouMean(word, in: $0) }
  }

  /// The words to compare with, unless enough were compared.
  private mutating func look(in candidates: () -> [String]) -> [String]? {
    guard comparisons < NearMisses.maximumCount else { return nil }
    let words = candidates()
    comparisons += max(1, words.count)
    return words
  }
}

extension Diagnostic.Wording {
  /// How many words a tip lists at the most.
  private static let maximumCount = 24

  /// “did you mean …?” with the candidate that comes nearest, or else the list of all that is possible.
  package static func didYouMean(_ word: String, in candidates: [String]) -> Diagnostic.Wording? {
    if let nearest = word.nearMiss(in: candidates) {
      return Diagnostic.Wording(nl: "bedoelt u '\(nearest)'?", en: "did you mean '\(nearest)'?")
    }
    return oneOf(candidates)
  }

  /// The list of all that is possible.
  package static func oneOf(_ candidates: [String]) -> Diagnostic.Wording? {
    guard !candidates.isEmpty else { return nil }
    let list = candidates.sorted().prefix(maximumCount).joined(separator: ", ")
    let more = candidates.count > maximumCount ? ", …" : ""
    return Diagnostic.Wording(nl: "mogelijk: \(list)\(more)", en: "possible: \(list)\(more)")
  }
}
