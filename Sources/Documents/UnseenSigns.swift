package import Basics

extension File {
  /// The findings about signs that nobody sees, as they stand in the file.
  package var unseenSigns: [Diagnostic] { all.unseenSigns }
}

extension FileRange {
  /// The findings about signs that nobody sees, as they stand in the range.
  package var unseenSigns: [Diagnostic] {
    // A carriage return may be followed by the line feed behind the range.
    let end = min(bytes.upperBound + 1, file.bytes.count)
    let signs = file.bytes.span.extracting(bytes.lowerBound..<end).unseenSigns(atMost: Bounds.closeLooks)
    return signs.map { sign in
      let start = bytes.lowerBound + sign.lowerBound
      return .unseenSign(at: FileRange(file, start..<start + sign.count))
    }.filter { $0.range.bytes.lowerBound < bytes.upperBound }
  }

  /// Returns the findings about signs that nobody sees, as they are written with signs that everybody sees.
  package func unseenSigns(writtenIn notation: SignNotation) -> [Diagnostic] {
    writtenSigns(in: notation).prefix(Bounds.closeLooks).map { .unseenSign($0.sign, writtenAt: $0.range) }
  }

  /// Returns the places where signs that nobody sees are written in a notation.
  func writtenSigns(in notation: SignNotation) -> [(sign: Unicode.Scalar, range: FileRange)] {
    var (found, rest): ([(Unicode.Scalar, FileRange)], ArraySlice<UInt8>) = ([], file.bytes[bytes])
    while let mark = rest.firstIndex(of: notation.mark) {
      rest = rest[mark...].dropFirst()
      guard let (sign, length) = notation.sign(behindMark: rest) else { continue }
      rest = rest.dropFirst(length)
      if let sign, sign.isUnseen { found.append((sign, FileRange(file, mark..<rest.startIndex))) }
    }
    return found
  }
}

/// A way to write any sign with letters and digits.
package enum SignNotation: Sendable {
  /// `\x0B`, `\u202E` and `\0`, within double quotes.
  case yaml

  /// `&#11;`, `&#x202E;` and `&lrm;`.
  case html

  /// `%0B` and `%E2%80%AE`, in an address.
  case percent

  /// `\202E`, in a style sheet.
  case css

  fileprivate var mark: UInt8 {
    switch self {
    case .yaml, .css: UInt8(ascii: "\\")
    case .html: UInt8(ascii: "&")
    case .percent: UInt8(ascii: "%")
    }
  }

  /// Returns the sign that is written behind a mark, or `nil` as the sign if there is none with that number, and the
  /// length of what is written; `nil` if the mark has no such meaning.
  fileprivate func sign(behindMark text: ArraySlice<UInt8>) -> (sign: Unicode.Scalar?, length: Int)? {
    switch self {
    case .yaml: yamlSign(text)
    case .html: htmlSign(text)
    case .percent: percentSign(text)
    case .css:
      text.number(digits: 6, radix: 16).map { (Unicode.Scalar($0.value), $0.length) }
    }
  }

  private func yamlSign(_ text: ArraySlice<UInt8>) -> (sign: Unicode.Scalar?, length: Int)? {
    guard let first = text.first.map({ Character(Unicode.Scalar($0)) }) else { return nil }
    if let length = ["x": 2, "u": 4, "U": 8][first] {
      let number = text.dropFirst().number(digits: length, radix: 16)
      return number.map { (Unicode.Scalar($0.value), length + 1) }
    }
    let named: [Character: Unicode.Scalar] = [
      "0": "\0", "a": "\u{7}", "b": "\u{8}", "e": "\u{1B}", "f": "\u{C}", "r": "\r", "v": "\u{B}", "N": "\u{85}",
    ]
    return (named[first], 1)
  }

  private func htmlSign(_ text: ArraySlice<UInt8>) -> (sign: Unicode.Scalar?, length: Int)? {
    for (name, sign) in [("lrm;", "\u{200E}"), ("rlm;", "\u{200F}")] as [(String, Unicode.Scalar)]
    where text.starts(with: name.utf8) {
      return (sign, name.utf8.count)
    }
    guard text.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = text.dropFirst().first.map { "xX".utf8.contains($0) } ?? false
    let start = isHexadecimal ? 2 : 1
    guard let number = text.dropFirst(start).number(digits: 20, radix: isHexadecimal ? 16 : 10) else { return nil }
    let isClosed = text.dropFirst(start + number.length).first == UInt8(ascii: ";")
    return (Unicode.Scalar(number.value), start + number.length + (isClosed ? 1 : 0))
  }

  private func percentSign(_ text: ArraySlice<UInt8>) -> (sign: Unicode.Scalar?, length: Int)? {
    var (sign, rest): ([UInt8], ArraySlice<UInt8>) = ([], text)
    while sign.count < 4, let byte = rest.number(digits: 2, radix: 16), byte.length == 2 {
      sign.append(UInt8(byte.value))
      rest = rest.dropFirst(2)
      guard rest.first == UInt8(ascii: "%") else { break }
      rest = rest.dropFirst()
    }
    guard !sign.isEmpty else { return nil }
    let length = sign.span.unseenLength(at: 0)
    let found = length == 0 ? nil : String(decoding: sign.prefix(length), as: UTF8.self).unicodeScalars.first
    return (found, 3 * max(1, length) - 1)
  }
}

extension ArraySlice<UInt8> {
  /// Returns the number at the start, of so many digits at most; `nil` if there is none.
  fileprivate func number(digits: Int, radix: Int) -> (value: UInt32, length: Int)? {
    let written = prefix(digits).prefix { Character(Unicode.Scalar($0)).hexDigitValue.map { $0 < radix } ?? false }
    return UInt32(String(decoding: written, as: UTF8.self), radix: radix).map { ($0, written.count) }
  }
}

extension Diagnostic {
  /// Reports a sign that nobody sees, where it stands.
  fileprivate static func unseenSign(at range: FileRange) -> Diagnostic {
    let sign = range.text.unicodeScalars.first ?? "\u{FFFD}"
    let tip =
      switch sign {
      case "\u{B}":
        Wording(
          nl: "typ dit stuk van de regel opnieuw; Word zet dit teken bij Shift+Enter, als hier een nieuwe regel begint",
          en: "type this part of the line again; Word puts this sign at Shift+Enter, where a new line begins")
      case "\r":
        Wording(nl: "sla het bestand op met regeleinden 'LF'", en: "save the file with line ends 'LF'")
      default: Wording(nl: "typ dit stuk van de regel opnieuw", en: "type this part of the line again")
      }
    return unseenSign(sign, at: range, tip: tip)
  }

  /// Reports a sign that nobody sees, where other signs stand for it.
  package static func unseenSign(_ sign: Unicode.Scalar, writtenAt range: FileRange) -> Diagnostic {
    unseenSign(
      sign, at: range, tip: Wording(nl: "haal '\(range.text)' weg", en: "remove '\(range.text)'"))
  }

  static func unseenSign(_ sign: Unicode.Scalar, at range: FileRange, tip: Wording) -> Diagnostic {
    Diagnostic(
      .fileEncoding, at: range,
      nl: "hier staat een teken dat niemand ziet: \(sign.code)",
      en: "there is a sign here that nobody sees: \(sign.code)",
      tip: tip)
  }
}
