import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// What the site lacks, as an overview and as data. The golden files of figures have one of each kind.
struct MissingTests {
  /// Returns the cells of each row of the overview in a language, without markup.
  private func rows(_ text: String, _ language: String = "nl") async throws -> [String] {
    let build = await Build(
      SiteText(text + page("nl/o", text: "![X](figure:ontbreekt)") + page("fy/o", text: "![X](figure:ontbreekt)")).tree)
    #expect(build.output != nil, "\(DiagnosticPrinter(.en).text(of: build.diagnostics))")
    let html = try String(decoding: #require(build.output?["\(language)/o/index.html"]), as: UTF8.self)
    return html.matches(of: /<tr><th scope="row">(.*?)<\/th><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td><\/tr>/).map {
      [$0.1, $0.2, $0.3].map { $0.replacing(/<[^>]*>/, with: "") }.joined(separator: " | ")
    }
  }

  @Test func isTheSameAsData() async throws {
    let build = await Build(try FileTree(folder: repository.path + "/Tests/Sites/voorbeeld"))
    let output = try #require(build.output)
    try Golden.missingData.expect(String(decoding: #require(output["data/ontbreekt.json"]), as: UTF8.self))
    try Golden.missingTable.expect(String(decoding: #require(output["data/ontbreekt.csv"]), as: UTF8.self))
  }

  /// Who issued a document has it; otherwise anybody may ask the municipality.
  @Test(arguments: [
    ("aanwezig: nee, genoemd-in: brief, uitgever: de GGD", "de raadsbrief van 14 oktober 2025 | de GGD"),
    ("aanwezig: nee, genoemd-in: brief", "de raadsbrief van 14 oktober 2025 | gemeente Heerenveen"),
    ("aanwezig: nee", "Een bladzij | gemeente Heerenveen"),
  ])
  func namesDocumentsThatNobodyHas(fields: String, expected: String) async throws {
    let sources = """
      -- content/bronnen.yml --
      brief: { titel: Voortgang, soort: raadsbrief, datum: 2025-10-14, aanwezig: ja }
      bijlage: { titel: De lijst, soort: bijlage, \(fields) }

      """
    let cited = page("nl/b", title: "Een bladzij", "bronnen: [brief, bijlage]")
    #expect(try await rows(sources + cited) == ["Het document “De lijst” (bijlage) | \(expected)"])
  }

  @Test func saysThatNobodyNamesADocument() async throws {
    let sources = "-- content/bronnen.yml --\nbijlage: { titel: De lijst, soort: bijlage, aanwezig: nee }\n"
    #expect(try await rows(sources) == ["Het document “De lijst” (bijlage) | Niet bekend | gemeente Heerenveen"])
  }

  /// An answer is missing as long as somebody should give one.
  @Test(arguments: [
    ("open beantwoord open", "aangenomen", 2), ("open", "ingediend", 1), ("open", "verworpen", 0),
    ("deels afgewezen", "aangenomen", 0),
  ])
  func namesRequestsWithoutAnAnswer(requests: String, events: String, count: Int) async throws {
    let rows = try await rows(RequestTests.motion(requests, events, more: "eigenaar: griffie"))
    #expect(rows.count == count)
    #expect(rows.first.map { $0 == "Een antwoord op het verzoek “Vraag 0” | M | griffie" } ?? (count == 0))
  }

  /// The site is built as of 24 November 2026.
  @Test func namesPlansWhoseDayHasPassed() async throws {
    let plans = ["2026-11-23", "2026-11-24"].flatMap { day in
      ["gepland", "verplaatst", "vervallen"].map { state in
        page(
          "nl/agenda/\(state)-\(day)", title: "\(state) \(day.suffix(2))",
          "datum: \(day)\nstaat: \(state)\nstand-per: 2025-10-14")
      }
    }
    let step = "{ sleutel: a, datum: 2025-11, staat: gepland, bron: brief, tekst: Een gesprek }"
    let others =
      page(
        "nl/fasen/f", title: "Fase",
        "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: gepland-2026-11-23 }, \(step)]")
      + page(
        "nl/monitors/m", title: "Monitor",
        "stand-per: 2025-10-14\neigenaar: GGD\nrondes: [{ jaar: 2025, staat: gepland, bron: brief }, { jaar: 2026, staat: gepland, bron: brief }]"
      )
    #expect(
      try await rows(plans.joined() + others) == [
        "Of dit doorging: Een gesprek, gepland in november 2025 | Fase | gemeente Heerenveen",
        "Of dit doorging: Monitor, gepland in 2025 | Monitor | GGD",
        "Of dit doorging: gepland 23, gepland op 23 november 2026 | gepland 23 | gemeente Heerenveen",
        "Of dit doorging: verplaatst 23, gepland op 23 november 2026 | verplaatst 23 | gemeente Heerenveen",
      ])
  }

  /// A role is a fact, so it is in the language of the source, and so are the words of a page without a translation.
  @Test func marksWhatIsInAnotherLanguage() async throws {
    let text =
      RequestTests.motion("open", "aangenomen", more: "eigenaar: griffie")
      + page("fy/o", text: "![X](figure:ontbreekt)") + page("nl/o")
    let html = try await main(at: "fy/o", of: text)
    #expect(html.contains("In antwurd op it fersyk “<span lang=\"nl\">Vraag 0</span>”"))
    #expect(
      html.contains("<a href=\"/fy/moties/m/\"><span lang=\"nl\">M</span></a>")
        || html.contains("lang=\"nl\" hreflang=\"nl\">M</a>"))
    #expect(html.contains("><span lang=\"nl\">griffie</span></td>"))
  }

  /// The municipality has a name in each language, also if the register writes the one of the source.
  @Test func namesTheMunicipalityInTheLanguageOfTheReader() async throws {
    let sources = """
      -- content/bronnen.yml --
      bijlage: { titel: De lijst, soort: bijlage, aanwezig: nee, uitgever: gemeente Heerenveen }

      """
    let cells = try await rows(sources, "fy").map { $0.split(separator: " | ").last ?? "" }
    #expect(cells == ["gemeente It Hearrenfean"])
  }

  @Test func saysThatNothingIsMissing() async throws {
    let files = try await files(of: page("nl/o", text: "![X](figure:ontbreekt)"))
    #expect(try #require(files["nl/o/index.html"]).contains("Er ontbreekt niets, voor zover bekend."))
    #expect(files["data/ontbreekt.json"] == nil)
  }
}
