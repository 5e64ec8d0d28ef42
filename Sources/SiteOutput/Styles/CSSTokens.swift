import Basics

/// A token of a style sheet, by the rules of browsers (CSS Syntax, level 3).
struct CSSToken {
  enum Kind: Equatable {
    case whitespace, comment
    case identifier, function, atKeyword, hash
    case string, url, number
    case colon, semicolon, comma

    /// `(`, `[` or `{`, and what closes them.
    case open(UInt8), close(UInt8)

    /// Any other sign.
    case sign

    /// What nothing closes: a comment, a text in quotes, `url(` without quotes.
    case openComment, openString, openURL
  }

  let kind: Kind
  let range: FileRange

  /// The text with the meaning of its escapes; of a name without `@`, `#` and `(`, of a string without its quotes.
  var name: String {
    let text = range.text
    let inner =
      switch kind {
      case .atKeyword, .hash: text.dropFirst()
      case .function: text.dropLast()
      case .string: text.dropFirst().dropLast()
      case .url: text.dropFirst(4).dropLast()
      default: text[...]
      }
    let trimmed = kind == .url ? inner.trimmed : String(inner)
    return trimmed.contains("\\") ? unescaped(trimmed) : trimmed
  }

  /// Whether it is a name or a sign with this text, in any case of letters.
  func isNamed(_ text: String) -> Bool { name.lowercased() == text }

  var isBlank: Bool { kind == .whitespace || kind == .comment }
}

/// Returns a text with its escapes, such as `\2014 ` and `\"`, replaced.
private func unescaped(_ text: String) -> String {
  var (result, rest) = ("", text[...])
  while let character = rest.popFirst() {
    guard character == "\\" else {
      result.append(character)
      continue
    }
    let digits = rest.prefix(6).prefix { $0.isHexDigit && $0.isASCII }
    if digits.isEmpty {
      if let next = rest.popFirst(), !next.isNewline { result.append(next) }
    } else {
      rest = rest.dropFirst(digits.count)
      if rest.first?.isWhitespace == true { rest = rest.dropFirst() }
      result.unicodeScalars.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
    }
  }
  return result
}

/// The tokens of a style sheet, one after the other.
struct CSSTokens: Sequence, IteratorProtocol {
  private let file: File
  private var position = 0

  init(of file: File) { self.file = file }

  mutating func next() -> CSSToken? {
    guard let first = byte() else { return nil }
    let start = position
    let kind = readToken(first)
    position = Swift.max(position, start + 1)
    return CSSToken(kind: kind, range: FileRange(file, start..<position))
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    file.bytes[safe: position + offset]
  }

