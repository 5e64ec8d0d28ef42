import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct SideBySideTests {
  /// A motion with a stale section, an untranslated section, and a section in another order.
  private static let site =
    page("nl/moties/index", title: "Moties") + page("fy/moties/index", title: "Moasjes", "adres: moasjes")
    + page(
      "nl/moties/a", title: "Een motie",
      "nummer: ID 1\nstand-per: 2025-10-14\nbronnen: [brief]\ngeschiedenis: [{ datum: 2025-10-14, gebeurtenis: aangenomen, bron: brief }]",
      text:
        "Vooraf, zie [onder](#twee) en de [brief](#bron-brief).\n\n## Een\n\nTekst.\n\n## Nieuw\n\nErbij.\n\n## Twee\n\nTekst."
    )
    + page(
      "fy/moties/a", title: "In moasje",
      """
      adres: in-moasje
      """,
      text:
        "Foarôf, sjoch [ûnder](#twa) en de [brief](#bron-brief).\n\n## Twa\n\nTekst.\n\n## Ien\n\nTekst.\n\n## Mear\n\nAllinnich hjir.\n\n## Oars\n\nDit ek."
    )
    + stamps(
      "fy/moties/a", "titel: 00000000", "samenvatting: 5a3a5d6b", "inleiding: 11111111", "twa: twee 22222222",
      "ien: een 33333333")

  private func view(_ path: String = "nl-fy/moties/a") async throws -> String {
    try #require(try await files(of: Self.site)[path + "/index.html"])
  }

  @Test func showsWhatBelongsTogetherInOneRow() async throws {
    try Golden.sideBySide.expect(try await main(at: "nl-fy/moties/a", of: Self.site))
  }

  @Test func isInTheOrderOfTheSource() async throws {
    let rows = try await view().components(separatedBy: "<div class=\"side-by-side__row\">").dropFirst()
    let headings = rows.map { row in row.matches(of: /<h2 id="((nl|fy)-[^"]*)">/).map { String($0.1) } }
    let ofText = headings.filter { !$0.isEmpty }
    #expect(ofText == [["nl-een", "fy-ien"], ["fy-mear"], ["fy-oars"], ["nl-nieuw"], ["nl-twee", "fy-twa"]])
  }

  /// A domain has its text first, and the factors behind it.
  @Test func isInTheOrderOfThePage() async throws {
    let domain =
      page("nl/domeinen/a", "volgorde: 1", text: "De tekst.") + page("fy/domeinen/a", text: "De tekst fan it domein.")
    let html = try await main(at: "nl-fy/domeinen/a", of: domain)
    let places = ["De tekst.", "notice--unknown"].map { html.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  /// Each cell has a language, and a note about a missing text is in the language of its column.
  @Test func marksEachCellWithItsLanguage() async throws {
    let page = try await view()
    let cells = page.matches(of: /<div class="side-by-side__cell" lang="(..)">/).map { String($0.1) }
    #expect(cells.count > 8 && zip(cells.indices, cells).allSatisfy { $1 == ($0 % 2 == 0 ? "nl" : "fy") })
    #expect(page.contains("Dit diel is der allinnich yn de oare taal."))
    #expect(page.contains("Dit deel is er alleen in de andere taal."))
  }

  @Test func isThePageInAnotherForm() async throws {
    let page = try await view()
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!page.contains("rel=\"canonical\""))
    #expect(!page.contains("rel=\"alternate\" hreflang") && !page.contains("application/ld+json"))
    #expect(page.matches(of: /<h1[ >]/).count == 1)
    #expect(page.contains("<title>Een motie nl/fy – Kansrijk</title>"))
    for path in ["sitemap.xml", "nl/alle-paginas/index.html"] {
      #expect(
        !(try #require(try await files(of: Self.site + SiteText.official)[path]).contains("nl-fy/moties")), "\(path)")
    }
  }

  /// A link within the page stays in its column.
  @Test func leadsToItsOwnHeadingsAndSources() async throws {
    let page = try await view()
    #expect(page.contains("<a href=\"#nl-twee\">onder</a>") && page.contains("<a href=\"#fy-twa\">ûnder</a>"))
    #expect(page.contains("<a href=\"#nl-bron-brief\">") && page.contains("id=\"fy-bron-brief\""))
    #expect(page.contains("id=\"nl-bronnen\"") && page.contains("aria-labelledby=\"fy-bronnen\""))
  }

  @Test func isLinkedFromThePageInEachLanguage() async throws {
    #expect(try await view("nl/moties/a").contains("href=\"/nl-fy/moties/a/\">Beide talen naast elkaar</a>"))
    #expect(try await view("fy/moasjes/in-moasje").contains("href=\"/nl-fy/moties/a/\">Beide talen njonkeninoar</a>"))
    #expect(try await view().contains("href=\"/nl-fy/moties/a/\" aria-current=\"page\">"))
  }

  @Test func isThereForPagesInBothLanguagesOnly() async throws {
    let site =
      page("nl/a") + page("nl/b", "ingetrokken: { datum: 2026-01-01, reden: Weg }")
      + page("fy/b", "ingetrokken: { reden: Fuort }")
    let files = try await files(of: site)
    #expect(files.keys.filter { $0.hasPrefix("nl-fy/") } == ["nl-fy/index.html"])
    #expect(try #require(files["nl/a/index.html"]).contains("nl-fy") == false)
    let one = try await self.files(of: SiteText.oneLanguage)
    #expect(!one.keys.contains { $0.contains("-") && $0.hasSuffix("index.html") && $0.hasPrefix("nl-") })
  }

  private func files(of site: String) async throws -> [String: String] {
    let build = await Build(SiteText(site).tree)
    return try #require(build.output, "\(build.testDescription)").texts
  }

  @Test func liesBelowTheAddressOfTheSite() async throws {
    let tree = SiteText(Self.site).tree
    let build = await Build(tree, try BuildOptions(address: "https://oko.example/een/"))
    let page = try #require(build.output?["nl-fy/moties/a/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("href=\"/een/fy/moasjes/in-moasje/\""))
  }

  /// A Frisian source doesn't swap the columns.
  @Test func keepsTheLanguagesInTheirColumns() async throws {
    let site =
      page("fy/f", "brontaal: fy", text: "## Ien\n\nTekst.\n\n## Twa\n\nTekst.")
      + page("nl/f", text: "## Twee\n\nTekst.\n\n## Een\n\nTekst.")
      + stamps("nl/f", "twee: twa 00000000", "een: ien 00000000")
    let page = try #require(try await files(of: site)["nl-fy/f/index.html"])
    let ids = page.matches(of: /<h2 id="((nl|fy)-[^"]*)">/).map { String($0.1) }
    #expect(ids == ["nl-een", "fy-ien", "nl-twee", "fy-twa"])
  }

  /// If the source is in a third language, both columns follow its order, and nothing is left out.
  @Test func followsASourceThatIsNeitherOfTheTwo() async throws {
    let tree = SiteText(
      page("nl/f", text: "## Twee\n\nTekst.\n\n## Een\n\nTekst.")
        + page("fy/f", text: "## Ien\n\nTekst.\n\n## Twa\n\nTekst.")
        + stamps("nl/f", "twee: two 00000000", "een: one 00000000")
        + "fy:\n  f.md:\n    ien: one 00000000\n    twa: two 00000000\n"
        + page("en/f", "brontaal: en", text: "## One\n\nText.\n\n## Two\n\nText.")
        + SiteText.defaults.replacing("fy: Kânsryk }", with: "fy: Kânsryk, en: Chances }")
        .replacing("fy: gemeente It Hearrenfean }", with: "fy: gemeente It Hearrenfean, en: Heerenveen }")
        .replacing("[nl, fy]", with: "[nl, fy, en]")
    ).tree
    // There are no English interface texts; the Dutch ones will do.
    let strings = try #require(TemplateFiles(tree).file("strings/nl.yml"))
    let english = File(path: "templates/strings/en.yml", bytes: strings.bytes)
    let build = await Build(FileTree(tree.files(below: "content") + [english]))
    let output = try #require(build.output, "\(build.testDescription)")
    let page = String(decoding: try #require(output["nl-fy/f/index.html"]), as: UTF8.self)
    let ids = page.matches(of: /<h2 id="((nl|fy)-[^"]*)">/).map { String($0.1) }
    #expect(ids == ["nl-een", "fy-ien", "nl-twee", "fy-twa"])
  }
}
