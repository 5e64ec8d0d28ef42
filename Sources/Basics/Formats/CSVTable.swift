/// Writes a table as RFC 4180 CSV for spreadsheets and programs, the counterpart of ``CSV``.
package struct CSVTable: Sendable {
  /// A row: the text of each cell with the name of its column.
  ///
  /// All rows of a table have the same columns.
  package typealias Row = [(column: String, text: String)]

  package let rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  /// What reads the table: most programs, or Excel in a country that writes `1,5`, where `;` is between cells.
  package enum Reader: Sendable {
    case programs, excel

    var separator: String { self == .programs ? "," : ";" }
  }

  /// The table as a file, with a header row and a byte order mark.
  ///
  /// Without the mark, Excel reads UTF-8 in the machine's code page and shows “Fryslân” as “FryslÃ¢n”. A program reads
  /// the file as `utf-8-sig`. Cells hold no soft hyphens, and U+FFFD for each sign that nobody sees.
  ///
  /// A line `sep=;` would make Excel forget the mark, so there is none.
  package func file(for reader: Reader = .programs) -> HTML {
    let lines = [rows.first?.map(\.column) ?? []] + rows.map { $0.map { CSVTable.guarded($0.text) } }
    return HTML(
      html: "\u{FEFF}"
        + lines.map { line in
          line.map { quoted($0, beside: reader.separator) }.joined(separator: reader.separator) + "\r\n"
        }.joined())
  }

  /// Returns the text with `'` before it if a spreadsheet would take it for a formula.
  ///
  /// A text that somebody else wrote must not run on the machine of whoever opens the table. Numbers such as `-1,5`
  /// stay as they are.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) else { return text }
    let isNumber = (first == "+" || first == "-") && Substring(text.unicodeScalars.dropFirst()).decimal != nil
    return isNumber ? text : "'" + text
  }
}

/// Returns a cell, quoted only if it would otherwise be read as several.
private func quoted(_ text: String, beside separator: String) -> String {
  let cell = text.asPlainText
  guard cell.utf8.contains(where: { "\"\r\n".utf8.contains($0) || separator.utf8.contains($0) }) else { return cell }
  return "\"" + cell.replacing("\"", with: "\"\"") + "\""
}
