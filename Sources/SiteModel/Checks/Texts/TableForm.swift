import Basics
import Documents

/// The check for tables of which readers don't see all, or that they see as lines with `|`.
struct TableForm: TextRule {
  static let rule = Rule(
    "tabelvorm", mayBeExempt: true,
    nl:
      "Elke rij van een tabel heeft evenveel vakken. Onder de kop staat een rij met streepjes, onder de tabel een lege "
      + "regel.",
    en: "Each row of a table has as many cells. Below the head is a row of hyphens, below the table a blank line.")

  static let examples = [
    "| a | b |\n|---|---|\n| 1 | 2 |« 3 »|\n| 1 | 2 ||\n| 1 \\| 1 | 2 |", "| a | b |\n|---|---|\n«| 1 |»",
    "| a | b |\n|---|---|\n| 1 | 2 |\n«Tekst die erachter hoort.»\nMeer tekst.", "| a | b |\n«|---|»\n| 1 | 2 |",
    "| a | b |\n«|---|---|---|»\n| 1 | 2 |", "«| a | b |»\n| 1 | 2 |", "«| | |»\n|---|---|\n| Jaar | 2 |",
    "«|---|---|»\n| 1 | 2 |\n",
    "| a | b |\n«|–|–|»\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |\n\n«| 3 | 4 |»",
    "a | b\n---|---\n1 | 2\n\nHome | Contact", "\\| a | b |\n\n`| a |`", "De keus is a | b, of |x|.",
    "Wij telden:\n«Totaal\t2024»\nMeisjes\t27", "«Dag\tTijd»\nMaandag\t9.00\n\nTel.:\t14 0999",
    "«Jaar\tM\tV»\n2024\t3\t4\t5",
    "«Dag\tTijd\tWaar»\n\nMaandag\t9.00\tZaal\n\nDinsdag\t9.00\tZaal", "Een\ttab.\nEen regel.", "`a\tb`\n`c\td`",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    if text.field != nil { return [] }
    var (found, glued): ([Diagnostic], Int?) = ([], nil)
    for row in text.passage.writtenRows {
      if row.cells.count > row.columns {
        let lost = row.cells[row.columns...].first { !$0.text.allSatisfy(\.isWhitespace) }
        if let lost { found.append(.lostCell(row, at: lost)) }
      } else if row.columns > 1, row.cells.count == 1, !row.range.text.contains("|") {
        // The lines of one paragraph are one mistake.
        if glued != row.range.line - 1 { found.append(.gluedText(at: row.range)) }
        glued = row.range.line
      } else if row.cells.count < row.columns {
        found.append(.shortRow(row))
      }
    }
    return found + text.passage.emptyHeads.map { .emptyHead(at: $0) } + text.shown.compactMap(rawTable)
      + tabbedTables(in: text.shown)
  }

  /// Returns the findings about lines with tabs between words, as a table has that is pasted: the first line of each
  /// run, in one paragraph or with blank lines between them.
  private func tabbedTables(in blocks: [ShownText]) -> [Diagnostic] {
    var (found, last): ([Diagnostic], TabbedLine?) = ([], nil)
    for block in blocks where block.kind == .paragraph && block.shows("\t") {
      for (number, line) in block.lines.enumerated() {
        guard var next = TabbedLine(block, line, number) else { continue }
        if let last, next.follows(last) {
          if !last.isTold, let place = last.place { found.append(.tabs(place)) }
          next.isTold = true
        }
        last = next
      }
    }
    return found
  }

  /// Returns the finding about a paragraph that looks like a table.
  private func rawTable(_ block: ShownText) -> Diagnostic? {
    guard block.kind == .paragraph, block.shows("|") else { return nil }
    let lines = block.lines
    if let number = lines.firstIndex(where: { block[$0].isDelimiterRow }) {
      guard let place = block.place(of: lines[number]) else { return nil }
      if number == 0 { return block[lines[0]].contains("|") ? .tableWithoutHead(place) : nil }
      guard let head = block.place(of: lines[number - 1]), head.text.contains("|") else { return nil }
      return .delimiterRow(head.withoutMarks.cells.count, at: place.withoutMarks)
    }
    let isRow = lines.map { block[$0].first == "|" && block[$0].count { $0 == "|" } > 1 }
    guard let first = isRow.firstIndex(of: true), isRow.count(where: { $0 }) > 1 || block[lines[first]].last == "|"
    else {
      return nil
    }
    guard let place = block.place(of: lines[first]) else { return nil }
    if block.surroundings.contains(.afterTable), first == 0 { return .separatedRow(place) }
    return .tableWithoutRow(place.cells.count, at: place)
  }
}

/// A line with tabs between its words.
private struct TabbedLine {
  private let block: ShownText
  private let line: Range<Int>
  private let number: Int
  private let tabs: Int

  /// Whether the line is part of a run that is told.
  var isTold = false

  var place: FileRange? { block.place(of: line) }

  init?(_ block: ShownText, _ line: Range<Int>, _ number: Int) {
    let text = block[line]
    let cells = text.split(separator: "\t")
    // The mark of a typed list has a tab behind it as well.
    guard cells.count > 1, let first = cells.first, first.contains(where: { $0.isLetter || $0.isNumber }),
      first.count > 3 || !".)".contains(first.last ?? "."), first.count > 1 || cells.count > 2
    else { return nil }
    (self.block, self.line, self.number, tabs) = (block, line, number, text.count { $0 == "\t" })
  }

  /// Whether it is the next row of a table; one in a paragraph of its own has to have more than one tab.
  func follows(_ last: TabbedLine) -> Bool {
    if block.number == last.block.number {
      return number == last.number + 1 && (tabs == last.tabs || tabs + last.tabs > 2)
    }
    return block.number == last.block.number + 1 && number == 0 && tabs == last.tabs && tabs > 1
  }
}

