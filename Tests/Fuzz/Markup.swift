@testable import Basics

/// The elements of an HTML text as a browser finds them, read by other code than that which writes them.
struct Markup {
  /// A tag: its name, with `/` before that of an end tag, and the names of its attributes.
  struct Tag: Equatable {
    var name: String
    var attributes: [String] = []
    var isSelfClosing = false
  }

  private(set) var tags: [Tag] = []
  private(set) var ids: [String] = []

  /// Whether the text ends within a tag, a comment or the text of a script.
  private(set) var isOpen = false

  private var hasLoneBracket = false
  private let bytes: [UInt8]
  private var index = 0

  init(_ html: HTML) {
    bytes = Array(html)
    while let bracket = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = bracket + 1
      readMarkup()
    }
  }

  private mutating func readMarkup() {
    let rest = bytes[index...]
    let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    if rest.starts(with: "!--".utf8) {
      let isEmpty = [">", "->"].contains { rest.dropFirst(3).starts(with: $0.utf8) }
      skip(through: isEmpty ? [">"] : ["-->", "--!>"], from: index + 3)
    } else if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?") {
      skip(through: [">"], from: index)
    } else if let first = name.first, Character(UnicodeScalar(first)).isASCIILetter {
      readTag()
    } else if rest.first == UInt8(ascii: "/") {
      skip(through: [">"], from: index)
    } else {
      hasLoneBracket = true
    }
  }

  /// Continues after the first of some ends.
  private mutating func skip(through ends: [String], from start: Int) {
    let found = ends.compactMap { bytes[start...].firstRange(of: $0.utf8)?.upperBound }.min()
    isOpen = isOpen || found == nil
    index = found ?? bytes.count
  }

  private mutating func readTag() {
    var tag = Tag(name: take { !isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") || $1 })
    while true {
      let between = take { byte, _ in isBlank(byte) || byte == UInt8(ascii: "/") }
      guard let byte = bytes[safe: index] else { return isOpen = true }
      if byte == UInt8(ascii: ">") {
        tag.isSelfClosing = between.hasSuffix("/")
        index += 1
        tags.append(tag)
        return skipText(of: tag)
      }
      let name = take { !isBlank($0) && !"/>".utf8.contains($0) && ($0 != UInt8(ascii: "=") || $1) }
      tag.attributes.append(name)
      let value = readValue()
      if name == "id" { ids.append(value) }
    }
  }

  private mutating func readValue() -> String {
    let start = index
    _ = take { byte, _ in isBlank(byte) }
    guard bytes[safe: index] == UInt8(ascii: "=") else {
      index = start
      return ""
    }
    index += 1
    _ = take { byte, _ in isBlank(byte) }
    guard let quote = bytes[safe: index], "\"'".utf8.contains(quote) else {
      return take { byte, _ in !isBlank(byte) && byte != UInt8(ascii: ">") }
    }
    index += 1
    let value = take { byte, _ in byte != quote }
    index += 1
    if index > bytes.count { (index, isOpen) = (bytes.count, true) }
    return value
  }

  /// Takes the bytes for which a condition holds, which also learns whether the byte is the first.
  private mutating func take(while condition: (_ byte: UInt8, _ isFirst: Bool) -> Bool) -> String {
    let start = index
    while index < bytes.count, condition(bytes[index], index == start) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  /// Skips what elements hold in which there are no others.
  private mutating func skipText(of tag: Tag) {
    let names: Set = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"]
    if tag.name == "plaintext" { (index, isOpen) = (bytes.count, true) }
    guard names.contains(tag.name), !tag.isSelfClosing else { return }
    let end = Array("</\(tag.name)".utf8)
    while index < bytes.count {
      let rest = bytes[index...]
      let isEnd = zip(rest, end).allSatisfy { $0 | 0x20 == $1 | 0x20 } && rest.count > end.count
      if isEnd, isBlank(rest[index + end.count]) || "/>".utf8.contains(rest[index + end.count]) { return }
      index += 1
    }
    isOpen = true
  }
}

extension Markup {
  private static let void: Set = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

  /// Returns what is wrong with the elements; nothing but our own code may write any.
  func problems(allowed: Set<String>? = nil) -> [String] {
    var (problems, open): ([String], [String]) = ([], [])
    for tag in tags {
      let name = tag.name.hasPrefix("/") ? String(tag.name.dropFirst()) : tag.name
      if let allowed, !allowed.contains(name) { problems.append("an element '\(tag.name)'") }
      // Only a form of the templates has an action: a text can't hold one.
      for attribute in tag.attributes where !Markup.isKnown(attribute) && !(name == "form" && attribute == "action") {
        problems.append("an attribute '\(attribute)'")
      }
      if Set(tag.attributes).count < tag.attributes.count { problems.append("an attribute of '\(name)' twice") }
      if tag.isSelfClosing || Markup.void.contains(name) { continue }
      if name == tag.name {
        open.append(name)
      } else if open.popLast() != name {
        return problems + ["'</\(name)>' closes another element"]
      }
    }
    if !open.isEmpty { problems.append("not closed: \(open)") }
    if isOpen || hasLoneBracket { problems.append("a '<' that opens nothing or something that does not end") }
    return problems
  }

  /// Whether an attribute can hold no code.
  private static func isKnown(_ name: String) -> Bool {
    !name.hasPrefix("on") && !["style", "srcdoc", "action", "formaction"].contains(name)
      && name.allSatisfy { $0.isASCIILetter || "-:0123456789".contains($0) }
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}

private func isBlank(_ byte: UInt8) -> Bool { " \t\n\r\u{C}".utf8.contains(byte) }
