/// What a camera noted with a photo: how it was held, and where.
struct Exif {
  /// Whether the photo is shown turned by a quarter.
  private(set) var isTurned = false

  /// Whether it says where it was taken.
  private(set) var hasPlace = false

  private let reader: ByteReader
  private let start: Int
  private let isBig: Bool

  /// Reads the notes that begin at an offset, in the format of TIFF.
  init(_ reader: ByteReader, at start: Int) {
    (self.reader, self.start, isBig) = (reader, start, reader.text(at: start, count: 2) == "MM")
    guard isBig || reader.text(at: start, count: 2) == "II", let first = number(at: 4, count: 4) else { return }
    for entry in entries(at: first) {
      switch number(at: entry, count: 2) {
      case 0x0112: isTurned = number(at: entry + 8, count: 2).map { 5...8 ~= $0 } ?? false
      case 0x8825: hasPlace = number(at: entry + 8, count: 4).map(isPlace) ?? false
      default: break
      }
    }
  }

  /// Returns whether notes about a place hold a latitude; cameras may leave it at zero.
  private func isPlace(at offset: Int) -> Bool {
    entries(at: offset).contains { entry in
      guard number(at: entry, count: 2) == 2, number(at: entry + 4, count: 4) == 3,
        let degrees = number(at: entry + 8, count: 4)
      else { return false }
      return stride(from: degrees, to: degrees + 24, by: 8).contains { offset in
        (number(at: offset, count: 4) ?? 0) > 0 && (number(at: offset + 4, count: 4) ?? 0) > 0
      }
    }
  }

  /// Returns the offsets of the entries of a list; those that its length promises beyond the end read as nothing.
  private func entries(at offset: Int) -> some Sequence<Int> {
    stride(from: offset + 2, to: offset + 2 + 12 * min(number(at: offset, count: 2) ?? 0, 500), by: 12)
  }

  private func number(at offset: Int, count: Int) -> Int? {
    isBig ? reader.big(at: start + offset, count: count) : reader.little(at: start + offset, count: count)
  }
}
