/// A part of a text behind which a source stands as a whole: a paragraph, with the list or the table after it.
package struct CitedPart: Sendable {
  /// The words of its blocks.
  package let prose: [Prose]

  /// Whether a mark of a source, or a link to one, is in it.
  package let hasSource: Bool

  /// The words of its links, as bytes of the text.
  package let linked: [Range<Int>]

  fileprivate init(_ passage: Passage) {
    let tape = passage.tape
    let links = passage.nodes.compactMap { node -> (destination: String, bytes: Range<Int>)? in
      guard case .link(let number) = tape.nodes[node].kind else { return nil }
      return (tape.links[Int(number)].destination, tape.bytes(of: node))
    }
    let isMarked = passage.nodes.contains { if case .sourceMark = tape.nodes[$0].kind { true } else { false } }
    hasSource = isMarked || links.contains { $0.destination.hasPrefix(Tape.SourceMark.prefix) }
    linked = links.map(\.bytes)
    prose = passage.prose
  }
}

extension Passage {
  /// The parts of the text, without its headings and figures.
  package var citedParts: [CitedPart] {
    var (parts, isOpen): ([Range<Int>], Bool) = ([], false)
    for node in Nodes(tape, nodes) {
      let range = node..<Int(tape.nodes[node].end)
      switch tape.nodes[node].kind {
      case .heading, .figure, .thematicBreak:
        isOpen = false
      case .paragraph:
        isOpen = true
        parts.append(range)
      case .bulletList, .orderedList, .table:
        parts.append((isOpen ? parts.removeLast() : range).lowerBound..<range.upperBound)
        isOpen = false
      default:
        isOpen = false
        parts.append(range)
      }
    }
    return parts.map { CitedPart(self[$0]) }
  }
}
