import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct WorksheetTests {
  private func worksheet(
    _ site: String, _ pages: [String] = [], language: String? = nil, _ repository: FileRepository = .none
  ) async throws -> (html: String, unreadable: [Diagnostic]) {
    let sheet = try await Build(SiteText(site).tree).worksheet(of: pages, in: language, repository)
    return (String(decoding: sheet.html, as: UTF8.self), sheet.unreadable)
  }

  @Test func isOneFileForATranslator() async throws {
    let site = try await ChangedPage.site() + page("nl/nieuw", title: "Nieuw <b>", text: "Over **visies**.")
    let repository = ChangedPage.repository([ChangedPage.now, ChangedPage.before])
    try Golden.worksheet.expect(try await worksheet(site, ["moties/m.md", "nieuw"], repository).html)
  }

  @Test func holdsAllPagesThatAreNotUpToDate() async throws {
    let site = page("nl/a", title: "Pagina A") + page("fy/b", title: "Side B", "brontaal: fy") + page("nl/b")
    let html = try await worksheet(site).html
    #expect(html.contains("<h2 lang=\"nl\">Pagina A</h2>") && html.contains("<h2 lang=\"nl\">Welkom</h2>"))
    #expect(!html.contains("Side B"))
    let dutch = try await worksheet(site, language: "nl").html
    #expect(dutch.contains("<html lang=\"nl\">") && dutch.contains("<h2 lang=\"fy\">Side B</h2>"))
    #expect(!dutch.contains("Pagina A"))
    #expect(try await worksheet(site, ["b"]).html == dutch)
  }

  @Test func saysThatThereIsNothingToDo() async throws {
    let html = try await worksheet(try await stamps(of: "index", in: "")).html
    #expect(html.contains("<p>Der hoecht neat oerset te wurden.</p>") && !html.contains("<section"))
  }

  private func stamps(of page: String, in site: String) async throws -> String {
    let sections = try #require(await Build(SiteText(site).tree).site[PagePath(page)]?.sections["nl"])
    return TestSupport.stamps("fy/\(page)") + sections.map { "    \($0.id): \($0.fingerprint.text)\n" }.joined()
  }

  /// A site with mistakes still has work to do, but nobody knows what an unreadable page says.
  @Test func leavesOutWhatCannotBeRead() async throws {
    let site = page("nl/a", title: "Pagina A", text: "[x](weg.md)") + "-- content/nl/b.md --\nTekst"
    let sheet = try await worksheet(site)
    #expect(sheet.html.contains("Pagina A"))
    #expect(sheet.unreadable.map(\.range.file.path) == ["content/nl/b.md"])
    #expect(try await worksheet(site, ["a"]).unreadable.isEmpty)
  }

  @Test func isWrittenWithTheTemplateOfTheSite() async throws {
    let template = "-- templates/worksheet.html --\n<p>{{#pages}}{{title}}, {{/pages}}</p>\n"
    #expect(try await worksheet(page("nl/a", title: "A") + template, ["a"]).html.hasPrefix("<p>A, </p>\n"))
    await expectFindings([.unknownName], in: "-- templates/worksheet.html --\n<p>{{«site.name»}}</p>")
    await #expect(throws: CommandError.self) {
      try await worksheet("-- templates/worksheet.html --\n<p>{{nope}}</p>")
    }
  }

  @Test(arguments: [(["b"], "fy"), (["index"], "nl"), ([], "de"), (["weg"], nil)])
  func reportsWhatCannotBeAsked(pages: [String], language: String?) async throws {
    let site = page("fy/b", "brontaal: fy") + page("nl/b")
    await #expect(throws: CommandError.self) { try await worksheet(site, pages, language: language) }
  }

  @Test func turnsThePairsForASourceInTheOtherLanguage() async throws {
    let site =
      page("fy/a", "brontaal: fy", text: "De moasjes.") + page("nl/a")
      + "-- content/woorden.yml --\nparen: { motie: moasje }\n"
    #expect(
      try await worksheet(site, ["a"]).html.contains(
        "<dt lang=\"fy\">moasje</dt>\n          <dd lang=\"nl\">motie</dd>\n"))
  }
}
