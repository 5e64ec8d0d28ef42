import Testing

@testable import SiteOutput
@testable import TestSupport

struct FeedEventTests {
  private static let motion =
    page(
      "nl/moties/a", title: "Een & twee",
      """
      nummer: A
      stand-per: 2026-11-20
      geschiedenis:
        - { datum: 2025-02, gebeurtenis: ingediend, bron: brief }
        - { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief, sleutel: ja, toelichting: Na een lang gesprek }
        - { datum: 2025-02-27, gebeurtenis: in-uitvoering, bron: brief }
      """)
    + page("fy/moties/a", title: "Ien", "geschiedenis: [{ sleutel: ja, toelichting: Nei in petear }]")
    + page(
      "nl/toezeggingen/b", title: "Cijfers",
      "toegezegd: { datum: 2025, bron: brief }\nstand-per: 2026-11-20\ngeschiedenis: [{ datum: 2026-11-01, gebeurtenis: in-uitvoering, bron: nieuws }]"
    )

  @Test func listsWhatHappenedToMotionsAndCommitments() async throws {
    try Golden.feedEvents.expect(try #require(try await files(of: Self.motion)["nl/feed.xml"]))
  }

  @Test func listsItInTheLanguagesOfThePageOnly() async throws {
    let feed = try #require(try await files(of: Self.motion)["fy/feed.xml"])
    #expect(feed.matches(of: /<id>[^<]*#/).count == 3)
    #expect(
      feed.contains("De ried hat dizze moasje op 27 febrewaris 2025 oannommen. Nei in petear. Neffens de riedsbrief"))
    #expect(!feed.contains("toezeggingen/b"))
  }

  @Test(arguments: ["Zij zei “ja.”", "Wat nu…", "Echt waar?", "Zo is het", "Zo “heet” het!"])
  func endsASentenceOnce(note: String) async throws {
    let site = Self.motion.replacing("Na een lang gesprek", with: note)
    let feed = try #require(try await files(of: site)["nl/feed.xml"])
    let end = note == "Zo is het" ? "." : ""
    #expect(feed.contains("\(note)\(end) Volgens de raadsbrief"))
  }

  /// A feed reader shows an entry again if its id changes, so an event keeps its id when we learn more about it.
  @Test func namesAnEventByItsDateAndKind() async throws {
    func ids(_ text: String) async throws -> [String] {
      try #require(try await files(of: text)["nl/feed.xml"]).matches(of: /<id>([^<]*#[^<]*)<\/id>/).map { String($0.1) }
    }
    let before = try await ids(Self.motion)
    #expect(Set(before).count == 5)
    #expect(before.contains { $0.hasSuffix("/gm0074/oko/nl/moties/a#2025-02-27-aangenomen") })
    let after = try await ids(
      Self.motion.replacing("Na een lang gesprek", with: "Anders").replacing("Een & twee", with: "Drie"))
    #expect(after == before)
  }

  @Test func holdsTheNewestEventsOnly() async throws {
    let events = (1...60).map { "{ datum: 19\($0 + 10), gebeurtenis: in-uitvoering, bron: brief }" }.joined(
      separator: ", ")
    let site = page(
      "nl/moties/a",
      "nummer: A\nstand-per: 2026-11-20\ngeschiedenis: [{ datum: 1900, gebeurtenis: aangenomen, bron: brief }, \(events)]"
    )
    let feed = try #require(try await files(of: site)["nl/feed.xml"])
    #expect(feed.matches(of: /<entry>/).count == Feed.maximumCount)
    #expect(feed.contains("#1970-in-uitvoering") && !feed.contains("#1911-in-uitvoering"))
  }

  /// The events of a motion are of the municipality; these of the site itself are as much news.
  @Test func listsAnswersPlansAndStates() async throws {
    let feed = try #require(
      try await files(
        of: page(
          "nl/moties/a", title: "Motie A",
          """
          nummer: A
          stand-per: 2026-11-20
          geschiedenis: [{ datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }]
          verzoeken: [{ sleutel: a, tekst: Doe meer, bron: brief, antwoord: { tekst: Dat doen wij, staat: beantwoord, bron: brief } }]
          """)
          + page(
            "nl/fasen/f", title: "Fase 1",
            "nummer: 1\nstand-per: 2026-11-20\nbronnen: [nieuws]\nstaat: gereed\ndatum: 2026-11-01")
          + page(
            "nl/agenda/p", title: "Avond", "bronnen: [brief]\ndatum: 2026-11-26\nstaat: gepland\nstand-per: 2026-11-20")
          + page(
            "nl/agenda/h", title: "Dag", "bronnen: [nieuws]\ndatum: 2026-11-10\nstaat: gehouden\nstand-per: 2026-11-20")
      )["nl/feed.xml"])
    let entries = feed.matches(
      of: /<id>[^<]*#([^<]*)<\/id>\s*<title>([^<]*)<\/title>\s*<updated>([^T]*)T[^§]*?<content>([^<]*)</
    ).map { "\($0.1) | \($0.2) | \($0.3) | \($0.4)" }
    #expect(
      entries == [
        "2026-11-10-gehouden | Dag: Gehouden | 2026-11-10 | Dit is gehouden op 10 november 2026. Volgens het nieuwsbericht van 24 november 2026.",
        "2026-11-01-stand | Fase 1 | 2026-11-01 | Deze fase is afgerond op 1 november 2026. Volgens het nieuwsbericht van 24 november 2026.",
        "2026-11-26-gepland | Avond: Gepland | 2025-10-14 | Dit stond op 20 november 2026 gepland voor 26 november 2026. Volgens de raadsbrief van 14 oktober 2025.",
        "antwoord-1 | Motie A: Antwoord | 2025-10-14 | Op het verzoek “Doe meer” kwam een antwoord: “Beantwoord”. Dat doen wij. Volgens de raadsbrief van 14 oktober 2025.",
        "2025-02-27-aangenomen | Motie A: Aangenomen | 2025-02-27 | De raad nam deze motie op 27 februari 2025 aan. Volgens de raadsbrief van 14 oktober 2025.",
      ])
  }

  @Test func tellsApartWhatHappenedTwiceOnADay() async throws {
    let event = "{ datum: 2025, gebeurtenis: in-uitvoering, bron: brief }"
    let site = page(
      "nl/toezeggingen/a",
      "toegezegd: { datum: 2024, bron: brief }\nstand-per: 2026-11-20\ngeschiedenis: [\(event), \(event)]")
    let feed = try #require(try await files(of: site)["nl/feed.xml"])
    #expect(feed.contains("/a#2025-in-uitvoering</id>") && feed.contains("/a#2025-in-uitvoering-2</id>"))
  }
}
