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

  @Test(arguments: [("2026-03-09", "Gepland"), ("2026-03-10", "Gepland"), ("2026-03-11", "Afloop niet bekend")])
  func looksAtTheSiteAsOfADay(day: String, label: String) async throws {
    #expect(try await item(Self.agenda, BuildOptions(asOf: day)).contains(">\(label)</span>"))
  }

  /// Without a day from the command line or the site, the newest day of a record, a text or a source counts.
  @Test(arguments: [
    ("", "2026-11-24"), ("staat: gepland\nstand-per: 2027-03-11", "2027-03-11"),
    ("stand-per: 2026-11-24", "2027-02-01"),
  ])
  func looksAtTheSiteAsOfItsNewestDayWhereNobodySaysSo(fields: String, day: String) async throws {
    let defaults = SiteText.defaults.replacing("peildatum: 2026-11-24\n", with: "")
    let text = fields.hasPrefix("staat") ? page("nl/agenda/b", fields) : page("nl/b").replacing("2026-11-24", with: day)
    #expect(await Site(SiteText(text, defaults: defaults).tree).asOf.iso == day)
  }

  /// A year of a budget, or of what is known by a year, is no day.
  @Test func takesNoYearForTheDayOfTheSite() async {
    let defaults = SiteText.defaults.replacing("peildatum: 2026-11-24\n", with: "")
      .replacing("brief: {", with: "begroting: { titel: Begroting, soort: begroting, datum: 2027 }\nbrief: {")
    let site = await CheckedSite(
      SiteText(page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2026"), defaults: defaults).tree)
    #expect(site.site.asOf.iso == "2026-11-24" && site.findings.map(\.rule) == [.afterDayOfSite])
  }

  /// A day more than a year after all others is a mistake: it is reported, and moves nothing.
  @Test(arguments: [("2027-11-25", []), ("2027-11-26", [Rule.afterDayOfSite])])
  func doesNotTakeAMistakeForTheDayOfTheSite(day: String, rules: [Rule]) async throws {
    let defaults = SiteText.defaults.replacing("peildatum: 2026-11-24\n", with: "")
    let text = page("nl/b").replacing("2026-11-24", with: day)
    let site = await CheckedSite(SiteText(text, defaults: defaults).tree)
    #expect(site.findings.map(\.rule) == rules)
    #expect(site.site.asOf.iso == (rules.isEmpty ? day : "2026-11-24"))
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
    for sign in ["\0", "\u{B}", "\u{202E}", "%00", "%E2%80%AE"] {
      #expect(throws: CommandError.address) { try BuildOptions(address: "https://oko.example/a\(sign)") }
      #expect(throws: CommandError.address) { try BuildOptions(address: "https://oko\(sign).example/") }
      #expect(throws: CommandError.asOf) { try BuildOptions(asOf: "2026-11-24\(sign)") }
    }
    #expect(throws: CommandError.asOf) { try BuildOptions(asOf: "99999999999999999999-01-01") }
    #expect(throws: CommandError.address) { try BuildOptions(address: "", asOf: "2025-02-30") }
    #expect(throws: CommandError.asOf) { try BuildOptions(asOf: "2025-02-30") }
    #expect(throws: CommandError.asOf) { try BuildOptions(asOf: "2025-02") }
  }
}
