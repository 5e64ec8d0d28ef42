import Testing

@testable import Basics
@testable import TestSupport
@testable import SiteModel

struct CheckedDayTests {
  /// Returns the findings on old records.
  private func outdated(_ text: String, defaults: String = SiteText.defaults) async -> [Diagnostic] {
    await CheckedSite(SiteText(text, defaults: defaults).tree).diagnostics.filter {
      !(Rule.ofSmallSites + [.unconfirmed]).contains($0.rule)
    }
  }

  /// The site is built as of 24 November 2026 and allows 180 days.
  @Test(arguments: [("2026-05-28", []), ("2026-05-27", ["dit is 181 dagen geleden voor het laatst nagekeken"])])
  func warnsEditorsThatNobodyBroughtARecordUpToDate(day: String, messages: [String]) async {
    let site = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: \(day)")
    let findings = await outdated(site)
    #expect(findings.map { String($0.message.text(.nl).prefix { $0 != ";" }) } == messages)
    #expect(findings.allSatisfy { $0.severity == .warning && $0.range.text == day })
  }

  /// What is held, done, settled or cancelled stays as it was.
  @Test(arguments: [
    ("agenda", "staat: gehouden\ndatum: 2025-09\nbronnen: [brief]"), ("agenda", "staat: vervallen"),
    ("fasen", "nummer: 1\nstaat: gereed"),
    (
      "moties",
      "nummer: M\ngeschiedenis: [{ datum: 2025-01, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-02, gebeurtenis: in-uitvoering, bron: brief }, { datum: 2025-03, gebeurtenis: ingetrokken, bron: brief }]"
    ),
    ("moties", "nummer: M\ngeschiedenis: [{ datum: 2025-02, gebeurtenis: verworpen, bron: brief }]"),
    (
      "toezeggingen",
      "toegezegd: { datum: 2025, bron: brief }\ngeschiedenis: [{ datum: 2025-02, gebeurtenis: vervallen, reden: Geld, bron: brief, sleutel: a }]"
    ),
  ])
  func neverCallsWhatIsOverOld(folder: String, fields: String) async {
    let findings = await outdated(page("nl/\(folder)/a", fields + "\nstand-per: 2025-10-14"))
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func allowsAsLongAsTheSiteSays() async {
    let site = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14")
    let defaults = SiteText.defaults.replacing("publicatie:", with: "verouderd-na: 500\npublicatie:")
    #expect(await outdated(site, defaults: defaults).isEmpty)
  }

  @Test func mayBeAllowedOnAPage() async {
    let exemption = "sta-toe: [{ regel: verouderd, woorden: 2025-10-14, reden: Er is geen nieuws }]"
    let site = page("nl/fasen/a", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14\n\(exemption)")
    #expect(await outdated(site).isEmpty)
  }
}
