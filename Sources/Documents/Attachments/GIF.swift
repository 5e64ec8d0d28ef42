/// The blocks of a GIF picture, which a sign ends; what some programs write after it isn't part of the picture.
struct GIF {
  private let reader: ByteReader

  init(_ reader: ByteReader) { self.reader = reader }

  /// Whether the sign that ends the picture is there.
  var isWhole: Bool {
    guard let flags = reader.big(at: 10, count: 1) else { return false }
    var offset = 13 + GIF.colours(flags)
    while let kind = reader.big(at: offset, count: 1) {
      switch kind {
      case 0x3B: return true
      case 0x21: offset = endOfParts(from: offset + 2)
      case 0x2C:
        guard let flags = reader.big(at: offset + 9, count: 1) else { return false }
        offset = endOfParts(from: offset + 11 + GIF.colours(flags))
      default: return false
      }
    }
    return false
  }

  /// Returns the bytes of a table of colours.
  private static func colours(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  /// Returns where parts end, each of which says how long it is; the last is empty.
  private func endOfParts(from start: Int) -> Int {
    var offset = start
    while let length = reader.big(at: offset, count: 1), length > 0 { offset += 1 + length }
    return offset + 1
  }
}
