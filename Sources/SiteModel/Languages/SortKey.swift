import Basics
import Foundation

extension Language {
  /// What to compare to put texts in the order in which readers look them up: signs and the case of letters don't count,
  /// numbers do by their value.
  func sortKey(of text: String) -> String {
    var (key, number) = ("", "")
    for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
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

  /// So that 9 stands before 10.
  private func padded(_ number: String) -> String {
    number.isEmpty ? "" : String(repeating: "0", count: max(0, 12 - number.count)) + number
  }
}
