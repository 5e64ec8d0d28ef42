import Testing

@testable import Basics
@testable import TestSupport
@testable import SiteModel
@testable import Documents

struct FieldReaderTests {
  /// What readers of one language learn, all readers learn.
  @Test func wantsAnOptionalTextInEachLanguageOrInNone() async {
    let motion = "nummer: M\nstand-per: 2025-10-14\n"
    let event =
      "geschiedenis: [{ sleutel: a, datum: 2025-01-01, gebeurtenis: ingediend, bron: brief, toelichting: Lang }]"
    await expectFindings([], in: page("nl/moties/a", motion) + page("fy/moties/a"))
    await expectFindings(
      [.missingField],
      in: page("nl/moties/a", motion + "portefeuille: wethouder")
        + page("fy/moties/a").replacing("titel: Een titel", with: "«titel: Een titel»"),
      at: ["content/fy/moties/a.md:2:1 'titel: Een titel'"])
    await expectFindings(
      [.missingField],
      in: page("nl/moties/a", motion).replacing("titel: Een titel", with: "«titel: Een titel»")
        + page("fy/moties/a", "portefeuille: wethâlder"),
      at: ["content/nl/moties/a.md:2:1 'titel: Een titel'"])
    await expectFindings(
      [.keyedText],
      in: page("nl/moties/a", motion + event)
        + page("fy/moties/a").replacing("titel: Een titel", with: "«titel: Een titel»"),
      at: ["content/fy/moties/a.md:2:1 'titel: Een titel'"])
  }

  private static let phase = """
    -- content/nl/fasen/fase-0.md --
    ---
    titel: Fase 0
    samenvatting: De eerste.
    bijgewerkt: 2026-11-24
    nummer: 0
    staat: loopt
    stand-per: 2025-10-14
    stappen:
      - { sleutel: start, datum: 2025-09-30, staat: gehouden, bron: brief, tekst: Start }
    ---
    """

  @Test func reportsEveryMistakeOfAFile() async {
    await expectFindings(
      [
        .missingField, .wrongType, .wrongType, .unknownValue, .unknownField, .wrongType, .unknownReference,
        .missingField,
      ],
      in: """
        -- content/nl/fasen/fase-0.md --
        ---
        «titel: Fase»
        bijgewerkt: «2026-02-30»
        nummer: «nul»
        staat: «loop»
        «staten»: gepland
        stand-per: «[2025]»
        bronnen: [brief, «bief»]
        «eigenaar»:
        ---
        """)
  }

  @Test func refusesAFactInATranslation() async {
    await expectFindings(
      [.factInTranslation, .unknownField, .factInTranslation],
      in: Self.phase + """

        -- content/fy/fasen/fase-0.md --
        ---
        titel: Faze 0
        samenvatting: De earste.
        bijgewerkt: 2026-11-24
        «nummer»: 0
        «steat»: rint
        stappen:
          - { sleutel: start, tekst: Begjin, «datum»: 2025-09-30 }
        ---
        """)
  }

  private static func translation(_ steps: String) -> String {
    Self.phase + """

      -- content/fy/fasen/fase-0.md --
      ---
      titel: Faze 0
      samenvatting: De earste.
      bijgewerkt: 2026-11-24
      stappen: \(steps)
      ---
      """
  }

  @Test func wantsTheTextOfEachKeyInATranslation() async {
    await expectFindings([.keyedText], in: Self.translation("[]").replacing("titel: Faze 0", with: "«titel: Faze 0»"))
    await expectFindings([.keyedText], in: Self.translation("[{ sleutel: «stat», tekst: Begjin }]"))
    await expectFindings(
      [.keyedText], in: Self.translation("[{ sleutel: start, tekst: Begjin }, { sleutel: «start», tekst: Letter }]"))
  }

