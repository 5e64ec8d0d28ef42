/// A change of a file: some bytes are replaced, and all others stay as they are.
package struct Edit: Sendable {
  package let range: FileRange
  package let replacement: String

  package init(range: FileRange, replacement: String) {
    (self.range, self.replacement) = (range, replacement)
  }

  /// Adds a text at an offset.
  package static func insert(_ text: String, at offset: Int, in file: File) -> Edit {
    Edit(range: FileRange(file, offset..<offset), replacement: text)
  }
}

extension File {
  /// The file with edits of it, which don't overlap; of two at the same place the first comes first.
  package func applying(_ edits: [Edit]) -> File {
    var (changed, rest): ([UInt8], Int) = ([], 0)
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.bytes.lowerBound, $0.offset) < ($1.element.range.bytes.lowerBound, $1.offset)
    }
    for edit in inOrder.map(\.element) {
      precondition(edit.range.bytes.lowerBound >= rest, "two edits of \(path) overlap")
      changed += bytes[rest..<edit.range.bytes.lowerBound] + Array(edit.replacement.utf8)
      rest = edit.range.bytes.upperBound
    }
    return File(path: path, bytes: changed + bytes[rest...])
  }

  /// How its lines end: as the first does.
  package var lineEnding: String {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
