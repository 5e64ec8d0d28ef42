import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// The choice of the file that is the source of a page.
struct PageTreeTests {
  private func read(_ path: String, in text: String) async throws -> Page {
    try #require(await Build(SiteText(text).tree).site[PagePath(path)])
  }

  /// A motion with its facts in the Frisian file.
  private let motion =
    page("fy/moties/index", title: "Moasjes")
    + page(
      "fy/moties/m", title: "Mei-inoar sterk",
      """
      brontaal: fy
      bronnen: [nieuws]
      nummer: M
      stand-per: 2026-11-20
      geschiedenis: [{ sleutel: ja, datum: 2026-11-20, gebeurtenis: aangenomen, bron: nieuws, toelichting: Sa is it }]
      """, text: "De ried.")

  @Test func readsTheFactsFromTheSource() async throws {
    let translated =
      motion + page("nl/moties/m", title: "Samen sterk", "geschiedenis: [{ sleutel: ja, toelichting: Zo is het }]")
    await expectFindings([], in: translated)
    let read = try await read("moties/m", in: translated)
    #expect(read.sourceLanguage == "fy" && read.facts is Motion && read.sources == ["nieuws"])
    #expect(read.translations.keys.sorted() == ["nl"])
    let files = try await files(of: translated)
    #expect(try #require(files["nl/moties/m/index.html"]).contains("Zo is het"))
    #expect(try #require(files["fy/moties/m/index.html"]).contains("Sa is it"))
  }

  /// The Dutch file is a translation here, so a fact in it is a mistake.
  @Test func reportsAFactInTheTranslation() async {
    await expectFindings(
      [.factInTranslation],
      in: motion
        + page(
          "nl/moties/m", title: "Samen sterk",
          "geschiedenis: [{ sleutel: ja, toelichting: Zo is het }]\n«nummer»: M"))
  }

  /// Readers of Dutch see the Frisian text, marked as such.
  @Test func showsTheSourceWhereThereIsNoTranslation() async throws {
    let files = try await files(of: SiteText.official + "\n" + motion + page("nl/moties/index"))
    let dutch = try #require(files["nl/moties/m/index.html"])
    #expect(dutch.contains("<html lang=\"nl\"") && dutch.contains("De ried.") && dutch.contains("lang=\"fy\""))
    #expect(dutch.contains("<link rel=\"canonical\" href=\"https://oko.example/fy/moties/m/\">"))
    let listing = try #require(files["nl/moties/index.html"])
    #expect(listing.contains("lang=\"fy\" hreflang=\"fy\""))
    #expect(!(try #require(files["sitemap.xml"])).contains("/nl/moties/m/"))
  }

  @Test func mindsAMissingDutchFile() async throws {
    let site = SiteText(page("fy/a", title: "«In titel»", "brontaal: fy"), defaults: SiteText.strict)
    let told = await Build(site.tree).diagnostics.filter { $0.rule == .missingTranslation }
    #expect(told.map(\.range.text) == ["In titel"] && told.map(\.range.file.path) == ["content/fy/a.md"])
    #expect(told.first?.tip?.text(.en) == "make 'content/nl/a.md'")
  }

  /// The source language is that of the site; a file may repeat it.
  @Test func isThatOfTheSiteUnlessAFileSaysSo() async throws {
    for field in ["", "brontaal: nl"] {
      let text = page("nl/a", field) + page("fy/a")
      await expectFindings([], in: text)
      #expect(try await read("a", in: text).sourceLanguage == "nl")
    }
  }

  @Test(arguments: [
    ("", "brontaal: «nl»"), ("brontaal: «fy»", ""), ("brontaal: «de»", ""), ("", "brontaal: «Frysk»"),
  ])
  func reportsALanguageThatIsNotThatOfTheFile(dutch: String, frisian: String) async throws {
    let text = page("nl/a", dutch) + page("fy/a", frisian)
    await expectFindings([.sourceLanguage], in: text)
    #expect(await Build(SiteText(text).tree).site[PagePath("a")]?.sourceLanguage == "nl")
  }

  @Test func reportsASecondSource() async {
    await expectFindings(
      [.sourceLanguage],
      in: page("nl/a", "brontaal: nl") + page("fy/a", "brontaal: «fy»"))
  }

  /// A Frisian page is an orphan, unless it names Frisian as its source language.
  @Test func reportsATranslationOfNothing() async {
    await expectFindings([], in: page("fy/a", "brontaal: fy"))
    await expectFindings([.orphan], in: page("fy/a"), at: ["content/fy/a.md:1:1 '---'"])
  }

  /// Stamps have a file of their own. The repair for a page says what to do there.
  @Test func reportsStampsInAPage() async throws {
    let site =
      page("fy/a", "brontaal: fy\n«vertaald»: { titel: 00000000 }")
      + page("nl/a", "«vertaald»:\n  titel: 00000000\n«nagezien»: { hash: x }")
    await expectFindings([.stamp, .stamp, .stamp], in: site)
    #expect(
      await Build(SiteText(site).tree).findings.map { $0.tip?.text(.en) } == [
        "remove it here",
        "remove it here, compare the two languages, then: oko translation accept a.md",
        "remove it here, compare the two languages, then: oko translation accept a.md",
      ])
  }
}
