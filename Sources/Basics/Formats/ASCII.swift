/// What a byte of a text in UTF-8 is, if it is a sign of ASCII.
extension UInt8 {
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isCapital: Bool { self &- 0x41 < 26 }
  @inlinable package var isSmallLetter: Bool { self &- 0x61 < 26 }
  @inlinable package var isLetter: Bool { (self | 0x20).isSmallLetter }

  /// The byte as an address holds it where it would have a meaning of its own: `%2F`.
  package var percentEncoded: String { "%" + String(self, radix: 16, uppercase: true).padded(to: 2) }

  /// Whether it is white space in HTML and in style sheets: a blank, a tab, or the end of a line or page.
  @inlinable package var isWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D || self == 0x0C
  }
}

extension String {
  /// The text as an address holds it: letters and digits of ASCII stay as they are.
  package var percentEncoded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * utf8.count)
    for byte in utf8 {
      if byte.isLetter || byte.isDigit { bytes.append(byte) } else { bytes.append(percentEncoded: byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
