import Testing

@testable import SiteOutput
@testable import TestSupport

struct ChapterTests {
  static let site =
    page("nl/visie/index", title: "De visie", "korte-titel: Visie", text: "## De pijlers\n\nVier.")
    + page("nl/visie/voorwoord", title: "Voorwoord", "volgorde: 0\nbron: brief")
    + page("nl/visie/preventie", title: "Het belang van preventie", "volgorde: 2\nbron: brief")
    + page(
      "nl/visie/inleiding", title: "Inleiding", "volgorde: 1\nbron: brief",
      text: "Het begin.\n\n## Een\n\nA.\n\n## Twee [b](voorwoord.md)\n\nB.\n\n## Drie & meer\n\nC.\n")
    + page("fy/visie/inleiding", title: "Ynlieding")

  @Test func saysWhereItIsInTheVision() async throws {
    try Golden.chapter.expect(try await main(at: "nl/visie/inleiding", of: Self.site))
  }

  @Test func appearsInTheListByItsNumber() async throws {
    try Golden.chapterListing.expect(try await main(at: "nl/visie", of: Self.site))
  }

  @Test func hasNoNumberBeforeTheFirstAndNoneAfterTheLast() async throws {
    let first = try await main(at: "nl/visie/voorwoord", of: Self.site)
    #expect(!first.contains("page-head__kind") && !first.contains("rel=\"prev\"") && first.contains("rel=\"next\""))
    let last = try await main(at: "nl/visie/preventie", of: Self.site)
    #expect(last.contains("Hoofdstuk 2 van 2") && last.contains("rel=\"prev\"") && !last.contains("rel=\"next\""))
  }

  @Test func saysThatItIsNotTheDocumentItself() async throws {
    let note = "Dit is een samenvatting in eenvoudige taal; het oorspronkelijke document geldt."
    #expect(try await main(at: "nl/visie/voorwoord", of: Self.site).contains(note))
    #expect(!(try await main(at: "nl/visie", of: Self.site).contains(note)))
  }
}
