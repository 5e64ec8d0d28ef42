import Foundation

/// The plain small letters and digits that stand for a small letter or a digit: `û` is `u`, `æ` is `ae`. Other characters have none.
///
/// Letters that are made of a letter and signs are taken apart, so that only those need be listed that are one thing: all of them
/// that the languages of Europe write in Latin letters.
package func foldedToASCII(_ scalar: Unicode.Scalar) -> [UInt8] {
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

/// The plain letters of which a letter is made: one below its signs, or two that are written as one, as in `ĳ`.
private func letters(in scalar: Unicode.Scalar) -> [UInt8] {
  let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
  guard scalar.properties.isAlphabetic, parts.first != scalar else { return [] }
  return parts.flatMap(foldedToASCII)
}
