package import Basics

/// The place of the rendered text in its file.
enum MarkdownPlace {
  /// The text is part of the file, byte for byte.
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

/// Finds the ranges of links and HTML.
///
/// cmark's positions of inline nodes are wrong across line breaks, and missing for some. Those of blocks are right. So
/// a node is looked for in the text of its block.
struct BlockLocator {
  /// The range of the block that is being visited.
  private(set) var block: FileRange

  private let place: MarkdownPlace
  private let lineStarts: [Int]
  private var searchedUntil = 0

  /// How often each address occurred in the block so far.
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

  /// The offset at which the text ends.
  var end: Int {
    switch place {
    case .exactly(let range), .within(let range): range.bytes.upperBound
    }
  }

  /// Returns the range of a block; within a field, that of the field.
  func range(of node: CMark.Node) -> FileRange {
    guard case .exactly(let range) = place else { return block }
    let lines = node.lines
    let start =
      lineStarts.indices.contains(lines.lowerBound - 1) ? lineStarts[lines.lowerBound - 1] : range.bytes.upperBound
    let last = lineStarts.indices.contains(lines.upperBound - 1) ? lineStarts[lines.upperBound - 1] : start
    return FileRange(range.file, start..<max(start, min(range.file.lineEnd(after: last), range.bytes.upperBound)))
  }

  /// Returns the place of the next link with an address.
  mutating func place(ofLink address: String) -> LinkPlace {
    let number = addresses[address, default: 0]
    addresses[address] = number + 1
    return LinkPlace(block: block, number: number)
  }

  /// Returns the range of a text in the block, after the last one found.
  mutating func range(of text: [UInt8]) -> FileRange? {
    guard let found = block.firstRange(of: text, from: max(searchedUntil, block.bytes.lowerBound)) else { return nil }
    searchedUntil = found.upperBound
    return FileRange(block.file, found)
  }

  /// Returns the range of the next footnote reference; cmark gives only its number.
  mutating func rangeOfFootnoteReference() -> FileRange? {
    guard let begin = range(of: Array("[^".utf8)), let end = range(of: Array("]".utf8)) else { return nil }
    return FileRange(block.file, begin.bytes.lowerBound..<end.bytes.upperBound)
  }
}

/// The place of a link: its block, and how many links with the same address come before it.
///
/// The exact range is searched only for a link with a finding.
struct LinkPlace {
  let block: FileRange
  let number: Int

  /// The same place without a search: its range is the block.
  var blockOnly: LinkPlace { LinkPlace(block: block, number: -1) }

  /// Returns the range of the address: after `](` or `<`, or on its own.
  ///
  /// A link that is defined elsewhere has the range of its block.
  func range(of address: String) -> FileRange {
    guard !address.isEmpty, number >= 0 else { return block }
    if address.contains("\\"), let range = rangeWrittenOtherwise(of: address) { return range }
    for opening in ["](", "](<", "<"] + (address.contains("://") ? [""] : []) {
      let places = ranges(of: Array(address.utf8), behind: Array(opening.utf8))
      if places.indices.contains(number) { return FileRange(block.file, places[number]) }
    }
    return rangeWrittenOtherwise(of: address) ?? block
  }

  /// Returns the range of an address that isn't written as cmark reads it, such as `java&Tab;script:` or `\\\\host`.
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

  /// Returns the offset at which an address ends: at white space, or at a bracket that wasn't opened in it.
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
  /// Whether a backslash before it takes away its meaning.
  var isEscaped: Bool { file.bytes[..<bytes.lowerBound].last == UInt8(ascii: "\\") }

  /// Returns the first occurrence of a text in the range.
  package func range(ofFirst text: String) -> FileRange? {
    firstRange(of: Array(text.utf8), from: bytes.lowerBound).map { FileRange(file, $0) }
  }

  /// Returns the first occurrence of a text in the range, from a byte offset on.
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
