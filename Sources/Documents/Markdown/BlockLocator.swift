package import Basics

/// Finds the ranges of links and HTML.
///
/// cmark's positions of inline nodes are wrong across line breaks, and missing for some. Those of blocks are right. So
/// a node is looked for in the text of its block.
struct BlockLocator {
  /// The bytes of the block that is being visited.
  private(set) var block: Range<Int>

  private let text: FileRange
  private let isField: Bool
  private let lineStarts: [Int]
  private var searchedUntil = 0

  /// How often each address occurred in the block so far.
  private var addresses: [String: Int] = [:]

  /// Creates the locator of a text that is in the file byte for byte, or of a field, which may be quoted or folded.
  init(_ range: FileRange, isField: Bool) {
    (text, self.isField, block) = (range, isField, range.bytes)
    // For cmark a lone carriage return ends a line too, but a document with one isn't read.
    lineStarts = isField ? [] : range.lines.map(\.bytes.lowerBound)
  }

  /// The range of the block that is being visited.
  var place: FileRange { FileRange(text.file, block) }

  mutating func enter(_ node: CMark.Node) {
    block = range(of: node)
    searchedUntil = block.lowerBound
    addresses.removeAll(keepingCapacity: true)
  }

  /// Returns the bytes of a block; within a field, those of the field.
  func range(of node: CMark.Node) -> Range<Int> {
    if isField { return block }
    let lines = node.lines
    let start = lineStart(lines.lowerBound) ?? text.bytes.upperBound
    let last = lineStart(lines.upperBound) ?? start
    return start..<max(start, min(text.file.lineEnd(after: last), text.bytes.upperBound))
  }

  private func lineStart(_ line: Int) -> Int? { lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : nil }

  /// Returns a link or an image, whose place is that of the next link with its address.
  ///
  /// Some bytes at the end of its address may not belong to it.
  mutating func link(_ node: CMark.Node, isImage: Bool, without tail: Int = 0) -> Markdown.Link {
    var destination = node.destination
    if tail > 0 { destination = String(decoding: destination.utf8.dropLast(tail), as: UTF8.self) }
    let number = addresses[destination, default: 0]
    addresses[destination] = number + 1
    return Markdown.Link(destination: destination, title: node.title, isImage: isImage, block: place, number: number)
  }

  /// Returns the range of a text in the block, after the last one found.
  mutating func range(of text: [UInt8]) -> FileRange? {
    guard let found = place.firstRange(of: text, from: max(searchedUntil, block.lowerBound)) else { return nil }
    searchedUntil = found.upperBound
    return FileRange(self.text.file, found)
  }

  /// Returns the range of the next footnote reference; cmark gives only its number.
  mutating func rangeOfFootnoteReference() -> FileRange? {
    guard let begin = range(of: Array("[^".utf8)), let end = range(of: Array("]".utf8)) else { return nil }
    return begin.through(end)
  }
}

extension Markdown {
  /// A link or an image as it is written.
  package struct Link: Sendable {
    package let destination: String
    let title: String
    package let isImage: Bool

    /// The block that holds it.
    package let block: FileRange

    /// How many links with the same address come before it in the block.
    fileprivate let number: Int

    /// The language of words that are marked as one: `[Mei-inoar](lang:fy)`.
    var language: String? { isImage ? nil : destination.dropping(prefix: LanguageTag.scheme) }
  }
}

extension Markdown.Link {
  /// The same link without a search: its range is its block.
  package var withoutPlace: Markdown.Link {
    Markdown.Link(destination: destination, title: title, isImage: isImage, block: block, number: -1)
  }

  /// The range of the address: after `](` or `<`, or on its own.
  ///
  /// It is searched only for a link with a finding. A link whose address isn't found has the range of its block.
  package var range: FileRange {
    guard !destination.isEmpty, number >= 0 else { return block }
    // `www.oko.example` and `post@oko.example` are links too.
    let bare = destination.dropping(prefix: "http://") ?? destination.dropping(prefix: "mailto:") ?? destination
    var (count, looks, offset) = (0, 0, block.bytes.lowerBound)
    while offset < block.bytes.upperBound, looks < Bounds.closeLooks * 10 {
      guard let written = address(at: offset) ?? ownAddress(bare, at: offset) else {
        offset += 1
        continue
      }
      if isRead(written) || bare != destination && written.elementsEqual(bare.utf8) {
        if count == number { return FileRange(block.file, written.indices) }
        count += 1
      }
      (looks, offset) = (looks + 1, written.endIndex)
    }
    return definition ?? block
  }