  @Test func reportsEachTextThatIsMissing() async {
    let checked = await CheckedSite(
      SiteText(
        Self.translation("[]").replacing(
          "tekst: Start }", with: "tekst: Start }\n  - { sleutel: later, staat: gepland, bron: brief, tekst: Later }")
      ).tree)
    #expect(
      checked.findings.map { $0.message.text(.en) } == [
        "the text for the key 'later' is missing", "the text for the key 'start' is missing",
      ])
  }

  /// Once a translator meets the item, its key is a matter of two files.
  @Test func wantsAKeyBeforeAnybodyTranslatesThePage() async {
    let withoutKey = Self.phase.replacing(
      "{ sleutel: start, datum: 2025-09-30, staat: gehouden, bron: brief, tekst: Start }",
      with: "«{ datum: 2025-09-30, staat: gehouden, bron: brief, tekst: Start }»")
    await expectFindings([.missingField], in: withoutKey)
    // Nobody translates the pages of a site with one language, or an item without words.
    let inOneLanguage = SiteText.defaults.replacing("talen: [nl, fy]", with: "talen: [nl]")
      .replacing(/(?s)-- content\/fy.*/, with: "")
    let findings = await CheckedSite(SiteText(withoutKey, defaults: inOneLanguage).tree).findings
    #expect(!findings.contains { $0.rule == .missingField }, "\(DiagnosticPrinter(.en).text(of: findings))")
    await expectFindings([], in: Self.phase.replacing(/- \{ sleutel.*/, with: "- { agenda: a }") + "\n" + Self.item)
    await expectFindings([.unknownField], in: Self.phase.replacing("sleutel: start", with: "«sluetel»: start"))
  }

  private static let item = page(
    "nl/agenda/a", "stand-per: 2025-10-14\ndatum: 2025-09-30\nstaat: gehouden\nbronnen: [brief]")

  @Test func wantsAKeyWhereThereAreTranslations() async {
    await expectFindings(
      [.missingField],
      in: Self.translation("[{ sleutel: start, tekst: Begjin }]").replacing(
        "{ sleutel: start, datum: 2025-09-30, staat: gehouden, bron: brief, tekst: Start }",
        with: "«{ datum: 2025-09-30, staat: gehouden, bron: brief, tekst: Start }»"))
  }

  @Test func wantsEachKeyOnce() async {
    await expectFindings(
      [.keyedText],
      in: Self.phase.replacing(
        "tekst: Start }", with: "tekst: Start }\n  - { sleutel: «start», staat: gepland, bron: brief, tekst: Later }"))
  }

  @Test func wantsAListWhereThereIsOne() async {
    await expectFindings(
      [.wrongType, .wrongType],
      in: """
        -- content/nl/fasen/fase-0.md --
        ---
        titel: Fase 0
        samenvatting: De eerste.
        bijgewerkt: 2026-11-24
        nummer: 0
        staat: loopt
        stand-per: 2025-10-14
        bronnen: «brief»
        stappen:
          - «start»
        ---
        """)
  }

  /// A field with a misspelled name isn't reported as missing too.
  @Test func reportsAFieldWithAMistakeInItsNameOnce() async {
    await expectFindings(
      [.unknownField], in: page("nl/a").replacing("titel: Een", with: "«Titel»: Een"))
    await expectFindings(
      [.unknownField], in: page("nl/a").replacing("bijgewerkt", with: "«bijgewrekt»"))
    await expectFindings(
      [.unknownField, .unknownField],
      in: Self.translation("[{ sleutel: start, «teskt»: Begjin }]").replacing(
        "samenvatting: De ear", with: "«samenvating»: De ear"))
    await expectFindings(
      [.unknownField], in: Self.translation("[]").replacing("sleutel: start,", with: "«sluetel»: start,"))
  }

  @Test func keepsOneMistakeOneFinding() async {
    await expectFindings(
      [.yaml],
      in: """
        -- content/nl/contact.md --
        ---
        titel: Motie«: ID 79»
        ---
        -- content/nl/index.md --
        ---
        titel: Welkom
        samenvatting: De eerste pagina.
        bijgewerkt: 2026-11-24
        ---
        [Contact](contact.md#hier)
        """)
  }

  @Test(arguments: ["Moasjes", "moasjes/id", "stân-fan-saken", "-a", "a b"])
  func wantsAWordForAnAddress(slug: String) async {
    await expectFindings(
      [.wrongType],
      in: """
        -- content/nl/a.md --
        ---
        titel: A
        samenvatting: S.
        bijgewerkt: 2026-11-24
        adres: «\(slug)»
        ---
        """)
  }
}
