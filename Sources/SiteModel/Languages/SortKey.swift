import Basics
import Foundation

extension Language {
  /// Returns a key that sorts texts in the order in which readers look them up.
  ///
  /// Diacritics, punctuation and the case of letters don't count. Numbers sort by value.
  package func sortKey(of text: String) -> String {
    var (key, number) = ("", "")
    for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars
    where !scalar.isWithinWord {
      let letters = foldedToASCII(scalar).map { Character(UnicodeScalar($0)) }
      if let digit = letters.first, digit.isNumber {
        number.append(digit)
        continue
      }
      key += padded(number)
      number = ""
      key += letters.isEmpty ? " " : String(letters.map { sortedAs[$0] ?? $0 })
    }
    return key + padded(number)
  }

  /// Pads a number with zeros, which puts 9 before 10.
  private func padded(_ number: String) -> String { number.isEmpty ? "" : number.padded(to: 12) }
}
