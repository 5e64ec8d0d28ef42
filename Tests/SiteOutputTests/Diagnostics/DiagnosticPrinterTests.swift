import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import Documents
@testable import SiteModel

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
    <main id="inhoud"><h1>{{page.titel}}</h1><p>Zoë: {{onbekend}}</p></main>
    """

  @Test(arguments: [(Diagnostic.MessageLanguage.nl, Golden.findingsDutch), (.en, .findingsEnglish)])
  func printsAllFindingsWithPlaceAndTip(language: Diagnostic.MessageLanguage, golden: Golden) async throws {
    let build = await Build(SiteText(Self.brokenSite).tree)
    try golden.expect(DiagnosticPrinter(language).text(of: build.findings))
  }

  @Test func putsTheCaretBelowTheMistakeAfterATab() {
    let file = File(path: "a", text: "\tfout")
    let diagnostic = Diagnostic(.yaml, at: FileRange(file, 1..<5), nl: "n", en: "e")
    #expect(DiagnosticPrinter(.en).text(of: diagnostic) == "error: e [yaml]\n  --> a:1:2\n  1 | \tfout\n    | \t^^^^\n")
  }

  /// Facts that occur twice, lead nowhere, or can't be true.
  private static let register =
    page("nl/agenda/start", "stand-per: 2025-10-14\ndatum: 2025-09-31\nstaat: gehuden\nvervolg-op: strat")
    + page("nl/agenda/sessie", "stand-per: 2025-10-14\ndatum: 2025-09-30\nperiode: 2025/2024\nstaat: gehouden")
    + page("nl/agenda/later", "stand-per: 2027-01-01\ndatum: 2026-01-01\nstaat: gehouden\nbronnen: [lijst]")
    + page(
      "nl/agenda/avond",
      "stand-per: 2025-10-14\ndatum: 2025-11\nbegin: 19:30\naanmelden: gemeente\nstaat: gepland\ndeelnemers: 3")
    + page("nl/agenda/middag", "stand-per: 2025-10-14\ndatum: 2025-11-01\nbegin: 19.30\neind: 21:00\nstaat: gepland")
    + page("nl/agenda/ochtend", "stand-per: 2025-10-14\ndatum: 2025-11-01\neind: 21:00\nstaat: gepland")
    + page("nl/agenda/nacht", "stand-per: 2025-10-14\ndatum: 2025-11-01\nbegin: 21:00\neind: 02:00\nstaat: gepland")
    + page("nl/monitors/school", "stand-per: 2025-10-14\nrondes: [{ jaar: 2026, staat: gepland, bron: brief }]")
    + page(
      "nl/fasen/fase-1",
      """
      nummer: 1
      staat: loopt
      stand-per: 2025-10-14
      stappen:
        - { agenda: start, datum: 2025-09-30 }
        - { monitor: school, ronde: 2027 }
        - { sleutel: a, staat: gepland, tekst: Iets }
      """)
    + page("fy/fasen/fase-1", "nummer: 1\nstappen: [{ sleutel: b, tekst: Eat }]")
    + page(
      "nl/moties/m",
      "nummer: M\nstand-per: 2025\ngeschiedenis: [{ datum: 2025-02-27, gebeurtenis: settled, bron: brif }]\ndomeinen: [gezn]"
    )
    + page(
      "nl/moties/n",
      """
      nummer: N
      stand-per: 2025-10-14
      geschiedenis:
        - { datum: 2025-01, gebeurtenis: ingediend, bron: brief }
        - { datum: 2025-02, gebeurtenis: in-uitvoering, bron: brief }
      inzet: [{ sleutel: a, staat: gestopt, bron: brief, tekst: Iets }]
      """)
    + page(
      "nl/moties/o",
      """
      nummer: O
      stand-per: 2025-10-14
      geschiedenis:
        - { datum: 2025-02, gebeurtenis: aangenomen, bron: brief }
        - { datum: 2025-01, gebeurtenis: vervallen, bron: brief }
        - { datum: 2025-10-15, gebeurtenis: afgedaan, bron: brief }
        - { datum: 2025-10-14, gebeurtenis: afgedaan, bron: lijst }
      """)
    + page(
      "nl/moties/p",
      "nummer: P\nstand-per: 2025-10-14\ngeschiedenis: [{ datum: 2025-02, gebeurtenis: aangenomen, bron: brief }]",
      text: "Deze motie is afgedaan. Zie [N](n.md), [O](o.md).")
    + "-- content/bevestigd.yml --\nnl:\n  moties/p.md:\n    moties/n: ingediend 00000000\n"
    + page(
      "nl/moties/q",
      """
      nummer: Q
      stand-per: 2025-10-14
      geschiedenis:
        - { datum: 2025-02, gebeurtenis: aangenomen, bron: brief }
        - { datum: 2025-03, gebeurtenis: afdoening-voorgesteld, bron: brief, toelichting: Met een brief }
      verzoeken:
        - { sleutel: a, bron: brief, tekst: Een team }
        - { sleutel: b, bron: brief, tekst: Een bus }
      """)
    + "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief }\nlijst: { titel: B, soort: besluitenlijst, datum: 2025-10 }\n"
    + page("nl/domeinen/gezin", "volgorde: een")
    + page("nl/oud", "ingetrokken: { datum: 2026-01-01 }\nvoorheen: [/nl/domeinen/gezin/, oud]")
    + "-- content/nl/domeinen/index.md --\n"

  /// Mistakes in texts, and some warnings.
  private static let texts =
    page(
      "nl/a", title: "\"Een [titel](lang:frysk)\"",
      "sta-toe: [{ regel: html-in-tekst, woorden: <u>, reden: Zo bedoeld }]\nherzien-voor: 2025\neigenaar: griffie",
      text: """
        Een <b>woord</b>[^1], [hulp](term:jeugdhlp), ![cijfers](figure:netwerk) en [meer](b.md#kop).

        > [!WARNIG]
        > Let op.

        [^2]: Een noot.
        """)
    + page("nl/woorden", text: "## Jeugdhulp\n\nHulp.")
    + page("nl/b", "adres: a", text: String(repeating: ">", count: 60) + " diep")
    + SiteText.defaults.replacing("menu: [index]", with: "menu: [index, index]\nbegrippen: woorden")

  /// Wrong words in a translation or elsewhere: some examples, as one site.
  private static let translations =
    [
      "-- content/woorden.yml --\nparen: { visie: [fyzje, fisy] }\nverboden: { fy: { raad: \"ried: de list\" } }\n",
      page("nl/taal") + page("fy/taal", text: "De gemeente wil dat alle kinderen gezond opgroeien.\n"),
      page("nl/w", title: "De visie") + page("fy/w", title: "It plan", text: "De raad wol Ûndersyk.\n"),
      page(
        "nl/p", "korte-titel: 3 stappen\nvertaald: { titel: 00000000 }",
        text: "Op 27 februari 2025, zie [w](w.md) en [x](taal.md).\n\n- een\n- twee\n\n## Slot\n\n5%, op 3 mei.\n")
        + page(
          "fy/p", "korte-titel: Stappen\nbrontaal: nl",
          text: "Op 28 febrewaris 2025, sjoch [w](p.md).\n\n- ien\n\n### Mear\n\n## Ein\n\nGjin 7 mear.\n"),
      page("nl/oud")
        + page("fy/oud", "nagezien: { hash: y }")
        + stamps("fy/oud", "titel: 00000000", "weg: ergens 11111111", "kapot: x", "nieuw: 2:0123456789abcdef")
        + "  eerder.md:\n    titel: 00000000\n",
      page("nl/adres", text: "[x](https://oko.example/fy/w/) [y](../fy/w.md)\n") + page("nl/alleen"),
      page("fy/frysk", "brontaal: fy") + page("nl/frysk", "brontaal: nl"),
      SiteText.strict,
    ].joined(separator: "\n")

  @Test(arguments: [
    (Diagnostic.MessageLanguage.nl, register, Golden.registerFindingsDutch), (.en, register, .registerFindingsEnglish),
    (.nl, texts, .textFindingsDutch), (.en, texts, .textFindingsEnglish),
    (.nl, translations, .translationFindingsDutch), (.en, translations, .translationFindingsEnglish),
  ])
  func printsAllThatIsWrongWithASite(language: Diagnostic.MessageLanguage, site: String, golden: Golden) async throws {
    let findings = await Build(SiteText(site).tree).diagnostics.filter { !Rule.ofSmallSites.contains($0.rule) }
    try golden.expect(DiagnosticPrinter(language).text(of: findings))
  }

  @Test(arguments: ["\u{1B}[2J", "\u{7F}", "\u{9B}2J", "\u{202E}", "\n", "\u{2028}"])
  func writesNothingThatSteersTheTerminal(text: String) {
    let file = File(path: "a\(text)", text: "x\(text)x".replacing("\n", with: ""))
    let wording = Diagnostic.Wording(nl: "n\(text)", en: "e\(text)")
    let related = Diagnostic.Related(at: file.all, nl: wording.nl, en: wording.en)
    let diagnostic = Diagnostic(
      .yaml, at: file.all, related: [related], nl: wording.nl, en: wording.en, tip: wording)
    let printed = DiagnosticPrinter(.en).text(of: diagnostic)
    #expect(!printed.replacing(/\n(  |  1 |    |$)/, with: "").contains(text), "\(printed.debugDescription)")
  }

  /// A sign that is the mistake, or hides it, has its name in the message, in the line and in the path.
  @Test(
    arguments: [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{AD}", "\u{61C}", "\u{115F}", "\u{200B}", "\u{200C}", "\u{200D}",
      "\u{200F}", "\u{2028}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{3164}", "\u{FEFF}", "\u{FFFE}", "\u{E0041}",
    ] as [Unicode.Scalar])
  func namesSignsThatNobodySees(sign: Unicode.Scalar) {
    let code = String(sign.value, radix: 16, uppercase: true)
    let name = "<U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + ">"
    let file = File(path: "é\(sign)", text: "a\(sign)b\(sign)c")
    let range = FileRange(file, (1 + sign.utf8.count)..<(2 + 2 * sign.utf8.count))
    let printed = DiagnosticPrinter(.en).text(of: Diagnostic(.yaml, at: range, nl: "n", en: "e\(sign)", tip: nil))
    let lines = printed.split(separator: "\n")
    #expect(lines[0] == "error: e\(name) [yaml]")
    #expect(lines[1].hasPrefix("  --> é\(name):1:"))
    #expect(lines[2] == "  1 | a\(name)b\(name)c")
    #expect(lines[3] == "    |  " + name.map { _ in " " } + "^" + name.map { _ in "^" })
  }

  /// What looks like a place for a value stays as it is.
  @Test(arguments: ["%2e", "%s%n%@", "\\(x)", "{0}", "10 %", "één ’s “a” – … 👍"])
  func writesOtherTextsAsTheyAre(text: String) {
    let diagnostic = Diagnostic(.yaml, at: File(path: text, text: text).all, nl: text, en: text)
    let lines = DiagnosticPrinter(.nl).text(of: diagnostic).split(separator: "\n")
    #expect(lines.prefix(3) == ["fout: \(text) [yaml]", "  --> \(text):1:1", "  1 | \(text)"])
  }

  @Test func showsWhatIsAroundAMistakeInALongLine() {
    let file = File(
      path: "a", text: String(repeating: "a", count: 5_000) + "FOUT" + String(repeating: "b", count: 5_000))
    let printed = DiagnosticPrinter(.en).text(
      of: Diagnostic(.yaml, at: FileRange(file, 5_000..<5_004), nl: "n", en: "e"))
    let lines = printed.split(separator: "\n")
    #expect(lines[1] == "  --> a:1:5001")
    #expect(
      lines[2] == "  1 | …" + String(repeating: "a", count: 80) + "FOUT" + String(repeating: "b", count: 80) + "…")
    #expect(lines[3] == "    | " + String(repeating: " ", count: 81) + "^^^^")
  }

  @Test func showsNoMoreThanAnybodyFixesAtOnce() {
    let file = File(path: "a", text: "x")
    let diagnostic = Diagnostic(.yaml, at: file.all, nl: "n", en: "e")
    func text(_ count: Int) -> String { DiagnosticPrinter(.nl).text(of: Array(repeating: diagnostic, count: count)) }
    #expect(text(1_000).hasSuffix("\n1000 fouten\n"))
    #expect(text(1_001).hasSuffix("\n1001 fouten; de eerste 1000 staan hierboven\n"))
    #expect(text(1_001).matches(of: /-->/).count == 1_000)
  }

  @Test func usesColorsWhenAsked() {
    let diagnostic = Diagnostic(.yaml, at: File(path: "a", text: "x").all, nl: "n", en: "e")
    #expect(
      DiagnosticPrinter(.en, colors: true).text(of: diagnostic).hasPrefix("\u{1B}[1;31merror: e [yaml]\u{1B}[0m\n"))
  }
}
