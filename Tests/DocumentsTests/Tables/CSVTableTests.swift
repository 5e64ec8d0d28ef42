import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct CSVTableTests {
  private func text(_ rows: [CSVTable.Row], for reader: CSVTable.Reader = .programs) -> String {
    String(decoding: CSVTable(rows: rows).file(for: reader), as: UTF8.self)
  }

  @Test func writesRowsBelowAHeadAndQuotesWhereTheyAreNeeded() {
    let rows: [CSVTable.Row] = [
      [("naam", "Aa"), ("aantal", "46")], [("naam", "Bee, \"Cee\""), ("aantal", "")],
      [("naam", "een\ntwee"), ("aantal", "; x")],
    ]
    #expect(text(rows) == "\u{FEFF}naam,aantal\r\nAa,46\r\n\"Bee, \"\"Cee\"\"\",\r\n\"een\ntwee\",; x\r\n")
    let excel = "\u{FEFF}naam;aantal\r\nAa;46\r\n\"Bee, \"\"Cee\"\"\";\r\n\"een\ntwee\";\"; x\"\r\n"
    #expect(text(rows, for: .excel) == excel)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+31 513", "'+31 513"), ("-", "'-"), ("@naam", "'@naam"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("-5", "-5"), ("+5,25", "+5,25"), ("-1.5", "-1.5"), ("-1+1", "'-1+1"), ("", ""), ("a=b", "a=b"), ("'x", "'x"),
    ("=\u{301}x", "'=\u{301}x"), ("=1", "'=1"), ("--1", "'--1"), ("-1,", "'-1,"), ("-,5", "'-,5"),
    ("-1,2,3", "'-1,2,3"), ("+\u{301}1", "'+\u{301}1"),
  ])
  func isNoFormulaToASpreadsheet(text: String, cell: String) {
    #expect(CSVTable.guarded(text) == cell)
  }

  /// Our own reader reads any facts back as they were.
  @Test func isReadAsItWasWritten() {
    var random = SeededGenerator(seed: 2)
    for number in 0..<Cases.ofTexts {
      let reader: CSVTable.Reader = number.isMultiple(of: 2) ? .programs : .excel
      let rows: [CSVTable.Row] = (0..<3).map { _ in
        [("a", "x")] + ["b", "c"].map { ($0, fact(&random)) }
      }
      let table = CSV(File(path: "a.csv", bytes: CSVTable(rows: rows).file(for: reader)))
      #expect(table.diagnostics.isEmpty)
      #expect(
        table.rows.map { $0.map(\.text) } == [["a", "b", "c"]] + rows.map { $0.map { CSVTable.guarded($0.text) } })
    }
  }

  /// A fact as fields hold it: without white space around it and signs that nobody sees.
  private func fact(_ random: inout SeededGenerator) -> String {
    let characters = Array("ab é😀,;\"'=+-@0.\n\r\t")
    let text = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in characters.randomElement(using: &random) }
    return String(
      String(String(text).asPlainText.drop(while: \.isWhitespace)).reversed().drop(while: \.isWhitespace).reversed())
  }
}
