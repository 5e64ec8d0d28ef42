import Basics

/// Collects the outline of each section, in the same walk that renders the text.
struct OutlineWriter {
  private var outline = Outline()
  private var signature = Signature()

  /// The open blocks, as indices in the outline.
  private var open: [Int] = []

  /// Whether each open link is a fragment in another language.
  private var links: [Bool] = []

  private var isOtherLanguage: Bool { links.contains(true) }

  /// Ends the open section at a byte offset and returns its outline.
  mutating func take(upTo end: Int) -> Outline {
    defer { (outline, signature) = (Outline(), Signature()) }
    outline.signature = signature.bytes
    outline.shrink()
    outline.range = outline.range.map { FileRange($0.file, $0.bytes.lowerBound..<max($0.bytes.lowerBound, end)) }
    return outline
  }

  /// Records a node that is entered or left; `blocks` knows the ranges of blocks.
  mutating func visit(_ node: CMark.Node, _ step: CMark.Step, _ blocks: BlockLocator) {
    step == .enter ? enter(node, blocks) : leave(node)
  }

  private mutating func enter(_ node: CMark.Node, _ blocks: BlockLocator) {
    switch node.kind {
    case .paragraph: begin(.paragraph, "p", at: blocks.range(of: node))
    case .heading(let level):
      begin(.heading(level: level), headingNames[min(level, 6)], at: blocks.range(of: node))
    case .blockQuote: begin(.quote, "quote", at: blocks.range(of: node))
    case .list(let start):
      begin(.list(isOrdered: start != nil, items: 0), "list", at: blocks.range(of: node))
      if let start { signature.append(address: String(start)) }
    case .item: countItem()
    case .thematicBreak: signature.append(node: "break")
    case .codeBlock: code(node, at: blocks.range(of: node))
    case .table: begin(.table(rows: 0, columns: 0), "table", at: blocks.range(of: node))
    case .row: countRow()
    case .cell: beginCell(at: blocks.range(of: node))
    case .footnote: begin(.footnote, "note", at: blocks.range(of: node))
    default: enterInline(node)
    }
  }

  private mutating func leave(_ node: CMark.Node) {
    switch node.kind {
    case .heading:
      signature.removeID()
      leaveHeading()
    case .blockQuote:
      nameNotice()
      end()
    case .paragraph, .list, .table, .cell, .footnote: end()
    case .emphasis, .strong, .strikethrough: signature.append(inline: "/")
    case .link, .image:
      signature.append(inline: "/a")
      _ = links.popLast()
    default: break
    }
  }

  // MARK: Blocks

  private mutating func begin(_ kind: Outline.Block.Kind, _ name: StaticString, at range: FileRange) {
    if outline.range == nil { outline.range = range }
    signature.append(node: name)
    open.append(outline.blocks.count)
    outline.blocks.append(Outline.Block(kind: kind, range: range))
  }

  private mutating func end() {
    signature.append(node: "/")
    _ = open.popLast()
  }

  private mutating func leaveHeading() {
    change(\.text) { $0.removeID() }
    change(\.ownText) { $0.removeID() }
    end()
  }

  /// Turns a quote that begins with a mark such as `[!NOTE]` into a notice, without the mark in its words.
  private mutating func nameNotice() {
    guard let quote = open.last, quote + 1 < outline.blocks.count,
      let mark = outline.blocks[quote + 1].text.prefixMatch(of: /\[!([A-Za-z]+)\] ?/)
    else { return }
    outline.blocks[quote].kind = .notice(mark.1.lowercased())
    let length = mark.0.count
    outline.blocks[quote + 1].text.removeFirst(length)
    outline.blocks[quote + 1].ownText = String(outline.blocks[quote + 1].ownText.dropFirst(length))
  }

  /// Changes the open block, if there is one.
  private mutating func change<Part>(
    _ part: WritableKeyPath<Outline.Block, Part>, _ change: (inout Part) -> Void
  ) {
    if let last = open.last { change(&outline.blocks[last][keyPath: part]) }
  }

