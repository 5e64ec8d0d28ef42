/// What the first bytes of a file tell about its format.
enum FileStart: Sendable {
  case jpeg, png, gif, webp, avif, svg, bmp, heic, tiff, jxl, jp2, psd, postscript, pdf, film, zip, gzip, ole
  case rtf, windowsProgram, linuxProgram, html, xml

  /// Plain text, which its first bytes can't tell.
  case plain

  /// Reads the first bytes of a file, or returns `nil` if they tell nothing: many formats are plain text.
  init?(_ bytes: [UInt8]) {
    let known = FileStart.starts.first { bytes.starts(with: $0.bytes) }?.start
    guard let found = known ?? FileStart.ofMedia(bytes) ?? FileStart.ofText(bytes) else { return nil }
    self = found
  }

  /// Whether a file that begins so can have a name of another format.
  func fits(_ named: FileFormat) -> Bool {
    switch (named.start, self) {
    case (nil, _), (.plain, .xml), (.plain, .html), (.plain, .svg): true
    case (let start?, _): start == self
    }
  }

  private static let starts: [(bytes: [UInt8], start: FileStart)] = [
    ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89] + "PNG\r\n\u{1A}\n".utf8, .png),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif),
    (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff), (Array("II+\0".utf8), .tiff),
    (Array("MM\0+".utf8), .tiff),
    ([0xFF, 0x0A], .jxl), ([0, 0, 0, 12] + "JXL ".utf8, .jxl), ([0, 0, 0, 12] + "jP  ".utf8, .jp2),
    (Array("8BPS".utf8), .psd), (Array("%!PS".utf8), .postscript), ([0xC5, 0xD0, 0xD3, 0xC6], .postscript),
    (Array("PK\u{3}\u{4}".utf8), .zip), ([0x1F, 0x8B, 8], .gzip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    (Array("{\\rtf".utf8), .rtf), ([0x7F] + "ELF".utf8, .linuxProgram),
  ]

  /// Returns the start of a file that tells its format a little further on.
  private static func ofMedia(_ bytes: [UInt8]) -> FileStart? {
    let reader = ByteReader(bytes)
    if reader.text(at: 0, count: 4) == "RIFF", reader.text(at: 8, count: 4) == "WEBP" { return .webp }
    if reader.text(at: 4, count: 4) == "ftyp" { return ofBrands(reader) }
    if reader.text(at: 0, count: 2) == "BM", reader.little(at: 6, count: 4) == 0 { return .bmp }
    if reader.text(at: 0, count: 2) == "MZ", bytes.count >= 64, bytes.prefix(64).contains(0) { return .windowsProgram }
    // A PDF may have some other bytes before it.
    return bytes.prefix(1024).split(separator: UInt8(ascii: "%")).contains { $0.starts(with: "PDF-".utf8) } ? .pdf : nil
  }

  /// Returns whether a file in boxes is a picture or a film: it lists the formats that it follows.
  private static func ofBrands(_ reader: ByteReader) -> FileStart {
    let end = min(reader.big(at: 0, count: 4) ?? 0, 256)
    let brands = stride(from: 8, to: max(9, end), by: 4).compactMap { reader.text(at: $0, count: 4) }
    if brands.contains(where: ["avif", "avis"].contains) { return .avif }
    let isPicture = brands.contains { ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"].contains($0) }
    return isPicture ? .heic : .film
  }

  /// Returns the start of markup: its first element tells.
  private static func ofText(_ bytes: [UInt8]) -> FileStart? {
    guard let element = Markup.firstElement(in: bytes) else { return nil }
    switch element {
    case "svg": return .svg
    case "html", "!html", "head", "body", "script": return .html
    default: return .xml
    }
  }
}
