package import Basics

/// A file beside a page, such as a photo or a PDF, as far as its bytes tell what readers will get.
package struct AttachedFile: Sendable {
  /// What is wrong with the bytes of a file.
  package enum Damage: Sendable {
    case empty

    /// Its end is missing.
    case cutOff

    /// It isn't what its name says, and nothing else that we know.
    case unknown

    /// It has another format than its name says.
    case otherFormat
  }

  /// The format that the name tells.
  package let named: FileFormat?

  /// The format that the bytes tell, or else the name.
  package let format: FileFormat?

  /// The size of a picture in pixels.
  package let size: PictureSize?
  package let damage: Damage?

  /// What markup would do in a browser.
  package let danger: MarkupDanger?

  /// Whether a photo says where it was taken.
  package let hasPlace: Bool

  package init(_ file: File) {
    let (bytes, named) = (file.bytes, FileFormat.named(file.path))
    let start = FileStart(bytes)
    let isOther = start.map { start in named.map { !start.fits($0) } ?? true } ?? false
    self.named = named
    format = isOther ? start.flatMap(FileFormat.beginning) ?? named : named
    size = start.flatMap { PictureSize(bytes, $0) }
    let reader = ByteReader(bytes)
    let photo = start == .jpeg ? JPEG(reader) : nil
    hasPlace = photo?.hasPlace ?? start.map(reader.hasPlace) ?? false
    let isMarkup = [start, named?.start].contains { $0 == .svg || $0 == .xml }
    danger = isMarkup ? Markup.danger(in: bytes) : nil
    damage =
      if bytes.isEmpty {
        .empty
      } else if isOther, named != nil {
        .otherFormat
      } else if start == nil, let expected = named?.start, expected != .plain {
        .unknown
      } else {
        start.flatMap { [size] in AttachedFile.isWhole(reader, $0, size, photo) ? nil : .cutOff }
      }
  }

  /// Returns whether a file has the end that its format asks for, and a picture its size.
  private static func isWhole(
    _ reader: ByteReader, _ start: FileStart, _ size: PictureSize?, _ photo: JPEG?
  ) -> Bool {
    switch start {
    case .jpeg: size != nil && photo?.isWhole == true
    case .png: size != nil && reader.contains(Array("IEND".utf8))
    case .gif: size != nil && GIF(reader).isWhole
    case .webp: size != nil && (reader.little(at: 4, count: 4) ?? 0) + 8 <= reader.count + 1
    case .avif: Boxes(reader).areWhole
    case .pdf: reader.contains(Array("%%EOF".utf8))
    case .zip: reader.contains(Array("PK\u{5}\u{6}".utf8))
    case .svg: reader.contains(Array("svg>".utf8)) || reader.bytes.suffix(9).contains(UInt8(ascii: "/"))
    default: true
    }
  }
}
