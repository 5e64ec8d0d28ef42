import Basics
import CMarkGFM
import Synchronization

/// Parses a text and visits its nodes; the only code that holds cmark's pointers.
enum CMark {
  /// Parses a text into a tree that exists only while `body` runs.
  static func parse(_ text: [UInt8], _ body: (_ root: Node) -> Void) {
    withTree(of: text) { root, _ in body(Node(pointer: root)) }
  }

  static func withTree<Result>(
    of text: [UInt8], _ body: (_ root: OpaquePointer, _ parser: OpaquePointer) -> Result
  ) -> Result {
    registerExtensions
    // The parser and the tree have their memory there, so neither is freed by itself.
    let memory = cmark_arena_begin()
    defer { cmark_arena_end() }
    guard let parser = cmark_parser_new_with_mem(options, memory) else { preconditionFailure("cmark gave no parser") }
    attach("table", to: parser)
    attach("autolink", to: parser)
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    let letters = text.span
    let hasTilde = letters.holds(UInt8(ascii: "~"))
    let mayHaveWWW = letters.holds(UInt8(ascii: "w"), before: UInt8(ascii: "w"))
    guard let root = finish(parser, hasTilde: hasTilde, mayHaveWWW: mayHaveWWW) else {
      preconditionFailure("cmark gave no document")
    }
    return body(root, parser)
  }

  /// A single `~` strikes nothing through: it stands in `H~2~O`, and before a number.
  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// Finishes parsing and returns the document.
  ///
  /// While it parses, cmark marks the special characters of extensions in a table that all threads share, and clears
  /// them afterwards. The colon of autolinks is marked permanently below. Strikethrough and `www.` need the temporary
  /// marks, so texts with them are parsed one at a time: a `w` that is always special would cut every text at each.
  private static func finish(_ parser: OpaquePointer, hasTilde: Bool, mayHaveWWW: Bool) -> OpaquePointer? {
    guard hasTilde || mayHaveWWW else { return cmark_parser_finish(parser) }
    let document = temporaryMarks.withLock { _ in
      if hasTilde { attach("strikethrough", to: parser) }
      if mayHaveWWW { cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: markOfWWW)) }
      // A pointer can't leave the lock, but a number can.
      return UInt(bitPattern: cmark_parser_finish(parser))
    }
    return OpaquePointer(bitPattern: document)
  }

  private static let temporaryMarks = Mutex(())

  /// An extension that marks the `w` and leaves the rest to autolinks; as a number, since threads can't share a pointer.
  private static let markOfWWW: UInt = {
    let mark = cmark_syntax_extension_new("www")
    cmark_syntax_extension_set_match_inline_func(mark) { _, _, _, _, _ in nil }
    cmark_syntax_extension_set_special_inline_chars(mark, list(of: "w"))
    return UInt(bitPattern: mark)
  }()

  private static func list(of sign: Unicode.Scalar) -> UnsafeMutablePointer<cmark_llist>? {
    cmark_llist_append(cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(bitPattern: UInt(sign.value)))
  }

  private static func attach(_ name: String, to parser: OpaquePointer) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }

  /// Registers the extensions once.
  ///
  /// In Debian's build, two threads must not register at the same time; a `static let` runs only once.
  private static let registerExtensions: Void = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { preconditionFailure("cmark gave no parser") }
    defer { cmark_parser_free(parser) }
    attach("autolink", to: parser)
    let autolink = cmark_find_syntax_extension("autolink")
    cmark_syntax_extension_set_special_inline_chars(autolink, list(of: ":"))
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
  }()
}

extension CMark {
  /// A node of the tree, valid only during the visit.
  struct Node {
    fileprivate let pointer: OpaquePointer

    /// The kind of a node, with the values that only this kind has.
    enum Kind {
      case document, paragraph, blockQuote, item, thematicBreak
      case bulletList, orderedList(start: Int)
      case heading(level: Int)
      case codeBlock(language: String)
      case htmlBlock, html
      case text, softBreak, lineBreak, code, emphasis, strong, strikethrough
      case link, image
      case table, row, cell
      case footnoteReference, footnote
      case unknown
    }

    var kind: Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_LIST: listKind
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      case CMARK_NODE_CODE_BLOCK: .codeBlock(language: codeLanguage)
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_HTML_INLINE: .html
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
      case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
      default: extensionKind
      }
    }

    private var extensionKind: Kind {
      if cmark_node_is_cell(pointer) != 0 { return .cell }
      if cmark_node_is_row(pointer) != 0 { return .row }
      if cmark_node_is_table(pointer) != 0 { return .table }
      return cmark_node_is_deleted(pointer) != 0 ? .strikethrough : .unknown
    }

    private var listKind: Kind {
      cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
        ? .orderedList(start: Int(cmark_node_get_list_start(pointer))) : .bulletList
    }

    /// The first word after the fence, which ends at ASCII white space as in cmark.
    private var codeLanguage: String {
      String(
        string(cmark_node_get_fence_info(pointer)).unicodeScalars.prefix {
          !" \t\n\u{B}\u{C}\r".unicodeScalars.contains($0)
        })
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
      guard let text = cmark_node_get_literal(pointer) else { return UnsafeBufferPointer(start: nil, count: 0) }
      return UnsafeRawBufferPointer(start: text, count: cmark_length(text)).bindMemory(to: UInt8.self)
    }

    /// The bytes of a text, code or HTML node, or the number of a footnote reference.
    var literal: [UInt8] { Array(bytes) }

    /// Appends the same bytes to others, without an array of their own.
    func appendLiteral(to words: inout [UInt8]) { words += bytes }

    /// Whether HTML needs none of the bytes escaped, and whether a bracket is among them.
    var signsOfLiteral: (isPlain: Bool, hasBracket: Bool) {
      var (isPlain, hasBracket) = (true, false)
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): isPlain = false
        case UInt8(ascii: "["), UInt8(ascii: "]"): hasBracket = true
        default: break
        }
      }
      return (isPlain, hasBracket)
    }

    /// The address of a link or an image, with entities and escapes resolved.
    var destination: String { string(cmark_node_get_url(pointer)) }

    var title: String { string(cmark_node_get_title(pointer)) }

    /// Whether a paragraph is in a list without blank lines, and so has no element of its own.
    var isInTightList: Bool {
      guard let list = cmark_node_parent(cmark_node_parent(pointer)) else { return false }
      return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) == 1
    }

    var children: some Sequence<Node> {
      sequence(state: firstChild) { next in
        defer { next = next?.next }
        return next
      }
    }

    var firstChild: Node? { cmark_node_first_child(pointer).map { Node(pointer: $0) } }

    var next: Node? { cmark_node_next(pointer).map { Node(pointer: $0) } }

    /// The child, if there is only one.
    var onlyChild: Node? { firstChild.flatMap { $0.next == nil ? $0 : nil } }

    var isHeader: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    var rightAlignedColumns: [Bool] {
      guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
      let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
      return UnsafeBufferPointer(start: alignments, count: count).map { $0 == UInt8(ascii: "r") }
    }

    /// The 1-based lines of a block; for an inline node they are only a hint.
    var lines: ClosedRange<Int> {
      let start = max(1, Int(cmark_node_get_start_line(pointer)))
      return start...max(start, Int(cmark_node_get_end_line(pointer)))
    }

    private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
  }
}
