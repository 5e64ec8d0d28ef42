import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import TestSupport

/// Each bound at its edge: a text just within it is read, a text just beyond it is reported at its place.
struct BoundsTests {
  private func place(of text: String) -> String? {
    let file = File(path: "a.md", text: "---\ntitel: A\n---\n" + text)
    let document = Document(file)
    #expect(document.isReadable == document.diagnostics.isEmpty)
    #expect(document.diagnostics.allSatisfy { $0.rule == .tooLarge })
    return document.diagnostics.first.map { "\($0.range.line):\($0.range.column)" }
  }

  private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test func ofAFile() {
    let frame = "---\ntitel: A\n---\n".utf8.count
    #expect(place(of: times((Bounds.fileSize - frame) / 2, "a\n")) == nil)
    #expect(place(of: times(Bounds.fileSize / 2, "a\n")) == "1:1")
  }

  @Test func ofALine() {
    #expect(place(of: "a\n" + times(Bounds.lineLength, "a") + "\n") == nil)
    #expect(place(of: "a\n" + times(Bounds.lineLength + 1, "a") + "\n") == "5:1")
  }

  @Test(arguments: [">", "> ", "- ", "1. ", "* > ", "+ ", "7) ", "-\t"])
  func ofNesting(mark: String) {
    let marks = mark.count { ">-*.+)".contains($0) }
    #expect(place(of: times(Bounds.nesting / marks, mark) + "a\n") == nil)
    #expect(place(of: "a\n\n" + times(Bounds.nesting / marks + 1, mark) + "a\n") == "6:1")
  }

  /// Rules, underlines, leader dots and the frames of old-style tables.
  @Test(arguments: ["-", "*", "=", "_", ".", "- ", "* ", "+---", "1.", "--> "])
  func countNoListWhereThereIsNone(sign: String) {
    #expect(place(of: "## Kop\n" + times(80, sign) + "\n\n> " + times(80, sign) + "\n") == nil)
  }

  private func table(_ columns: Int, _ rows: Int) -> String {
    "|" + times(columns, "a|") + "\n|" + times(columns, "-|") + "\n" + times(rows, "|a|\n") + "\n"
  }

  @Test func ofATable() {
    #expect(place(of: table(Bounds.tableColumns, 1)) == nil)
    #expect(place(of: table(Bounds.tableColumns + 1, 1)) == "5:1")
    let rows = Bounds.tableCells / 50
    #expect(place(of: table(50, rows)) == nil)
    #expect(place(of: table(50, rows + 1)) == "\(5 + rows + 1):1")
    #expect(place(of: table(50, rows / 2) + table(50, rows / 2)) == nil)
    #expect(place(of: table(50, rows / 2) + table(50, rows / 2 + 1)) == "\(5 + rows + 3 + 1):1")
    #expect(place(of: "> " + table(Bounds.tableColumns + 1, 1).replacing("\n", with: "\n> ")) == "5:1")
  }

  @Test func ofFootnotes() {
    #expect(place(of: times(Bounds.footnotes - 1, "a[^1]\n") + "\n[^1]: b\n") == nil)
    #expect(place(of: times(Bounds.footnotes, "a[^1]\n") + "\n[^1]: b\n") == "\(4 + Bounds.footnotes + 1):1")
  }

  /// A link definition is written out at each link.
  @Test(arguments: [
    ("[a]: b\n", false), ("[a]: b \"x\n\n", false), ("[a]: b\n[c]: d\n", false), ("[a]: b \"\n[c]: d\n", true),
    ("[a]: b\n'\n", true), ("[a]:\nb\n", true), ("> [a]: b (\n> x\n", true), ("- [a\n  b]: c '\n  x\n", true),
    ("x[^a][^c]\n\n[^a]: b \"\n[^c]: d\n", false), ("    [a]: b \"\n    [^c]: d\n", true),
  ])
  func ofDefinitionsOfLinks(definition: String, goesOn: Bool) {
    let rest = times(200, times(100, "x") + "\n")
    let links = Bounds.definitions / 20_000 + 20
    #expect((place(of: definition + rest + "\n" + times(links, "[a]\n")) != nil) == goesOn)
    #expect(place(of: definition + rest + "\n" + times(links / 2, "[a]\n")) == nil)
  }

  @Test func ofADefinitionOnOneLine() {
    let definition = "[a]: " + times(9_995, "b") + "\n"
    let most = Bounds.definitions / 10_000 - 1
    #expect(place(of: "a\n\n" + definition + "\n" + times(most, "[a]\n")) == nil)
    #expect(place(of: "a\n\n" + definition + "\n" + times(most + 1, "[a]\n")) == "6:1")
  }

  /// The finding points at the start of the field's value.
  @Test func ofMarkdownInAField() async {
    for (depth, rules) in [(Bounds.nesting, [Rule.markdownInField]), (Bounds.nesting + 1, [.tooLarge])] {
      let mark = depth > Bounds.nesting ? "«»" : "«|»"
      let value = depth > Bounds.nesting ? "\(mark)|" : mark
      let site = page("nl/a").replacing("Een zin.", with: "\(value)\n  \(times(depth, ">"))a")
      await expectFindings(rules, in: site)
    }
    await expectFindings(
      [.tooLarge], in: page("nl/a").replacing("Een zin.", with: "«»|\n  " + table(101, 1).replacing("\n", with: "\n  "))
    )
  }

