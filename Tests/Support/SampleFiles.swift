import Foundation

/// Small files of the formats that people put beside pages.
enum SampleFiles {
  /// Notes of a camera that was held upright, in Heerenveen; and of one that kept its place at zero.
  static let (notes, notesWithoutPlace) = (
    base64(
      "TU0AKgAAAAgAAgESAAMAAAABAAYAAIglAAQAAAABAAAAJgAAAAAABAABAAIAAAACTgAAAAACAAUAAAADAAAAXAADAAIAAAACRQAAAAAEAAUA"
        + "AAADAAAAdAAAAAAAAAA0AAAAAQAAADkAAAABAAAAJAAAAAEAAAAFAAAAAQAAADcAAAABAAAADAAAAAE="),
    base64(
      "TU0AKgAAAAgAAgESAAMAAAABAAEAAIglAAQAAAABAAAAJgAAAAAAAgABAAIAAAACTgAAAAACAAUAAAADAAAARAAAAAAAAAAAAAAAAQAAAAAA"
        + "AAABAAAAAAAAAAE=")
  )

  /// A JPEG of 3 by 2 pixels, with notes of a camera and as many bytes as it is to have.
  static func jpeg(
    _ notes: [UInt8] = [], kind: String = "Exif\0\0", width: UInt16 = 3, height: UInt16 = 2, count: Int = 0
  ) -> [UInt8] {
    func big(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 255)] }
    let length = UInt16(notes.count + kind.utf8.count + 2)
    let exif = notes.isEmpty ? [] : [0xFF, 0xE1] + big(length) + Array(kind.utf8) + notes
    let size: [UInt8] = [0xFF, 0xC0, 0, 8, 8] + big(height) + big(width) + [0]
    let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 2] + exif + size + [0xFF, 0xDA, 0, 2]
    return head + [UInt8](repeating: 1, count: max(0, count - head.count - 2)) + [0xFF, 0xD9]
  }

  static let png = base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAFUlEQVR4nGM8ISfHwMDAwMDAxAADABMuAQhqwGVhAAAAAElFTkSuQmCC")
  static let gif = base64("R0lGODdhAwACAIEAAMgeHgAAAAAAAAAAACwAAAAAAwACAAAIBgABCBwYEAA7")

  /// With losses, without losses, and with a part for transparency.
  static let webP = [
    "UklGRjIAAABXRUJQVlA4ICYAAABwAQCdASoDAAIAB0CWJaACdAFAAAD+5AFjCaSdH8zfhR8nUAAAAA==",
    "UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAdQjyLXo/+BiOh/AAA=",
    "UklGRlQAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAWlpaWlpaAFZQOCAmAAAAcAEAnQEqAwACAAdAliWgAnQBQAAA/uQBYwmknR/M"
      + "34UfJ1AAAAA=",
  ].map(base64)

  static let avif = base64(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0"
      + "bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAIwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBy"
      + "cAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAAwAAAAIAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1h"
      + "AAAAAAAAAAEAAQQBAoMEAAAAK21kYXQSAAoIGAQrRAQ0GhAyFR7Hh4VZ3///4sAAAJA1jjxnR0yXTA==")

  /// Pictures with notes in a part of their own.
  static func png(_ name: String, _ notes: [UInt8]) -> [UInt8] {
    let length: [UInt8] = [0, 0, UInt8(notes.count >> 8), UInt8(notes.count & 255)]
    let part: [UInt8] = length + Array(name.utf8) + notes + [0, 0, 0, 0]
    return png.prefix(33) + part + png.dropFirst(33)
  }

  static func webP(_ name: String, _ notes: [UInt8]) -> [UInt8] {
    let padding: [UInt8] = notes.count.isMultiple(of: 2) ? [] : [0]
    let length: [UInt8] = [UInt8(notes.count), 0, 0, 0]
    var bytes = webP[2] + Array(name.utf8) + length + notes + padding
    (bytes[4], bytes[5]) = (UInt8((bytes.count - 8) & 255), UInt8((bytes.count - 8) >> 8))
    return bytes
  }

  static func avif(_ notes: [UInt8]) -> [UInt8] {
    let head: [UInt8] = [0, 0, 0, UInt8(notes.count + 18)] + Array("mdat\0\0\0\u{6}Exif\0\0".utf8)
    return avif + head + notes
  }

  static let heic: [UInt8] = [0, 0, 0, 24] + "ftypheic\0\0\0\0mif1heic".utf8 + [UInt8](repeating: 0, count: 100)
  static let film: [UInt8] = [0, 0, 0, 24] + "ftypmp42\0\0\0\0isommp42".utf8 + [UInt8](repeating: 0, count: 100)
  static let tiff: [UInt8] = "II*\0".utf8 + [UInt8](repeating: 0, count: 100)
  static let bmp: [UInt8] = "BM".utf8 + [UInt8](repeating: 0, count: 100)
  static let pdf = Array("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".utf8)
  static let zip: [UInt8] = "PK\u{3}\u{4}[Content_Types].xml".utf8 + Array("PK\u{5}\u{6}".utf8)
  static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
  static let program: [UInt8] = "MZ".utf8 + [UInt8](repeating: 0, count: 100)

  /// A drawing around some elements.
  static func svg(_ inside: String = "<rect/>", _ attributes: String = "width=\"3\" height=\"2\"") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(inside)</svg>".utf8)
  }

  private static func base64(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text) ?? Data()) }
}