  private mutating func countItem() {
    signature.append(node: "item")
    change(\.kind) { kind in
      if case .list(let isOrdered, let items) = kind { kind = .list(isOrdered: isOrdered, items: items + 1) }
    }
  }

  private mutating func countRow() {
    signature.append(node: "row")
    change(\.kind) { kind in
      if case .table(let rows, let columns) = kind { kind = .table(rows: rows + 1, columns: columns) }
    }
  }

  private mutating func beginCell(at range: FileRange) {
    change(\.kind) { kind in
      if case .table(1, let columns) = kind { kind = .table(rows: 1, columns: columns + 1) }
    }
    begin(.cell, "cell", at: range)
  }

  private mutating func code(_ node: CMark.Node, at range: FileRange) {
    begin(.code, "code", at: range)
    signature.append(address: String(decoding: node.literal, as: UTF8.self))
    end()
  }

  // MARK: Inlines

  private mutating func enterInline(_ node: CMark.Node) {
    switch node.kind {
    case .text: append(node.literal, isWord: true)
    case .softBreak, .lineBreak: appendBlank()
    case .code:
      signature.append(inline: "code")
      append(node.literal, isWord: false)
    case .emphasis: signature.append(inline: "em")
    case .strong: signature.append(inline: "strong")
    case .strikethrough: signature.append(inline: "del")
    case .html: appendHTML(node)
    case .link: enterLink(node)
    case .image: enterImage(node)
    case .footnoteReference:
      signature.append(inline: "note")
      outline.footnoteReferences += 1
    default: break
    }
  }

  private mutating func append(_ words: UnsafeBufferPointer<UInt8>, isWord: Bool) {
    signature.append(words: words)
    let text = String(decoding: words, as: UTF8.self)
    change(\.text) { $0 += text }
    if isWord, !isOtherLanguage { change(\.ownText) { $0 += text } }
  }

  private mutating func appendBlank() {
    signature.appendBlank()
    change(\.text) { $0 += " " }
    change(\.ownText) { $0 += " " }
  }

  /// Appends raw HTML, but no comments: readers don't see them.
  private mutating func appendHTML(_ node: CMark.Node) {
    if !node.literal.starts(with: "<!--".utf8) { append(node.literal, isWord: false) }
  }

  private mutating func enterLink(_ node: CMark.Node) {
    let isFragment = node.destination.hasPrefix("lang:")
    signature.append(inline: "a")
    signature.append(address: node.destination)
    appendTitle(of: node)
    links.append(isFragment)
    if !isFragment { add(node, isImage: false) }
  }

  private mutating func enterImage(_ node: CMark.Node) {
    signature.append(inline: "img")
    signature.append(address: node.destination)
    appendTitle(of: node)
    links.append(false)
    let figure = node.destination.dropping(prefix: Markdown.Figure.scheme)
    if figure == nil { add(node, isImage: true) }
    change(\.kind) { kind in
      // A paragraph that holds only a figure counts as the figure.
      if case .paragraph = kind, let figure { kind = .figure(figure) }
    }
  }

  /// Appends the title of a link or an image, which appears on hover.
  private mutating func appendTitle(of node: CMark.Node) {
    if !node.title.isEmpty { signature.append(address: node.title) }
  }

  private mutating func add(_ node: CMark.Node, isImage: Bool) {
    outline.links.append(Outline.Link(destination: node.destination, isImage: isImage, block: open.last ?? 0))
  }
}

private let headingNames: [StaticString] = ["h", "h1", "h2", "h3", "h4", "h5", "h6"]

extension String {
  /// Removes ` {#id}` from the end, since an id isn't a word.
  fileprivate mutating func removeID() {
    // Most headings have none.
    guard utf8.last == UInt8(ascii: "}"), let brace = lastIndex(of: "{"), self[brace...].hasPrefix("{#") else { return }
    removeSubrange(brace...)
    while last == " " { removeLast() }
  }
}
