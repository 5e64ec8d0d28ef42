/// A file as it was read: its path in the site's folder, and its bytes.
///
/// Two files are the same when their paths are.
package struct File: Sendable {
  /// The path below the site's folder, for example `content/nl/moties/id79.md`.
  package let path: String

  /// The content, as UTF-8 without a byte order mark.
  package let bytes: [UInt8]

  /// Creates a file from what is on disk; a byte order mark is dropped.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that isn't there, as the place of a finding that says so.
  package static func absent(_ path: String) -> File { File(path: path, bytes: []) }

  /// Whether the content is text as it should be.
  package var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The whole content.
  package var all: FileRange { FileRange(self, 0..<bytes.count) }

  /// The first line, without its end.
  package var firstLine: FileRange { FileRange(self, 0..<lineEnd(after: 0)) }

  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  package func lineStart(before offset: Int) -> Int {
    (bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  package func lineEnd(after offset: Int) -> Int {
    let end = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return end > offset && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  /// The line (from 1) and the column (from 1, in characters) of a byte.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, bytes.count)
    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    return (line, text(in: lineStart(before: offset)..<offset).count + 1)
  }
}

extension File: Hashable {
  /// Compares the paths.
  package static func == (left: File, right: File) -> Bool { left.path == right.path }

  /// Hashes the path.
  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// Some bytes of a file: what a diagnostic points at.
package struct FileRange: Hashable, Sendable {
  /// The file in which the bytes stand.
  package let file: File

  /// Where they stand, as offsets in ``File/bytes``.
  package let bytes: Range<Int>

  package init(_ file: File, _ bytes: Range<Int>) {
    assert(bytes.upperBound <= file.bytes.count, "\(bytes) is not in \(file.path)")
    self.file = file
    self.bytes = bytes.clamped(to: 0..<file.bytes.count)
  }

  /// The part of the range in its first line.
  package var firstLine: FileRange {
    let end = file.bytes[bytes].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.upperBound
    let isLineEnd = end == file.bytes.count || file.bytes[end] == UInt8(ascii: "\n")
    let hasReturn = isLineEnd && end > bytes.lowerBound && file.bytes[end - 1] == UInt8(ascii: "\r")
    return FileRange(file, bytes.lowerBound..<(hasReturn ? end - 1 : end))
  }

  /// This range, the other, and what lies between.
  package func through(_ other: FileRange) -> FileRange {
    FileRange(
      file, min(bytes.lowerBound, other.bytes.lowerBound)..<max(bytes.upperBound, other.bytes.upperBound))
  }

  /// The place where the range begins.
  package var start: FileRange { FileRange(file, bytes.lowerBound..<bytes.lowerBound) }

  /// The text of the range.
  package var text: String { file.text(in: bytes) }

  /// The line of the first byte, from 1.
  package var line: Int { file.position(of: bytes.lowerBound).line }

  /// The column of the first byte, from 1, in characters as a reader counts them.
  package var column: Int { file.position(of: bytes.lowerBound).column }
}
