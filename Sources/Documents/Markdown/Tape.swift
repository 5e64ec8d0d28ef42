import Basics

/// A text in Markdown, read once: its words in one buffer, and in document order the nodes that hold them.
///
/// Everything else is read off the tape: HTML, structure, fingerprints, prose.
struct Tape: Sendable {
  /// The words of all nodes, one after the other. A break is a space.
  private(set) var words: [UInt8] = []

  /// The nodes, each before those that it holds; the last one is ``Kind/end``.
  private(set) var nodes: [Node] = []

  /// The languages of words and of code, and the marks of notices as they are written.
  private(set) var names: [String] = []

  /// The addresses of the links and images.
  var links: [Markdown.Link] = []

  var headings: [Heading] = []
  var figures: [Markdown.Figure] = []

  /// The marks of sources.
  private(set) var marks: [SourceMark] = []

  /// The references to footnotes.
  var references: [Reference] = []

  /// The file and, in it, the text or the field.
  let range: FileRange

  struct Node: Sendable {
    fileprivate(set) var kind: Kind

    /// The offset of its words; they end where those of the node at `end` begin.
    let start: UInt32

    /// The index of the node after it and all that it holds.
    var end: UInt32

    /// The bytes in the file of the block, or of the block around an inline node.
    let block: Range<UInt32>
  }

  /// The kind of a node; a number is an index in one of the lists of the tape.
  enum Kind: Sendable, Hashable {
    // Blocks
    case paragraph(isTight: Bool)

    /// A text whose only markup is words in another language.
    case line
    case figure(UInt32)
    case heading(UInt32)
    case quote, notice(Notice)
    case bulletList, orderedList(start: UInt32), item
    case codeBlock(language: UInt32), rawBlock, thematicBreak
    /// The heading above it names a table.
    case table(below: UInt32?), row(isHeader: Bool), cell(isNumber: Bool)
    case footnote(number: UInt32, isLast: Bool)

    // Inline nodes. A plain text has nothing to escape.
    case text(isPlain: Bool), code, raw, softBreak, lineBreak
    case emphasis, strong, strikethrough
    case link(UInt32), image(UInt32), language(UInt32), footnoteReference(UInt32)

    /// A link to a source that readers see as a number. It has no words.
    case sourceMark(UInt32)

    /// The mark of a notice, such as `[!NOTE]`, which readers don't see.
    case mark(UInt32)

    case end
  }

  struct Heading: Sendable {
    var id: String
    let level: Int
  }

  /// A reference to a footnote: the number of the note, and how many references to it there are up to this one.
  struct Reference: Sendable {
    let note: UInt32
    let count: Int
  }
}

// MARK: Reading

extension Tape {
  /// Returns the words of a node and all that it holds.
  func words(of node: Int) -> ArraySlice<UInt8> { words[bytes(of: node)] }

  func bytes(of node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[Int(nodes[node].end)].start) }

  func children(of node: Int) -> Nodes { Nodes(self, node + 1..<Int(nodes[node].end)) }

  func place(of node: Int) -> FileRange {
    FileRange(range.file, Int(nodes[node].block.lowerBound)..<Int(nodes[node].block.upperBound))
  }
}

/// The indices of nodes beside each other.
struct Nodes: Sequence, IteratorProtocol {
  private let nodes: [Tape.Node]
  private var index: Int
  private let end: Int

  init(_ tape: Tape, _ range: Range<Int>) {
    (nodes, index, end) = (tape.nodes, range.lowerBound, range.upperBound)
  }

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = Int(nodes[index].end) }
    return index
  }
}

// MARK: Recording

extension Tape {
  /// Creates an empty tape with room for a text of some bytes.
  init(of range: FileRange, capacity: Int) {
    self.range = range
    words.reserveCapacity(capacity)
    nodes.reserveCapacity(capacity / 16)
  }

  /// Adds a node and returns its index; `block` is the range of its block in the file.
  @discardableResult
  mutating func add(_ kind: Tape.Kind, at block: Range<Int>) -> Int {
    nodes.append(
      Tape.Node(
        kind: kind, start: UInt32(words.count), end: UInt32(nodes.count + 1),
        block: UInt32(block.lowerBound)..<UInt32(block.upperBound)))
    return nodes.count - 1
  }

  /// Adds words to the last node.
  mutating func add(words: some Sequence<UInt8>) { self.words += words }

