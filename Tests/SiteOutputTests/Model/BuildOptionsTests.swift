import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct BuildOptionsTests {
  private static let agenda = page("nl/agenda/a", "datum: 2026-03-10\nstaat: gepland\nstand-per: 2026-03-01")

  private func item(_ text: String, _ options: BuildOptions) async throws -> String {
    let build = await Build(SiteText(text).tree, options)
    #expect(build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))")
    return String(decoding: try #require(build.output?["nl/agenda/a/index.html"]), as: UTF8.self)
  }

  @Test(arguments: [("2026-03-09", "Gepland"), ("2026-03-10", "Gepland"), ("2026-03-11", "Niet bekend")])
  func looksAtTheSiteAsOfADay(day: String, label: String) async throws {
    #expect(try await item(Self.agenda, BuildOptions(asOf: day)).contains(">\(label)</span>"))
  }

  /// Without a day from the command line or the site, the day of the newest record counts.
  @Test func looksAtTheSiteAsOfTheNewestRecordWhereNobodySaysSo() async throws {
    let defaults = SiteText.defaults.replacing("peildatum: 2026-11-24\n", with: "")
    #expect(try await item(Self.agenda + defaults, .none).contains(">Gepland</span>"))
    let newer = page("nl/agenda/b", "staat: gepland\nstand-per: 2026-03-11")
    #expect(try await item(Self.agenda + newer + defaults, .none).contains(">Niet bekend</span>"))
  }

  @Test func putsTheSiteElsewhere() async throws {
    let page = try await item(Self.agenda, BuildOptions(address: "http://localhost:8000/proef/"))
    #expect(page.contains("<link rel=\"canonical\" href=\"http://localhost:8000/proef/nl/agenda/a/\">"))
    #expect(page.contains("href=\"/proef/nl/\""))
  }

  @Test func doesNotLetAConceptPoseAsTheMunicipality() async throws {
    let build = await Build(SiteText("").tree, try BuildOptions(address: "https://oko.gemeente.nl/"))
    #expect(build.findings.map(\.rule) == [.conceptAddress])
    #expect(build.findings.map(\.range.text) == ["concept"])
  }

  @Test func refusesWhatCannotBeUsed() {
    #expect(throws: CommandError.address) { try BuildOptions(address: "http://oko.example/") }
    #expect(throws: CommandError.address) { try BuildOptions(address: "", asOf: "2025-02-30") }
    #expect(throws: CommandError.asOf) { try BuildOptions(asOf: "2025-02-30") }
    #expect(throws: CommandError.asOf) { try BuildOptions(asOf: "2025-02") }
  }
}
