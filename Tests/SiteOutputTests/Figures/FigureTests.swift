import Foundation
import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Each figure as written, and rules for every drawing, whatever its facts.
struct FigureTests {
  // MARK: Golden files

  /// A moment that the site derives is told as one, in the figure and in the data.
  @Test func tellsAMomentThatTheSiteDerives() async throws {
    let rows = "stand;rond 2024-01;46;;brief\nstand;2025-07-09;58;;brief\n"
    let table = "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\n\(rows)"
    let files = try await files(of: page("nl/n", "bronnen: [brief]", text: "![Gemeenten](figure:netwerk)") + table)
    #expect(try #require(files["nl/n/index.html"]).contains("46 rond januari 2024 en 58 op 9 juli 2025"))
    #expect(try #require(files["data/netwerk.json"]).matches(of: /"afgeleid": "ja"/).count == 1)
  }

  @Test(arguments: FigureFacts.types.map { $0.key }, ["nl", "fy"])
  func isWrittenLikeThis(key: String, language: String) async throws {
    let build = await Build(try FileTree(folder: repository.path + "/Tests/Sites/voorbeeld"))
    let page = try #require(build.site[PagePath(key == "motie" ? "moties/m1" : "cijfers")])
    let figures = try #require(page.versions[language]?.body.figures)
    let number = try #require(figures.firstIndex { $0.key == key })
    let html = build.site.figure(number, on: page, in: language, build.templates)
    try Golden.figures[key + "-" + language]?.expect(String(decoding: html, as: UTF8.self))
    #expect(Golden.figures[key + "-" + language] != nil)
  }

  // MARK: Every drawing

  /// Returns facts for every figure: `count` of each thing, with names of so many letters.
  private func site(_ count: Int, letters: Int, values: (Int) -> Int = { $0 }) -> String {
    let name = { (number: Int) in
      let words = "Weeshuismuziek-\(number) en wat\u{AD}daar\u{AD}bij\u{AD}hoort onafbreekbaarlangwoordzonderstreepje "
      return String(String(repeating: words, count: letters / words.count + 1).prefix(letters)).trimmed
    }
    let rounds = (0..<count).map { "{ jaar: \(1990 + $0), staat: gepland, bron: brief }" }.joined(separator: ", ")
    let steps = (0..<count).map {
      "{ sleutel: s\($0), datum: 2025-\(["01", "03", "04"][$0 % 3])-11, staat: gehouden, bron: brief, tekst: \"\(name($0))\" }"
    }.joined(separator: ", ")
    let phases = (0..<count).map { number in
      page(
        "nl/fasen/f\(number)", title: "\"\(name(number))\"",
        "nummer: \(number)\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [\(number % 2 == 0 ? steps : "")]")
    }
    let monitors = (0..<count).map { number in
      page(
        "nl/monitors/m\(number)", title: "\"\(name(number))\"",
        "ritme: 4\nwisselt-af-met: m\(number == 0 ? 1 : 0)\nstand-per: 2025-10-14\nrondes: [\(rounds)]")
    }
    let domains = (0..<4).map {
      page("nl/domeinen/d\($0)", title: "\"\(name($0))\"", "volgorde: \($0)\nook-genoemd: [\"\(name($0))\"]")
    }
    let network = (0..<max(1, count)).map {
      "stand;\(1990 + $0)-05;\(values($0));;brief\ninstroom;\(1990 + $0);\(values($0));;brief\n"
    }
    let levels = (1...min(6, max(2, count))).map { "\($0);\(name($0));\(name($0));brief\n" }
    return (phases + (count > 1 ? monitors : []) + domains).joined()
      + "-- content/data/netwerk.csv --\nsoort;moment;aantal;namen;bron\n\(network.joined())"
      + "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;bron\n\(levels.joined())" + page("nl/a")
  }

  private func drawings(_ text: String) async throws -> [(key: String, drawing: Drawing)] {
    let build = await Build(SiteText(text).tree)
    #expect(!build.findings.haveErrors, "\(DiagnosticPrinter(.en).text(of: build.findings).prefix(400))")
    let site = build.site
    let page = try #require(site[PagePath("a")])
    return FigureFacts.types.flatMap { type -> [(String, Drawing)] in
      var facts = FigureFacts(
        site: site, page: page, language: site.sourceLanguage, key: type.key, place: page.firstLine)
      guard let figure = type.init(&facts) as? any DrawnFigure else { return [] }
      return Drawing.Width.allCases.map { (type.key, figure.drawing($0)) }
    }
  }

