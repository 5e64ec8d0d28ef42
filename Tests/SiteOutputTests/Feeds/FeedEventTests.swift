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
    #expect(Set(before).count == 4)
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

  @Test func tellsApartWhatHappenedTwiceOnADay() async throws {
    let event = "{ datum: 2025, gebeurtenis: in-uitvoering, bron: brief }"
    let site = page(
      "nl/toezeggingen/a",
      "toegezegd: { datum: 2024, bron: brief }\nstand-per: 2026-11-20\ngeschiedenis: [\(event), \(event)]")
    let feed = try #require(try await files(of: site)["nl/feed.xml"])
    #expect(feed.contains("/a#2025-in-uitvoering</id>") && feed.contains("/a#2025-in-uitvoering-2</id>"))
  }
}
