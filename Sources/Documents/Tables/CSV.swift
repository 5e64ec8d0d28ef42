package import Basics

/// Reads a table in the format of RFC 4180, with the range of each cell.
///
/// The libraries for this format give no ranges.
package struct CSV {
  /// The rows with at least one filled cell, the head first.
  package private(set) var rows: [[Cell]] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// A cell: its text without white space and quotes around it, and its range with the quotes.
  package struct Cell: Sendable {
    package let text: String
    package let range: FileRange
  }

  package let file: File
  private let mark: UInt8
  private var offset = 0

  /// Reads a file, with `;` as the separator if the first line holds one and `,` otherwise.
  ///
  /// Spreadsheets use `;` in languages that write `1,5`.
  package init(_ file: File) {
    self.file = file
    mark = file.bytes[file.firstLine.bytes].contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    while offset < file.bytes.count {
      let row = readRow()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// The sign between two cells.
  package var separator: Character { Character(Unicode.Scalar(mark)) }

  private mutating func readRow() -> [Cell] {
    var row = [readCell()]
    while file.bytes[safe: offset] == mark {
      offset += 1
      row.append(readCell())
    }
    offset = min(file.bytes.count, offset + 1)
    return row
  }

  private mutating func readCell() -> Cell {
    if file.bytes[safe: offset] == UInt8(ascii: "\"") { return readQuotedCell() }
    let end = file.bytes[offset...].firstIndex { $0 == mark || $0 == UInt8(ascii: "\n") } ?? file.bytes.count
    defer { offset = end }
    return cell(offset..<end)
  }

  /// Reads a quoted cell, in which `""` is a quote.
  private mutating func readQuotedCell() -> Cell {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while let quote = file.bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) {
      text += file.bytes[offset..<quote]
      offset = quote + 1
      guard file.bytes[safe: offset] == UInt8(ascii: "\"") else {
        let range = FileRange(file, start..<offset)
        let rest = readCell()
        if !rest.text.isEmpty { diagnostics.append(.textBehindQuote(at: rest.range)) }
        return Cell(text: String(decoding: text, as: UTF8.self).trimmed, range: range)
      }
      text.append(UInt8(ascii: "\""))
      offset += 1
    }
    diagnostics.append(.openQuote(at: FileRange(file, start..<(start + 1))))
    offset = file.bytes.count
    return cell(start..<offset)
  }

  /// Returns a cell without the white space around it. Behind the end of the file its range is the separator before it.
  private func cell(_ bytes: Range<Int>) -> Cell {
    let first = bytes.first { file.bytes[$0] > 32 } ?? bytes.lowerBound
    let last = bytes.last { file.bytes[$0] > 32 }.map { $0 + 1 } ?? first
    let start = first == file.bytes.count ? max(0, first - 1) : first
    return Cell(text: file.text(in: first..<last), range: FileRange(file, start..<last))
  }
}

extension Rule {
  package static let dataTable = Rule(
    "gegevens",
    nl: "Een tabel in `data/` heeft de kolommen van haar figuur, en in elke rij evenveel vakken.",
    en: "A table in `data/` has the columns of its figure, and as many cells in each row.")
}

extension Diagnostic {
  fileprivate static let textBehindQuote = Unplaced(
    .dataTable,
    nl: "achter '\"' staat nog tekst van hetzelfde vak", tip: "schrijf een aanhalingsteken in een vak als '\"\"'",
    en: "there is more of the cell behind '\"'", tip: "write a quote in a cell as '\"\"'")

  fileprivate static let openQuote = Unplaced(
    .dataTable,
    nl: "dit aanhalingsteken sluit nergens", tip: "zet '\"' achter het vak",
    en: "this quote isn't closed", tip: "put '\"' behind the cell")
}
