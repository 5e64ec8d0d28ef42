import Basics

/// Writes quotes; those that begin with a mark such as `[!NOTE]` become notices.
struct NoticeWriter {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether each open quote is a notice.
  private var isNotice: [Bool] = []

  /// Whether the mark at the beginning of a notice is being skipped.
  private(set) var isAtMark = false

  /// The CSS classes of each kind of notice; forges such as GitHub have the same kinds.
  private static let kinds: [String: StaticString] = [
    "note": "notice", "tip": "notice notice--plain", "important": "notice", "warning": "notice notice--warning",
    "caution": "notice notice--warning",
  ]

  /// Begins a quote with a given first line.
  ///
  /// A mark on that line belongs to the innermost of the quotes that begin there.
  mutating func enter(_ node: CMark.Node, _ firstLine: FileRange, in out: inout Fragment) {
    let mark = node.beginsWithQuote ? nil : NoticeWriter.mark(in: firstLine)
    guard let mark, let look = NoticeWriter.kinds[mark.kind] else {
      if let mark {
        diagnostics.append(.unknownNotice(mark.kind, in: NoticeWriter.kinds.keys.sorted(), at: mark.range))
      }
      isNotice.append(false)
      out.appendLine("<blockquote>\n")
      return
    }
    isNotice.append(true)
    isAtMark = true
    out.appendLine("<div class=\"")
    out.append(html: look)
    out.append(html: "\">\n<p class=\"notice__title\">")
    out.append(.text("notice.\(mark.kind)"))
    out.append(html: "</p>\n")
  }

  mutating func leave(in out: inout Fragment) {
    out.appendLine(isNotice.popLast() == true ? "</div>\n" : "</blockquote>\n")
  }

  /// Skips a node on the line of the mark, and returns whether it did.
  mutating func passOver(_ node: CMark.Node) -> Bool {
    guard isAtMark else { return false }
    switch node.kind {
    case .softBreak, .lineBreak: isAtMark = false
    case .paragraph, .text, .code, .link, .footnoteReference: break
    default:
      // The mark isn't in a paragraph but, for example, in a heading: show it as it is written.
      isAtMark = false
      return false
    }
    return true
  }

  /// Ends the paragraph of the mark, and returns whether it held nothing else.
  mutating func leaveParagraph() -> Bool {
    defer { isAtMark = false }
    return isAtMark
  }

  /// Returns the word between `[!` and `]`, if the mark is alone on the line after `>`.
  private static func mark(in line: FileRange) -> (kind: String, range: FileRange)? {
    let bytes = line.file.bytes[line.bytes]
    guard let bracket = bytes.lastIndex(of: UInt8(ascii: "[")), bytes[bracket...].starts(with: "[!".utf8),
      bytes[..<bracket].last(where: { $0 > 32 }) == UInt8(ascii: ">"),
      let end = bytes[bracket...].firstIndex(of: UInt8(ascii: "]")), bytes[(end + 1)...].allSatisfy({ $0 <= 32 })
    else { return nil }
    let word = FileRange(line.file, (bracket + 2)..<end)
    let isWord = !word.bytes.isEmpty && word.text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    return isWord ? (word.text.lowercased(), word) : nil
  }
}

extension Diagnostic {
  fileprivate static func unknownNotice(_ kind: String, in kinds: [String], at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: range,
      nl: "onbekende soort melding '\(range.text)'", en: "unknown kind of notice '\(range.text)'",
      tip: .didYouMean(range.text.uppercased(), in: kinds.map { $0.uppercased() }))
  }
}
