import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// `oko check --sources`: which sentences with a number or a name have no source.
struct SourceCoverageTests {
  private func coverage(_ text: String, _ fields: String = "bronnen: [brief, nieuws]") async -> SourceCoverage {
    let site = await Build(SiteText(page("nl/a", fields, text: text) + page("nl/b", text: "Tekst.")).tree).site
    return SourceCoverage(site.pages, in: site)
  }

  @Test(arguments: [
    ("De raad besloot iets.", 0, []), ("Dat was in 2025.", 1, ["Dat was in 2025"]),
    ("Wie is Chris? Het is Chris en Voorkom.", 2, ["Wie is Chris", "Het is Chris en Voorkom"]),
    // A capital begins each sentence, and the municipality has its name everywhere.
    ("Hier woont u. Heerenveen groeit in Heerenveen.", 0, []),
    ("Dat was in 2025. Het was mei.[bron](#bron-brief)", 1, []),
    ("Dat zegt de [brief van 2025](#bron-brief). Het was in mei 2024.", 1, []),
    // Words of a link are the title of another page.
    ("Lees [wat er in 2025 was](b.md) of bel [14 0513](tel:140513).", 0, []),
    ("Dit was er:\n\n- Een in 2024.\n- Twee in 2025.[bron](#bron-brief)", 2, []),
    ("Zo was het.[bron](#bron-brief)\n\n- Een in 2024.\n\nTwee in 2025.", 2, ["Twee in 2025"]),
    ("## Kop van 2025\n\n- Een in 2024.", 1, ["Een in 2024"]),
    ("| Jaar | Aantal |\n|---|---|\n| In 2024 | 46 |", 1, ["| In 2024 | 46 |"]),
  ])
  func findsSentencesWithoutASource(text: String, statements: Int, uncited: [String]) async {
    let coverage = await coverage(text)
    #expect(coverage.statements == statements)
    #expect(coverage.uncited.map(\.text) == uncited)
    #expect(coverage.cited == statements - uncited.count)
  }

  @Test(arguments: ["bronnen: [brief]", "bron: brief\nbronnen: [nieuws]"])
  func countsAPageWithOneSourceAsWhole(fields: String) async {
    let coverage = await coverage("Dat was in 2025.", fields)
    #expect(coverage.statements == 1 && coverage.uncited.isEmpty)
  }

  @Test func pointsAtTheSentence() async throws {
    let sentence = try #require(await coverage("Een zin. Dat was in\n2025.").uncited.first)
    #expect(sentence.range.line == 7 && sentence.range.text == "Dat was in\n2025")
  }
}
