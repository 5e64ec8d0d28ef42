import Basics
import Foundation

extension Language {
  /// Returns a key that sorts texts in the order in which readers look them up.
  ///
  /// Diacritics, punctuation and the case of letters don't count. Numbers sort by value.
  package func sortKey(of text: String) -> String {
    var (key, letters, digits): ([UInt8], [UInt8], Int) = ([], [], 0)
    key.reserveCapacity(text.utf8.count + 8)
    let lower = text.lowercased()
    // The marks that may follow a letter begin with such a byte.
    let isComposed = lower.utf8.allSatisfy { $0 < 0xCC || $0 > 0xCD }
    for scalar in (isComposed ? lower : lower.precomposedStringWithCanonicalMapping).unicodeScalars
    where !scalar.isWithinWord {
      letters.removeAll(keepingCapacity: true)
      let isLetter = letters.append(folded: scalar)
      if isLetter, letters[0].isDigit {
        key += letters
        digits += letters.count
        continue
      }
      key.padNumber(of: digits)
      digits = 0
      if !isLetter { key.append(32) }
      for letter in letters {
        if let others = sortedAs.first(where: { $0.letter == letter })?.others {
          key += others
        } else {
          key.append(letter)
        }
      }
    }
    key.padNumber(of: digits)
    return String(decoding: key, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Puts zeros before the digits at the end, which puts 9 before 10.
  fileprivate mutating func padNumber(of digits: Int) {
    if 1..<12 ~= digits { insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 12 - digits), at: count - digits) }
  }
}
