import Foundation
import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct SearchIndexTests {
  /// A page of the index, as the script reads it.
  private struct Page: Equatable {
    let path, title, short, language: String
    let parent: Int
    let sections: [[String]]

    init?(_ value: Any) {
      guard let list = value as? [Any], list.count == 6, let path = list[0] as? String, let title = list[1] as? String,
        let short = list[2] as? String, let parent = list[3] as? Int, let language = list[4] as? String,
        let sections = list[5] as? [[String]]
      else { return nil }
      (self.path, self.title, self.short, self.parent) = (path, title, short, parent)
      (self.language, self.sections) = (language, sections)
    }
  }

  private func index(_ language: String = "nl", of text: String) async throws -> [String: Any] {
    let file = try #require(try await files(of: text)[language + "/search.json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
  }

  private func pages(_ language: String = "nl", of text: String) async throws -> [Page] {
    try #require(try await index(language, of: text)["pages"] as? [Any]).compactMap(Page.init)
  }

  private static let text = "Vooraf. Met *nadruk*.\n\n## De avond {#avond}\n\nKom ook.\n\n### Waar\n\nIn het dorp.\n"

  @Test func holdsTitleSummaryHeadingsAndSentences() async throws {
    let site =
      page("nl/zorg/index", title: "Zorg") + page("nl/zorg/a", title: "Over A", "korte-titel: A", text: Self.text)
    let pages = try await pages(of: site)
    let found = try #require(pages.first { $0.path == "zorg/a/" })
    #expect(found.title == "Over A" && found.short == "A" && found.language.isEmpty)
    #expect(pages[found.parent].title == "Zorg" && pages[found.parent].parent == -1)
    #expect(
      found.sections == [
        ["", "", "Een zin.\nVooraf.\nMet nadruk."], ["avond", "De avond", "Kom ook."],
        ["waar", "Waar", "In het dorp."],
      ])
  }

  /// What templates tell of facts is found, too: a date, what is planned, what somebody does.
  @Test func holdsWhatAPageTellsOfItsFacts() async throws {
    let words = try await pages(of: MotionTests.site).flatMap(\.sections).flatMap(\.self).joined(separator: "\n")
    #expect(words.contains("De raad nam deze motie op 27 februari 2025 aan."))
    let agenda = try await pages(of: AgendaItemTests.site).flatMap(\.sections).flatMap(\.self).joined(separator: "\n")
    #expect(agenda.contains("gepland"))
  }

  @Test func holdsTheTextsOfFieldsOfAPageInOneLanguage() async throws {
    let site = page("nl/domeinen/a", title: "A", "volgorde: 1\nook-genoemd: [thuishaven]")
    let words = try await pages(of: site).flatMap(\.sections).flatMap(\.self).joined(separator: " ")
    #expect(words.contains("thuishaven"))
  }

  @Test func leavesOutAPageThatIsWithdrawn() async throws {
    let site = page(
      "nl/weg", title: "Weg", "ingetrokken: { datum: 2026-01-02, reden: Het is anders. }", text: Self.text)
    #expect(try await pages(of: site).map(\.path) == [""])
  }

  @Test func marksAPageThatIsNotTranslated() async throws {
    let site = page("nl/a", title: "Alleen hier") + page("nl/b", title: "Beide") + page("fy/b", title: "Allebeide")
    let pages = try await pages("fy", of: site)
    #expect(
      Dictionary(uniqueKeysWithValues: pages.map { ($0.title, $0.language) })
        == ["Wolkom": "", "Alleen hier": "nl", "Allebeide": ""])
    let forms = { (site: String) in try #require(try await self.index("fy", of: site)["forms"] as? [Any]).count }
    #expect(try await forms(site) == 2)
    #expect(try await forms("") == 1)
  }

  @Test func pairsTheWordsOfTwoLanguages() async throws {
    let words =
      "-- content/woorden.yml --\nparen: { visie: fyzje, risico factor: risiko faktor, mensen: [folk, de minsken] }\n"
    let index = try await index("fy", of: words)
    let pairs = try #require(index["pairs"] as? [[String]])
    #expect(pairs.contains(["fyzje", "visie"]) && pairs.contains(["faktor", "factor"]))
    #expect(pairs.contains(["folk", "mensen"]) && pairs.contains(["de minsken", "mensen"]))
    #expect(pairs.contains(["jannewaris", "januari"]) && !pairs.contains { $0[0] == $0[1] })
  }

  /// Whatever is on a page, its index has each heading of the page, with its id and words, in their order.
  @Test func hasEachHeadingOfAPage() async throws {
    var random = SeededGenerator(seed: 79)
    let pieces = [
      "Een zin.\n\n", "## Kop\n\n", "### Onder *kop*\n\n", "## Wat nu? {#nu}\n\n", "- punt\n\n", "> ## Gezegd\n\n",
      "| a | b |\n|-|-|\n| c | d |\n\n", "## [Mienskip](lang:fy)\n\n", "```\n## geen\n```\n\n", "#### Diep\n\n",
      "- ## In\n\n",
    ]
    for number in 0..<Cases.ofSites {
      let text = (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let build = await Build(SiteText(page("nl/a", title: "A", text: text)).tree)
      guard let files = build.output?.texts, let file = files["nl/search.json"] else { continue }
      let json = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
      let found = try #require((json["pages"] as? [Any])?.compactMap(Page.init).first { $0.path == "a/" })
      let html = try main(of: try #require(files["nl/a/index.html"]))
      let headings = html.matches(of: /<h[2-6] id="([^"]+)">(.*?)<\/h/).map { match in
        [String(match.1), String(match.2.replacing(/<[^>]*>/, with: ""))]
      }
      #expect(found.sections.dropFirst().map { Array($0.prefix(2)) } == headings, "\(number): \(text.debugDescription)")
    }
  }

  @Test(arguments: ["", "/Tests/Sites/voorbeeld"])
  func isTheSameEachTime(site: String) async throws {
    let tree = try FileTree(folder: repository.path + site)
    let bytes = [await Build(tree).output?["nl/search.json"], await Build(tree).output?["nl/search.json"]]
    #expect(bytes[0] != nil && bytes[0] == bytes[1])
  }
}
