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

  @Test func writesNoControlCharactersToTheTerminal() {
    let file = SourceFile(path: "a", text: "\u{1B}[2Jx")
    let diagnostic = Diagnostic(.yaml, .init(nl: "n", en: "e"), at: SourceRange(file, 0..<1))
    #expect(!DiagnosticPrinter(.en).text(of: diagnostic).contains("\u{1B}"))
  }

  @Test func usesColorsWhenAsked() {
    let diagnostic = Diagnostic(.yaml, .init(nl: "n", en: "e"), at: SourceFile(path: "a", text: "x").all)
    #expect(
      DiagnosticPrinter(.en, colors: true).text(of: diagnostic).hasPrefix("\u{1B}[1;31merror: e [yaml]\u{1B}[0m\n"))
  }
}
