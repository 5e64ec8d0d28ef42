/// Reads numbers and words from the bytes of a file of which nothing is certain: beyond its end there is nothing.
struct ByteReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// Returns the bytes of a range, or `nil` if they aren't all there.
  func slice(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[offset..<offset + count]
  }

  /// Returns a number of at most seven bytes, the highest first.
  func big(at offset: Int, count: Int) -> Int? { slice(at: offset, count: count)?.reduce(0) { $0 << 8 | Int($1) } }

  /// Returns a number of at most seven bytes, the lowest first.
  func little(at offset: Int, count: Int) -> Int? {
    slice(at: offset, count: count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Returns a word in ASCII.
  func text(at offset: Int, count: Int) -> String? {
    slice(at: offset, count: count).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns whether some bytes occur at or after an offset. Most are looked for near the end of a file.
  func contains(_ wanted: [UInt8], from offset: Int = 0) -> Bool {
    guard let first = wanted.first else { return true }
    var index = bytes.count - wanted.count
    while index >= offset {
      if bytes[index] == first, bytes[index...].starts(with: wanted) { return true }
      index -= 1
    }
    return false
  }
}
