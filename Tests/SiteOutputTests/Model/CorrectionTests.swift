import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct CorrectionTests {
  private static let fields = """
    verbeterd:
      - { sleutel: aantal, datum: 2025-10-20, tekst: Hier stond 40 & meer }
      - { sleutel: dag, datum: 2025-11-03, tekst: De dag was fout. }
    """

  private static let page =
    TestSupport.page("nl/a", title: "De avond", fields)
    + TestSupport.page(
      "fy/a", title: "De jûn",
      "verbeterd: [{ sleutel: dag, tekst: De dei wie ferkeard. }, { sleutel: aantal, tekst: Hjir stie 40 }]")

  private func list(_ page: String) throws -> String {
    let section = try #require(page.firstMatch(of: /<section class="corrections".*?<\/section>/.dotMatchesNewlines()))
    return section.0.replacing(/<[^>]*>/, with: "").split(separator: "\n").map {
      $0.drop { $0 == " " }
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test func areAtTheEndOfThePageTheNewestFirst() async throws {
    let files = try await files(of: Self.page + TestSupport.page("nl/b"))
    let dutch = try #require(files["nl/a/index.html"])
    #expect(
      try list(dutch) == "Verbeterd\n3 november 2025: De dag was fout.\n20 oktober 2025: Hier stond 40 &amp; meer")
    #expect(
      try list(#require(files["fy/a/index.html"]))
        == "Ferbettere\n3 novimber 2025: De dei wie ferkeard.\n20 oktober 2025: Hjir stie 40")
    #expect(dutch.contains("<time datetime=\"2025-11-03\">"))
    #expect(!(try #require(files["nl/b/index.html"]).contains("corrections")))
  }

  /// Every template has them: also the home page, and the page of a folder.
  @Test(arguments: ["nl/index", "nl/moties/index", "nl/moties/m", "nl/agenda/a", "nl/domeinen/d", "nl/begrippen"])
  func areOnEachTypeOfPage(path: String) async throws {
    let types = [
      "nl/moties/m": "nummer: M\nstand-per: 2025-10-14\n", "nl/agenda/a": "staat: gepland\nstand-per: 2025-10-14\n",
      "nl/domeinen/d": "volgorde: 1\n",
    ]
    let site =
      SiteText.oneLanguage.replacing("menu: [index]", with: "menu: [index]\nbegrippen: begrippen")
      .replacing("-- content/fy/index.md --", with: "") + TestSupport.page("nl/begrippen")
      + TestSupport.page(path, types[path, default: ""] + Self.fields) + "-- content/fy/index.md --"
    let file = path.replacing(/\/?index$/, with: "") + "/index.html"
    #expect(try list(#require(try await files(of: site)[file])).hasPrefix("Verbeterd\n3 november 2025"))
  }

  @Test func areInEachColumnOfTwoLanguages() async throws {
    let both = try #require(try await files(of: Self.page)["nl-fy/a/index.html"])
    #expect(both.contains("id=\"nl-verbeterd\">Verbeterd<") && both.contains("id=\"fy-verbeterd\">Ferbettere<"))
  }

  @Test func areInTheLanguageOfTheirTexts() async throws {
    let page = try #require(try await files(of: TestSupport.page("nl/a", Self.fields))["fy/a/index.html"])
    #expect(page.contains("3 novimber 2025</time>: <span lang=\"nl\">De dag was fout.</span>"))
  }

  /// A heading of the page keeps clear of theirs.
  @Test func haveAHeadingOfTheirOwn() async throws {
    let page = try await main(at: "nl/a", of: TestSupport.page("nl/a", Self.fields, text: "## Verbeterd\n\nTekst."))
    #expect(page.contains("<h2 id=\"kop-verbeterd\">") && page.matches(of: /id="verbeterd"/).count == 1)
  }

  @Test func areEntriesOfTheFeed() async throws {
    let feed = try #require(try await files(of: Self.page)["nl/feed.xml"])
    let entries = feed.matches(
      of: /<id>([^<]*)<\/id>\s*<title>(Verbeterd[^<]*)<\/title>\s*<updated>([^<]*)<[^§]*?<content>([^<]*)</
    ).map { [$0.1.suffix(from: $0.1.lastIndex(of: "/") ?? $0.1.startIndex), $0.2, $0.3, $0.4].map(String.init) }
    #expect(
      entries == [
        [
          "/a#verbeterd-dag", "Verbeterd: De avond", "2025-11-03T00:00:00Z", "De dag was fout.",
        ],
        [
          "/a#verbeterd-aantal", "Verbeterd: De avond", "2025-10-20T00:00:00Z",
          "Hier stond 40 &amp; meer",
        ],
      ])
    let home = TestSupport.page("nl/index", Self.fields) + SiteText.oneLanguage
    let ofHome = try #require(try await files(of: home)["nl/feed.xml"])
    #expect(ofHome.matches(of: /<entry>/).count == 2 && ofHome.contains("/nl/index#verbeterd-dag</id>"))
  }

  @Test func areSaidInTheWordsOfSchemaOrg() async throws {
    let page = try #require(try await files(of: Self.page)["fy/a/index.html"])
    #expect(
      page.contains(
        "\"correction\":[{\"@type\":\"CorrectionComment\",\"datePublished\":\"2025-11-03\",\"text\":\"De dei wie ferkeard.\"},"
      ))
  }

  @Test func areNotOnAWithdrawnPage() async throws {
    let withdrawn = TestSupport.page("nl/a", Self.fields + "\ningetrokken: { datum: 2026-01-01, reden: Oud }")
    let files = try await files(of: withdrawn)
    #expect(!(try #require(files["nl/a/index.html"]).contains("De dag was fout")))
    #expect(!(try #require(files["nl/feed.xml"]).contains("De dag was fout")))
  }

  /// What was wrong is what isn't so, so it may contradict the facts; nothing else on the page may.
  @Test func mayRepeatWhatWasWrong() async {
    let item = "staat: gepland\nstand-per: 2025-10-14\n"
    let correction = "verbeterd: [{ sleutel: a, datum: 2025-11-03, tekst: Hier stond dat dit is gehouden. }]"
    await expectFindings([], in: TestSupport.page("nl/agenda/a", item + correction))
    await expectFindings(
      [.contradictingText], in: TestSupport.page("nl/agenda/a", item + correction, text: "Dit «is gehouden»."))
  }

  @Test(arguments: [
    ("{ sleutel: a, datum: «2025-11», tekst: Fout }", Rule.wrongType),
    ("{ sleutel: a, datum: «2025-11-31», tekst: Fout }", .wrongType), ("«{ sleutel: a, tekst: Fout }»", .missingField),
    ("«{ sleutel: a, datum: 2025-11-03 }»", .missingField),
    ("{ sleutel: «De dag», datum: 2025-11-03, tekst: Fout }", .wrongType),
  ])
  func haveAKeyADayAndAText(item: String, rule: Rule) async {
    await expectFindings([rule], in: TestSupport.page("nl/a", "verbeterd: [\(item)]"))
  }

  /// On a site in one language nothing needs a key.
  @Test func areToldApartByTheirDayIfTheyHaveNoKey() async throws {
    let item = "{ datum: 2025-11-03, tekst: Fout }"
    let site = TestSupport.page("nl/a", "verbeterd: [\(item), \(item)]") + SiteText.oneLanguage
    let feed = try #require(try await files(of: site)["nl/feed.xml"])
    #expect(feed.contains("/nl/a#verbeterd-2025-11-03</id>") && feed.contains("/nl/a#verbeterd-2025-11-03-2</id>"))
    await expectFindings(
      [.missingField], in: TestSupport.page("nl/a", "verbeterd: [«\(item)»]") + TestSupport.page("fy/a"))
  }

  @Test func areToldInEachLanguage() async {
    await expectFindings(
      [.keyedText, .factInTranslation],
      in: TestSupport.page("nl/a", Self.fields)
        + TestSupport.page("fy/a", "verbeterd: [{ sleutel: dag, «datum»: 2025-11-03, tekst: Ferkeard }]"),
      at: ["content/fy/a.md:2:1 'titel: Een titel'", "content/fy/a.md:5:29 'datum'"])
  }
}
