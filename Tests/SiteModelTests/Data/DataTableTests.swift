import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import TestSupport

struct DataTableTests {
  private let head = "soort;moment;aantal;namen;bron"

  private func network(_ text: String) -> DataTable<Network.Row> {
    Network.table(File(path: "content/data/netwerk.csv", text: text))
  }

  // MARK: Reading

  /// A spreadsheet saves “CSV” as Windows-1252, where the byte of an â is not UTF-8.
  @Test func isRefusedInAnotherEncoding() async throws {
    let tree = SiteText(page("nl/a")).tree
    let text = "soort;moment;aantal;namen;bron\ninstroom;2023;1;Noardeast-Frysl\u{E2}n;brief\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let files = tree.files(below: "content") + [File(path: "content/data/netwerk.csv", bytes: bytes)]
    let findings = await CheckedSite(FileTree(files)).findings
    #expect(findings.map(\.rule) == [.fileEncoding])
    #expect(findings.first?.tip?.text(.nl) == "sla het in Excel op als 'CSV UTF-8'")
    #expect(findings.first?.tip?.text(.en) == "save it in Excel as 'CSV UTF-8'")
  }

  @Test(arguments: [
    "soort;moment;aantal;namen;bron\nstand;2024-01;46;;brief\ninstroom;2023;2;Aa, Bee;brief\n",
    "soort,moment,aantal,namen,bron\nstand,2024-01,46,,brief\ninstroom,2023,2,\"Aa, Bee\",brief",
    "soort;moment;aantal;namen;bron\r\nstand;2024-01;46;;brief\r\n\r\ninstroom;2023;2;\"Aa, Bee\";brief\r\n",
    "\u{FEFF}bron;namen;aantal;moment;soort\nbrief;;46,0;2024-01;stand\nbrief; Aa,Bee ;2;2023;\"instroom\"\n;;;;\n",
  ])
  func isReadHoweverASpreadsheetWroteIt(text: String) {
    let table = network(text)
    #expect(table.diagnostics.isEmpty)
    let rows = table.rows.map { "\($0.kind) \($0.moment.iso) \($0.count) \($0.names) \($0.source)" }
    #expect(rows == ["count 2024-01 46 [] brief", "intake 2023 2 [\"Aa\", \"Bee\"] brief"])
    #expect(table.references.map(\.name) == ["brief", "brief"])
  }

  @Test func knowsQuotesWithinQuotes() {
    let cells = CSV(File(path: "a.csv", text: "a;b\n\"zeg \"\"ja\"\"; of\nnee\";c\n")).rows
    #expect(cells.map { $0.map(\.text) } == [["a", "b"], ["zeg \"ja\"; of\nnee", "c"]])
    #expect(cells[1].map(\.range.text) == ["\"zeg \"\"ja\"\"; of\nnee\"", "c"])
  }

  /// For any bytes, ranges lie in the file and no row is empty.
  @Test func takesAnyBytes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Cases.ofTexts {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Array("ab;,\"\n\r \u{FF}".utf8).randomElement(using: &random) ?? 0
      }
      let csv = CSV(File(path: "a.csv", bytes: bytes))
      let ranges = csv.rows.joined().map(\.range) + csv.diagnostics.map(\.range)
      #expect(ranges.allSatisfy { $0.bytes.upperBound <= bytes.count })
      #expect(csv.rows.allSatisfy { row in row.contains { !$0.text.isEmpty } })
    }
  }

  // MARK: Findings

  @Test(
    arguments: [
      ("soort;moment;«antal»;namen;bron\n", [Rule.dataTable]),
      ("«soort;moment;aantal;namen;bron»\n", [.dataTable]),
      ("soort;moment;aantal;namen;bron;«bron»\n", [.dataTable]),
      ("soort;moment;aantal;namen;bron\n«stand»;2024;46;brief\n", [.dataTable]),
      ("soort;moment;aantal;namen;bron\nstand;2024;46;«\"»Aa;brief\n", [.dataTable]),
      ("soort;moment;aantal;namen;bron\nstand;2024;46;\"Aa\"«b»;brief\n", [.dataTable]),
      ("soort;moment;aantal;namen;bron\n«stant»;2024;46;;brief\n", [.unknownValue]),
      ("soort;moment;aantal;namen;bron\nstand;«2025-02-30»;46;;brief\n", [.wrongType]),
      ("soort;moment;aantal;namen;bron\nstand;2024;«-1»;;brief\n", [.wrongType]),
      ("soort;moment;aantal;namen;bron\nstand;2024;«1,5»;;brief\n", [.wrongType]),
      ("soort;moment;aantal;namen;bron\nstand;2024;«veel»;;brief\n", [.wrongType]),
      ("soort;moment;aantal;namen;bron\nstand;2024;«»;;brief\n", [.missingField]),
      ("soort;moment;aantal;namen;bron\nstand;2024;46;;«»\n", [.missingField]),
      ("soort;moment;aantal;namen;bron\nstand;2024;46;;«weg»\n", [.unknownReference]),
      ("soort;moment;aantal;namen;bron\ninstroom;2024;3;«Aa, Bee»;brief\n", [.dataTable]),
      ("soort;moment;aantal;namen;bron\nstand;2024;46;;brief\nstand;«2024»;47;;brief\n", [.dataTable]),
    ] as [(String, [Rule])])
  func reportsWhatIsWrongAtItsPlace(text: String, rules: [Rule]) async {
    let site = "-- content/data/netwerk.csv --\n" + text
    let isTwice = rules.count > 1
    await expectFindings(
      rules, in: site,
      at: isTwice
        ? [
          "content/data/netwerk.csv:1:1 '\(head.replacing("aantal", with: "antal"))'",
          "content/data/netwerk.csv:1:14 'antal'",
        ] : nil)
  }

  @Test(arguments: [
    ("laag;naam-nl;naam-fy;bron\n1;Een;Ien;brief\n«3»;Drie;Trije;brief\n", [Rule.dataTable]),
    ("laag;naam-nl;naam-fy;bron\n1;Een;«»;brief\n2;Twee;Twa;brief\n", [.missingField]),
  ])
  func reportsWhatIsWrongWithThePyramid(text: String, rules: [Rule]) async {
    await expectFindings(rules, in: "-- content/data/piramide.csv --\n" + text)
  }

  @Test func reportsATableThatNothingReads() async {
    await expectFindings([.filePlace], in: "-- content/data/netwrk.csv --\n«a;b»\n1;2\n")
  }
}
