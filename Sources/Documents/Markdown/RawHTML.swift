package import Basics

/// Finds raw HTML, which appears as text: a text must not change the page around it. Comments are dropped.
struct RawHTML {
  /// The number of open tags by name; the end tag of a reported one isn't reported again.
  private var opened: [[UInt8]: Int] = [:]

  /// Whether a tag closes one that was reported.
  mutating func closes(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let isEnd = tag.starts(with: "</".utf8)
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let count = opened[Array(name), default: 0]
    opened[Array(name)] = max(0, count + (isEnd ? -1 : 1))
    return isEnd && count > 0
  }

  /// Whether all of it is a single comment.
  static func isComment(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    let isBlank = { (byte: UInt8) in byte <= 32 }
    let text = literal.drop(while: isBlank)
    guard text.starts(with: "<!--".utf8), let end = text.dropFirst(4).firstRange(of: "-->".utf8) else { return false }
    return text[end.upperBound...].allSatisfy(isBlank)
  }
}

extension Rule {
  package static let rawHTML = Rule(
    "html-in-tekst", mayBeExempt: true,
    nl: "Tekst is Markdown: HTML wordt getoond zoals zij er staat. Schrijf het in Markdown.",
    en: "Text is Markdown: HTML is shown as it is written. Write it in Markdown.")
}

extension Diagnostic {
  static let rawHTML = Unplaced(
    .rawHTML, severity: .warning,
    nl: "HTML wordt getoond als tekst, niet uitgevoerd",
    tip: "schrijf het in Markdown, of zet het als voorbeeld tussen `",
    en: "raw HTML is shown as text, not rendered",
    tip: "write it in Markdown, or put it between backticks as an example")
}
