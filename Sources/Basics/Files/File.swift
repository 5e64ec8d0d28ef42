import Foundation

/// A file as it was read: its path in the site's folder, and its bytes.
///
/// Two files are equal if their paths are. What the readers of `Documents` ask for each word or line is inlinable.
@usableFromInline package struct File: Sendable {
  /// The path below the site's folder, for example `content/nl/moties/id79.md`.
  @usableFromInline package let path: String

  /// The content: of a text, UTF-8 without a byte order mark.
  @usableFromInline package let bytes: [UInt8]

  /// Why the file wasn't read, although it is there; ``FileTree`` reports that, and whatever depends on the file says nothing.
  package let refusal: Refusal?

  /// What stands where a file is expected.
  package enum Refusal: Sendable {
    case symbolicLink, folder, device
  }

  /// Creates a file from its bytes on disk, without a byte order mark.
  package init(path: String, bytes: [UInt8]) {
    (self.path, refusal) = (path, nil)
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Creates a file that is copied as it is.
  package init(path: String, copying bytes: [UInt8]) { (self.path, self.bytes, refusal) = (path, bytes, nil) }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// Creates what stands in the place of a file, and isn't read.
  init(path: String, _ refusal: Refusal) { (self.path, bytes, self.refusal) = (path, [], refusal) }

  /// Creates a file that doesn't exist, as the place of a finding about it.
  package static func absent(_ path: String) -> File { File(path: path, bytes: []) }

  package var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

  package var all: FileRange { FileRange(self, 0..<bytes.count) }

  /// The range of the first line, without its line end.
  package var firstLine: FileRange { all.firstLine }

  /// Returns the text of a range of bytes, cut off at the end of the file.
  @inlinable package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Returns the byte offset at which the line of `offset` begins.
  package func lineStart(before offset: Int) -> Int {
    (bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// Returns the byte offset at which the line of `offset` ends, before its line feed or carriage return and line feed.
  @usableFromInline package func lineEnd(after offset: Int) -> Int {
    let end = lineFeed(from: offset) ?? bytes.count
    return end > offset && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  /// Returns the byte offset at which the line after that of `offset` begins, or else the end of the file.
  package func nextLine(after offset: Int) -> Int {
    lineFeed(from: offset).map { $0 + 1 } ?? bytes.count
  }

  /// Returns the offset of the next line feed; the C library looks at many bytes at a time.
  private func lineFeed(from offset: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard offset < bytes.count, let start = bytes.baseAddress else { return nil }
      return memchr(start + offset, 10, bytes.count - offset).map { UnsafeRawPointer($0) - start }
    }
  }

  /// The line ending of the file, taken from its first line.
  package var lineEnding: String {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Returns the 1-based line and the 1-based column, in characters, of a byte offset.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, bytes.count)
    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    return (line, text(in: lineStart(before: offset)..<offset).count + 1)
  }
}

extension File: Hashable {
  @usableFromInline package static func == (left: File, right: File) -> Bool { left.path == right.path }

  @usableFromInline package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A range of bytes in a file: what a diagnostic points at.
@usableFromInline package struct FileRange: Hashable, Sendable {
  @usableFromInline package let file: File

  /// The offsets of the bytes in ``File/bytes``.
  @usableFromInline package let bytes: Range<Int>

  /// Creates a range of byte offsets, cut off at the end of the file.
  @inlinable package init(_ file: File, _ bytes: Range<Int>) {
    assert(bytes.upperBound <= file.bytes.count, "\(bytes) is not in \(file.path)")
    self.file = file
    self.bytes = bytes.clamped(to: 0..<file.bytes.count)
  }

  /// The part of the range on its first line.
  package var firstLine: FileRange {
    FileRange(file, bytes.lowerBound..<min(bytes.upperBound, file.lineEnd(after: bytes.lowerBound)))
  }

  /// The range without white space at either end.
  package var trimmed: FileRange {
    let start = file.bytes[bytes].firstIndex { $0 > 32 } ?? bytes.upperBound
    return FileRange(file, start..<(file.bytes[start..<bytes.upperBound].lastIndex { $0 > 32 } ?? start - 1) + 1)
  }

  /// The lines of the range, without their line ends (LF or CRLF) and without an empty last one.
  @inlinable package var lines: some Sequence<FileRange> {
    sequence(state: bytes.lowerBound) { start in
      guard start < bytes.upperBound else { return nil }
      let end = min(file.lineEnd(after: start), bytes.upperBound)
      defer { start = end + (file.bytes[safe: end] == UInt8(ascii: "\r") ? 2 : 1) }
      return FileRange(file, start..<end)
    }
  }

  /// Returns the smallest range that holds this one and another of the same file.
  @inlinable package func through(_ other: FileRange) -> FileRange {
    FileRange(file, min(bytes.lowerBound, other.bytes.lowerBound)..<max(bytes.upperBound, other.bytes.upperBound))
  }

  /// Whether a sign of ASCII is in the range.
  package func holds(_ sign: Unicode.Scalar) -> Bool { file.bytes.holds(UInt8(ascii: sign), in: bytes) }

  /// Whether two signs of ASCII are next to each other in the range.
  package func holds(_ first: Unicode.Scalar, before second: Unicode.Scalar) -> Bool {
    file.bytes.holds(UInt8(ascii: first), before: UInt8(ascii: second), in: bytes)
  }

  /// The empty range at the start of this one.
  @inlinable package var start: FileRange { FileRange(file, bytes.lowerBound..<bytes.lowerBound) }

  /// The empty range behind this one.
  package var end: FileRange { FileRange(file, bytes.upperBound..<bytes.upperBound) }

  @inlinable package var text: String { file.text(in: bytes) }

  /// The 1-based line of the first byte.
  package var line: Int { file.position(of: bytes.lowerBound).line }

  /// The 1-based column of the first byte, in characters as a reader counts them.
  package var column: Int { file.position(of: bytes.lowerBound).column }
}
