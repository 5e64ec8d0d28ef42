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
/// looked for is searched in the text of its block.
struct BlockLocator {
  /// The block that is being walked.
  private(set) var block: SourceRange

  private let place: MarkdownPlace
  private let lineStarts: [Int]
  private var searchedUntil = 0

  /// How often each address stood in the block.
  private var addresses: [String: Int] = [:]

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
    addresses = [:]
  }

  /// The place of the link that comes next with this address.
  mutating func place(ofLink address: String) -> LinkPlace {
    let number = addresses[address, default: 0]
    addresses[address] = number + 1
    return LinkPlace(block: block, number: number)
  }

  /// The place of a text in the block behind what was found there before, or the block where it isn't found.
  mutating func range(of text: [UInt8]) -> SourceRange {
    guard let found = block.firstRange(of: text, from: max(searchedUntil, block.bytes.lowerBound)) else { return block }
    searchedUntil = found.upperBound
    return SourceRange(block.file, found)
  }
}

/// Where a link stands: in which block, and behind how many with the same address. Only of a link with a finding the
/// very place is searched.
struct LinkPlace {
  let block: SourceRange
  let number: Int

  /// The same, but the block is exact enough.
  var blockOnly: LinkPlace { LinkPlace(block: block, number: -1) }

  /// The place of the address: behind `](` or `<`, or where it stands by itself; of a link that is defined elsewhere, the block.
  func range(of address: String) -> SourceRange {
    guard !address.isEmpty, number >= 0 else { return block }
    for opening in ["](", "](<", "<"] + (address.contains("://") ? [""] : []) {
      let places = ranges(of: Array(address.utf8), behind: Array(opening.utf8))
      if places.indices.contains(number) { return SourceRange(block.file, places[number]) }
    }
    return block
  }

  private func ranges(of address: [UInt8], behind opening: [UInt8]) -> [Range<Int>] {
    var (ranges, start): ([Range<Int>], Int) = ([], block.bytes.lowerBound)
    while let found = block.firstRange(of: opening + address, from: start) {
      start = found.upperBound
      let isWhole = start == block.bytes.upperBound || " \t\r\n)>\"'".utf8.contains(block.file.bytes[start])
      if isWhole || opening.isEmpty { ranges.append((found.lowerBound + opening.count)..<start) }
    }
    return ranges
  }
}

extension SourceRange {
  /// Where a text stands in the range first, from an offset on.
  fileprivate func firstRange(of text: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = text.first, start <= bytes.upperBound else { return nil }
    var candidates = file.bytes[start..<bytes.upperBound]
    while let index = candidates.firstIndex(of: first) {
      candidates = candidates[index...]
      if candidates.starts(with: text) { return index..<(index + text.count) }
      candidates = candidates.dropFirst()
    }
    return nil
  }
}
