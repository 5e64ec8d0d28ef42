/// Writes a table in the format of RFC 4180: the counterpart of ``CSV``, for readers of data and for spreadsheets.
package struct CSVTable: Sendable {
  /// A row: each cell with the name of its column. All rows of a table have the same columns.
  package typealias Row = [(column: String, text: String)]

  package let rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The table as a file, its head first. It begins with a byte order mark: without one, Excel takes UTF-8 for the code page of the
  /// machine, and “Fryslân” for “FryslÃ¢n”. Those who read it by program ask for `utf-8-sig`.
  package var file: HTML {
    var bytes = HTML(html: "\u{FEFF}")
    bytes.append(cells: rows.first?.map(\.column) ?? [])
    for row in rows { bytes.append(cells: row.map { CSVTable.guarded($0.text) }) }
    return bytes
  }

  /// A text that no spreadsheet takes for a formula: those of others must not run on the machine of whoever opens the table.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) else { return text }
    return text.wholeMatch(of: /[+\-]?[0-9]+([.,][0-9]+)?/) == nil ? "'" + text : text
  }
}

extension HTML {
  fileprivate mutating func append(cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(html: ",") }
      append(cell: cell)
    }
    append(html: "\r\n")
  }

  /// Appends a cell, in quotes only where it would be taken for more than one.
  private mutating func append(cell: String) {
    guard cell.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return append(html: cell) }
    append(html: "\"" + cell.replacing("\"", with: "\"\"") + "\"")
  }
}
