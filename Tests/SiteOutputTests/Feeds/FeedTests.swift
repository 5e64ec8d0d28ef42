import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct FeedTests {
  private func page(_ path: String, _ fields: String = "", text: String = "") -> String {
    TestSupport.page(path, title: "\"A & ]]> <b>\"", fields, text: text)
  }

  private var site: String {
    page("nl/oud", "geplaatst: 2025-01-01") + page("nl/nieuw", "geplaatst: 2026-11-20", text: "[a](oud.md)")
      + page("nl/b", text: "B.") + page("nl/a", "geplaatst: 2026-11-01") + page("fy/a")
      + SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/x/")
  }

  @Test func listsWhatIsNewNewestFirst() async throws {
    try Golden.feed.expect(try #require(try await files(of: site)["nl/feed.xml"]))
  }

  /// Whoever follows the site isn't told of each word that changed.
  @Test func saysNothingOfATextThatChanged() async throws {
    let feed = try #require(try await files(of: site)["nl/feed.xml"])
    #expect(feed.matches(of: /<entry>/).count == 3 && !feed.contains("/nl/b/"))
  }

  @Test func isOfOneLanguage() async throws {
    let feed = try #require(try await files(of: site)["fy/feed.xml"])
    #expect(feed.matches(of: /<entry>/).count == 1)
    #expect(feed.contains("xml:lang=\"fy\"") && feed.contains("<updated>2026-11-01T00:00:00Z</updated>"))
  }

  @Test func isAsOldAsTheHomePageWhereThereIsNothingElse() async throws {
    let feed = try #require(try await files(of: "")["fy/feed.xml"])
    #expect(feed.contains("<updated>2026-11-24T00:00:00Z</updated>") && !feed.contains("<entry>"))
  }

  @Test func isAsOldAsTheSourceOfTheHomePageWhereThatIsNotTranslated() async throws {
    let feed = try #require(try await files(of: "-- content/fy/index.md --")["fy/feed.xml"])
    #expect(feed.contains("<updated>2026-11-24T00:00:00Z</updated>") && !feed.contains("<entry>"))
  }

  @Test func holdsTheNewestOnly() async throws {
    let pages = (1...60).map { page("nl/p\($0)", "geplaatst: 19\($0 + 9)-01-01") }.joined()
    let feed = try #require(try await files(of: pages)["nl/feed.xml"])
    #expect(feed.matches(of: /<entry>/).count == Feed.maximumCount)
    #expect(feed.contains("/nl/p60/") && !feed.contains("/nl/p10/"))
  }

  @Test func isNamedInThePage() async throws {
    let page = try #require(try await files(of: site)["nl/a/index.html"])
    #expect(
      page.contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Nieuw op deze site\" href=\"/x/nl/feed.xml\">"))
  }

  @Test(arguments: [("2026-11", Rule.wrongType), ("2099-01-01", .afterDayOfSite)])
  func takesADayOnWhichAPageWasNew(date: String, rule: Rule) async {
    await expectFindings([rule], in: page("nl/a", "geplaatst: «\(date)»"))
  }

  // MARK: Feeds of records

  private static let motions =
    TestSupport.page(
      "nl/moties/a", title: "Motie A",
      """
      adres: eerste
      nummer: A
      stand-per: 2026-11-20
      geschiedenis:
        - { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }
      verbeterd: [{ sleutel: dag, datum: 2026-01-03, tekst: De dag was fout. }]
      """)
    + TestSupport.page("fy/moties/a", title: "Moasje A", "verbeterd: [{ sleutel: dag, tekst: De dei wie ferkeard. }]")
    + TestSupport.page("nl/moties/b", title: "Motie B", "nummer: B\nstand-per: 2026-11-20\ngeplaatst: 2026-11-20")
    + TestSupport.page(
      "nl/moties/c", title: "Motie C",
      "nummer: C\nstand-per: 2026-11-20\ningetrokken: { datum: 2026-01-01, reden: Dubbel }")

  /// Who follows one motion wants to hear of that motion only.
  @Test func isThereForEachMotion() async throws {
    let files = try await files(of: Self.motions)
    let feeds = files.keys.filter { $0.hasSuffix("/feed.xml") }.sorted()
    #expect(
      feeds == [
        "fy/feed.xml", "fy/moties/a/feed.xml", "nl/feed.xml", "nl/moties/b/feed.xml", "nl/moties/eerste/feed.xml",
      ])
    let feed = try #require(files["nl/moties/eerste/feed.xml"])
    #expect(feed.contains("<title>Nieuws over Motie A</title>") && feed.contains("/gm0074/oko/nl/moties/a/feed</id>"))
    #expect(feed.contains("href=\"https://oko.example/nl/moties/eerste/feed.xml\""))
    let titles = feed.matches(of: /<title>([^<]*)<\/title>\s*<updated>/).map { String($0.1) }.dropFirst()
    #expect(titles == ["Verbeterd: Motie A", "Motie A: Aangenomen"])
    #expect(try #require(files["nl/moties/b/feed.xml"]).contains("<updated>2026-11-24T00:00:00Z</updated>"))
  }

  @Test func isNamedOnThePageOfItsMotion() async throws {
    let files = try await files(of: Self.motions)
    func named(_ path: String) throws -> [String] {
      try #require(files[path]).matches(of: /atom\+xml" title="([^"]*)" href="([^"]*)"/).map { "\($0.1) \($0.2)" }
    }
    let (dutch, frisian) = ("Nieuw op deze site /nl/feed.xml", "Nij op dizze webside /fy/feed.xml")
    #expect(
      try named("nl/moties/eerste/index.html") == [dutch, "Nieuws over Motie A /nl/moties/eerste/feed.xml"])
    #expect(try named("fy/moties/a/index.html") == [frisian, "Nijs oer Moasje A /fy/moties/a/feed.xml"])
    // The page that isn't translated is in Dutch, and so is its feed.
    #expect(try named("fy/moties/b/index.html") == [frisian, "Nieuws over Motie B /nl/moties/b/feed.xml"])
    #expect(try named("nl/moties/c/index.html") == [dutch] && named("nl/moties/index.html") == [dutch])
  }

  @Test func isAValueOfTheTemplateOfAMotion() async throws {
    let template = "-- templates/motion.html --\n<main id=\"inhoud\"><a href=\"{{feed}}\">Nieuws</a></main>\n"
    let files = try await files(of: Self.motions + template)
    #expect(try #require(files["fy/moties/a/index.html"]).contains("<a href=\"/fy/moties/a/feed.xml\">Nieuws</a>"))
  }

  /// A feed reader knows nothing of the address from which it has a feed.
  @Test func hasWholeAddressesOnly() async throws {
    for folder in ["/Tests/Sites/voorbeeld", "", "/Tests/Sites/amstelveen"] {
      let build = await Build(try FileTree(folder: repository.path + folder))
      let feeds = try #require(build.output).files.filter { $0.path.hasSuffix("feed.xml") }
      #expect(!feeds.isEmpty)
      for feed in feeds {
        let text = String(decoding: feed.bytes, as: UTF8.self)
        let addresses = text.matches(of: /(?:href|src)=(?:"|&quot;)([^"&]*)/).map { String($0.1) }
        #expect(!addresses.isEmpty && addresses.allSatisfy { $0.hasPrefix("https://") }, "\(feed.path): \(addresses)")
      }
    }
  }
}
