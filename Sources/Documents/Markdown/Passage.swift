package import Basics

/// A run of nodes of a tape: a section, the words of a heading, a field.
package struct Passage: Sendable {
  /// The tape, which all passages of a text share.
  private let shared: Shared

  let nodes: Range<Int>

  private final class Shared: Sendable {
    let tape: Tape

    init(_ tape: Tape) { self.tape = tape }
  }

  /// All of a tape.
  init(_ tape: Tape) { (shared, nodes) = (Shared(tape), 0..<tape.nodes.count - 1) }

  private init(_ shared: Shared, _ nodes: Range<Int>) { (self.shared, self.nodes) = (shared, nodes) }

  /// Returns some nodes of the same tape.
  subscript(nodes: Range<Int>) -> Passage { Passage(shared, nodes) }

  var tape: Tape { shared.tape }

  /// Creates the passage of a text whose only markup is words in another language.
  package init(words text: String, at range: FileRange) { self.init(Tape(line: text, at: range)) }

  package var isEmpty: Bool { nodes.isEmpty }

  /// The words without markup, and without soft hyphens: those belong in HTML only.
  package var words: String { String(decoding: bytes, as: UTF8.self).withoutSoftHyphens }

  /// The words as bytes of the tape.
  package var bytes: ArraySlice<UInt8> {
    tape.words[Int(tape.nodes[nodes.lowerBound].start)..<Int(tape.nodes[nodes.upperBound].start)]
  }

  /// Whether readers see a sign of ASCII.
  package func holds(_ sign: Unicode.Scalar) -> Bool { bytes.span.holds(UInt8(ascii: sign)) }

  /// Whether readers see two signs of ASCII next to each other.
  package func holds(_ first: Unicode.Scalar, before second: Unicode.Scalar) -> Bool {
    bytes.span.holds(UInt8(ascii: first), before: UInt8(ascii: second))
  }

  /// Whether it holds links, images or footnote references, and so can't lie within a link.
  package var hasLinks: Bool {
    tape.nodes[nodes].contains { node in
      switch node.kind {
      case .link, .image, .footnoteReference, .sourceMark: true
      default: false
      }
    }
  }

  /// The range of the passage up to the one after it; `nil` if it has no nodes.
  package var range: FileRange? {
    guard !isEmpty else { return nil }
    let start = Int(tape.nodes[nodes.lowerBound].block.lowerBound)
    return FileRange(tape.range.file, start..<max(start, Int(tape.nodes[nodes.upperBound].block.lowerBound)))
  }
}

// MARK: Structure

extension Passage {
  /// A part with words of its own, or one that holds other parts.
  package struct Block: Sendable {
    /// The kind of a block, with its level, size or name.
    package enum Kind: Hashable, Sendable {
      case paragraph, cell, code, quote
      case heading(level: Int)
      case list(isOrdered: Bool, items: Int)
      case table(rows: Int, columns: Int)
      case notice(String)
      case figure(String)
      case footnote
    }

    package let kind: Kind
    fileprivate let passage: Passage
    fileprivate let node: Int

    package var range: FileRange { passage.tape.place(of: node) }

    /// The words, including those of links but not their addresses; empty if they are those of other blocks.
    package var words: ArraySlice<UInt8> {
      switch kind {
      case .paragraph, .cell, .heading, .figure: passage.tape.words(of: node)
      case .code, .quote, .list, .table, .notice, .footnote: []
      }
    }

    package var text: String { String(decoding: words, as: UTF8.self) }

    /// Whether nothing at all, not even a line, is between it and the next block, or the end of the passage.
    package func isFollowed(by next: Block?) -> Bool {
      Int(passage.tape.nodes[node].end) == next?.node ?? passage.nodes.upperBound
    }

    /// Whether all its words are bold.
    package var isBold: Bool {
      let nodes = passage.tape.nodes
      return nodes[node + 1].kind == .strong && nodes[node + 1].end == nodes[node].end
    }

    /// What a block of code holds.
    package var code: ArraySlice<UInt8> { kind == .code ? passage.tape.words(of: node) : [] }
  }

  /// The parts in document order.
  package var blocks: [Block] {
    nodes.compactMap { node in tape.blockKind(of: node).map { Block(kind: $0, passage: self, node: node) } }
  }

  /// The kinds of the parts.
  package var kinds: [Block.Kind] { nodes.compactMap(tape.blockKind) }

  /// The links and images, in document order.
  package var links: [Markdown.Link] {
    tape.nodes[nodes].compactMap { node in
      switch node.kind {
      case .link(let number), .image(let number): tape.links[Int(number)]
      case .sourceMark(let number): tape.links[tape.marks[Int(number)].link]
      default: nil
      }
    }
  }

  /// The links and images, each with the words of the link or the description of the image.
  package var linkedWords: [(link: Markdown.Link, words: String)] {
    nodes.compactMap { node in
      switch tape.nodes[node].kind {
      case .link(let number), .image(let number):
        (tape.links[Int(number)], String(decoding: tape.words(of: node), as: UTF8.self))
      default: nil
      }
    }
  }

  package var footnoteReferences: Int {
    tape.nodes[nodes].count { if case .footnoteReference = $0.kind { true } else { false } }
  }
}

extension Tape {
  fileprivate func blockKind(of node: Int) -> Passage.Block.Kind? {
    switch nodes[node].kind {
    case .paragraph, .line: .paragraph
    case .heading(let number): .heading(level: headings[Int(number)].level)
    case .quote: .quote
    case .notice(let notice): .notice(notice.rawValue)
    case .bulletList: .list(isOrdered: false, items: count(in: node))
    case .orderedList: .list(isOrdered: true, items: count(in: node))
    case .codeBlock: .code
    case .table: .table(rows: count(in: node), columns: children(of: node).first { _ in true }.map(count) ?? 0)
    case .cell: .cell
    case .footnote: .footnote
    case .figure(let number): .figure(figures.indices.contains(Int(number)) ? figures[Int(number)].key : "")
    default: nil
    }
  }

  private func count(in node: Int) -> Int { children(of: node).reduce(0) { count, _ in count + 1 } }
}
