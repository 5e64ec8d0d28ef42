import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct PhaseTests {
  @Test func hasANumberOfItsOwn() async {
    func phase(_ name: String, _ number: String) -> String {
      TestSupport.page("nl/fasen/\(name)", "nummer: \(number)\nstaat: loopt\nstand-per: 2025-10-14")
    }
    await expectFindings([.repeatedItem], in: phase("a", "1") + phase("b", "«1»"))
    await expectFindings([.wrongType], in: phase("a", "0") + phase("b", "«1000000000000»"))
    await expectFindings([.wrongType, .wrongType], in: phase("a", "«-1»") + phase("b", "«1001000»"))
    await expectFindings([.wrongType], in: phase("a", "«-1»"))
  }

  static let site = """
    -- content/nl/fasen/index.md --
    ---
    titel: De fasen van OKO
    korte-titel: Fasen
    samenvatting: Vijf fasen.
    bijgewerkt: 2026-11-24
    ---
    -- content/fy/fasen/index.md --
    ---
    titel: De fazen fan OKO
    korte-titel: Fazen
    samenvatting: Fiif fazen.
    bijgewerkt: 2026-11-24
    adres: fazen
    ---
    -- content/nl/fasen/a.md --
    ---
    titel: "Fase 2: in gesprek"
    korte-titel: In gesprek
    samenvatting: De partners kiezen doelen.
    bijgewerkt: 2026-11-24
    nummer: 2
    staat: gepland
    stand-per: 2025-10-14
    stappen:
      - { sleutel: sessie, datum: 2025-11-26, staat: gepland, bron: brief, tekst: Dialoogsessie }
      - { sleutel: later, staat: gepland, bron: brief, tekst: Gesprekken }
    ---
    ## Wat gebeurt er?

    Een gesprek, na [fase 0](z.md).
    -- content/fy/fasen/a.md --
    ---
    titel: "Faze 2: yn petear"
    samenvatting: De partners kieze doelen.
    bijgewerkt: 2026-11-24
    stappen:
      - { sleutel: sessie, tekst: Dialoochsesje }
      - { sleutel: later, tekst: Petearen }
    ---
    -- content/nl/fasen/z.md --
    ---
    titel: "Fase 0: voorbereiding"
    samenvatting: Het begin, voor [fase 2](a.md).
    bijgewerkt: 2026-11-24
    nummer: 0
    staat: loopt
    stand-per: 2025-10-14
    ---
    """

  @Test func showsItsStateAndItsSteps() async throws {
    try Golden.phase.expect(main(of: try #require(try await files(of: Self.site)["nl/fasen/a/index.html"])))
  }

  @Test func appearsInTheListByItsNumber() async throws {
    try Golden.phaseListing.expect(main(of: try #require(try await files(of: Self.site)["fy/fazen/index.html"])))
  }

  @Test(arguments: [
    ("niet-gestart", "", "open", "Niet begonnen"), ("loopt", "", "running", "Begonnen"),
    ("gereed", "datum: 2025-10", "done", "Klaar"),
    ("terugkerend", "", "planned", "Steeds opnieuw"), ("gepland", "datum: 2026", "planned", "Gepland"),
    ("gepland", "", "planned", "Gepland"), ("gepland", "datum: 2025", "unknown", "Afloop niet bekend"),
    (
      "gepland", "stappen: [{ sleutel: a, staat: gepland, datum: 2026-11-23, bron: brief, tekst: t }]", "unknown",
      "Afloop niet bekend"
    ),
    (
      "gepland", "stappen: [{ sleutel: a, staat: gepland, datum: 2026-11-24, bron: brief, tekst: t }]", "planned",
      "Gepland"
    ),
  ])
  func looksAsItsStateAndDateSay(state: String, more: String, kind: String, label: String) async throws {
    let page = try await page(state: state, more: more)
    #expect(page.contains("<dd class=\"states__value\"><span class=\"state state--\(kind)\">\(label)</span>"))
  }

  @Test(arguments: [
    ("gereed", "datum: 2025-05-03", "Deze fase is afgerond op <time datetime=\"2025-05-03\">3 mei 2025</time>."),
    ("gereed", "datum: 2025", "Deze fase is afgerond in <time datetime=\"2025\">2025</time>."),
    ("gereed", "", "Deze fase is afgerond op een onbekende dag."),
    (
      "gepland", "datum: 2027-01",
      "Deze fase stond op <time datetime=\"2025-10-14\">14 oktober 2025</time> gepland voor <time datetime=\"2027-01\">januari 2027</time>."
    ),
  ])
  func saysWhen(state: String, more: String, sentence: String) async throws {
    #expect(try await page(state: state, more: more).contains("page-head__meta\">\(sentence)</p>"))
  }

  @Test(arguments: [("2026-05-29", false), ("2026-05-28", false), ("2026-05-27", true)])
  func saysHowOldItIs(checked: String, isOld: Bool) async throws {
    #expect(try await page(state: "loopt", checked: checked).contains("Nieuwere stukken") == isOld)
  }

  private func page(state: String, more: String = "", checked: String = "2025-10-14", in defaults: String = "")
    async throws -> String
  {
    let site =
      defaults + """

        -- content/nl/fasen/f.md --
        ---
        titel: F
        samenvatting: S.
        bijgewerkt: 2026-11-24
        nummer: 3
        staat: \(state)
        stand-per: \(checked)
        \(more)
        ---
        """
    return try main(of: try #require(try await files(of: site)["nl/fasen/f/index.html"]))
  }

  @Test(arguments: [
    ("gehouden", "Gehouden", "done"), ("verplaatst", "Verplaatst", "planned"),
    ("vervallen", "Gaat niet door", "closed"),
  ])
  func showsTheStateOfEachStep(state: String, label: String, kind: String) async throws {
    let page = try await page(
      state: "loopt", more: "stappen: [{ sleutel: a, staat: \(state), bron: brief, tekst: Gesprek }]")
    #expect(
      page.contains("<span>Gesprek</span> <span class=\"facts__state\"><span class=\"state state--\(kind)\">\(label)<"))
  }

  @Test(arguments: [(30, true), (408, false), (407, true)])
  func isOldAfterAsManyDaysAsTheSiteSays(days: Int, isOld: Bool) async throws {
    let site = SiteText.defaults.replacing("peildatum:", with: "verouderd-na: \(days)\npeildatum:")
    let page = try await page(state: "loopt", checked: "2025-10-12", in: site)
    #expect(page.contains("Nieuwere stukken") == isOld)
  }

  @Test func hasATextForEveryState() async throws {
    for language in try await builtInLanguages() {
      let keys = Phase.State.allCases.map { "phase.\($0)" } + Plan.State.allCases.map { "plan.\($0)" }
      for key in keys.flatMap({ [$0 + ".label", $0 + ".sentence"] }) {
        #expect(language.texts[key]?.isEmpty == false, "\(key) in \(language.code)")
      }
    }
  }
}
