import Basics

/// Records the inline nodes of blocks on a tape, and finds the mistakes in them.
struct InlineRecorder {
  var tape: Tape
  var blocks: BlockLocator
  private(set) var diagnostics: [Diagnostic] = []

  private let isField: Bool

  /// The words of links that are marks of a source.
  private let sourceMarks: Set<String>
  private var lastMarks: [String: Int] = [:]
  private var nestedLinks = NestedLinks()
  private var rawHTML = RawHTML()
  private var depth = 0
  private var isInLink = false
  private var isInImage = false
  private var isInCell = false

  init(at range: FileRange, isField: Bool, _ sourceMarks: Set<String>) {
    (self.isField, self.sourceMarks) = (isField, sourceMarks)
    blocks = BlockLocator(range, isField: isField)
    tape = Tape(of: range, capacity: range.bytes.count)
  }

  mutating func begin(_ block: CMark.Node) {
    blocks.enter(block)
    isInCell = false
    nestedLinks.enterBlock()
  }

  /// Begins a cell, whose place is that of its row.
  mutating func beginCell() {
    isInCell = true
    nestedLinks.enterBlock()
  }

  /// Records the children of a node, or those after the first few.
  mutating func recordChildren(of node: CMark.Node, after count: Int = 0) {
    depth += 1
    if depth <= Bounds.depth {
      for child in node.children.dropFirst(count) { record(child) }
    } else if !diagnostics.contains(where: { $0.rule == .tooLarge }) {
      diagnostics.append(.deepMarkup(at: blocks.place))
    }
    depth -= 1
  }

  /// Records the description of an image, or the title of a figure.
  mutating func recordDescription(of image: CMark.Node, in index: Int) {
    isInImage = true
    recordChildren(of: image)
    isInImage = false
    tape.end(index)
  }

  private mutating func record(_ node: CMark.Node) {
    switch node.kind {
    case .text: recordText(node)
    case .softBreak: add(.softBreak, " ".utf8)
    case .lineBreak: add(.lineBreak, " ".utf8)
    case .code: recordCode(node)
    case .html: recordHTML(node.literal)
    case .emphasis: record(node, as: .emphasis)
    case .strong: record(node, as: .strong)
    case .strikethrough: record(node, as: .strikethrough)
    case .link: recordLink(node)
    case .image: recordImage(node)
    case .footnoteReference: recordReference(node.literal)
    default: break
    }
  }

  private mutating func record(_ node: CMark.Node, as kind: Tape.Kind) {
    let index = tape.add(kind, at: blocks.block)
    recordChildren(of: node)
    tape.end(index)
  }

  private mutating func add(_ kind: Tape.Kind, _ words: some Sequence<UInt8>) {
    tape.add(kind, at: blocks.block)
    tape.add(words: words)
  }

  private mutating func recordText(_ node: CMark.Node) {
    let signs = node.signsOfLiteral
    tape.add(.text(isPlain: signs.isPlain), at: blocks.block)
    tape.add(wordsOf: node)
    guard signs.hasBracket else { return }
    let literal = node.literal
    for reference in Footnotes.references(in: literal) { tellMissingFootnote(reference) }
    diagnostics += nestedLinks.mistakes(in: literal, &blocks)
  }

  private mutating func recordCode(_ node: CMark.Node) {
    let literal = node.literal
    add(.code, literal)
    for reference in Footnotes.references(in: literal) { _ = blocks.range(of: reference) }
  }

  private mutating func recordHTML(_ literal: [UInt8]) {
    if RawHTML.isComment(literal) { return }
    // In a cell, nothing else breaks a line.
    if isInCell, RawHTML.isBreak(literal) { return add(.lineBreak, " ".utf8) }
    if !rawHTML.closes(literal) {
      diagnostics.append(.rawHTML(literal, at: blocks.range(of: literal) ?? blocks.place))
    }
    add(.raw, literal)
  }

