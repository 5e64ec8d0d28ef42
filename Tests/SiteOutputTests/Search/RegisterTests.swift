import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct RegisterTests {
  private let site =
    page(
      "nl/begrippen", title: "Begrippen",
      text: "Vooraf.\n\n## Motie\n\nEen verzoek.\n\n## Beschermende factor\n\nIets.\n")
    + page(
      "nl/a", title: "Ouders en de raad", "korte-titel: Ouders", text: "## Een motie volgen\n\nZo.\n\n## Steun\n\nJa.\n"
    )
    + page(
      "nl/b", title: "Alle moties", text: "## Hoe beschermende factoren werken\n\nZo.\n\n## Wat is een motie?\n\nDat.\n"
    )
    + "-- content/woorden.yml --\nparen: { ouder: âlder, raad: ried, niets: neat }\n"
    + SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nbegrippen: begrippen")

  private func entries(_ language: Int = 0, of text: String? = nil) async -> [String] {
    let site = await Site(SiteText(text ?? site).tree)
    return Register(site, site.languages[language]).groups.flatMap { group in
      group.entries.map { entry in
        "\(group.letter) \(entry.words.joined(separator: ", ")): "
          + entry.links.map { "\($0.title) \($0.url)" }.joined(separator: "; ")
      }
    }
  }

  @Test func leadsFromWordsToWhereTheyAreExplainedOrHeadAText() async {
    #expect(
      await entries() == [
        "A Alle moties: Alle moties /nl/b/",
        "B Begrippen: Begrippen /nl/begrippen/",
        "B Beschermende factor: Begrippen /nl/begrippen/#beschermende-factor; "
          + "Hoe beschermende factoren werken /nl/b/#hoe-beschermende-factoren-werken",
        "M Motie: Begrippen /nl/begrippen/#motie; Alle moties /nl/b/; Een motie volgen /nl/a/#een-motie-volgen",
        "O ouder, Ouders: Ouders /nl/a/",
        "R raad: Ouders /nl/a/",
        "S Steun: Steun /nl/a/#steun",
        "W Welkom: Welkom /nl/",
      ])
  }

  /// In Frisian `y` sorts with `i`, and a capital has no sign.
  @Test func sortsAsTheLanguageDoes() async {
    let site =
      page("nl/a") + page("fy/a", title: "Ynlieding") + page("nl/b") + page("fy/b", title: "Iepen data")
      + page("nl/c")
      + page("fy/c", title: "Ûndersyk", "sta-toe: [{ regel: teken-op-hoofdletter, woorden: Ûndersyk, reden: a }]")
    #expect(
      await entries(1, of: site) == [
        "I Iepen data: Iepen data /fy/b/", "I Ynlieding: Ynlieding /fy/a/", "U Ûndersyk: Ûndersyk /fy/c/",
        "W Wolkom: Wolkom /fy/",
      ])
  }

  @Test func leavesOutWithdrawnPagesAndMarksOthers() async throws {
    let site =
      page("nl/weg", title: "Weg", "ingetrokken: { datum: 2026-01-02, reden: Het is anders. }")
      + page("nl/zorg", title: "Zorg")
    #expect(await entries(of: site) == ["W Welkom: Welkom /nl/", "Z Zorg: Zorg /nl/zorg/"])
    let html = try await main(at: "fy/sykje", of: site)
    #expect(html.contains("<dd class=\"word-index__page\" lang=\"nl\"><a href=\"/fy/zorg/\">Zorg</a></dd>"))
  }

  @Test func isOnThePageForSearching() async throws {
    try Golden.search.expect(
      try await main(at: "nl/zoeken", of: site).replacing(/search-[0-9a-f]+\.js/, with: "search-HASH.js"))
  }

  /// A form of every page leads there, whatever its address.
  @Test func isWhereTheFormOfEachPageLeads() async throws {
    let below = SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/hier/")
    let files = try await files(of: page("nl/a") + below)
    #expect(try #require(files["nl/a/index.html"]).contains("action=\"/hier/nl/zoeken/\""))
    #expect(try #require(files["fy/a/index.html"]).contains("action=\"/hier/fy/sykje/\""))
    #expect(try #require(files["nl/zoeken/index.html"]).contains("data-index=\"/hier/nl/search.json\""))
  }

  /// The script of the search may be on a page of a site's own; no other may.
  @Test func mayHaveATemplateOfItsOwn() async {
    let own =
      "-- templates/search.html --\n<main id=\"inhoud\"><h1>{{page.title}}</h1></main>\n<script src=\"{{file.search.js}}\" defer></script>\n"
    #expect(await Build(SiteText(own).tree).findings.isEmpty)
    await expectFindings(
      [.foreignCode], in: own.replacing("<script", with: "«<script»").replacing("search.js", with: "share.png"))
  }
}
