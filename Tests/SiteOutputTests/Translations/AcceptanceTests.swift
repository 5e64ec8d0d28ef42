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
      _ = try await Build(page.tree).accept([request])
      return nil
    } catch {
      return error
    }
  }

  @Test func writesAStampForEachSection() async throws {
    let page = try await TranslatedPage(sections: 1).accepted()
    #expect(
      page.stamps.replacing(/[0-9a-f]{8}/, with: "#") == """
        # Dit schrijft 'oko translation accept'. Verander hier niets met de hand.
        fy:
          a.md:
            holle-een: kop-een #
            inleiding: #
            samenvatting: #
            titel: #

        """)
  }

  /// The stamps and the review of another page stay as they are, and so do line ends as Notepad writes them.
  @Test(arguments: ["\n", "\r\n"])
  func changesNoOtherLine(lineEnding: String) async throws {
    var page = TranslatedPage(sections: 2)
    let others = ["fy:", "  z.md:", "    'a: b': x 00000000", "    titel: 11111111", "nagezien:", "  fy:"]
    page.stamps = (others + ["    z.md: 00000000 2026-01-01 x"]).map { $0 + lineEnding }.joined()
    let former = page.stamps.split(whereSeparator: \.isNewline)
    for _ in 0..<2 {
      page.stamps = try await page.accepted(try Acceptance(page: "a", reviewedBy: "taalskipper", on: all))
      #expect(former.allSatisfy { page.stamps.contains($0 + lineEnding) })
      #expect(page.stamps.replacing("\r\n", with: "").contains("\n") == (lineEnding == "\n"))
      page.source.append(TranslatedPage.Section(heading: "Nieuw", paragraphs: ["Een zin."]))
      page.translation.append(TranslatedPage.Section(heading: "Nij", paragraphs: ["In sin."]))
    }
    #expect(page.stamps.contains("    holle-twee: kop-twee ") && page.stamps.contains("    nij: nieuw "))
    #expect(page.stamps.firstMatch(of: /fy:\s+a\.md: [0-9a-f]{8} 2026-11-24 taalskipper\s+z\.md:/) != nil)
  }

  /// The stamp of a section that is gone goes when its page is accepted.
  @Test func dropsTheStampsOfSectionsThatAreGone() async throws {
    var page = try await TranslatedPage(sections: 2).accepted()
    page.source.removeLast()
    page.translation.removeLast()
    let accepted = try await page.accepted()
    #expect(page.stamps.contains("holle-twee") && !accepted.stamps.contains("holle-twee"))
  }

  @Test func stampsOneSectionAlone() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source[1].paragraphs[0] = "Anders."
    page.source[2].paragraphs[0] = "Anders."
    let text = try await page.accepted(try Acceptance(page: "a", section: "holle-twee", on: all))
    page.stamps = text
    #expect(try await page.stale() == ["kop-een"])
    let bySource = try await page.accepted(try Acceptance(page: "a", section: "kop-een", on: all))
    page.stamps = bySource
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
    #expect(text.contains(" 2026-11-24 taal: skipper'\n"))
    page.stamps = text
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
    #expect(try await TranslatedPage(sections: 1).accepted(try Acceptance(page: name, on: all)).contains("  a.md:"))
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
    #expect(throws: CommandError.noRole) { try Acceptance(page: "a", reviewedBy: " ", on: all) }
    #expect(throws: CommandError.sectionNotNamed) { try Acceptance(page: "a", translates: "b", on: all) }
  }
}