  /// Whether the range is that of an address behind words, as in `[words](address)` and `[words]: address`.
  package var hasWords: Bool {
    let place = range
    guard place != block else { return false }
    let before = block.file.bytes[..<place.bytes.lowerBound]
    let mark = before.last == UInt8(ascii: "<") ? before.dropLast() : before
    return mark.suffix(2).elementsEqual("](".utf8) || isDefinition(mark)
  }

  /// The parts of a link such as `[words](address "title")`; `nil` for one that is written otherwise.
  package var parts: (open: FileRange, words: FileRange, close: FileRange)? {
    let (place, bytes) = (range, block.file.bytes)
    guard place != block, !isImage else { return nil }
    let isBracketed = bytes[place.bytes.lowerBound - 1] == UInt8(ascii: "<")
    let middle = place.bytes.lowerBound - (isBracketed ? 3 : 2)
    guard middle >= block.bytes.lowerBound, bytes[middle...].starts(with: "](".utf8) else { return nil }
    var (start, depth) = (middle, 1)
    while depth > 0, start > block.bytes.lowerBound {
      start -= 1
      if start > 0, bytes[start - 1] == UInt8(ascii: "\\") { continue }
      if bytes[start] == UInt8(ascii: "]") { depth += 1 }
      if bytes[start] == UInt8(ascii: "[") { depth -= 1 }
    }
    let end = end(ofLinkBehind: place.bytes.upperBound + (isBracketed ? 1 : 0))
    guard depth == 0, let end else { return nil }
    let file = block.file
    return (
      FileRange(file, start..<start + 1), FileRange(file, start + 1..<middle), FileRange(file, middle..<end)
    )
  }

  /// Returns the offset behind the bracket that closes a link, with a title in between or without.
  private func end(ofLinkBehind address: Int) -> Int? {
    let rest = block.file.bytes[address..<block.bytes.upperBound].drop { $0 <= 32 }
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: ")") { return rest.startIndex + 1 }
    let close = first == UInt8(ascii: "(") ? UInt8(ascii: ")") : first
    guard "\"'(".utf8.contains(first), let end = rest.dropFirst().firstIndex(of: close) else { return nil }
    let behind = rest[(end + 1)...].drop { $0 <= 32 }
    return behind.first == UInt8(ascii: ")") ? behind.startIndex + 1 : nil
  }

  /// Whether a text ends with `]:` and blanks.
  private func isDefinition(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return false }
    return text[...end].suffix(2).elementsEqual("]:".utf8)
  }

  /// The range of the address where it is defined, as in `[words]: address`.
  private var definition: FileRange? {
    block.file.all.lines.lazy.compactMap { line -> FileRange? in
      guard line.file.bytes[line.bytes].contains(UInt8(ascii: "]")), let address = line.range(ofFirst: destination)
      else {
        return nil
      }
      let before = line.file.bytes[line.bytes.lowerBound..<address.bytes.lowerBound]
      return isDefinition(before.last == UInt8(ascii: "<") ? before.dropLast() : before) ? address : nil
    }.first { _ in true }
  }

  /// Returns the address after `](`, `](<` or `<` at an offset.
  private func address(at offset: Int) -> ArraySlice<UInt8>? {
    var rest = block.file.bytes[offset..<block.bytes.upperBound]
    let isLink = rest.starts(with: "](".utf8)
    if isLink { rest = rest.dropFirst(2) }
    if rest.first == UInt8(ascii: "<") { return rest.dropFirst().prefix { !">\n".utf8.contains($0) } }
    if !isLink { return nil }
    // It ends at white space, or at a bracket that wasn't opened in it.
    var depth = 0
    return rest.prefix { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return byte > 32 && depth >= 0
    }
  }

  /// Returns the address that is a link by itself at an offset.
  private func ownAddress(_ address: String, at offset: Int) -> ArraySlice<UInt8>? {
    let rest = block.file.bytes[offset..<block.bytes.upperBound]
    guard address.contains("."), rest.starts(with: address.utf8) else { return nil }
    return rest.prefix(address.utf8.count)
  }

  /// Whether cmark reads an address that may be written otherwise, such as `java&Tab;script:` or `\\\\host`.
  private func isRead(_ written: ArraySlice<UInt8>) -> Bool {
    guard written.contains(where: { "&\\".utf8.contains($0) }) else { return written.elementsEqual(destination.utf8) }
    let link = Array("[a](<".utf8) + written + Array(">)".utf8)
    return TapeRecorder(link, at: File.absent("").all, isField: true).tape.links.first?.destination == destination
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
    start <= bytes.upperBound ? file.bytes.firstPlace(of: text, in: start..<bytes.upperBound) : nil
  }
}
