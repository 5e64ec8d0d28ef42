extension Tape {
  /// A mark of a source, and how many there are of that source up to this one.
  struct SourceMark: Sendable {
    let source: String
    let link: Int
    let number: Int
    fileprivate let node: Int

    /// What comes before the id of a source in an address.
    static let prefix = "#" + idPrefix

    /// What comes before the id of a source in the id of its place in the list.
    static let idPrefix = "bron-"
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
}
