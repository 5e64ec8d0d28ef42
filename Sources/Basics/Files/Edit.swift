/// A change to a file: a replacement for a range of its bytes.
package struct Edit: Sendable {
  package let range: FileRange
  package let replacement: String

  package init(range: FileRange, replacement: String) {
    (self.range, self.replacement) = (range, replacement)
  }

  /// Returns an edit that inserts a text at a byte offset.
  package static func insert(_ text: String, at offset: Int, in file: File) -> Edit {
    Edit(range: FileRange(file, offset..<offset), replacement: text)
  }
}

extension File {
  /// Returns the file with edits applied.
  ///
  /// The edits must not overlap. Insertions at the same offset keep the order in which they are given.
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

  /// The line ending of the file, taken from its first line.
  package var lineEnding: String {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
