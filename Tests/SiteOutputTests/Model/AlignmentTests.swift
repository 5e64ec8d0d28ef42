import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// The sections that are stale after an edit of the source.
struct AlignmentTests {
  @Test func makesEverythingStaleUntilSomebodyHasComparedTheTwo() async throws {
    let page = TranslatedPage(sections: 2)
    #expect(try await page.stale() == ["titel", "samenvatting", "inleiding", "kop-een", "kop-twee"])
    #expect(try await page.accepted().stale().isEmpty)
  }

  @Test func makesExactlyTheEditedSectionsStale() async throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Cases.ofSites {
      var page = try await TranslatedPage(sections: 5).accepted()
      var expected: Set<String> = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0...5, using: &random)
        let paragraph = Int.random(in: 0..<page.source[index].paragraphs.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: page.source[index].paragraphs[paragraph] += " Meer."
        case 1: page.source[index].paragraphs[paragraph] = "Wat anders."
        case 2: page.source[index].paragraphs.append("Een alinea erbij.")
        default: page.source[index].paragraphs[paragraph].removeLast()
        }
        expected.insert(index == 0 ? "inleiding" : "kop-\(TranslatedPage.words[index])")
      }
      #expect(Set(try await page.stale()) == expected, "\(page.source)")
      // Accepting the page again brings every section up to date.
      #expect(try await page.accepted().stale().isEmpty)
    }
  }

  @Test func takesNoNoticeOfFormattingAlone() async throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<Cases.ofSites {
      var page = try await TranslatedPage(sections: 4).accepted()
      for index in page.source.indices {
        page.source[index].paragraphs = page.source[index].paragraphs.map { paragraph in
          switch Int.random(in: 0...3, using: &random) {
          case 0: paragraph.replacing(" ", with: "\n")
          case 1: paragraph + "   "
          case 2: paragraph.replacing(" ", with: "  ")
          default: paragraph
          }
        }
      }
      #expect(try await page.stale().isEmpty, "\(page.source)")
    }
  }

  @Test func reportsOnlyAnInsertedSection() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source.insert(TranslatedPage.Section(heading: "Nieuw", paragraphs: ["Een zin."]), at: 2)
    #expect(try await page.stale() == ["nieuw"])
    page.translation.insert(TranslatedPage.Section(heading: "Nij", paragraphs: ["In sin."]), at: 2)
    #expect(try await page.stale() == ["nieuw"])
    #expect(try await page.accepted().stale().isEmpty)
  }

  @Test func followsASectionThatMoved() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source.swapAt(1, 3)
    #expect(try await page.stale().isEmpty)
    page.translation.swapAt(1, 3)
    #expect(try await page.stale().isEmpty)
  }

  @Test func reportsASectionThatWasSplitOff() async throws {
    var page = try await TranslatedPage(sections: 2).accepted()
    page.source.insert(
      TranslatedPage.Section(heading: "Deel", paragraphs: [page.source[1].paragraphs.removeLast()]), at: 2)
    #expect(try await page.stale() == ["kop-een", "deel"])
    page.translation.insert(
      TranslatedPage.Section(heading: "Part", paragraphs: [page.translation[1].paragraphs.removeLast()]), at: 2)
    #expect(try await page.accepted().stale().isEmpty)
  }

  @Test func recognizesASectionWithAnotherHeading() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source[2].heading = "Andere kop"
    #expect(try await page.stale() == ["andere-kop"])
    #expect(try await page.accepted().stale().isEmpty)
  }

  @Test func reportsASectionThatIsGone() async throws {
    var page = try await TranslatedPage(sections: 3).accepted()
    page.source.remove(at: 2)
    #expect(try await page.stale() == ["kop-twee"])
    page.translation.remove(at: 2)
    #expect(try await page.accepted().stale().isEmpty)
  }

  @Test func letsTwoSectionsTranslateOne() async throws {
    var page = try await TranslatedPage(sections: 2).accepted()
    page.translation.insert(
      TranslatedPage.Section(heading: "Part", paragraphs: [page.translation[1].paragraphs.removeLast()]), at: 2)
    let request = try Acceptance(page: "a", section: "part", translates: "kop-een", on: "2026-11-24")
    #expect(try await page.accepted(request).contains("\n    part: kop-een "))
  }

  @Test func clearsNothingWhereTheTranslationAloneChanged() async throws {
    var page = try await TranslatedPage(sections: 2).accepted()
    page.source[1].paragraphs[0] = "Een andere zin."
    page.translation[1].paragraphs[0] = "In oare sin."
    #expect(try await page.stale() == ["kop-een"])
  }

  @Test func knowsAHeadingByTheIDThatBothHave() async throws {
    var page = TranslatedPage(sections: 2)
    page.source[1].heading = "Een {#een}"
    page.source[2].heading = "Twee {#twee}"
    page.translation = [page.translation[0], page.translation[2], page.translation[1]]
    page.translation[1].heading = "Twa {#twee}"
    page.translation[2].heading = "Ien {#een}"
    let pairs = try #require(await Build(page.tree).site[TranslatedPage.path]?.translations["fy"]).alignment.pairs
    #expect(pairs.suffix(2).map(\.source?.id) == ["twee", "een"])
  }

  @Test func tellsAHeadingFromAFieldOfThatName() async throws {
    var page = TranslatedPage(sections: 1)
    page.source[1].heading = "Samenvatting"
    page = try await page.accepted()
    #expect(page.stamps.contains(": 'kop:samenvatting "))
    page.source[1].paragraphs = ["Anders."]
    #expect(try await page.stale() == ["kop:samenvatting"])
  }
}
