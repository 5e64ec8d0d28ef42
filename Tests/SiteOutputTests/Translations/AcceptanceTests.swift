import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct AcceptanceTests {
  private let all = "2026-11-24"

  private func refusal(_ page: TranslatedPage, _ request: Acceptance) async -> CommandError? {
    do {
      _ = try await Build(page.tree).accept(request)
      return nil
    } catch {
      return error
    }
  }

  @Test func writesAStampForEachSection() async throws {
    let page = try await TranslatedPage(sections: 1).accepted()
    let lines = page.translatedFields.split(separator: "\n")
    #expect(
      lines.map { $0.replacing(/[0-9a-f]{8}$/, with: "#") } == [
        "vertaald:", "  titel: #", "  samenvatting: #", "  inleiding: #", "  holle-een: kop-een #",
      ])
  }

  @Test(arguments: ["\n", "\r\n"])
  func changesNothingElse(lineEnding: String) async throws {
    var random = SeededGenerator(seed: 3)
    let extras = ["# een opmerking\n", "korte-titel:   'Koart'\n", "adres: side\n", "voorheen: [/fy/eardere/] # sa\n"]
    for _ in 0..<Cases.ofSites {
      var page = TranslatedPage(sections: 3)
      page.lineEnding = lineEnding
      page.translatedFields = extras.shuffled(using: &random).prefix(2).joined()
      let before = String(decoding: try #require(page.tree.file("content/fy/a.md")).bytes, as: UTF8.self)
      let once = try await page.accepted(try Acceptance(page: "a", on: all))
      #expect(withoutStamps(once) == before)
      // The stamps exist; now some change and others are added.
      page.translatedFields += stamps(once).replacing("\r\n", with: "\n")
      page.source[Int.random(in: 0...3, using: &random)].paragraphs[0] = "Anders."
      page.translation.append(TranslatedPage.Section(heading: "Nij", paragraphs: ["In sin."]))
      page.source.append(TranslatedPage.Section(heading: "Nieuw", paragraphs: ["Een zin."]))
      let changed = String(decoding: try #require(page.tree.file("content/fy/a.md")).bytes, as: UTF8.self)
      let twice = try await page.accepted(try Acceptance(page: "a", reviewedBy: "taalskipper", on: all))
      #expect(withoutStamps(twice) == withoutStamps(changed))
      #expect(twice.contains("nagezien: { hash: ") && twice.contains("  nij: nieuw "))
    }
  }

  /// Returns the lines of the stamps.
  private func stamps(_ text: String) -> String {
    text.matches(of: /vertaald:\r?\n(  .*\r?\n)+/.matchingSemantics(.unicodeScalar)).map { String($0.0) }.joined()
  }

  private func withoutStamps(_ text: String) -> String {
    text.replacing(/(vertaald:\r?\n(  .*\r?\n)+|nagezien: .*\r?\n)/.matchingSemantics(.unicodeScalar), with: "")
  }

  @Test(arguments: [
    "vertaald: {}\n", "vertaald: { titel: 00000000, weg: 00000000 }\n", "vertaald:\n",
    "vertaald: {\n  titel: 00000000 }\n",
  ])
  func writesOverStampsInAnotherForm(fields: String) async throws {
    var page = TranslatedPage(sections: 1)
    page.translatedFields = fields + "adres: side\n"
    let text = try await page.accepted(try Acceptance(page: "a", on: all))
    #expect(text.contains("  holle-een: kop-een ") && !text.contains("weg:") && text.contains("\nadres: side\n---\n"))
  }

  @Test func stampsOneSectionAlone() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source[1].paragraphs[0] = "Anders."
    page.source[2].paragraphs[0] = "Anders."
    let text = try await page.accepted(try Acceptance(page: "a", section: "holle-twee", on: all))
    page.translatedFields = stamps(text)
    #expect(try await page.stale() == ["kop-een"])
    let bySource = try await page.accepted(try Acceptance(page: "a", section: "kop-een", on: all))
    page.translatedFields = stamps(bySource)
    #expect(try await page.stale().isEmpty)
  }

  @Test func knowsAReviewFromATranslation() async throws {
    var page = TranslatedPage(sections: 1)
    func isReviewed() async throws -> Bool {
      try #require(await Build(page.tree).site[TranslatedPage.path]?.translations["fy"]).isReviewed
    }
    page = try await page.accepted()
    #expect(try await isReviewed() == false)
    let text = try await page.accepted(try Acceptance(page: "a", reviewedBy: "taal: skipper", on: all))
    #expect(text.contains("rol: 'taal: skipper', datum: 2026-11-24 }\n"))
    page.translatedFields =
      text.components(separatedBy: "bijgewerkt: 2026-11-24\n")[1].components(separatedBy: "---\n")[0]
    #expect(try await isReviewed())
    // If the source changes, the review of the Frisian still holds. Nobody has reviewed a new Frisian word.
    page.source[1].paragraphs[0] = "Anders."
    #expect(try await isReviewed())
    page.translation[1].paragraphs[0] += " Ien wurd."
    #expect(try await isReviewed() == false)
  }

  @Test func refusesWhatDoesNotMatch() async throws {
    var page = TranslatedPage(sections: 2)
    page.translation[1].paragraphs.append("- ien\n- twa")
    page.translation[2].paragraphs[0] = "Op 3 maart 2025."
    let findings = try #require(await refusal(page, try Acceptance(page: "a", on: all))).findings
    #expect(findings.map(\.rule) == [.parity, .factParity])
    #expect(await refusal(page, try Acceptance(page: "a", section: "inleiding", on: all)) == nil)
    page = TranslatedPage(sections: 2)
    page.translation.removeLast()
    let missing = try #require(await refusal(page, try Acceptance(page: "a", on: all))).findings
    #expect(missing.count == 3, "two sections without a counterpart on one side, one on the other")
  }

  @Test func refusesAFileWithMistakes() async throws {
    var page = TranslatedPage(sections: 1)
    page.translatedFields = "nummer: 3\n"
    let findings = try #require(await refusal(page, try Acceptance(page: "a", on: all))).findings
    #expect(findings.map(\.rule) == [.unknownField])
  }

  @Test(arguments: ["a", "a.md", "fy/a.md", "content/fy/a.md", "content/fy/a"])
  func knowsAPageByEveryNameOfIt(name: String) async throws {
    #expect(try await TranslatedPage(sections: 1).accepted(try Acceptance(page: name, on: all)).contains("vertaald:"))
  }

  @Test func reportsWhatItDoesNotKnow() async throws {
    let page = TranslatedPage(sections: 1)
    #expect(
      await refusal(page, try Acceptance(page: "moties/id97", on: all)) == .noPage("moties/id97", nearest: nil))
    #expect(await refusal(page, try Acceptance(page: "nl/a", on: all)) == .noTranslation("content/nl/a.md"))
    #expect(
      await refusal(page, try Acceptance(page: "a", section: "weg", on: all))
        == .noSection("weg", ["titel", "samenvatting", "inleiding", "holle-een"]))
    #expect(throws: CommandError.day("--date", such: "2026-01-31")) { try Acceptance(page: "a", on: "2026-02-30") }
    #expect(throws: CommandError.reviewOfSection) {
      try Acceptance(page: "a", section: "b", reviewedBy: "c", on: all)
    }
    #expect(throws: CommandError.sectionNotNamed) { try Acceptance(page: "a", translates: "b", on: all) }
  }
}
