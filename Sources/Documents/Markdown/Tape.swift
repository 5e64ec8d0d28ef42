import Basics

/// A text in Markdown, read once: its words in one buffer, and in document order the nodes that hold them.
///
/// Everything else is read off the tape: HTML, structure, fingerprints, prose. It is a class because each ``Passage``
/// of the text holds it.
package final class Tape: Sendable {
  /// The words of all nodes, one after the other. A break is a space.
  let words: [UInt8]

  /// The nodes, each before those that it holds; the last one is ``Kind/end``.
  let nodes: [Node]

  /// The addresses of the links and images.
  let links: [Markdown.Link]

  let headings: [Heading]
  let figures: [Markdown.Figure]

  /// The references to footnotes.
  let references: [Reference]

  /// The languages of words and of code, and the marks of notices as they are written.
  let names: [String]

  /// The file and, in it, the text or the field.
  let range: FileRange

  struct Node: Sendable {
    let kind: Kind

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

  init(_ builder: TapeBuilder, at range: FileRange) {
    words = builder.words
    nodes = builder.nodes
    links = builder.links
    headings = builder.headings
    figures = builder.figures
    references = builder.references
    names = builder.names
    self.range = range
  }
}

extension Tape {
  /// Returns the words of a node and all that it holds.
  func words(of node: Int) -> ArraySlice<UInt8> { words[bytes(of: node)] }

  func bytes(of node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[Int(nodes[node].end)].start) }

  func children(of node: Int) -> Nodes { Nodes(nodes: nodes, node + 1..<Int(nodes[node].end)) }

  /// Returns the place of a block in the file.
  func place(of node: Int) -> FileRange {
    FileRange(range.file, Int(nodes[node].block.lowerBound)..<Int(nodes[node].block.upperBound))
  }
}

/// The indices of nodes beside each other.
struct Nodes: Sequence, IteratorProtocol {
  private let nodes: [Tape.Node]
  private var index: Int
  private let end: Int

  init(nodes: [Tape.Node], _ range: Range<Int>) {
    (self.nodes, index, end) = (nodes, range.lowerBound, range.upperBound)
  }

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = Int(nodes[index].end) }
    return index
  }
}
