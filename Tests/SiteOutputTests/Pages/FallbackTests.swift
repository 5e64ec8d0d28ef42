import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

/// An untranslated page, as readers of the other language see it.
struct FallbackTests {
  private static let site =
    page("nl/moties/index", title: "Moties") + page("fy/moties/index", title: "Moasjes", "adres: moasjes")
    + page(
      "nl/moties/m", title: "Samen [sterk](lang:de)",
      """
      bronnen: [brief]
      nummer: M
      stand-per: 2026-11-20
      geschiedenis:
        - { sleutel: ja, datum: 2026-11-20, gebeurtenis: aangenomen, bron: nieuws, toelichting: Zo is het, reden: Daarom }
      verzoeken: [{ sleutel: meer, bron: brief, tekst: Meer doen }]
      inzet: [{ sleutel: praten, staat: loopt, bron: brief, tekst: Praten }]
      """,
      text:
        "Zie [contact](../contact.md#bellen), [mail](../contact.md#mail) en [verder](#verder).\n\n## Verder\n\nTekst.")
    + page("nl/contact", title: "Contact", text: "## Bellen\n\nBel.\n\n## Mailen {#mail}\n\nMail.")
    + page("fy/contact", title: "Kontakt", "adres: kontakt", text: "## Belje\n\nBelje.\n\n## Maile {#mail}\n\nMaile.")
    + page("nl/index", text: "[m](moties/m.md), [verder](moties/m.md#verder)")
    + page("fy/index", title: "Wolkom", text: "[m](moties/m.md), [verder](moties/m.md#verder)")

  private func fallback() async throws -> String {
    try #require(try await files(of: Self.site)["fy/moasjes/m/index.html"])
  }

  @Test func saysSoInTheLanguageOfTheReaderAndMarksItsOwnWords() async throws {
    try Golden.fallback.expect(try await fallback().replacing(/oko-[0-9a-f]+/, with: "oko-HASH"))
  }

  /// The original is the canonical page; nothing calls this one a page in Frisian.
  @Test func isNotTakenForATranslation() async throws {
    let files = try await files(of: Self.site)
    for (path, text) in files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      #expect(!text.contains("hreflang=\"fy\" href=\"https://oko.example/fy/moasjes/m/\""), "\(path)")
    }
    for path in ["fy/feed.xml", "fy/alle-siden/index.html"] {
      #expect(!(try #require(files[path]).contains("/fy/moasjes/m/")), "\(path)")
    }
    #expect(try await fallback().contains("<link rel=\"canonical\" href=\"https://oko.example/nl/moties/m/\">"))
  }

  @Test func isInTheListOfItsLanguage() async throws {
    let listing = try #require(try await files(of: Self.site)["fy/moasjes/index.html"])
    #expect(listing.contains("<a href=\"/fy/moasjes/m/\" lang=\"nl\" hreflang=\"nl\">"))
  }

  /// A link leads to the reader's language if the page there has a heading with the same id.
  @Test func leadsToPagesInTheLanguageOfTheReaderWhereTheHeadingIsThere() async throws {
    let page = try await fallback()
    #expect(page.contains("<a href=\"/nl/contact/#bellen\">contact</a>"))
    #expect(page.contains("<a href=\"/fy/kontakt/#mail\">mail</a>"))
    #expect(page.contains("<a href=\"#verder\">verder</a>"))
    let home = try #require(try await files(of: Self.site)["fy/index.html"])
    // A link says so if its target is only there in the other language.
    #expect(
      home.contains("<a href=\"/fy/moasjes/m/\" hreflang=\"nl\">m</a> <span class=\"link-language\" lang=\"nl\">"))
    #expect(home.contains("<a href=\"/fy/moasjes/m/#verder\" hreflang=\"nl\">verder</a>"))
  }

  /// Readers can choose the other language even if its home page isn't translated.
  @Test(arguments: [("index.html", "card__link"), ("404.html", "language-nav__link")])
  func canBeChosenWhereItIsTheHomePage(path: String, link: String) async throws {
    let page = try #require(try await files(of: "-- content/fy/index.md --")[path])
    let links = page.matches(of: /<a class="([a-z_\-]+)" href="([^"]+)"([^>]*)>/).filter { $0.1 == link }
    #expect(links.map { $0.2 } == ["/nl/", "/fy/"])
    #expect(links.map { $0.3.contains("hreflang=") } == [true, false])
    #expect(!page.contains("<link rel=\"alternate\" hreflang"))
  }

  @Test func hasTheWordOfItsSourceInItsAddress() async throws {
    let files = try await files(of: page("nl/Ons", "adres: ons"))
    #expect(files["fy/ons/index.html"] != nil)
  }

  @Test func isReportedWhereItHasTheAddressOfATranslation() async {
    await expectFindings(
      [.duplicateAddress],
      in: page("nl/a") + page("nl/b") + page("fy/b", "adres: «a»"))
  }

  /// Neither page is translated, but the folder of one is.
  @Test func isReportedWhereItHasTheAddressOfAnotherFallback() async {
    let site =
      "-- content/nl/a/index.md --\n" + page("nl/a/x") + page("nl/b/index") + page("fy/b/index", "adres: a")
      + page("nl/b/x")
    let build = await Build(SiteText(site).tree)
    #expect(build.findings.map(\.rule) == [.missingIndex, .duplicateAddress])
    #expect(build.findings.last?.range.file.path == "content/nl/b/x.md")
    #expect(build.findings.last?.message.text(.en) == "two pages have the address '/fy/a/x/'")
  }

  /// A clash in the language of the source is reported there.
  @Test func isReportedOnceWhereItsSourceHasThatAddressToo() async {
    await expectFindings([.duplicateAddress], in: page("nl/a") + page("nl/b", "adres: «a»"))
  }
}
