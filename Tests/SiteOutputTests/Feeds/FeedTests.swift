import Testing

@testable import SiteOutput
@testable import TestSupport

struct FeedTests {
  private func page(_ path: String, _ date: String, _ fields: String = "", text: String = "") -> String {
    TestSupport.page(path, title: "\"A & ]]> <b>\"", fields, text: text).replacing("2026-11-24", with: date)
  }

  private var site: String {
    page("nl/oud", "2025-01-01")
      + page(
        "nl/nieuw", "2026-11-20",
        text: "[a](oud.md), [b](#kop), ![c](c.svg), [d](https://d.example)\n\n## Kop\n\nTekst.")
      + page("nl/b", "2026-11-02", text: "B.") + page("nl/a", "2026-11-01") + page("fy/a", "2026-11-22")
      + "-- content/nl/c.svg --\n<svg width=\"3\" height=\"2\"/>\n"
      + SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/x/")
  }

  @Test func listsWhatChangedNewestFirstWithTheWholeText() async throws {
    try Golden.feed.expect(try #require(try await files(of: site)["nl/feed.xml"]))
  }

  @Test func isOfOneLanguage() async throws {
    let feed = try #require(try await files(of: site)["fy/feed.xml"])
    #expect(feed.matches(of: /<entry>/).count == 1)
    #expect(feed.contains("xml:lang=\"fy\"") && feed.contains("<updated>2026-11-22T00:00:00Z</updated>"))
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
    let pages = (1...60).map { page("nl/p\($0)", "19\($0 + 9)-01-01") }.joined()
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
}
