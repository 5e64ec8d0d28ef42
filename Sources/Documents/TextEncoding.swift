package import Basics

/// The way in which a file that isn't UTF-8 seems to be written.
package enum TextEncoding {
  /// Two bytes for each sign, as Notepad and Excel call “Unicode”.
  case utf16(isBigEndian: Bool)

  /// One byte for each sign: Windows-1252, or Latin-1, which is a part of it.
  case western

  /// Bytes that are no text, such as those of a picture or a Word document.
  case none

  /// Returns the encoding of a file, or `nil` if it is UTF-8.
  package init?(of file: File) {
    let bytes = file.bytes.prefix(10_000)
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isBigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isBigEndian: true)
    } else if bytes.count > 3, let isBigEndian = TextEncoding.halfWithNulls(bytes) {
      self = .utf16(isBigEndian: isBigEndian)
    } else if file.isUTF8 {
      return nil
    } else {
      self = bytes.contains { $0 < 32 && !"\t\n\r".utf8.contains($0) } ? .none : .western
    }
  }

  /// Returns whether the first or the second of each two bytes is nearly always zero, as in UTF-16 of our languages.
  private static func halfWithNulls(_ bytes: ArraySlice<UInt8>) -> Bool? {
    guard bytes[1] == 0 || bytes[0] == 0 else { return nil }
    let first = bytes.indices.count { $0.isMultiple(of: 2) && bytes[$0] == 0 }
    let second = bytes.indices.count { !$0.isMultiple(of: 2) && bytes[$0] == 0 }
    let most = bytes.count * 2 / 5
    return first > most ? true : second > most ? false : nil
  }

  /// Returns the text of a file in UTF-16, or `nil` if it is in another encoding or has signs that don't exist.
  func text(of file: File) -> String? {
    guard case .utf16(let isBigEndian) = self, file.bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: file.bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(file.bytes[index]), UInt16(file.bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self)
  }
}

extension Diagnostic {
  /// Reports a file that isn't UTF-8, with the encoding that it seems to have.
  package static func notUTF8(_ file: File) -> Diagnostic {
    let encoding = TextEncoding(of: file) ?? .none
    // Spreadsheets save “CSV” as Windows-1252.
    let tip =
      file.path.hasSuffix(".csv")
      ? Wording(nl: "sla het in Excel op als 'CSV UTF-8'", en: "save it in Excel as 'CSV UTF-8'")
      : Wording(
        nl: "sla het op als UTF-8: in Kladblok bij 'Opslaan als', onder 'Codering'",
        en: "save it as UTF-8: in Notepad at 'Save as', below 'Encoding'")
    let (nl, en) =
      switch encoding {
      case .utf16: ("dit bestand is UTF-16, en geen UTF-8", "this file is UTF-16, not UTF-8")
      case .western:
        (
          "dit bestand lijkt Windows-1252 of Latin-1, en geen UTF-8",
          "this file seems Windows-1252 or Latin-1, not UTF-8"
        )
      case .none: ("dit bestand is geen tekst in UTF-8", "this file is not text in UTF-8")
      }
    let place =
      file.all.lines.first { String(validating: file.bytes[$0.bytes], as: UTF8.self) == nil } ?? file.all.start
    let finding = Diagnostic(.fileEncoding, at: place, nl: nl, en: en, tip: tip)
    return encoding.text(of: file).map { finding.repaired(by: $0, at: file.all) } ?? finding
  }
}