  private mutating func recordLink(_ node: CMark.Node) {
    // The description of an image is words only.
    if isInImage { return recordChildren(of: node) }
    if let text = node.addressWithTail, recordAddress(node, text) { return }
    let (link, outer, index) = (blocks.link(node, isImage: false), isInLink, tape.nodes.count)
    if isInLink { tell({ .nestedLink(at: $0) }, link) }
    if let source = source(ofMark: node, link) {
      nestedLinks.leaveLink()
      tape.addMark(of: source, after: lastMarks.updateValue(tape.marks.count, forKey: source), link, at: blocks.block)
      return
    }
    if let language = link.language {
      if !LanguageTag.isWellFormed(language) { tell({ .languageTag(language, at: $0) }, link) }
      record(node, as: .language(tape.number(of: language)))
    } else {
      tape.links.append(link)
      isInLink = true
      record(node, as: .link(UInt32(tape.links.count - 1)))
      isInLink = outer
    }
    nestedLinks.leaveLink()
    if !link.destination.isEmpty, tape.isBlank(since: index) { tell({ .linkWithoutWords(at: $0) }, link) }
  }

  /// Returns the source of a link that is a mark: `[bron](#bron-visie)`.
  private func source(ofMark node: CMark.Node, _ link: Markdown.Link) -> String? {
    guard let source = link.destination.dropping(prefix: Tape.SourceMark.prefix), !isInLink,
      let words = node.onlyChild, case .text = words.kind,
      sourceMarks.contains(String(decoding: words.literal, as: UTF8.self))
    else { return nil }
    return source
  }

  /// Records an address without brackets, and the signs behind it as words: they belong to the sentence.
  private mutating func recordAddress(_ node: CMark.Node, _ text: String) -> Bool {
    let length = text.utf8.count - text.addressTail.utf8.count
    let isBare = ["<", "]("].allSatisfy { blocks.place.range(ofFirst: $0 + text) == nil }
    guard isBare, length < text.utf8.count else { return false }
    tape.links.append(blocks.link(node, isImage: false, without: text.utf8.count - length))
    let index = tape.add(.link(UInt32(tape.links.count - 1)), at: blocks.block)
    add(.text(isPlain: false), text.utf8.prefix(length))
    tape.end(index)
    nestedLinks.leaveLink()
    add(.text(isPlain: false), text.utf8.dropFirst(length))
    return true
  }

  /// Reports a mistake at the address of a link, or at its block once there are many.
  private mutating func tell(_ mistake: (FileRange) -> Diagnostic, _ link: Markdown.Link) {
    diagnostics.append(mistake(diagnostics.count < Bounds.closeLooks ? link.range : link.block))
  }

  private mutating func recordImage(_ node: CMark.Node) {
    if isInImage { return recordChildren(of: node) }
    tape.links.append(blocks.link(node, isImage: true))
    recordDescription(of: node, in: tape.add(.image(UInt32(tape.links.count - 1)), at: blocks.block))
  }

  private mutating func recordReference(_ literal: [UInt8]) {
    let place = blocks.rangeOfFootnoteReference()
    if isInImage || isInLink { diagnostics.append(.footnoteInLink(at: place ?? blocks.place)) }
    if isInImage { return }
    let note = UInt32(String(decoding: literal, as: UTF8.self)) ?? 0
    tape.add(.footnoteReference(UInt32(tape.references.count)), at: blocks.block)
    tape.references.append(Tape.Reference(note: note, count: tape.references.count { $0.note == note } + 1))
  }

  /// Reports a reference to a missing note, which cmark leaves as it is written, or to a note in a field.
  private mutating func tellMissingFootnote(_ reference: [UInt8]) {
    guard let range = blocks.range(of: reference), !range.isEscaped else { return }
    diagnostics.append(isField ? .footnoteInField(range) : .missingFootnote(range))
  }
}
