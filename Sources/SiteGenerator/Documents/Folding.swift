import Foundation

/// The plain small letters and digits that stand for a small letter or a digit: `û` is `u`, `æ` is `ae`. Other characters have none.
func foldedToASCII(_ scalar: Unicode.Scalar) -> [UInt8] {
  switch scalar {
  case "a"..."z", "0"..."9": [UInt8(scalar.value)]
  case "\0"..."\u{7F}": []
  case "æ": Array("ae".utf8)
  case "œ": Array("oe".utf8)
  case "ĳ": Array("ij".utf8)
  case "ß": Array("ss".utf8)
  case "þ": Array("th".utf8)
  case "ø": Array("o".utf8)
  case "ð", "đ": Array("d".utf8)
  case "ł": Array("l".utf8)
  case "ı": Array("i".utf8)
  default: base(of: scalar)
  }
}

/// The letter below the signs of a letter that is made of both.
private func base(of scalar: Unicode.Scalar) -> [UInt8] {
  let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
  guard parts.count > 1, let base = parts.first, ("a"..."z").contains(base) else { return [] }
  return [UInt8(base.value)]
}
