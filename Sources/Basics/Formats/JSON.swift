/// A JSON value whose fields keep their order: the same facts give the same bytes.
package enum JSON: Sendable, Hashable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case fields([Field])

  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: JSON

    package init(name: String, value: JSON) { (self.name, self.value) = (name, value) }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .text(text) }

  package init(arrayLiteral items: JSON...) { self = .list(items) }

  package init(dictionaryLiteral fields: (String, JSON)...) {
    self = .fields(fields.map { Field(name: $0, value: $1) })
  }
}

extension JSON {
  /// Returns an object without the fields that have no value.
  package static func object(_ fields: [(name: String, value: JSON?)]) -> JSON {
    .fields(fields.compactMap { name, value in value.map { Field(name: name, value: $0) } })
  }

  /// The value as a file, with one field or item per line and a final line feed.
  package var file: HTML { written(depth: 0) + HTML(html: "\n") }

  /// The value on one line, for embedding in another format.
  package var line: HTML { written(depth: nil) }

  private func written(depth: Int?) -> HTML {
    var bytes = HTML()
    write(to: &bytes, depth: depth)
    return bytes
  }

  /// Writes the value, on one line if `depth` is `nil`.
  private func write(to bytes: inout HTML, depth: Int?) {
    switch self {
    case .null: bytes.append(html: "null")
    case .flag(let flag): bytes.append(html: flag ? "true" : "false")
    case .number(let number): bytes.append(html: String(number))
    case .text(let text): bytes.append(quoted: text)
    case .list(let items):
      bytes.write(items, between: ("[", "]"), depth) { item, bytes, depth in item.write(to: &bytes, depth: depth) }
    case .fields(let fields):
      bytes.write(fields, between: ("{", "}"), depth) { field, bytes, depth in
        bytes.append(quoted: field.name)
        bytes.append(html: depth == nil ? ":" : ": ")
        field.value.write(to: &bytes, depth: depth)
      }
    }
  }
}

extension HTML {
  fileprivate mutating func write<Item>(
    _ items: [Item], between ends: (first: String, last: String), _ depth: Int?,
    _ write: (Item, inout HTML, Int?) -> Void
  ) {
    append(html: ends.first)
    for (index, item) in items.enumerated() {
      if index > 0 { append(html: ",") }
      beginLine(depth.map { $0 + 1 })
      write(item, &self, depth.map { $0 + 1 })
    }
    if !items.isEmpty { beginLine(depth) }
    append(html: ends.last)
  }

  private mutating func beginLine(_ depth: Int?) {
    guard let depth else { return }
    append(html: "\n" + String(repeating: "  ", count: depth))
  }

  /// Appends a text in quotes, with JSON before and after it.
  ///
  /// Also escapes `<`, so no text can end the element that holds it, and the line separators that are valid in JSON but
  /// not in other languages. U+FFFD takes the place of signs that nobody sees; soft hyphens are left out.
  package mutating func append(_ before: String = "", quoted text: String, _ after: String = "") {
    append(html: before)
    append(html: "\"")
    if text.utf8.span.isPlainInJSON { append(html: text) } else { append(escaping: Array(text.utf8)) }
    append(html: "\"")
    append(html: after)
  }

  /// Appends a text in UTF-8 in quotes.
  package mutating func append(quoted text: [UInt8]) {
    append(html: "\"")
    append(escaping: text)
    append(html: "\"")
  }

  private mutating func append(escaping text: [UInt8]) {
    let bytes = text.span
    var (start, index) = (0, 0)
    while true {
      while index < bytes.count, bytes[index].isPlainInJSON { index &+= 1 }
      if index == bytes.count { break }
      var end = index + 1
      let escape: String
      switch bytes[index] {
      case UInt8(ascii: "\""): escape = "\\\""
      case UInt8(ascii: "\\"): escape = "\\\\"
      case UInt8(ascii: "\n"): escape = "\\n"
      case UInt8(ascii: "<"): escape = "\\u003c"
      case 9: escape = "\\u0009"
      case 13 where bytes.unseenLength(at: index) == 0: escape = "\\u000d"
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        escape = bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        end = index + 3
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAD:
        escape = ""
        end = index + 2
      default:
        end = index + bytes.unseenLength(at: index)
        if end == index {
          index += 1
          continue
        }
        escape = "\u{FFFD}"
      }
      append(contentsOf: text[start..<index])
      append(html: escape)
      (start, index) = (end, end)
    }
    append(contentsOf: text[start...])
  }
}

extension Span<UInt8> {
  /// Whether all bytes are the same in JSON.
  @inline(never) fileprivate var isPlainInJSON: Bool {
    !holds { byte in
      let isSign = (byte == UInt8(ascii: "\"")).bit | (byte == UInt8(ascii: "\\")).bit | (byte == UInt8(ascii: "<")).bit
      return isSign | (byte < 0x20).bit | (byte == 0x7F).bit | (byte >= 0xC0).bit & (byte != 0xC3).bit
    }
  }
}

extension UInt8 {
  /// Whether it is the same in JSON: a visible ASCII character without a meaning there, or no first byte of a sign.
  fileprivate var isPlainInJSON: Bool {
    // Most are small letters.
    if self &- 0x5D < 0x22 || self == 0x20 { return true }
    return switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    case 0x20..<0x7F, 0x80..<0xC0, 0xC3: true
    default: false
    }
  }
}
