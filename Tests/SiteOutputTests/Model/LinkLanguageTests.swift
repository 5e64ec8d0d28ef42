import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

/// Links to pages in another language only, and links to a language other than that of the text.
struct LinkLanguageTests {
  /// Returns a page `a` in both languages, with `only` in Dutch alone and `both` in both.
  private func site(nl: String = "", fy: String = "", summary: String = "In sin.") -> String {
    page("nl/a", text: nl) + page("nl/only", title: "Alleen", text: "## Kop\n\nTekst.")
      + page("nl/both", title: "Beide") + page("fy/both", title: "Beide", "adres: beide-fy")
      + page("fy/a", title: "In titel", text: fy).replacing("Een zin.", with: summary)
  }

  private let note = " <span class=\"link-language\" lang=\"nl\">(Nederlands)</span>"

  private func main(_ path: String, _ text: String) async throws -> String {
    let build = await Build(SiteText(text).tree)
    let files = try #require(build.output, "\(build.testDescription)").bytes
    return try SiteOutputTests.main(of: String(decoding: try #require(files[path + "/index.html"]), as: UTF8.self))
  }

  // MARK: Pages in the other language only

  @Test(arguments: [
    ("[alleen](only.md)", "<a href=\"/fy/only/\" hreflang=\"nl\">alleen</a>"),
    ("[kop](only.md#kop)", "<a href=\"/fy/only/#kop\" hreflang=\"nl\">kop</a>"),
    ("- [**vet**](only.md)", "<a href=\"/fy/only/\" hreflang=\"nl\"><strong>vet</strong></a>"),
  ])
  func saysInWhichLanguageAPageIs(text: String, link: String) async throws {
    #expect(try await main("fy/a", site(nl: text, fy: text)).contains(link + note))
  }

  @Test func saysSoInAHeadingAndASummary() async throws {
    let text = try await main(
      "fy/a", site(nl: "## [Kop](only.md)", fy: "## [Holle](only.md)", summary: "Sjoch [dêr](only.md)."))
    #expect(text.contains("<a href=\"/fy/only/\" hreflang=\"nl\">Holle</a>" + note + "</h2>"))
    #expect(text.contains("<a href=\"/fy/only/\" hreflang=\"nl\">dêr</a>" + note + "."))
  }

  @Test(arguments: [
    ("nl/a", "[alleen](only.md)"), ("fy/a", "[beide](both.md)"), ("fy/a", "[hjir](#holle)\n\n## Holle"),
    ("fy/a", "[web](https://a.example/)"), ("fy/a", "[bel](tel:140513)"),
  ])
  func saysNothingInTheLanguageOfTheText(path: String, text: String) async throws {
    let dutch = text.replacing("#holle", with: "#kop").replacing("Holle", with: "Kop")
    let main = try await main(path, site(nl: dutch, fy: text))
    #expect(!main.contains("hreflang") && !main.contains("link-language"))
  }

  /// An untranslated page is in Dutch itself, so a link from there to Dutch changes no language.
  @Test func saysNothingOnAPageThatIsNotTranslated() async throws {
    let text = page("nl/b", title: "B", text: "[alleen](only.md), [kop](only.md#kop) en [beide](both.md)") + site()
    let main = try await main("fy/b", text)
    #expect(main.contains("<a href=\"/fy/only/\">alleen</a>") && main.contains("<a href=\"/fy/only/#kop\">kop</a>"))
    #expect(!main.contains("link-language"))
  }

  /// The link leads to a page in the reader's language and has no note.
  @Test func leadsAReaderToTheirOwnLanguage() async throws {
    let text = page("nl/b", title: "B", text: "[beide](both.md)") + site()
    #expect(try await main("fy/b", text).contains("<a href=\"/fy/beide-fy/\">beide</a>"))
  }

  /// Where the source is Frisian, the Dutch page has the note.
  @Test func saysSoInDutchToo() async throws {
    let text = page("fy/only", title: "Allinnich", "brontaal: fy") + page("nl/a", text: "[daar](only.md)")
    let main = try await main("nl/a", text)
    #expect(
      main.contains(
        "<a href=\"/nl/only/\" hreflang=\"fy\">daar</a> <span class=\"link-language\" lang=\"fy\">(Frysk)</span>"))
  }

  @Test func saysSoInListsOfPages() async throws {
    let text =
      page("nl/moties/index", title: "Moties") + page("fy/moties/index", title: "Moasjes") + page("nl/visie/index")
      + page("fy/visie/index", title: "Fyzje") + page("nl/visie/deel", title: "Deel", "volgorde: 1\nbron: brief")
    let main = try await main("fy/visie", text)
    #expect(main.contains("href=\"/fy/visie/deel/\" lang=\"nl\" hreflang=\"nl\">Deel</a>"))
    #expect(!(try await self.main("nl/visie", text)).contains("hreflang"))
  }

  // MARK: Links to the wrong language

  @Test func reportsAnAddressOfTheOtherLanguage() async {
    let address = "https://oko.example/nl/both/"
    await expectFindings([.linkLanguage], in: site(nl: "[x](both.md)", fy: "[x](both.md), [y](«\(address)»)"))
    await expectTip("both.md", in: site(fy: "[x](\(address))"))
    await expectTip("both.md", in: site(fy: "[x](\(address.dropLast()))"))
    await expectTip("both.md", in: site(fy: "[x](\(address)index.html)"))
    await expectTip("both.md", in: site(fy: "[x](\(address)?q=1#kop)"))
    await expectTip("both.md", in: site(nl: "[x](https://oko.example/fy/beide-fy/)"))
    await expectTip("index.md", in: site(fy: "[x](https://oko.example/nl/)"))
    await expectTip("both.md", in: site(summary: "Sjoch [x](\(address))."))
    let twice = "[x](both.md), [y](«\(address)») en [z](«\(address)»)"
    await expectFindings([.linkLanguage, .linkLanguage], in: site(nl: "[x](both.md)", fy: twice))
  }

  /// A link from a page in a folder goes up, and the address of a site may have a path.
  @Test func writesTheLinkAsSeenFromThePage() async {
    let pages = page("nl/m/a") + page("fy/m/a", title: "In titel", text: "[x](https://oko.example/nl/both/)")
    await expectTip("../both.md", in: site() + pages)
    await expectTip("b.md", in: pages.replacing("/both/", with: "/m/b/") + page("nl/m/b") + page("fy/m/b"))
    let below = SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/proef/")
    await expectTip("both.md", in: site(fy: "[x](https://oko.example/proef/nl/both/)"), below)
    await expectTip(nil, in: site(fy: "[x](https://oko.example/nl/both/)"), below)
  }

  /// A link without an alternative is fine, and so is one to the own language, a file or another site.
  @Test(arguments: [
    "https://oko.example/nl/only/", "https://oko.example/fy/beide-fy/", "https://oko.example/fy/only/",
    "https://oko.example/nl/weg/", "https://elders.example/nl/both/", "https://oko.example.elders.example/nl/both/",
    "https://oko.example/nl/feed.xml", "https://oko.example/",
  ])
  func leavesAloneWhatIsNotThereInTheLanguageOfTheText(address: String) async {
    await expectTip(nil, in: site(fy: "[x](\(address))"))
  }

  /// The Frisian view of an untranslated page is the same text, and nobody could write its link differently.
  @Test func reportsItOnceThoughThePageIsShownInBothLanguages() async {
    await expectTip("both.md", in: site() + page("nl/b", text: "[x](https://oko.example/fy/beide-fy/)"))
  }

  @Test func mayBeAllowed() async {
    let exempt = "sta-toe: [{ regel: taal-van-link, woorden: nl/both, reden: Het origineel geldt }]"
    let text = page("fy/a", title: "In titel", exempt, text: "[x](https://oko.example/nl/both/)")
    await expectTip(nil, in: site() + text)
  }

  /// Expects one warning whose tip is this link, or no warning for `nil`.
  private func expectTip(
    _ link: String?, in text: String, _ defaults: String = SiteText.defaults,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let findings = await Build(SiteText(text, defaults: defaults).tree).findings.filter { $0.rule == .linkLanguage }
    #expect(
      findings.map { $0.tip?.text(.en) } == (link.map { ["write '\($0)'"] } ?? []), sourceLocation: sourceLocation)
    #expect(findings.allSatisfy { $0.severity == .warning }, sourceLocation: sourceLocation)
  }
}