  /// Adds the words of a node of cmark to the last node.
  mutating func add(wordsOf node: CMark.Node) { node.appendLiteral(to: &words) }

  /// Ends a node: it holds those added since.
  mutating func end(_ node: Int) { nodes[node].end = UInt32(nodes.count) }

  /// Ends the tape, and frees the memory that it has too much: a site keeps all tapes.
  mutating func finish() {
    add(.end, at: range.bytes.upperBound..<range.bytes.upperBound)
    // A slice of the whole array would be the same array, with all its room.
    nodes = nodes.map(\.self)
  }

  /// Adds a mark of a source, without the white space before it.
  ///
  /// A block has one mark for each source, behind the last words that come from there; `last` is the one before.
  mutating func addMark(of source: String, after last: Int?, _ link: Markdown.Link, at block: Range<Int>) {
    removeBlankAtEnd()
    links.append(link)
    var number = last.map { marks[$0].number + 1 } ?? 1
    if let last, nodes[marks[last].node].block == UInt32(block.lowerBound)..<UInt32(block.upperBound) {
      nodes[marks[last].node].kind = .text(isPlain: true)
      number -= 1
    }
    let node = add(.sourceMark(UInt32(marks.count)), at: block)
    marks.append(SourceMark(source: source, link: links.count - 1, number: number, node: node))
  }

  private mutating func removeBlankAtEnd() {
    guard let last = nodes.indices.last, nodes[last].kind.isText, nodes[last].kind != .lineBreak else { return }
    while words.count > nodes[last].start, words.last.map({ $0 <= 32 }) == true { words.removeLast() }
    if words.count == nodes[last].start, nodes[last].kind == .softBreak { nodes.removeLast() }
  }

  mutating func number(of name: String) -> UInt32 {
    names.append(name)
    return UInt32(names.count - 1)
  }

  func words(since node: Int) -> String { String(decoding: words[Int(nodes[node].start)...], as: UTF8.self) }

  /// Whether there are only white space and no images or references since a node was added.
  func isBlank(since node: Int) -> Bool {
    let isShown = nodes[node...].contains { node in
      switch node.kind {
      case .image, .footnoteReference: true
      default: false
      }
    }
    return !isShown && words(since: node).allSatisfy(\.isWhitespace)
  }

  /// Returns what `{…}` holds at the end of an open heading. In code or in a link, it is part of the words.
  func braced(atEndOf heading: Int) -> ArraySlice<UInt8>? {
    guard words.last == UInt8(ascii: "}"), let text = nodes.indices.last, nodes[text].kind.isText,
      Nodes(self, heading + 1..<nodes.count).contains(text),
      let brace = words[Int(nodes[text].start)...].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    return words[(brace + 1)...].dropLast()
  }

  /// Removes the words of an open heading from an offset on, and the white space before them.
  mutating func removeWords(of heading: Int, from offset: Int) {
    words.removeSubrange(offset...)
    while words.count > nodes[heading].start, words.last.map({ $0 <= 32 }) == true { words.removeLast() }
    while let last = nodes.last, last.kind.isText, last.start >= words.count { nodes.removeLast() }
  }
}

// MARK: Signs that nobody sees

extension Tape {
  /// The signs that nobody sees in words, addresses and names; U+FFFD for those that cmark puts it for.
  var unseenSigns: Set<Unicode.Scalar> {
    let texts = [words] + (links.flatMap { [$0.destination, $0.title] } + names).map { Array($0.utf8) }
    let signs = texts.flatMap { text in
      text.span.unseenSigns().flatMap { String(decoding: text[$0], as: UTF8.self).unicodeScalars }
    }
    let hasOthers = texts.contains { $0.contains(0xEF) && String(decoding: $0, as: UTF8.self).contains("\u{FFFD}") }
    return Set(signs + (hasOthers ? ["\u{FFFD}"] : []))
  }

  /// Marks the texts that hold such signs, so that they are written with what stands for them.
  mutating func markUnseenSigns() {
    for node in nodes.indices.dropLast() where nodes[node].kind == .text(isPlain: true) {
      let signs = words.span.extracting(bytes(of: node)).unseenSigns(atMost: 1)
      if !signs.isEmpty { nodes[node].kind = .text(isPlain: false) }
    }
  }
}

extension Tape.Kind {
  fileprivate var isText: Bool {
    switch self {
    case .text, .softBreak, .lineBreak: true
    default: false
    }
  }
}
