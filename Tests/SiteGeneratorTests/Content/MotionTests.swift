import Testing

@testable import SiteGenerator

struct MotionTests {
  static let site = """
    -- content/nl/moties/index.md --
    ---
    titel: Moties
    samenvatting: Alle moties.
    bijgewerkt: 2026-11-24
    ---
    ## Wat is een motie?

    Een verzoek.
    -- content/nl/moties/id79.md --
    ---
    titel: Samen <zorgen> & "doen"
    korte-titel: ID 79
    samenvatting: De raad nam *deze* motie aan.
    bijgewerkt: 2026-11-24
    bronnen: [brief]
    eigenaar: griffie
    nummer: ID 79
    stand-per: 2025-10-14
    geschiedenis:
      - { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }
      - { datum: 2025-10-14, gebeurtenis: afdoening-voorgesteld, bron: brief }
    inzet:
      - { sleutel: gesprekken, staat: loopt, bron: brief, tekst: Gesprekken met jongeren }
      - { sleutel: rioolwater, staat: uitgevoerd, bron: brief, tekst: Onderzoek van het rioolwater }
    ---
    Het begin.

    ## Wie beslist nu?

    De raad, volgens de [brief](#bron-brief).
    -- content/fy/moties/index.md --
    ---
    titel: Moasjes
    samenvatting: Alle moasjes.
    bijgewerkt: 2026-11-24
    adres: moasjes
    ---
    -- content/fy/moties/id79.md --
    ---
    titel: Tegearre soargje
    samenvatting: De ried hat dizze moasje oannommen.
    bijgewerkt: 2026-11-24
    inzet:
      - { sleutel: rioolwater, tekst: Undersyk fan it rioelwetter }
      - { sleutel: gesprekken, tekst: Petearen mei jongerein }
    ---
    ## Wa beslút no?

    De ried.
    """

  @Test func isADossier() async throws {
    let files = try await files(of: Self.site)
    try Golden.motion.expect(main(of: try #require(files["nl/moties/id79/index.html"])))
    try Golden.motionFrisian.expect(main(of: try #require(files["fy/moasjes/id79/index.html"])))
  }

  @Test func standsInTheListOfMotions() async throws {
    let files = try await files(of: Self.site)
    try Golden.motionListing.expect(main(of: try #require(files["nl/moties/index.html"])))
  }

  @Test(arguments: [
    ("ingediend", "Ingediend", "unknown", ""),
    ("aangehouden", "Aangehouden", "open", ""),
    ("verworpen", "Verworpen", "closed", ""),
    ("unaniem-aangenomen", "Unaniem aangenomen", "done", "Nog niets bekend"),
  ])
  func tellsWhatTheCouncilDecided(event: String, label: String, kind: String, followUp: String) async throws {
    let page = try await page(history: "[{ datum: 2025-02-27, gebeurtenis: \(event) }]")
    #expect(page.contains("<span class=\"state state--\(kind)\">\(label)</span>"))
    #expect(page.contains("Uitvoering") == !followUp.isEmpty)
    #expect(page.contains(followUp))
  }

  @Test func isWhatItsLastEventSays() async throws {
    let page = try await page(
      history: """
        [{ datum: 2025-01, gebeurtenis: ingediend }, { datum: 2025-02, gebeurtenis: aangenomen },
         { datum: 2025-03, gebeurtenis: in-uitvoering }, { datum: 2025-04, gebeurtenis: afgedaan }]
        """)
    #expect(page.contains("<span class=\"state state--done\">Aangenomen</span>"))
    #expect(page.contains("<span class=\"state state--done\">Afgedaan</span>"))
    #expect(!page.contains("timeline__item--unknown"))
  }

  @Test func saysWhatItsTextAsksWhereWeHaveIt() async throws {
    let page = try await page(history: "[]", more: "verzoeken: [{ sleutel: a, tekst: Meer doen }]")
    #expect(page.contains("<li>Meer doen</li>"))
    #expect(!page.contains("notice--unknown"))
  }

  private func page(history: String, more: String = "") async throws -> String {
    let site = """
      -- content/nl/moties/m.md --
      ---
      titel: M
      samenvatting: S.
      bijgewerkt: 2026-11-24
      nummer: M
      stand-per: 2025-10-14
      geschiedenis: \(history.replacing("\n", with: " "))
      \(more)
      ---
      """
    return try main(of: try #require(try await files(of: site)["nl/moties/m/index.html"]))
  }

  @Test func hasATextForEveryEvent() async throws {
    for language in try await builtInLanguages() {
      for kind in History.Kind.allCases {
        #expect(!language.text("event.\(kind).label").isEmpty && !language.text("event.\(kind).sentence").isEmpty)
      }
      for state in Effort.State.allCases { #expect(!language.text("effort.\(state).label").isEmpty) }
    }
  }
}
