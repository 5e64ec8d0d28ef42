package import Basics

/// Where the text that is rendered stands in its file.
enum MarkdownPlace {
  /// The text is a part of the file, byte for byte.
  case exactly(FileRange)

  /// The text is the value of a field, which may be quoted or folded.
  case within(FileRange)

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
  private(set) var block: FileRange

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
    block = range(of: node)
    searchedUntil = block.bytes.lowerBound
    addresses = [:]
  }

  /// Where the text ends.
  var end: Int {
    switch place {
    case .exactly(let range), .within(let range): range.bytes.upperBound
    }
  }

  /// The place of a block; within a field, the field.
  func range(of node: CMark.Node) -> FileRange {
    guard case .exactly(let range) = place else { return block }
    let lines = node.lines
    let start =
      lineStarts.indices.contains(lines.lowerBound - 1) ? lineStarts[lines.lowerBound - 1] : range.bytes.upperBound
    let last = lineStarts.indices.contains(lines.upperBound - 1) ? lineStarts[lines.upperBound - 1] : start
    return FileRange(range.file, start..<max(start, min(range.file.lineEnd(after: last), range.bytes.upperBound)))
  }

  /// The place of the link that comes next with this address.
  mutating func place(ofLink address: String) -> LinkPlace {
    let number = addresses[address, default: 0]
    addresses[address] = number + 1
    return LinkPlace(block: block, number: number)
  }

  /// The place of a text in the block behind what was found there before.
  mutating func range(of text: [UInt8]) -> FileRange? {
    guard let found = block.firstRange(of: text, from: max(searchedUntil, block.bytes.lowerBound)) else { return nil }
    searchedUntil = found.upperBound
    return FileRange(block.file, found)
  }

  /// The place of the next reference to a footnote; cmark knows its number only.
  mutating func rangeOfFootnoteReference() -> FileRange? {
    guard let begin = range(of: Array("[^".utf8)), let end = range(of: Array("]".utf8)) else { return nil }
    return FileRange(block.file, begin.bytes.lowerBound..<end.bytes.upperBound)
  }
}

/// Where a link stands: in which block, and behind how many with the same address. Only of a link with a finding the
/// very place is searched.
struct LinkPlace {
  let block: FileRange
  let number: Int

  /// The same, but the block is exact enough.
  var blockOnly: LinkPlace { LinkPlace(block: block, number: -1) }

  /// The place of the address: behind `](` or `<`, or where it stands by itself; of a link that is defined elsewhere, the block.
  func range(of address: String) -> FileRange {
    guard !address.isEmpty, number >= 0 else { return block }
    if address.contains("\\"), let range = rangeWrittenOtherwise(of: address) { return range }
    for opening in ["](", "](<", "<"] + (address.contains("://") ? [""] : []) {
      let places = ranges(of: Array(address.utf8), behind: Array(opening.utf8))
      if places.indices.contains(number) { return FileRange(block.file, places[number]) }
    }
    return rangeWrittenOtherwise(of: address) ?? block
  }

  /// The place of an address that is written otherwise than it is read, such as `java&Tab;script:` or `\\\\host`.
  private func rangeWrittenOtherwise(of address: String) -> FileRange? {
    let bytes = block.file.bytes
    var (count, looks, start) = (0, 0, block.bytes.lowerBound)
    while looks < Bounds.closeLooks * 10, let opening = block.firstRange(of: Array("](".utf8), from: start) {
      let isBracketed = opening.upperBound < bytes.count && bytes[opening.upperBound] == UInt8(ascii: "<")
      let begin = opening.upperBound + (isBracketed ? 1 : 0)
      let written = bytes[begin..<max(begin, block.bytes.upperBound)]
      let end = isBracketed ? written.prefix { !">\n".utf8.contains($0) }.endIndex : endOfAddress(written)
      if LinkPlace.isRead(bytes[begin..<end], as: address) {
        if count == number { return FileRange(block.file, begin..<end) }
        count += 1
      }
      (looks, start) = (looks + 1, end)
    }
    return nil
  }

  /// Where an address ends: at a blank, or at a bracket that was not opened in it.
  private func endOfAddress(_ text: ArraySlice<UInt8>) -> Int {
    var depth = 0
    return text.prefix { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return byte > 32 && depth >= 0
    }.endIndex
  }

  private static func isRead(_ written: ArraySlice<UInt8>, as address: String) -> Bool {
    guard written.contains(where: { "&\\".utf8.contains($0) }) else { return written.elementsEqual(address.utf8) }
    var destination: String?
    CMark.walk(Array("[a](<".utf8) + written + Array(">)".utf8)) { node, step in
      if case .link = node.kind, step == .enter { destination = node.destination }
    }
    return destination == address
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

extension FileRange {
  /// Whether it stands behind a sign that takes its meaning away.
  var isEscaped: Bool { file.bytes[..<bytes.lowerBound].last == UInt8(ascii: "\\") }

  /// The place where a text stands in the range first.
  package func range(ofFirst text: String) -> FileRange? {
    firstRange(of: Array(text.utf8), from: bytes.lowerBound).map { FileRange(file, $0) }
  }

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