  private mutating func readToken(_ first: UInt8) -> CSSToken.Kind {
    switch first {
    case _ where first.isWhitespace:
      while let next = byte(), next.isWhitespace { position += 1 }
      return .whitespace
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): return readComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readString(first)
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ","): return .comma
    case _ where "([{".utf8.contains(first): return .open(first)
    case _ where ")]}".utf8.contains(first): return .close(first)
    case UInt8(ascii: "#") where isName(at: 1): return readName(.hash, from: 1)
    case UInt8(ascii: "@") where beginsName(at: 1): return readName(.atKeyword, from: 1)
    case _ where beginsNumber: return readNumber()
    case _ where beginsName(at: 0): return readWord()
    default: return .sign
    }
  }

  private mutating func readComment() -> CSSToken.Kind {
    let end = file.bytes.firstPlace(of: Array("*/".utf8), in: position + 2..<file.bytes.count)?.upperBound
    position = end ?? file.bytes.count
    return end == nil ? .openComment : .comment
  }

  /// Reads a text in quotes, which ends at the end of its line at the latest.
  private mutating func readString(_ quote: UInt8) -> CSSToken.Kind {
    position += 1
    while let next = byte() {
      if next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { return .openString }
      position +=
        next == UInt8(ascii: "\\") ? (byte(1) == UInt8(ascii: "\r") && byte(2) == UInt8(ascii: "\n") ? 3 : 2) : 1
      if next == quote { return .string }
    }
    position = file.bytes.count
    return .openString
  }

  private mutating func readNumber() -> CSSToken.Kind {
    if let sign = byte(), "+-".utf8.contains(sign) { position += 1 }
    while let next = byte(), next.isDigit || next == UInt8(ascii: ".") && byte(1).map(\.isDigit) == true {
      position += 1
    }
    if let exponent = byte(), exponent | 32 == UInt8(ascii: "e"), let sign = byte(1) {
      let isSigned = "+-".utf8.contains(sign) && byte(2).map(\.isDigit) == true
      if isSigned { position += 2 }
      while isSigned, let next = byte(), next.isDigit { position += 1 }
    }
    if byte() == UInt8(ascii: "%") { position += 1 } else if beginsName(at: 0) { _ = readName(.number, from: 0) }
    return .number
  }

  private mutating func readName(_ kind: CSSToken.Kind, from offset: Int) -> CSSToken.Kind {
    position += offset
    while isName(at: 0) {
      if byte() == UInt8(ascii: "\\") { readEscape() } else { position += 1 }
    }
    position = Swift.min(position, file.bytes.count)
    return kind
  }

  /// Reads an escape: up to six digits and a blank behind them, or any other sign.
  private mutating func readEscape() {
    position += 1
    let digits = file.bytes[Swift.min(position, file.bytes.count)...].prefix(6).prefix(while: \.isHexDigit).count
    position += Swift.max(digits, 1)
    if digits > 0, let next = byte(), next.isWhitespace { position += 1 }
  }

  private mutating func readWord() -> CSSToken.Kind {
    let start = position
    _ = readName(.identifier, from: 0)
    guard byte() == UInt8(ascii: "(") else { return .identifier }
    let isURL = file.text(in: start..<position).lowercased() == "url"
    position += 1
    return isURL ? readURL() : .function
  }

  /// Reads an address without quotes; with quotes it is a function.
  private mutating func readURL() -> CSSToken.Kind {
    let start = position
    while let next = byte(), next.isWhitespace { position += 1 }
    if let quote = byte(), "\"'".utf8.contains(quote) {
      position = start
      return .function
    }
    let line = file.lineEnd(after: position)
    while let next = byte(), next != UInt8(ascii: ")") {
      // As browsers do, it would read until the next `)`, however far away.
      if position >= line, !next.isWhitespace { return .openURL }
      position += next == UInt8(ascii: "\\") ? 2 : 1
    }
    position = Swift.min(position + 1, file.bytes.count)
    let text = file.text(in: start..<position).replacing(/\\./, with: "")
    let isClosed = text.hasSuffix(")") && !text.dropLast().trimmed.contains { " \"'(\t\n".contains($0) }
    return isClosed ? .url : .openURL
  }

  // MARK: Beginnings

  private func isName(at offset: Int) -> Bool {
    guard let byte = byte(offset) else { return false }
    return byte.startsName || byte.isDigit || byte == UInt8(ascii: "-") || isEscape(at: offset)
  }

  private func beginsName(at offset: Int) -> Bool {
    guard let first = byte(offset) else { return false }
    if first != UInt8(ascii: "-") { return first.startsName || isEscape(at: offset) }
    return byte(offset + 1).map { $0.startsName || $0 == UInt8(ascii: "-") } == true || isEscape(at: offset + 1)
  }

  private var beginsNumber: Bool {
    let offset = byte().map { "+-".utf8.contains($0) } == true ? 1 : 0
    guard let first = byte(offset) else { return false }
    return first.isDigit || first == UInt8(ascii: ".") && byte(offset + 1).map(\.isDigit) == true
  }

  private func isEscape(at offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: "\\") && byte(offset + 1).map { $0 != UInt8(ascii: "\n") } == true
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { isDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self | 32 }

  fileprivate var startsName: Bool { isLetter || self == UInt8(ascii: "_") || self >= 128 }
}