  @Test func ofTheFieldsOfAPage() {
    func document(_ size: Int) -> Document {
      let fields = "titel: A\n" + times((size - 9) / 2, "#\n")
      return Document(File(path: "a.md", text: "---\n\(fields)---\n"))
    }
    #expect(document(Bounds.frontMatterSize).diagnostics.isEmpty)
    #expect(document(Bounds.frontMatterSize + 2).diagnostics.map(\.rule) == [.tooLarge])
  }

  /// However many lines of the file the text takes.
  @Test func ofATextInAField() async {
    func site(_ lines: String) -> String {
      page("nl/a").replacing("samenvatting: Een zin.", with: "samenvatting: >\n" + lines)
    }
    let line = "  " + times(1_000, "a") + "\n"
    let long = await CheckedSite(SiteText(site(times(9, line))).tree)
    #expect(long.findings.map(\.rule) == [TextLength.rule])
    let checked = await CheckedSite(SiteText(site(times(10, line))).tree)
    #expect(checked.findings.map(\.rule) == [.tooLarge])
    let deep = await CheckedSite(SiteText(site("  " + times(Bounds.nesting + 1, ">") + "a\n")).tree)
    #expect(deep.findings.map(\.rule) == [.tooLarge])
  }

  @Test func ofOtherFiles() async {
    let long = times(Bounds.lineLength + 1, "a")
    await expectFindings(
      [.tooLarge, .tooLarge], in: "-- content/bronnen.yml --\n# x\n«»\(long)\n-- templates/article.html --\n«»\(long)\n"
    )
    await expectFindings([], in: "-- templates/styles/base.css --\n\(long) { color: red }\n")
  }

  /// Many values on one line, with multibyte letters and nested lists.
  @Test(arguments: ["é", "[é]"])
  func areNoneForValuesOnALine(value: String) async {
    let list = Array(repeating: value, count: 9_970 / (value.utf8.count + 1)).joined(separator: ",")
    let checked = await CheckedSite(
      SiteText("-- content/bronnen.yml --\n" + (0..<6).map { "k\($0): [\(list)]\n" }.joined()).tree)
    #expect(!checked.findings.isEmpty)
    #expect(checked.findings.allSatisfy { $0.range.file.path == "content/bronnen.yml" })
  }

  /// A list in which each second item holds one that is too deep.
  private static let manyDeepLists: String = {
    let depths = Array(0..<75) + (0..<100).map { 74 + $0 % 2 }
    return depths.map { depth in String(repeating: "  ", count: depth) + "- a\n" }.joined()
  }()

  /// What is written from a tape calls itself for each node within another.
  @Test(arguments: [
    (0..<90).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined(),
    manyDeepLists,
    String(repeating: "*a _a ", count: 200) + String(repeating: "a_ a* ", count: 200),
  ])
  func ofNodesWithinEachOther(text: String) {
    #expect(markdown(text).diagnostics.map(\.rule) == [.tooLarge])
    #expect(html("> > > - *a _b **c** d_ e*\n").contains("<strong>c</strong>"))
  }

  @Test func ofFigures() {
    let markdown = markdown(times(Bounds.figures, "![X](figure:fasen)\n\n"))
    #expect(markdown.diagnostics.isEmpty && markdown.figures.count == Bounds.figures)
    let more = TestSupport.markdown(times(Bounds.figures + 2, "![X](figure:fasen)\n\n")).diagnostics
    #expect(more.map { "\($0.rule) \($0.range.line)" } == ["te-groot \(2 * Bounds.figures + 1)"])
  }

  @Test func ofATableOfData() {
    let head = "soort;moment;aantal;namen;bron\n"
    let table = { (rows: Int) in
      Network.table(File(path: "a.csv", text: head + times(rows, "instroom;2024;1;;brief\n")))
    }
    #expect(table(Bounds.dataRows).diagnostics.isEmpty)
    #expect(table(Bounds.dataRows + 1).diagnostics.map { "\($0.rule) \($0.range.line)" } == ["te-groot 1002"])
  }

  /// Texts that once took cmark or us seconds or minutes are now refused, or read, at once.
  @Test(
    arguments: [
      "|" + String(repeating: "a|", count: 50_000) + "\n|" + String(repeating: "-|", count: 50_000) + "\n",
      String(repeating: ">", count: 100_000), String(repeating: "[", count: 1_000_000),
      String(repeating: "a <b>\n", count: 5_000), String(repeating: "[a](weg.md)\n", count: 5_000),
      String(repeating: "a[^x]\n", count: 5_000),
      "[a]: <" + String(repeating: "x", count: 9_000) + ">\n\n" + String(repeating: "[a]\n", count: 100_000),
      String(repeating: "## a\n", count: 20_000) + String(repeating: "[a](#b)\n", count: 5_000),
      String(repeating: "> [!X]\n\n", count: 3_000),
    ])
  func areReachedAtOnce(text: String) async {
    let checked = await CheckedSite(SiteText(page("nl/a", text: text)).tree)
    #expect(!checked.findings.isEmpty)
    #expect(checked.findings.allSatisfy { $0.range.file.path == "content/nl/a.md" })
  }
}