  /// Returns descriptions of the words that lie outside a drawing or over each other.
  private func collisions(in drawing: Drawing) -> [String] {
    let boxes = drawing.words.map { (text: $0.text, box: $0.box) }
    let outside = boxes.filter { _, box in
      box.x.lowerBound < -0.5 || box.x.upperBound > drawing.width.units + 0.5 || box.y.lowerBound < -2
        || box.y.upperBound > drawing.height + 0.5
    }
    let over = boxes.indices.flatMap { first in
      boxes[(first + 1)...].filter { overlap(boxes[first].box, $0.box) }.map {
        "'\(boxes[first].text)' and '\($0.text)'"
      }
    }
    return outside.map { "'\($0.text)' outside" } + over
  }

  private func expectRoom(_ text: String) async throws {
    let found = try await drawings(text).flatMap { key, drawing in
      collisions(in: drawing).map { "\(key) \(drawing.width): \($0)" }
    }
    #expect(found.isEmpty, "\(found.prefix(5))")
  }

  @Test(arguments: [(0, 8), (1, 80), (2, 27), (3, 1), (5, 80), (12, 27), (30, 45)])
  func hasRoomForItsWords(count: Int, letters: Int) async throws {
    try await expectRoom(site(count, letters: letters))
  }

  @Test(arguments: [0, 1, 9, 99, 1_000, 123_456, 1_000_000])
  func hasRoomForItsNumbers(value: Int) async throws {
    try await expectRoom(site(2, letters: 10, values: { $0 == 0 ? value : value / 2 }))
  }

  /// A longer label changes heights; only the style `mini` may be smaller than 14.
  @Test func isNeverSmallerThanReadable() async throws {
    for (_, drawing) in try await drawings(site(5, letters: 80)) {
      #expect(drawing.words.allSatisfy { $0.style == .mini || $0.style.size >= 14 })
    }
  }

