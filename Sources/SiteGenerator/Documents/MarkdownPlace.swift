/// Where the text that is rendered stands in its file.
enum MarkdownPlace {
  /// The text is a part of the file, byte for byte.
  case exactly(SourceRange)

  /// The text is the value of a field, which may be quoted or folded.
  case within(SourceRange)

  var isInline: Bool {
    switch self {
    case .exactly: false
    case .within: true
    }
  }
}

/// Finds the places of links and HTML.
///
/// cmark's positions of inline nodes are wrong over line breaks, and missing for some. Those of blocks are right. So what is
/// looked for is searched in the text of its block, behind what was found there before.
struct BlockLocator {
  /// The block that is being walked.
  private(set) var block: SourceRange

  private let place: MarkdownPlace
  private let lineStarts: [Int]
  private var searchedUntil = 0

  init(_ place: MarkdownPlace) {
    self.place = place
    switch place {
    case .exactly(let range):
      block = range
      let bytes = range.file.bytes
      lineStarts = [range.bytes.lowerBound] + range.bytes.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    case .within(let range):
      block = range
      lineStarts = []
    }
  }

  mutating func enter(_ node: CMark.Node) {
    guard case .exactly(let range) = place else { return }
    let lines = node.lines
    let start =
      lineStarts.indices.contains(lines.lowerBound - 1) ? lineStarts[lines.lowerBound - 1] : range.bytes.upperBound
    let last = lineStarts.indices.contains(lines.upperBound - 1) ? lineStarts[lines.upperBound - 1] : start
    block = SourceRange(range.file, start..<max(start, min(range.file.lineEnd(after: last), range.bytes.upperBound)))
    searchedUntil = start
  }

  /// The place of an address: behind `](`, or where it stands by itself.
  mutating func range(ofLink destination: String) -> SourceRange {
    let address = Array(destination.utf8)
    for opening in ["](", "](<", ""] {
      let found = find(Array(opening.utf8) + address, from: max(searchedUntil, block.bytes.lowerBound))
      guard let found, !address.isEmpty else { continue }
      searchedUntil = found.upperBound
      return SourceRange(block.file, (found.lowerBound + opening.utf8.count)..<found.upperBound)
    }
    return block
  }

  /// The place of a text in the block, or the block where it isn't found.
  mutating func range(of text: [UInt8]) -> SourceRange {
    guard let found = find(text, from: max(searchedUntil, block.bytes.lowerBound)) else { return block }
    searchedUntil = found.upperBound
    return SourceRange(block.file, found)
  }

  private func find(_ text: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = text.first, start <= block.bytes.upperBound else { return nil }
    let bytes = block.file.bytes
    var candidates = bytes[start..<block.bytes.upperBound]
    while let index = candidates.firstIndex(of: first) {
      candidates = candidates[index...]
      if candidates.starts(with: text) { return index..<(index + text.count) }
      candidates = candidates.dropFirst()
    }
    return nil
  }
}
