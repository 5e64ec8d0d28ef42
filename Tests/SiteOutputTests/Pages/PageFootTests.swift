import Testing

@testable import TestSupport

struct PageFootTests {
  /// Returns the lines at the end of a page.
  private func foot(_ page: String?) throws -> String {
    let page = try #require(page)
    return String(try #require(page.firstMatch(of: /<aside class="page-foot [^>]*>(?s:.*?)<\/aside>/)).0)
  }

  @Test func saysWhenTheTextOfAPageLastChanged() async throws {
    let files = try await files(of: page("nl/a") + page("fy/a").replacing("2026-11-24", with: "2026-11-20"))
    #expect(
      try foot(files["nl/a/index.html"]).contains(
        ">Laatst gewijzigd: <time datetime=\"2026-11-24\">24 november 2026</time></p>"))
    #expect(
      try foot(files["fy/a/index.html"]).contains(
        ">Lêst feroare: <time datetime=\"2026-11-20\">20 novimber 2026</time></p>"))
    #expect(try foot(files["nl-fy/a/index.html"]).contains("24 november 2026"))
    #expect(try !foot(files["404.html"]).contains("<time"))
  }

  /// A reader in one language sees the day of the text that is there.
  @Test func saysWhenTheOriginalOfAnUntranslatedPageLastChanged() async throws {
    #expect(try foot(try await files(of: page("nl/a"))["fy/a/index.html"]).contains("24 novimber 2026"))
  }

  @Test func leadsToThePageInBothLanguages() async throws {
    let files = try await files(of: page("nl/a") + page("fy/a") + page("nl/b"))
    let link = "<a href=\"/nl-fy/a/\">"
    #expect(try foot(files["nl/a/index.html"]).contains(link) && foot(files["fy/a/index.html"]).contains(link))
    for path in ["nl/b/index.html", "nl-fy/a/index.html"] {
      #expect(try !foot(files[path]).contains("<a href=\"/nl-fy/"))
    }
  }

  @Test func writesAMailWithoutSoftHyphens() async throws {
    let files = try await files(of: page("nl/a", title: "Middelen\u{AD}gebruik"))
    #expect(try foot(files["nl/a/index.html"]).contains("Middelengebruik&amp;body="))
  }

  /// On paper nobody can press a link: there the address and the number are written out.
  @Test func saysOnPaperWhereThePageIs() async throws {
    let files = try await files(of: page("nl/a") + page("fy/a"))
    let paper = "page-foot__paper\">"
    #expect(
      try foot(files["nl/a/index.html"]).contains(
        paper + "Deze pagina staat op oko.example/nl/a/ · Telefoon: 14 0513</p>"))
    #expect(try foot(files["nl-fy/a/index.html"]).contains("oko.example/nl-fy/a/ ·"))
    #expect(try foot(files["fy/alle-siden/index.html"]).contains("oko.example/fy/alle-siden/ ·"))
    #expect(try foot(files["404.html"]).contains(paper + "Telefoon: 14 0513</p>"))
  }
}