  @Test(arguments: ["", "nl-", "fy-"])
  func hasIdsOfItsOwn(prefix: String) async throws {
    let keys = FigureFacts.types.map { $0.key }.filter { $0 != "motie" }
    let text =
      site(3, letters: 8)
      + page(
        "nl/b",
        text: String(repeating: keys.map { "![X](figure:\($0))\n\n" }.joined(), count: 2))
    let build = await Build(SiteText(text).tree)
    let page = try #require(build.site[PagePath("b")])
    let place = build.site.place(of: page, in: "nl") {
      build.site.figure($0, on: page, in: "nl", idPrefix: prefix, build.templates)
    }
    let html = String(
      decoding: build.site.sections(of: page, in: "nl").flatMap { $0.body.html(at: place) }, as: UTF8.self)
    let ids = html.matches(of: /\bid="([^"]*)"/).map { String($0.1) }
    // A drawing has four ids, an overview one.
    #expect(ids.count == 2 * (5 * 4 + (keys.count - 5)))
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.allSatisfy { $0.hasPrefix(prefix + "figuur-") })
    for match in html.matches(of: /aria-(?:labelledby|describedby)="([^"]*)"/) {
      #expect(ids.contains(String(match.1)))
    }
    #expect(!html.contains("style=") && !html.contains("<script"))
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("![X](«figure:netwrk»)", Rule.unknownReference), ("![](«figure:domeinen»)", .figure),
    ("Zie ![X](«figure:domeinen»).", .figure), ("> [!NOTE]\n> ![X](«figure:domeinen»)", .figure),
    ("## ![X](«figure:domeinen»)", .figure), ("| a |\n|---|\n| ![X](«figure:domeinen») |", .figure),
    ("![X](«figure:motie»)", .figure),
    ("![X](figure:domeinen)", .figure),
  ])
  func isReportedAtItsPlace(text: String, rule: Rule) async {
    let index =
      "-- content/nl/domeinen/index.md --\n«---»\ntitel: Domeinen\nsamenvatting: S.\nbijgewerkt: 2026-11-24\n---\n"
    let isAtData = text == "![X](figure:domeinen)"
    await expectFindings([rule], in: (isAtData ? index : site(0, letters: 8)) + page("nl/b", text: text))
  }

  @Test(arguments: [
    ("netwerk", "content/data/netwerk.csv:1:1 ''"), ("piramide", "content/data/piramide.csv:1:1 ''"),
    ("fasen", "content/nl/fasen/index.md:1:1 ''"), ("monitors", "content/nl/monitors/index.md:1:1 ''"),
  ])
  func isReportedWhereItsDataShouldBe(key: String, place: String) async {
    await expectFindings([.figure], in: page("nl/b", text: "![X](figure:\(key))"), at: [place])
  }

  /// A fact from the agenda has its own source.
  @Test func namesTheSourcesOfWhatItsStepsReferTo() async throws {
    let item = page(
      "nl/agenda/a", "datum: 2025-09-30\nstaat: gehouden\nstand-per: 2025-10-14\nbronnen: [motie-1]")
    let phase = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: a }]")
    let sources =
      "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief }\nmotie-1: { titel: B, soort: motie }\n"
    let text = try await main(at: "nl/b", of: sources + item + phase + page("nl/b", text: "![X](figure:fasen)"))
    #expect(text.contains("Bron: de motie."))
  }

  /// A phase whose present state nobody knows isn't shown as running now.
  @Test func showsThatAPhaseRanWhenThatWasKnown() async throws {
    let phase = { (number: Int, day: String) in
      page(
        "nl/fasen/f\(number)",
        "nummer: \(number)\nstaat: loopt\nstand-per: \(day)\nstappen: [\(number == 1 ? "{ sleutel: a, datum: 2025-10-01, staat: gehouden, bron: brief, tekst: A }" : "")]"
      )
    }
    let build = await Build(SiteText(phase(1, "2025-10-14") + phase(2, "2025-12-01") + page("nl/a")).tree)
    let host = try #require(build.site[PagePath("a")])
    var facts = FigureFacts(
      site: build.site, page: host, language: build.site.sourceLanguage, key: "fasen", place: host.firstLine)
    let drawing = try #require(PhasesFigure(&facts)).drawing(.wide)
    let marks = String(decoding: drawing.shapes, as: UTF8.self)
      .matches(of: /figure-mark--running" transform="translate\((\d+)/).compactMap { Int($0.1) }.filter { $0 > 332 }
    #expect(marks.count == 2 && marks[0] < marks[1])
  }

  @Test func wantsAnEventOfAMotion() async {
    await expectFindings(
      [.figure], in: page("nl/moties/a", "nummer: M\nstand-per: 2025-10-14", text: "![X](«figure:motie»)"))
  }

  /// A phase that isn't translated has its name in the language of the source.
  @Test func marksWordsInAnotherLanguage() async throws {
    let phase = page("nl/fasen/a", title: "Meten", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14")
    let text = try await main(at: "fy/b", of: phase + page("nl/b") + page("fy/b", text: "![X](figure:fasen)"))
    #expect(text.contains("<th scope=\"row\">1 <span lang=\"nl\">Meten</span></th>"))
  }

  /// The figure names neither a source of only one domain nor a document that we don't have.
  @Test func namesTheSourcesThatAllDomainsShare() async throws {
    let sources =
      "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief }\nvisie: { titel: B, soort: visie }\n"
      + "lijst: { titel: C, soort: bijlage, aanwezig: nee }\n"
    let domains = ["[brief, lijst]", "[visie, brief, lijst]", "[lijst, brief]", "[brief, lijst]"].enumerated().map {
      page("nl/domeinen/d\($0)", "volgorde: \($0)\nbronnen: \($1)")
    }
    let text = try await main(at: "nl/b", of: sources + domains.joined() + page("nl/b", text: "![X](figure:domeinen)"))
    #expect(text.contains("Bron: de raadsbrief."))
  }

  @Test func isNotForASummary() async {
    await expectFindings(
      [.figure],
      in: site(0, letters: 8) + page("nl/b").replacing("Een zin.", with: "\"![X](«figure:domeinen»)\""))
  }

  @Test func reportsWhereAWordIsTooLong() async {
    let site =
      site(0, letters: 8)
      + page("nl/domeinen/d3", title: "Een «Onafbreekbaarlangwoordzonderstreepje»", "volgorde: 3")
    await expectFindings([.figure], in: site + page("nl/b", text: "![X](figure:domeinen)"))
  }
}

extension Page {
  fileprivate var firstLine: FileRange { (versions["nl"]?.file ?? .absent("")).firstLine }
}
