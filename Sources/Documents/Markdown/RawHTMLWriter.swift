import Basics

/// Writes raw HTML as visible text, without comments: a text must not change the page around it.
struct RawHTMLWriter {
  private(set) var diagnostics: [Diagnostic] = []

  /// The number of open tags by name; the end tag of a reported one isn't reported again.
  private var opened: [[UInt8]: Int] = [:]

  /// Writes an HTML block as a paragraph.
  mutating func block(_ node: CMark.Node, at range: FileRange, in out: inout Fragment) {
    guard !isComment(node.literal) else { return }
    out.write { html in
      html.beginLine()
      html.append(html: "<p>")
      html.appendLikeCMark(node.literal)
      html.append(html: "</p>\n")
    }
    diagnostics.append(.rawHTML(at: range))
  }

  /// Writes a tag within a paragraph, and returns whether anything is visible.
  mutating func inline(_ node: CMark.Node, in blocks: inout BlockLocator, to out: inout Fragment) -> Bool {
    guard !isComment(node.literal) else { return false }
    if !closes(node.literal) {
      diagnostics.append(.rawHTML(at: blocks.range(of: Array(node.literal)) ?? blocks.block))
    }
    out.write { $0.appendLikeCMark(node.literal) }
    return true
  }

  /// Whether a tag closes one that was reported.
  private mutating func closes(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let isEnd = tag.starts(with: "</".utf8)
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let count = opened[Array(name), default: 0]
    opened[Array(name)] = max(0, count + (isEnd ? -1 : 1))
    return isEnd && count > 0
  }

  /// Whether all of it is a single comment.
  private func isComment(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    let isBlank = { (byte: UInt8) in byte <= 32 }
    let text = literal.drop(while: isBlank)
    guard text.starts(with: "<!--".utf8), let end = text.dropFirst(4).firstRange(of: "-->".utf8) else { return false }
    return text[end.upperBound...].allSatisfy(isBlank)
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: range, severity: .warning,
      nl: "HTML wordt getoond als tekst, niet uitgevoerd",
      tip: "schrijf het in Markdown, of zet het als voorbeeld tussen `",
      en: "raw HTML is shown as text, not rendered",
      tip: "write it in Markdown, or put it between backticks as an example")
  }
}
