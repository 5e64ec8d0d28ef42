import Documents
import Basics

/// A table in `content/data`; each row is read like the fields of a page.
struct DataTable<Row> {
  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var references: [FieldReader.Reference] = []
  private(set) var happenings: [Happening] = []

  var isReadable: Bool { diagnostics.isEmpty }

  /// Reads a table with these columns; cells of optional columns may be empty.
  init(_ file: File, columns: [String], optional: Set<String> = [], _ read: (inout FieldReader) -> Row?) {
    diagnostics = Bounds.mistakes(in: file)
    guard isReadable else { return }
    let csv = CSV(file)
    diagnostics = csv.diagnostics
    let head = csv.rows.first ?? []
    diagnostics += DataTable.mistakes(in: head, columns, file)
    guard isReadable else { return }
    if csv.rows.count > Bounds.dataRows + 1 {
      diagnostics = [.manyRows(at: csv.rows[Bounds.dataRows + 1][0].range)]
      return
    }
    if csv.rows.count < 2 { diagnostics.append(.noRows(at: file.firstLine)) }
    for row in csv.rows.dropFirst() {
      guard row.count == head.count else {
        diagnostics.append(.cellCount(row.count, head.count, at: row[0].range))
        continue
      }
      let cells = zip(head, row).filter { !($1.text.isEmpty && optional.contains($0.text)) }
      var fields = FieldReader(YAMLMapping(cells: cells, range: row[0].range))
      if let row = read(&fields) { rows.append(row) }
      diagnostics += fields.diagnostics
      references += fields.references
      happenings += fields.happenings
    }
  }

  private static func mistakes(in head: [CSV.Cell], _ columns: [String], _ file: File) -> [Diagnostic] {
    let names = head.map(\.text)
    let missing = columns.filter { !names.contains($0) }
    let unknown = head.filter { !columns.contains($0.text) }
    let repeated = head.indices.filter { names[..<$0].contains(names[$0]) }.map { head[$0] }
    return (missing.isEmpty ? [] : [.missingColumns(missing, at: file.firstLine)])
      + unknown.map { .unknownColumn($0, in: columns) } + repeated.map { .repeatedColumn($0) }
  }
}

extension FieldReader {
  /// Reads a whole number that isn't negative; a spreadsheet may have written it as `46,0`.
  mutating func count(_ name: String) -> Int? {
    parsed(requiredScalar(fact: name), name, .number) { text in
      let (whole, fraction) = text.decimal ?? ("", nil)
      return fraction?.consists(of: "0") == false ? nil : FieldReader.whole(whole, in: Bounds.counts)
    }
  }
}

extension Diagnostic {
  fileprivate static func missingColumns(_ names: [String], at range: FileRange) -> Diagnostic {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .dataTable, at: range,
      nl: names.count == 1 ? "de kolom \(list) ontbreekt" : "de kolommen \(list) ontbreken",
      tip: "zet de namen van de kolommen op de eerste regel",
      en: names.count == 1 ? "the column \(list) is missing" : "the columns \(list) are missing",
      tip: "put the names of the columns in the first line")
  }

  fileprivate static func unknownColumn(_ cell: CSV.Cell, in columns: [String]) -> Diagnostic {
    Diagnostic(
      .dataTable, at: cell.range,
      nl: "onbekende kolom '\(cell.text)'", en: "unknown column '\(cell.text)'",
      tip: .didYouMean(cell.text, in: columns))
  }

  fileprivate static func repeatedColumn(_ cell: CSV.Cell) -> Diagnostic {
    Diagnostic(
      .dataTable, at: cell.range,
      nl: "de kolom '\(cell.text)' staat er twee keer", tip: "haal er een weg",
      en: "the column '\(cell.text)' is there twice", tip: "remove one of them")
  }

  fileprivate static func cellCount(_ count: Int, _ expected: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .dataTable, at: range,
      nl: "deze regel heeft \(count) vakken; de eerste regel heeft er \(expected)",
      tip: "zet tussen twee vakken één scheidingsteken, en een vak met dat teken tussen '\"'",
      en: "this line has \(count) cells; the first has \(expected)",
      tip: "put one separator between two cells, and a cell that holds it between '\"'")
  }

  fileprivate static let noRows = Unplaced(
    .dataTable,
    nl: "deze tabel heeft geen regels", tip: "zet ze onder de namen van de kolommen",
    en: "this table has no rows", tip: "put them below the names of the columns")
}