extension Substring {
  /// Whether a line can be the second of a table, also with the dashes that a word processor makes of hyphens.
  fileprivate var isDelimiterRow: Bool {
    contains { "-–—=".contains($0) } && allSatisfy { "|-–—=: \t".contains($0) }
      && (contains("|") || allSatisfy { "- ".contains($0) })
  }
}

extension Diagnostic {
  fileprivate static func lostCell(_ row: WrittenRow, at range: FileRange) -> Diagnostic {
    Diagnostic(
      TableForm.rule, at: range,
      nl: "lezers zien dit vak niet: de kop van de tabel heeft \(row.columns) vakken, deze rij \(row.cells.count)",
      tip: "geef de kop ook een vak, of schrijf \\| als de streep bij de tekst hoort",
      en: "readers don't see this cell: the head of the table has \(row.columns) cells, this row \(row.cells.count)",
      tip: "give the head a cell too, or write \\| if the bar belongs to the text")
  }

  fileprivate static func shortRow(_ row: WrittenRow) -> Diagnostic {
    Diagnostic(
      TableForm.rule, at: row.range, severity: .warning,
      nl: "deze rij heeft minder vakken dan de kop: \(row.cells.count) van de \(row.columns)",
      tip: "schrijf ook de lege vakken: | |",
      en: "this row has fewer cells than the head: \(row.cells.count) of \(row.columns)",
      tip: "write the empty cells too: | |")
  }

  fileprivate static func gluedText(at range: FileRange) -> Diagnostic {
    let start = FileRange(range.file, range.file.lineStart(before: range.bytes.lowerBound)..<range.bytes.lowerBound)
    return Diagnostic(
      TableForm.rule, at: range,
      nl: "deze regel wordt een rij van de tabel erboven", tip: "zet er een lege regel boven",
      en: "this line becomes a row of the table above", tip: "put a blank line above it"
    ).repaired(by: range.file.lineEnding + start.text, at: start)
  }

  fileprivate static func delimiterRow(_ columns: Int, at range: FileRange) -> Diagnostic {
    let marks = range.cells.prefix(columns).map { cell in
      let text = cell.text.filter { !$0.isWhitespace }
      return (text.hasPrefix(":") ? ":" : "") + "---" + (text.hasSuffix(":") && text.count > 1 ? ":" : "")
    }
    let row = "|" + (marks + Array(repeating: "---", count: columns - marks.count)).joined(separator: "|") + "|"
    return Diagnostic(
      TableForm.rule, at: range,
      nl: "dit wordt geen tabel: de rij met streepjes past niet bij de kop, die \(columns) vakken heeft",
      tip: "schrijf \(row)",
      en: "this becomes no table: the row of hyphens doesn't fit the head, which has \(columns) cells",
      tip: "write \(row)"
    ).repaired(by: row)
  }

  fileprivate static let emptyHead = Unplaced(
    TableForm.rule, severity: .warning,
    nl: "de kop van deze tabel heeft geen woorden", tip: "schrijf in elk vak wat eronder staat: | Jaar | Aantal |",
    en: "the head of this table has no words", tip: "write in each cell what is below: | Jaar | Aantal |")

  fileprivate static let tableWithoutHead = Unplaced(
    TableForm.rule,
    nl: "dit wordt geen tabel: boven de streepjes ontbreekt de kop",
    tip: "zet er een regel boven met een kop voor elk vak: | Jaar | Aantal |",
    en: "this becomes no table: the head above the hyphens is missing",
    tip: "put a line above it with a head for each cell: | Jaar | Aantal |")

  fileprivate static func tableWithoutHead(_ range: FileRange) -> Diagnostic { tableWithoutHead(at: range) }

  fileprivate static func tabs(_ range: FileRange) -> Diagnostic {
    let cells = range.text.split(separator: "\t").map { $0.drop(while: \.isWhitespace) }
    let head = "| \(cells.joined(separator: " | ")) |"
    let row = "|" + String(repeating: "---|", count: cells.count)
    return Diagnostic(
      TableForm.rule, at: range,
      nl: "dit wordt geen tabel: tussen de woorden staan tabs",
      tip: "schrijf elke regel als \(head), en zet onder de eerste \(row)",
      en: "this becomes no table: there are tabs between the words",
      tip: "write each line as \(head), and put \(row) below the first")
  }

  fileprivate static func tableWithoutRow(_ columns: Int, at range: FileRange) -> Diagnostic {
    let row = "|" + String(repeating: "---|", count: columns)
    return Diagnostic(
      TableForm.rule, at: range,
      nl: "dit wordt geen tabel: onder de kop ontbreekt de rij met streepjes", tip: "zet onder de kop: \(row)",
      en: "this becomes no table: the row of hyphens below the head is missing", tip: "put below the head: \(row)")
  }

  fileprivate static func separatedRow(_ range: FileRange) -> Diagnostic {
    let bytes = range.file.bytes[..<range.bytes.lowerBound]
    let end = bytes.lastIndex { $0 > 32 }.map { $0 + 1 } ?? range.bytes.lowerBound
    let gap = FileRange(range.file, end..<range.bytes.lowerBound)
    return Diagnostic(
      TableForm.rule, at: range,
      nl: "deze rij hoort niet bij de tabel erboven: er staat een lege regel tussen", tip: "haal de lege regel weg",
      en: "this row doesn't belong to the table above: there is a blank line between", tip: "remove the blank line"
    ).repaired(by: range.file.lineEnding, at: gap)
  }
}
