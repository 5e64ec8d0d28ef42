import Testing

@testable import SiteOutput
@testable import TestSupport

struct AllPagesTests {
  private let site =
    page("nl/moties/index", title: "Moties")
    + page("nl/moties/b", title: "Een & meer", "nummer: B\nstand-per: 2026-11-20")
    + page("nl/moties/a", title: "Twee [mei](lang:fy)", "nummer: A\nstand-per: 2026-11-20")
    + page("nl/zorg", title: "Zorg")
    + page("nl/aap", title: "Áap") + page("fy/aap", title: "Aap")

  @Test func namesEachPageBelowItsFolder() async throws {
    try Golden.allPages.expect(try await main(at: "nl/alle-paginas", of: site))
  }

  @Test func namesThePagesOfItsLanguageOnly() async throws {
    let page = try await main(at: "fy/alle-siden", of: site)
    #expect(page.matches(of: /<li>/).count == 2 && page.contains("<a href=\"/fy/aap/\">Aap</a>"))
  }

  @Test func isNamedAtTheFootOfEachPage() async throws {
    let files = try await files(of: site)
    #expect(
      try #require(files["nl/zorg/index.html"]).contains(
        "<a class=\"footer__link\" href=\"/nl/alle-paginas/\">Alle pagina’s</a>"))
  }

  @Test func leadsToItselfInTheOtherLanguage() async throws {
    let page = try #require(try await files(of: site)["nl/alle-paginas/index.html"])
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"fy\" href=\"https://oko.example/fy/alle-siden/\">"))
    #expect(
      page.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://oko.example/nl/alle-paginas/\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://oko.example/nl/alle-paginas/\">"))
    #expect(page.matches(of: /<a class="language-nav__link"/).count == 2)
  }
}
