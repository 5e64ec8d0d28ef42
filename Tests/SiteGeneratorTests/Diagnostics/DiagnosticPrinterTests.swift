import Testing

@testable import SiteGenerator

struct DiagnosticPrinterTests {
  private static let brokenSite = """
    -- content/nl/moties/id79.md --
    ---
    titel: Motie: ID 79
    ---
    -- content/nl/contact.md --
    ---
    titel: Contact
    samenvatting: Zo bereikt u ons.
    bijgewerkt: 2026-02-30
    titels: Contact
    ---
    Bel ons, of lees [de motie](moties/id97.md).
    -- content/nl/dubbel.md --
    ---
    titel: Een
    titel: Twee
    ---
    -- content/nl/open.md --
    ---
    titel: Niet gesloten
    -- templates/article.html --
    <main><h1>{{page.titel}}</h1><p>Zoë: {{onbekend}}</p></main>
    """

  @Test(arguments: [(Diagnostic.MessageLanguage.nl, Golden.findingsDutch), (.en, .findingsEnglish)])
  func tellsAllFindingsWithPlaceAndTip(language: Diagnostic.MessageLanguage, golden: Golden) async throws {
    let build = await Build(SiteText(Self.brokenSite).tree)
    try golden.expect(DiagnosticPrinter(language).text(of: build.diagnostics))
  }

  @Test func putsTheCaretBelowTheMistakeBehindATab() {
    let file = SourceFile(path: "a", text: "\tfout")
    let diagnostic = Diagnostic(.yaml, .init(nl: "n", en: "e"), at: SourceRange(file, 1..<5))
    #expect(DiagnosticPrinter(.en).text(of: diagnostic) == "error: e [yaml]\n  --> a:1:2\n  1 | \tfout\n    | \t^^^^\n")
  }

  @Test(arguments: ["\u{1B}[2J", "\u{7F}", "\u{9B}2J", "\u{202E}", "\n", "\u{2028}"])
  func writesNothingThatSteersTheTerminal(text: String) {
    let file = SourceFile(path: "a\(text)", text: "x\(text)x".replacing("\n", with: ""))
    let wording = Diagnostic.Wording(nl: "n\(text)", en: "e\(text)")
    let related = Diagnostic.Related(message: wording, range: file.all)
    let diagnostic = Diagnostic(.yaml, wording, at: file.all, related: [related], tip: wording)
    let printed = DiagnosticPrinter(.en).text(of: diagnostic)
    #expect(!printed.replacing(/\n(  |  1 |    |$)/, with: "").contains(text), "\(printed.debugDescription)")
  }

  @Test func showsOfALongLineWhatStandsAroundTheMistake() {
    let file = SourceFile(
      path: "a", text: String(repeating: "a", count: 5_000) + "FOUT" + String(repeating: "b", count: 5_000))
    let printed = DiagnosticPrinter(.en).text(
      of: Diagnostic(.yaml, .init(nl: "n", en: "e"), at: SourceRange(file, 5_000..<5_004)))
    let lines = printed.split(separator: "\n")
    #expect(lines[1] == "  --> a:1:5001")
    #expect(
      lines[2] == "  1 | …" + String(repeating: "a", count: 80) + "FOUT" + String(repeating: "b", count: 80) + "…")
    #expect(lines[3] == "    | " + String(repeating: " ", count: 81) + "^^^^")
  }

  @Test func showsNoMoreThanAnybodyMendsAtOnce() {
    let file = SourceFile(path: "a", text: "x")
    let diagnostic = Diagnostic(.yaml, .init(nl: "n", en: "e"), at: file.all)
    func text(_ count: Int) -> String { DiagnosticPrinter(.nl).text(of: Array(repeating: diagnostic, count: count)) }
    #expect(text(1_000).hasSuffix("\n1000 fouten\n"))
    #expect(text(1_001).hasSuffix("\n1001 fouten; de eerste 1000 staan hierboven\n"))
    #expect(text(1_001).matches(of: /-->/).count == 1_000)
  }

  @Test func usesColorsWhenAsked() {
    let diagnostic = Diagnostic(.yaml, .init(nl: "n", en: "e"), at: SourceFile(path: "a", text: "x").all)
    #expect(
      DiagnosticPrinter(.en, colors: true).text(of: diagnostic).hasPrefix("\u{1B}[1;31merror: e [yaml]\u{1B}[0m\n"))
  }
}
