package import Basics

extension ShownText {
  /// Returns where a part of a line of the words is in the file; `nil` if it is written otherwise, such as `\*\*`.
  ///
  /// cmark knows only where a block is. So the part is searched there, with as much as possible of what is around it:
  /// where both the block and the words have it as often, the number of times before says which is meant. A part with
  /// line breaks, code or addresses reaches from its first words to its last.
  package func place(of part: Range<Int>) -> FileRange? {
    let (shown, written) = (Array(text.utf8), written)
    let start = shown[part].prefix { !isSpecial($0) }, end = shown[part].reversed().prefix { !isSpecial($0) }
    if start.count < part.count {
      if start.isEmpty || end.isEmpty { return nil }
      return place(from: start.indices, through: part.upperBound - end.count..<part.upperBound)
    }
    for context in [16, 6, 2, 0] {
      let start = shown[..<part.lowerBound].suffix(context).reversed().prefix { !isSpecial($0) }.count
      let end = shown[part.upperBound...].prefix(context).prefix { !isSpecial($0) }.count
      let piece = shown[part.lowerBound - start..<part.upperBound + end]
      let others = places(of: piece, in: shown[...])
      let places = places(of: piece, in: written)
      guard others.count == places.count, let number = others.firstIndex(of: part.lowerBound - start) else { continue }
      let place = FileRange(range.file, places[number] + start..<places[number] + start + part.count)
      return place.isEscaped ? nil : place
    }
    return nil
  }

  /// Returns the range from the start of one part to the end of another.
  private func place(from first: Range<Int>, through last: Range<Int>) -> FileRange? {
    guard let start = place(of: first), let end = place(of: last), start.bytes.lowerBound <= end.bytes.lowerBound else {
      return nil
    }
    return start.through(end)
  }

  /// The bytes of the block in the file, with code as zeros.
  private var written: ArraySlice<UInt8> {
    var bytes = range.file.bytes[range.bytes]
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      let open = bytes[start...].prefix { $0 == UInt8(ascii: "`") }
      index = open.endIndex
      if start > bytes.startIndex, bytes[start - 1] == UInt8(ascii: "\\") { continue }
      guard let close = end(ofCode: open.count, in: bytes[index...]) else { continue }
      for offset in start..<close { bytes[offset] = 0 }
      index = close
    }
    return bytes
  }

  /// Returns the offset after the first run of so many backticks.
  private func end(ofCode count: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
      let run = rest[start...].prefix { $0 == UInt8(ascii: "`") }
      if run.count == count { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  /// Whether a byte stands for something else: a line break, code, an address.
  private func isSpecial(_ byte: UInt8) -> Bool { byte < 2 || byte == UInt8(ascii: "\n") }

  private func places(of piece: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> [Int] {
    guard let first = piece.first else { return [] }
    var (places, index): ([Int], Int) = ([], bytes.startIndex)
    while places.count < Bounds.closeLooks, let start = bytes[index...].firstIndex(of: first) {
      if bytes[start...].starts(with: piece) { places.append(start) }
      index = start + 1
    }
    return places
  }
}
