/// The head of a photo: its size, how it was held, and where it was taken.
struct JPEG {
  private(set) var size: PictureSize?

  /// Whether it says where it was taken.
  private(set) var hasPlace = false

  /// Whether the picture ends.
  private(set) var isWhole = false

  /// The parts that are read before the picture itself.
  private static let maximumParts = 1000

  init(_ reader: ByteReader) {
    var (offset, isTurned) = (2, false)
    for _ in 0..<JPEG.maximumParts {
      while reader.big(at: offset, count: 2) == 0xFFFF { offset += 1 }
      guard reader.big(at: offset, count: 1) == 0xFF, let marker = reader.big(at: offset + 1, count: 1),
        let length = reader.big(at: offset + 2, count: 2), length >= 2
      else { break }
      if marker == 0xDA {
        isWhole = reader.contains([0xFF, 0xD9], from: offset)
        break
      }
      if 0xC0...0xCF ~= marker, ![0xC4, 0xC8, 0xCC].contains(marker) {
        size = PictureSize(reader.big(at: offset + 7, count: 2), reader.big(at: offset + 5, count: 2))
      }
      if marker == 0xE1, reader.text(at: offset + 4, count: 6) == "Exif\0\0" {
        let exif = Exif(reader, at: offset + 10)
        isTurned = isTurned || exif.isTurned
        hasPlace = hasPlace || exif.hasPlace
      }
      if marker == 0xE1, reader.text(at: offset + 4, count: 29) == "http://ns.adobe.com/xap/1.0/\0" {
        hasPlace = hasPlace || reader.hasPlaceInXMP(at: offset + 33, count: length - 31)
      }
      offset += 2 + length
    }
    if isTurned { size = size?.turned }
  }
}
