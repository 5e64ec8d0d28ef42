import Foundation
import Testing

@testable import SiteOutput
@testable import TestSupport

/// The notices for readers of a translation.
struct TranslationNoticeTests {
  private func pages(_ page: TranslatedPage) async throws -> (nl: String, fy: String) {
    let build = await Build(page.tree)
    let files = try #require(build.output, "\(build.testDescription)").bytes
    let texts = try ["nl", "fy"].map { String(decoding: try #require(files[$0 + "/a/index.html"]), as: UTF8.self) }
    return (texts[0], texts[1])
  }

  @Test func saysWhichPartsAreOlderAndWhereTheNewerOnesAre() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source[0].paragraphs[0] = "Een ander begin."
    page.source[2].paragraphs[0] = "Wat anders."
    page.source.insert(TranslatedPage.Section(heading: "Nieuw", paragraphs: ["Erbij."]), at: 3)
    let frisian = try await pages(page).fy
    let start = try #require(frisian.range(of: "  <aside class=\"page-width\""))
    let end = try #require(frisian.range(of: "  <footer"))
    try Golden.staleTranslation.expect(String(frisian[start.lowerBound..<end.lowerBound]))
  }

  @Test func saysNothingInTheSource() async throws {
    var page = try await TranslatedPage(sections: 2).accepted()
    page.source[1].paragraphs[0] = "Wat anders."
    let dutch = try await pages(page).nl
    #expect(!dutch.contains("class=\"stale\"") && !dutch.contains("notice--warning") && !dutch.contains("unreviewed"))
  }

  @Test func saysThatNobodyHasReviewedIt() async throws {
    var page = try await TranslatedPage(sections: 1).accepted()
    let frisian = try await pages(page).fy
    #expect(
      frisian.contains(
        "<p class=\"unreviewed\">Immen mei Frysk as memmetaal moat dizze oersetting noch neisjen.</p>"))
    #expect(!frisian.contains("notice--warning"))
    page = try await page.accepted(reviewedBy: "taalskipper")
    #expect(!(try await pages(page).fy.contains("neisjen")))
  }

  @Test func saysThatNobodyHasComparedIt() async throws {
    let frisian = try await pages(TranslatedPage(sections: 1)).fy
    #expect(
      frisian.contains(
        "Oft dizze oersetting noch mei de oarspronklike tekst (<a href=\"/nl/a/\" lang=\"nl\" hreflang=\"nl\">Nederlands</a>) oerienkomt, is net neisjoen."
      ))
    #expect(!frisian.contains("class=\"stale\""))
  }

  @Test func marksWhatIsGone() async throws {
    var page = try await TranslatedPage(sections: 2).accepted()
    page.source.remove(at: 1)
    #expect(
      try await pages(page).fy.contains(
        "<h2 id=\"holle-een\">Holle een</h2>\n          <p class=\"stale\">Dit diel stiet net mear yn de oarspronklike tekst.</p>"
      ))
  }
}
