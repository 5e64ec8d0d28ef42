import Basics

/// Where a picture was taken, as notes of a camera or a program in it may say.
extension ByteReader {
  /// Returns whether the notes in a picture of a format say where it was taken.
  func hasPlace(in start: FileStart) -> Bool {
    switch start {
    case .png: hasPlaceInPNG
    case .webp: hasPlaceInWebP
    case .avif: hasPlaceInAVIF
    default: false
    }
  }

  /// Returns whether notes in XMP hold a latitude other than zero.
  func hasPlaceInXMP(at offset: Int, count: Int) -> Bool {
    let end = min(offset + count, self.count, offset + ByteReader.maximumNotes)
    guard let notes = text(at: offset, count: end - offset) else { return false }
    return notes.matches(of: /GPSLatitude\s*(?:=\s*["']|>)\s*([^"'<]*)/).contains { match in
      match.1.contains { "123456789".contains($0) }
    }
  }

  private var hasPlaceInPNG: Bool {
    var offset = 8
    while let length = big(at: offset, count: 4), let name = text(at: offset + 4, count: 4), name != "IEND" {
      let data = offset + 8
      if name == "eXIf", Exif(self, at: data).hasPlace { return true }
      if name == "iTXt", text(at: data, count: 17) == "XML:com.adobe.xmp", hasPlaceInXMP(at: data, count: length) {
        return true
      }
      offset = data + length + 4
    }
    return false
  }

  private var hasPlaceInWebP: Bool {
    var offset = 12
    while let name = text(at: offset, count: 4), let length = little(at: offset + 4, count: 4) {
      let data = offset + 8
      let head = text(at: data, count: 6) == "Exif\0\0" ? 6 : 0
      if name == "EXIF", Exif(self, at: data + head).hasPlace { return true }
      if name == "XMP ", hasPlaceInXMP(at: data, count: length) { return true }
      offset = data + length + length % 2
    }
    return false
  }

  /// The notes lie somewhere among the parts of the picture, and begin as TIFF does.
  private var hasPlaceInAVIF: Bool {
    let isNoted = contains(Array("infe".utf8)) && (contains(Array("Exif".utf8)) || contains(Array("mime".utf8)))
    guard isNoted else { return false }
    let starts = bytes.indices.lazy.filter { index in
      let (first, second) = (bytes[index], bytes[safe: index + 1])
      return first == second && (first == UInt8(ascii: "I") || first == UInt8(ascii: "M"))
        && ["II*\0", "MM\0*"].contains(text(at: index, count: 4))
    }
    if starts.prefix(ByteReader.maximumStarts).contains(where: { Exif(self, at: $0).hasPlace }) { return true }
    let xmp = bytes.firstRange(of: "<x:xmpmeta".utf8)
    return xmp.map { hasPlaceInXMP(at: $0.lowerBound, count: count) } ?? false
  }

  /// The bytes that are read of notes in XMP, and the places in a picture that may be those of notes.
  private static let maximumNotes = 200_000
  private static let maximumStarts = 20
}
