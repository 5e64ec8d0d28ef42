import Documents
import Basics

/// The first row of a table, with the names of its columns.
struct TableHead {
  private let csv: CSV
  private let columns: [String]
  private var head: [CSV.Cell] { csv.rows.first ?? [] }
  private var line: FileRange { csv.file.firstLine }

  init(_ csv: CSV, _ columns: [String]) { (self.csv, self.columns) = (csv, columns) }

  /// The findings on the head; whatever is wrong as a whole is one.
  var mistakes: [Diagnostic] {
    let names = head.map(\.text)
    if line.text.lowercased().hasPrefix("sep=") {
      return [.separatorLine(at: line).repaired(by: "", at: csv.file.wholeFirstLine)]
    }
    if let other = otherSeparator { return [other] }
    if names.map({ $0.lowercased() }) == columns, names != columns {
      return [.headInCapitals(at: line).repaired(by: columns.joined(separator: String(csv.separator)))]
    }
    if !names.contains(where: columns.contains), !names.contains(where: { $0.nearMiss(in: columns) != nil }) {
      let finding = Diagnostic.noHead(columns, separatedBy: csv.separator, at: line)
      return [names.count == columns.count ? finding.repaired(by: headLine, at: line.start) : finding]
    }
    return mistakes(in: names)
  }

  private var headLine: String { columns.joined(separator: String(csv.separator)) + csv.file.lineEnding }

  /// The findings on single names; a wrong name is not missing as well.
  private func mistakes(in names: [String]) -> [Diagnostic] {
    var missing = columns.filter { !names.contains($0) }
    let unknown = head.filter { !columns.contains($0.text) }
    let repeated = head.indices.filter { names[..<$0].contains(names[$0]) && columns.contains(names[$0]) }.map {
      head[$0]
    }
    let wrong = unknown.map { cell in
      let near = cell.text.nearMiss(in: missing)
      let meant = near ?? (missing.count == 1 && unknown.count == 1 ? missing.first : nil)
      if let index = missing.firstIndex(where: { $0 == meant }) { missing.remove(at: index) }
      return Diagnostic.unknownColumn(cell, meant)
    }
    return (missing.isEmpty ? [] : [.missingColumns(missing, at: line)]) + wrong + repeated.map { .repeatedColumn($0) }
  }

  /// The finding on a table whose cells have another sign between them than `;` or `,`, or two signs.
  private var otherSeparator: Diagnostic? {
    let text = line.text
    for sign in ["\t", "|"] where head.count == 1 && text.contains(sign) {
      return .separator(sign, at: line.range(ofFirst: sign) ?? line)
    }
    let other: Character = csv.separator == ";" ? "," : ";"
    let rows = csv.rows.dropFirst()
    guard head.count > 1, let first = rows.first, first.count < head.count,
      rows.allSatisfy({ row in row.count { $0.text.contains(other) } > 0 || row.count > 1 }),
      first.reduce(1, { $0 + $1.text.count { $0 == other } }) >= head.count
    else { return nil }
    return .twoSeparators(at: first[0].range.start.through(first[first.count - 1].range))
  }
}

extension File {
  /// The first line with its line end.
  fileprivate var wholeFirstLine: FileRange {
    FileRange(self, 0..<(bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count))
  }
}

extension Diagnostic {
  fileprivate static func missingColumns(_ names: [String], at range: FileRange) -> Diagnostic {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .dataTable, at: range,
      nl: names.count == 1 ? "de kolom \(list) ontbreekt" : "de kolommen \(list) ontbreken",
      tip: "voeg toe aan de eerste regel, met een vak in elke rij: \(names.joined(separator: ", "))",
      en: names.count == 1 ? "the column \(list) is missing" : "the columns \(list) are missing",
      tip: "add to the first line, with a cell in each row: \(names.joined(separator: ", "))")
  }

  fileprivate static func unknownColumn(_ cell: CSV.Cell, _ meant: String?) -> Diagnostic {
    let finding = Diagnostic(
      .dataTable, at: cell.range,
      nl: "onbekende kolom '\(cell.text)'", en: "unknown column '\(cell.text)'",
      tip: meant.map { .didYouMean($0) }
        ?? Wording(nl: "haal haar weg, met haar vakken", en: "remove it, with its cells"))
    return meant.map { finding.repaired(by: $0) } ?? finding
  }

  fileprivate static func repeatedColumn(_ cell: CSV.Cell) -> Diagnostic {
    Diagnostic(
      .dataTable, at: cell.range,
      nl: "de kolom '\(cell.text)' staat er twee keer", tip: "haal er een weg",
      en: "the column '\(cell.text)' is there twice", tip: "remove one of them")
  }

  fileprivate static func noHead(_ columns: [String], separatedBy separator: Character, at range: FileRange)
    -> Diagnostic
  {
    let head = columns.joined(separator: String(separator))
    return Diagnostic(
      .dataTable, at: range,
      nl: "de eerste regel heeft niet de namen van de kolommen", tip: "zet erboven: \(head)",
      en: "the first line doesn't have the names of the columns", tip: "put above it: \(head)")
  }

  fileprivate static let headInCapitals = Unplaced(
    .dataTable,
    nl: "de namen van de kolommen hebben kleine letters", tip: "schrijf ze zonder hoofdletters",
    en: "the names of the columns are in small letters", tip: "write them without capitals")

  fileprivate static let separatorLine = Unplaced(
    .dataTable,
    nl: "de eerste regel heeft de namen van de kolommen; 'sep=' is alleen voor Excel", tip: "haal deze regel weg",
    en: "the first line has the names of the columns; 'sep=' is for Excel only", tip: "remove this line")

  fileprivate static func separator(_ sign: String, at range: FileRange) -> Diagnostic {
    let (nl, en) = sign == "\t" ? ("een tab", "a tab") : ("'\(sign)'", "'\(sign)'")
    return Diagnostic(
      .dataTable, at: range,
      nl: "tussen de vakken staat \(nl)", tip: "schrijf ';' tussen de vakken, of bewaar de tabel als CSV",
      en: "\(en) is between the cells", tip: "write ';' between the cells, or save the table as CSV")
  }

  fileprivate static let twoSeparators = Unplaced(
    .dataTable,
    nl: "tussen deze vakken staat een ander teken dan op de eerste regel", tip: "schrijf overal ';', of overal ','",
    en: "another sign is between these cells than in the first line", tip: "write ';' everywhere, or ',' everywhere")
}
