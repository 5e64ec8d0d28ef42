import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

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

    De ried, neffens de [brief](#bron-brief).
    """

  @Test func isADossier() async throws {
    let files = try await files(of: Self.site)
    try Golden.motion.expect(main(of: try #require(files["nl/moties/id79/index.html"])))
    try Golden.motionFrisian.expect(main(of: try #require(files["fy/moasjes/id79/index.html"])))
  }

  @Test func appearsInTheListOfMotions() async throws {
    let files = try await files(of: Self.site)
    try Golden.motionListing.expect(main(of: try #require(files["nl/moties/index.html"])))
  }

  /// The label and the look of each state; a motion that isn't adopted has no follow-up.
  @Test(arguments: [
    ("", "Niet bekend unknown"), ("ingediend", "Ingediend unknown"), ("aangehouden", "Aangehouden open"),
    ("ingetrokken", "Ingetrokken closed"), ("verworpen", "Verworpen closed"),
    ("overgenomen", "Overgenomen done, Nog niets bekend open"),
    ("unaniem-aangenomen", "Unaniem aangenomen done, Nog niets bekend open"),
    ("aangenomen in-uitvoering", "Aangenomen done, In uitvoering running"),
    ("aangenomen afdoening-voorgesteld", "Aangenomen done, Voorgesteld als afgedaan planned"),
    ("aangenomen afdoening-afgewezen", "Aangenomen done, Nog niet afgedaan running"),
    ("aangenomen afgedaan", "Aangenomen done, Afgedaan done"),
    ("aangenomen vervallen", "Aangenomen done, Vervallen closed"),
    ("aangenomen niet-uitgevoerd", "Aangenomen done, Niet uitgevoerd closed"),
  ])
  func showsWhatTheCouncilDecidedAndWhatWasDone(events: String, states: String) async throws {
    let history = events.split(separator: " ").enumerated().map { index, event in
      "{ sleutel: s\(index), datum: 2025-0\(3 * index + 1), gebeurtenis: \(event), reden: Daarom, bron: \(event == "afgedaan" ? "besluiten" : "brief") }"
    }
    let page = try await page(history: "[\(history.joined(separator: ", "))]")
    let head = try #require(page.components(separatedBy: "<aside").first)
    let badges = head.matches(of: /<span class="state state--([a-z]+)">([^<]+)</).map { "\($0.2) \($0.1)" }
    #expect(badges.joined(separator: ", ") == states)
  }

  @Test func isWhatItsLastEventSays() async throws {
    let page = try await page(
      history: """
        [{ datum: 2025-02, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-03, gebeurtenis: in-uitvoering, bron: brief },
         { datum: 2025-04, gebeurtenis: afgedaan, bron: besluiten }]
        """)
    #expect(page.contains("<span class=\"state state--done\">Aangenomen</span>"))
    #expect(page.contains("<span class=\"state state--done\">Afgedaan</span>"))
    let dates = page.matches(of: /timeline__date"><time datetime="([^"]+)"/).map { String($0.1) }
    #expect(dates == ["2025-02", "2025-03", "2025-04"])
    #expect(!page.contains("timeline__item--unknown"))
  }

  @Test func saysWhatHappenedBesideItsDate() async throws {
    let page = try await page(
      history: """
        [{ datum: 2025-01, gebeurtenis: ingediend, bron: brief }, { datum: 2025-02, gebeurtenis: aangenomen, bron: brief },
         { datum: 2025-03, gebeurtenis: afdoening-voorgesteld, bron: brief }, { datum: 2025-04, gebeurtenis: afgedaan, bron: besluiten }]
        """)
    let events = page.matches(of: /timeline__event">([^<]+)</).map { String($0.1) }
    #expect(
      events == [
        "Ingediend", "Aangenomen", "Voorgesteld als afgedaan", "Afgedaan",
      ])
  }

  @Test func namesASourceForWhatItTells() async {
    await expectFindings(
      [.missingField, .missingField, .missingField],
      in: Self.site(
        history: "[«{ datum: 2025-02, gebeurtenis: aangenomen }»]",
        more: """
          verzoeken: [«{ sleutel: a, tekst: Meer doen }»]
          inzet: [«{ sleutel: b, staat: loopt, tekst: Gesprekken }»]
          """))
  }

  /// A deadline in 2024 counts only if the council wants the request, and as long as it isn't finished.
  @Test(arguments: [
    ("ingediend", false), ("verworpen", false), ("aangenomen", true), ("aangenomen afdoening-voorgesteld", true),
    ("aangenomen afgedaan", false), ("aangenomen vervallen", false),
  ])
  func isLateOnlyWithWhatTheCouncilWants(events: String, isLate: Bool) async throws {
    let history = events.split(separator: " ").enumerated().map { index, event in
      "{ sleutel: s\(index), datum: 2025-0\(3 * index + 1), gebeurtenis: \(event), reden: Daarom, bron: \(event == "afgedaan" ? "besluiten" : "brief") }"
    }
    let page = try await page(history: "[\(history.joined(separator: ", "))]", more: "termijn: 2024")
    #expect(page.contains("Dat is voorbij.") == isLate)
  }

  @Test func saysHowManyEffortsStillRunWhenItIsToBeSettled() async throws {
    let efforts =
      "inzet: [\(["loopt", "wordt-aan-gewerkt", "uitgevoerd"].enumerated().map { "{ sleutel: s\($0), staat: \($1), bron: brief, tekst: T }" }.joined(separator: ", "))]"
    let adopted = "{ datum: 2025-02, gebeurtenis: aangenomen, bron: brief }"
    let proposed = adopted + ", { datum: 2025-03, gebeurtenis: afdoening-voorgesteld, bron: brief }"
    #expect(try await page(history: "[\(proposed)]", more: efforts).contains("Niet alles hiervan was "))
    #expect(!(try await page(history: "[\(adopted)]", more: efforts).contains("Niet alles hiervan")))
  }

  @Test func leadsToTheReportsAboutItAndToTheCouncilsOwnDocuments() async throws {
    let report = TestSupport.page("nl/rapportages/r", title: "De brief", "bron: brief\ngaat-over: [moties/m]")
    let defaults = SiteText.defaults.replacing("menu:", with: "raadsinformatie: https://raad.example/zoek\nmenu:")
    let build = await Build(SiteText(Self.site(history: "[]") + "\n" + report, defaults: defaults).tree)
    let files = try #require(build.output).bytes
    let page = try String(decoding: #require(files["nl/moties/m/index.html"]), as: UTF8.self)
    #expect(page.contains("Dit stond in: <a href=\"/nl/rapportages/r/\">De brief</a>"))
    #expect(page.contains("<a href=\"https://raad.example/zoek\">Zoek de stukken bij de gemeenteraad</a>"))
  }

  /// A state without a day says nothing about now.
  @Test func saysOnWhichDayEachStateBegan() async throws {
    let page = try await page(
      history: """
        [{ datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-10-14, gebeurtenis: in-uitvoering, bron: brief }]
        """)
    let states = page.matches(
      of: /<span class="state [^>]*>([^<]*)<\/span> <span class="states__date"><time datetime="([^"]*)"/)
    #expect(states.map { "\($0.1) \($0.2)" } == ["Aangenomen 2025-02-27", "In uitvoering 2025-10-14"])
  }

  @Test func tellsAStateOfEffortsOnce() async throws {
    let efforts = ["loopt", "uitgevoerd", "loopt"].enumerated().map {
      "{ sleutel: s\($0), staat: \($1), bron: brief, tekst: Inzet \($0) }"
    }.joined(separator: ", ")
    let page = try await page(history: "[]", more: "inzet: [\(efforts)]")
    let groups = page.components(separatedBy: "<div class=\"efforts__group\">").dropFirst()
    #expect(groups.map { $0.matches(of: /Inzet (\d)/).map { String($0.1) } } == [["0", "2"], ["1"]])
    #expect(groups.first?.contains("<span class=\"efforts__count\">2</span>") == true)
  }

  @Test func saysWhatItsTextAsksWhereWeHaveIt() async throws {
    let page = try await page(history: "[]", more: "verzoeken: [{ sleutel: a, bron: brief, tekst: Meer doen }]")
    #expect(page.contains("<p class=\"asked__text\"><span>Meer doen</span></p>"))
    #expect(!page.contains("notice--unknown"))
  }

  static func site(history: String, more: String = "") -> String {
    """
    -- content/bronnen.yml --
    brief: { titel: Voortgang, soort: raadsbrief, datum: 2025-10-14 }
    besluiten: { titel: Besluiten, soort: besluitenlijst, datum: 2025-04 }
    ongedateerd: { titel: Besluiten, soort: besluitenlijst }
    nieuws: { titel: Nieuws, soort: nieuwsbericht, datum: 2026-11-24 }
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
  }

  private func page(history: String, more: String = "") async throws -> String {
    let files = try await files(of: Self.site(history: history, more: more))
    return try main(of: try #require(files["nl/moties/m/index.html"]))
  }

  /// The example of the manual, in both languages.
  @Test func isWrittenAsTheManualSays() async throws {
    let manual = try String(contentsOf: repository.appending(path: "content/README.md"), encoding: .utf8)
    let chapter = try #require(manual.split(separator: "\n## ").first { $0.hasPrefix("Een motie\n") })
    let examples = chapter.matches(of: /(?s)```yaml\n(.*?)```/).map { String($0.1) }
    try #require(examples.count == 2)
    let names = Set(examples[0].matches(of: /bron: ([a-z0-9-]+)/).map { String($0.1) })
    let sources = names.sorted().map { "\($0): { titel: T, soort: raadsbrief, datum: 2026-03-10 }\n" }
    await expectFindings(
      [],
      in: "-- content/bronnen.yml --\n" + sources.joined() + TestSupport.page("nl/moties/m", examples[0])
        + TestSupport.page("fy/moties/m", examples[1]))
  }

  @Test func hasATextForEveryEvent() async throws {
    for language in try await builtInLanguages() {
      for kind in History.Kind.allCases {
        for text in ["label", "sentence"] {
          #expect(
            language.texts["event.\(kind).\(text)"]?.isEmpty == false, "event.\(kind).\(text) in \(language.code)")
        }
      }
      for state in Effort.State.allCases {
        #expect(language.texts["effort.\(state)"]?.isEmpty == false, "effort.\(state) in \(language.code)")
      }
      for state in Answer.State.allCases {
        #expect(language.texts["motion.answer.\(state)"]?.isEmpty == false, "answer.\(state) in \(language.code)")
      }
    }
  }
}
