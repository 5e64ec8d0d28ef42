import Foundation

/// Returns the ASCII letters or digits for a lower-case letter or a digit: `û` becomes `u`, `æ` becomes `ae`.
///
/// Other characters return an empty array. Letters with diacritics are decomposed. The list holds only the letters of
/// European languages in Latin script that can't be.
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

/// Returns the plain letters of a composed letter: the one below its diacritics, or both of a ligature such as `ĳ`.
private func letters(in scalar: Unicode.Scalar) -> [UInt8] {
  let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
  guard scalar.properties.isAlphabetic, parts.first != scalar else { return [] }
  return parts.flatMap(foldedToASCII)
}
