import Testing

@testable import Basics
@testable import TestSupport

struct CheckedDayTests {
  /// The site is built as of 24 November 2026 and allows 180 days.
  @Test(arguments: [("2026-05-28", []), ("2026-05-27", ["dit is 181 dagen geleden voor het laatst nagekeken"])])
  func warnsEditorsThatNobodyBroughtARecordUpToDate(day: String, messages: [String]) async {
    let site = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: \(day)")
    let checked = await CheckedSite(SiteText(site).tree)
    #expect(checked.diagnostics.map { String($0.message.text(.nl).prefix { $0 != ";" }) } == messages)
    #expect(checked.diagnostics.allSatisfy { $0.severity == .warning && $0.range.text == day })
    #expect(!checked.diagnostics.haveErrors)
  }

  /// What is held, done, settled or cancelled stays as it was.
  @Test(arguments: [
    ("agenda", "staat: gehouden\ndatum: 2025-09\nbronnen: [brief]"), ("agenda", "staat: vervallen"),
    ("fasen", "nummer: 1\nstaat: gereed"),
    ("moties", "nummer: M\ngeschiedenis: [{ datum: 2025-02, gebeurtenis: verworpen, bron: brief }]"),
    (
      "toezeggingen",
      "toegezegd: { datum: 2025, bron: brief }\ngeschiedenis: [{ datum: 2025-02, gebeurtenis: vervallen, reden: Geld, bron: brief, sleutel: a }]"
    ),
  ])
  func neverCallsWhatIsOverOld(folder: String, fields: String) async {
    let checked = await CheckedSite(SiteText(page("nl/\(folder)/a", fields + "\nstand-per: 2025-10-14")).tree)
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
  }

  @Test func allowsAsLongAsTheSiteSays() async {
    let site = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14")
    let defaults = SiteText.defaults.replacing("publicatie:", with: "verouderd-na: 500\npublicatie:")
    #expect(await CheckedSite(SiteText(site, defaults: defaults).tree).diagnostics.isEmpty)
  }

  @Test func mayBeAllowedOnAPage() async {
    let exemption = "sta-toe: [{ regel: verouderd, woorden: 2025-10-14, reden: Er is geen nieuws }]"
    let site = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14\n\(exemption)")
    #expect(await CheckedSite(SiteText(site).tree).diagnostics.isEmpty)
  }
}
