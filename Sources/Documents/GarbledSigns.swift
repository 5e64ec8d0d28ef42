package import Basics

extension File {
  /// The findings about letters that were saved in one encoding and read in another, such as `Ã©` for `é`.
  package var garbledSigns: [Diagnostic] {
    if bytes.isASCII { return [] }
    var (found, index): ([Diagnostic], Int) = ([], 0)
    while index < bytes.count, found.count < Bounds.closeLooks {
      // `Ã`, `Â`, `â`, `ï` and `ð` begin with the first byte, the sign for what couldn't be read with the second.
      guard let next = bytes[index...].firstIndex(where: { $0 == 0xC3 || $0 == 0xEF }) else { break }
      index = next + 1
      if bytes[next...].starts(with: "\u{FFFD}".utf8) {
        found.append(.lostSign(at: FileRange(self, next..<next + 3)))
      } else if let (sign, length) = garbledSign(at: next) {
        found.append(.garbledSign(sign, at: FileRange(self, next..<next + length)))
        index = next + length
      }
    }
    return found
  }

  /// Returns the sign that was meant at an offset, and how many bytes stand for it.
  private func garbledSign(at start: Int) -> (sign: Unicode.Scalar, length: Int)? {
    // Another sign that isn't ASCII stands behind it: `â` is a letter of Frisian.
    guard bytes[safe: start + 2].map({ $0 >= 0x80 }) == true else { return nil }
    // The second bytes of `Ã`, `Â`, `â` and `ð`.
    let counts: [(byte: UInt8, count: Int)] = [(0x83, 2), (0x82, 2), (0xA2, 3), (0xB0, 4)]
    guard bytes[start] == 0xC3, let second = bytes[safe: start + 1],
      let count = counts.first(where: { $0.byte == second })?.count
    else { return nil }
    let scalars = String(decoding: bytes[start...].prefix(12), as: UTF8.self).unicodeScalars
    let written = scalars.prefix(count), meant = written.compactMap(\.windowsByte)
    guard meant.count == count, let text = String(validating: meant, as: UTF8.self),
      let sign = text.unicodeScalars.first,
      text.unicodeScalars.count == 1
    else { return nil }
    return (sign, written.reduce(0) { $0 + $1.utf8.count })
  }
}

extension Unicode.Scalar {
  /// The byte of the sign in Windows-1252.
  fileprivate var windowsByte: UInt8? {
    if value < 0x80 || 0xA0...0xFF ~= value { return UInt8(value) }
    let signs = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    return signs.firstIndex(of: self).map { UInt8(0x80 + $0) }
  }
}

extension Rule {
  package static let garbledSigns = Rule(
    "verminkte-tekens", mayBeExempt: true,
    nl: "Letters als `Ã©` en `�` zijn in een andere tekencodering bewaard of gelezen. Typ het woord opnieuw.",
    en: "Letters such as `Ã©` and `�` were saved or read in another encoding. Type the word again.")
}

extension Diagnostic {
  fileprivate static func garbledSign(_ sign: Unicode.Scalar, at range: FileRange) -> Diagnostic {
    let name = sign.value == 0xA0 ? "een spatie" : "'\(sign)'"
    return Diagnostic(
      .garbledSigns, at: range,
      nl: "'\(range.text)' is een verminkt teken", tip: "schrijf \(name)",
      en: "'\(range.text)' is a garbled sign", tip: "write \(sign.value == 0xA0 ? "a blank" : name)"
    ).repaired(by: sign.value == 0xA0 ? " " : String(sign))
  }

  fileprivate static let lostSign = Unplaced(
    .garbledSigns,
    nl: "op deze plaats is een teken verloren gegaan", tip: "typ het woord opnieuw",
    en: "a sign was lost at this place", tip: "type the word again")
}
