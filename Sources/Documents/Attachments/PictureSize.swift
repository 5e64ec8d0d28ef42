/// The size of a picture in pixels, as browsers show it.
package struct PictureSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// Creates a size, or `nil` if the numbers are missing or none of a picture.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, 1...Int(Int32.max) ~= width, 1...Int(Int32.max) ~= height else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// The picture turned by a quarter.
  var turned: PictureSize? { PictureSize(height, width) }

  /// Reads the size from the head of a picture of any format, or returns `nil` if it isn't there.
  package init?(_ bytes: [UInt8]) {
    guard let start = FileStart(bytes) else { return nil }
    self.init(bytes, start)
  }

  /// Reads the size from the head of a file, or returns `nil` if it isn't there.
  init?(_ bytes: [UInt8], _ start: FileStart) {
    let reader = ByteReader(bytes)
    let size =
      switch start {
      case .jpeg: JPEG(reader).size
      case .png: PictureSize(reader.big(at: 16, count: 4), reader.big(at: 20, count: 4))
      case .gif: PictureSize(reader.little(at: 6, count: 2), reader.little(at: 8, count: 2))
      case .webp: PictureSize(webP: reader)
      case .avif: Boxes(reader).size
      case .svg: Markup.size(ofSVG: bytes)
      default: nil as PictureSize?
      }
    guard let size else { return nil }
    self = size
  }

  /// Reads one of the three kinds of WebP: with losses, without, and with more parts.
  private init?(webP reader: ByteReader) {
    switch reader.text(at: 12, count: 4) {
    case "VP8 ":
      guard reader.big(at: 23, count: 3) == 0x9D012A else { return nil }
      self.init(
        reader.little(at: 26, count: 2).map { $0 & 0x3FFF }, reader.little(at: 28, count: 2).map { $0 & 0x3FFF })
    case "VP8L":
      guard reader.big(at: 20, count: 1) == 0x2F, let bits = reader.little(at: 21, count: 4) else { return nil }
      self.init(bits & 0x3FFF + 1, (bits >> 14) & 0x3FFF + 1)
    case "VP8X":
      self.init(reader.little(at: 24, count: 3).map { $0 + 1 }, reader.little(at: 27, count: 3).map { $0 + 1 })
    default: return nil
    }
  }
}
