import Foundation
import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Each figure and overview as written, and rules for all of them, whatever their facts.
struct FigureTests {
  // MARK: Golden files

  @Test(arguments: FigureFacts.types.map { $0.key }, ["nl", "fy"])
  func isWrittenLikeThis(key: String, language: String) async throws {
    let build = await Build(try FileTree(folder: repository.path + "/Tests/Sites/voorbeeld"))
    let page = try #require(build.site[PagePath("cijfers")])
    let figures = try #require(page.versions[language]?.body.figures)
    let number = try #require(figures.firstIndex { $0.key == key })
    let html = build.site.figure(number, on: page, in: language, build.templates)
    try Golden.figures[key + "-" + language]?.expect(String(decoding: html, as: UTF8.self))
    #expect(Golden.figures[key + "-" + language] != nil)
  }

  // MARK: Numbers and levels

  private static let head = "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\n"

  /// Returns the figure of the network, without the elements around dates.
  private func network(_ rows: String) async throws -> String {
    let site = page("nl/n", "bronnen: [brief]", text: "![Gemeenten](figure:netwerk)") + Self.head + rows
    return try await main(at: "nl/n", of: site).replacing(/<\/?time[^>]*>/, with: "")
  }

  /// A moment that the site derives is told as one, in the figure and in the data.
  @Test func tellsAMomentThatTheSiteDerives() async throws {
    let rows = "stand;rond 2024-01;46;;brief\nstand;2025-07-09;58;;brief\n"
    let html = try await network(rows)
    #expect(html.contains("<strong class=\"bars__number\">46</strong> rond januari 2024</p>"))
    #expect(html.contains("<strong class=\"bars__number\">58</strong> op 9 juli 2025</p>"))
    let files = try await files(of: page("nl/n", text: "![Gemeenten](figure:netwerk)") + Self.head + rows)
    #expect(try #require(files["data/netwerk.json"]).matches(of: /"afgeleid": "ja"/).count == 1)
  }

  /// All bars of a list have one scale, with a block for each municipality where there is room on a phone.
  @Test(arguments: [
    ([0], 10, true), ([1], 10, true), ([12, 5], 12, true), ([20], 20, true), ([21, 3], 21, false),
    ([1_000_000, 46], 1_000_000, false),
  ])
  func hasBarsOfOneScale(counts: [Int], most: Int, hasBlocks: Bool) async throws {
    let html = try await network(counts.map { "instroom;2024-01;\($0);;brief\n" }.joined())
    let lengths = html.matches(of: /viewBox="0 0 (\d+) 1"[^>]*><path d="M0 \.5h(\d+)"/).map { [Int($0.1), Int($0.2)] }
    #expect(lengths == counts.map { [most, $0] })
    #expect(html.contains("stroke-dasharray") == hasBlocks)
    #expect(html.contains("Eén blokje is één gemeente.") == hasBlocks)
  }

  /// Nothing is said about the time between two counts, and one count has no time between.
  @Test(arguments: [1, 2, 3])
  func saysThatNothingIsKnownBetweenCounts(count: Int) async throws {
    let html = try await network((1...count).map { "stand;202\($0);4\($0);;brief\n" }.joined())
    #expect(html.contains("Van de tijd ertussen is geen telling bekend.") == (count > 1))
    #expect(html.matches(of: /class="figure__part"/).count == 1)
  }

  @Test func hasItsLevelsFromTheTopDown() async throws {
    let levels = "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;bron\n1;Basis;Basis;brief\n2;Top;Top;brief\n"
    let html = try await main(at: "nl/p", of: page("nl/p", text: "![Hulp](figure:piramide)") + levels)
    #expect(html.contains("<li class=\"pyramid__level\">Top</li>\n<li class=\"pyramid__level\">Basis</li>"))
  }

  // MARK: Every figure

  private static let data =
    head + "stand;2024;46;;brief\n"
    + "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;bron\n1;Basis;Basis;brief\n2;Top;Top;brief\n"
    + page("nl/fasen/a", title: "Meten", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14")

  @Test(arguments: ["", "nl-", "fy-"])
  func hasIdsOfItsOwn(prefix: String) async throws {
    let keys = FigureFacts.types.map { $0.key }
    let text = String(repeating: keys.map { "![X](figure:\($0))\n\n" }.joined(), count: 2)
    let build = await Build(SiteText(Self.data + page("nl/b", text: text)).tree)
    let page = try #require(build.site[PagePath("b")])
    let place = build.site.place(of: page, in: "nl") {
      build.site.figure($0, on: page, in: "nl", idPrefix: prefix, build.templates)
    }
    let html = String(
      decoding: build.site.sections(of: page, in: "nl").flatMap { $0.body.html(at: place) }, as: UTF8.self)
    let ids = html.matches(of: /\bid="([^"]*)"/).map { String($0.1) }
    // A figure has two ids, an overview one.
    #expect(ids.count == 2 * (keys.count + 2))
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.allSatisfy { $0.hasPrefix(prefix + "figuur-") })
    for match in html.matches(of: /aria-(?:labelledby|describedby)="([^"]*)"/) {
      #expect(ids.contains(String(match.1)))
    }
    #expect(!html.contains("style=") && !html.contains("<script"))
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("![X](«figure:netwrk»)", Rule.unknownReference), ("![](«figure:stand»)", .figure),
    ("Zie ![X](«figure:stand»).", .figure), ("> [!NOTE]\n> ![X](«figure:stand»)", .figure),
    ("## ![X](«figure:stand»)", .figure), ("| a |\n|---|\n| ![X](«figure:stand») |", .figure),
    ("![X](«figure:motie»)", .unknownReference),
  ])
  func isReportedAtItsPlace(text: String, rule: Rule) async {
    await expectFindings([rule], in: page("nl/b", text: text))
  }

  @Test(arguments: [
    ("netwerk", "content/data/netwerk.csv:1:1 ''"), ("piramide", "content/data/piramide.csv:1:1 ''"),
    ("fasen", "content/nl/fasen/index.md:1:1 ''"),
  ])
  func isReportedWhereItsDataShouldBe(key: String, place: String) async {
    await expectFindings([.figure], in: page("nl/b", text: "![X](figure:\(key))"), at: [place])
  }

  @Test func isNotForASummary() async {
    await expectFindings([.figure], in: page("nl/b").replacing("Een zin.", with: "\"![X](«figure:stand»)\""))
  }

  // MARK: Phases

  /// A phase that isn't translated has its name in the language of the source.
  @Test func marksWordsInAnotherLanguage() async throws {
    let text = try await main(at: "fy/b", of: Self.data + page("nl/b") + page("fy/b", text: "![X](figure:fasen)"))
    #expect(text.contains(#"<a href="/fy/fasen/a/" lang="nl" hreflang="nl">Meten</a>"#))
    #expect(text.contains("<span class=\"state state--running\">"))
  }
}
