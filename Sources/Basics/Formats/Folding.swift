import Foundation

extension [UInt8] {
  /// Appends the ASCII letters or digits for a lower-case letter or a digit, `u` for `û` and `ae` for `æ`; returns whether there
  /// are any.
  @inline(__always) package mutating func append(folded scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      guard case let byte = UInt8(scalar.value), byte.isSmallLetter || byte.isDigit else { return false }
      append(byte)
      return true
    }
    let number = Int(scalar.value)
    let letters = number < foldedLetters.count ? foldedLetters[number] : foldedToASCII(scalar)
    append(contentsOf: letters)
    return !letters.isEmpty
  }
}

/// The ASCII letters for the letters of European languages in Latin script.
private let foldedLetters = (0..<UInt32(0x250)).map { Unicode.Scalar($0).map(foldedToASCII) ?? [] }

/// Returns the ASCII letters or digits for a lower-case letter or a digit; other characters return an empty array.
///
/// Letters with diacritics are decomposed. The list holds only the letters that can't be.
private func foldedToASCII(_ scalar: Unicode.Scalar) -> [UInt8] {
  switch scalar {
  case "a"..."z", "0"..."9": [UInt8(scalar.value)]
  case "\0"..."\u{7F}": []
  case "æ": Array("ae".utf8)
  case "œ": Array("oe".utf8)
  case "ß": Array("ss".utf8)
  case "þ": Array("th".utf8)
  case "ø": Array("o".utf8)
  case "ð", "đ": Array("d".utf8)
  case "ħ": Array("h".utf8)
  case "ı": Array("i".utf8)
  case "ĸ": Array("k".utf8)
  case "ł": Array("l".utf8)
  case "ŋ": Array("n".utf8)
  case "ŧ": Array("t".utf8)
  default: letters(in: scalar)
  }
}

/// Returns the plain letters of a composed letter: the one below its diacritics, or both of a ligature such as `ĳ`.
private func letters(in scalar: Unicode.Scalar) -> [UInt8] {
  let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
  guard scalar.properties.isAlphabetic, parts.first != scalar else { return [] }
  return parts.flatMap(foldedToASCII)
}
