import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct WithdrawalTests {
  private let site =
    page(
      "nl/moties/oud", title: "Een oude motie",
      "nummer: M\nstand-per: 2025-10-14\ningetrokken: { datum: 2026-01-01, reden: Dubbel & oud }", text: "Tekst.")
    + page("fy/moties/oud", title: "In âlde moasje", "ingetrokken: { reden: Dûbeld }")
    + page(
      "nl/contact", title: "Contact",
      "sta-toe: [{ regel: link-naar-ingetrokken, woorden: moties/oud.md, reden: Zo was het }]",
      text: "Zie [de motie](moties/oud.md).")

  @Test func leavesAPageThatSaysSo() async throws {
    try Golden.withdrawn.expect(try await main(at: "nl/moties/oud", of: site))
    let frisian = try await main(at: "fy/moties/oud", of: site)
    #expect(frisian.contains("<span>Dûbeld</span>"))
  }

  @Test func takesThePageOutOfListsAndFeeds() async throws {
    let files = try await official(site)
    for path in ["nl/moties/index.html", "nl/alle-paginas/index.html", "nl/feed.xml", "sitemap.xml"] {
      let text = try #require(files[path])
      #expect(
        !text.contains("oko.example/nl/moties/oud/</") && !text.contains("<li><a href=\"/nl/moties/oud/"), "\(path)")
    }
    let published = try await official(site)
    #expect(try #require(published["nl/moties/oud/index.html"]).contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!(try #require(published["nl/contact/index.html"]).contains("noindex")))
  }

  private func official(_ site: String) async throws -> [String: String] {
    try await files(
      of: site + SiteText.official)
  }

  @Test func isReportedWhereAMenuNamesThePage() async {
    await expectFindings(
      [.withdrawnPage], in: site + SiteText.defaults.replacing("menu: [index]", with: "menu: [index, «moties/oud»]"))
  }

  @Test func isReportedBeforeItsDayAndOnTheHomePage() async {
    let field = { (day: String) in "ingetrokken: { datum: «\(day)», reden: Oud }" }
    await expectFindings(
      [.afterDayOfSite], in: page("nl/a", field("2099-01-01")) + page("fy/a", "ingetrokken: { reden: Ald }"))
    await expectFindings(
      [.withdrawnPage], in: page("nl/index", field("2026-01-01")) + page("fy/index", "ingetrokken: { reden: Ald }"))
  }

  @Test func hasADateOnceAndAReasonInEachLanguage() async {
    await expectFindings(
      [.missingField, .missingField, .wrongType],
      in: page("nl/a", "ingetrokken: «{ datum: 2026-01-01 }»")
        + page("nl/b", "ingetrokken: { datum: 2026-01-01, reden: Oud }")
        + page("fy/b").replacing("titel: Een titel", with: "«titel: Een titel»") + page("nl/c", "ingetrokken: «ja»"),
      at: [
        "content/fy/b.md:2:1 'titel: Een titel'", "content/nl/a.md:5:14 '{ datum: 2026-01-01 }'",
        "content/nl/c.md:5:14 'ja'",
      ])
    await expectFindings(
      [.factInTranslation, .factInTranslation],
      in: page("nl/a", "ingetrokken: { datum: 2026-01-01, reden: Oud }")
        + page("fy/a", "ingetrokken: { «datum»: 2026-01-01, reden: Ald }")
        + page("nl/b") + page("fy/b", "«ingetrokken»: { reden: Ald }"))
  }
}
