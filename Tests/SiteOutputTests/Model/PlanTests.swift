import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct PlanTests {
  /// The site is built as of 24 November 2026.
  @Test(arguments: [
    (
      "datum: 2026-11-24\nstaat: gepland", "planned Gepland",
      "Dit stond op 23 november 2026 gepland voor 24 november 2026."
    ),
    ("datum: 2026-11\nstaat: gepland", "planned Gepland", "Dit stond op 23 november 2026 gepland voor november 2026."),
    ("staat: gepland", "planned Gepland", "Dit stond op 23 november 2026 gepland, zonder datum."),
    (
      "datum: 2026-11-23\nstaat: gepland", "unknown Afloop niet bekend",
      "Gepland op 23 november 2026; of dit doorging, is niet bekend."
    ),
    ("datum: 2026-11-23\nstaat: gehouden\nbronnen: [nieuws]", "done Gehouden", "Dit is gehouden op 23 november 2026."),
    (
      "datum: 2027-01-10\nstaat: verplaatst", "planned Verplaatst",
      "Dit was op 23 november 2026 verplaatst naar 10 januari 2027."
    ),
    (
      "datum: 2026-01-10\nstaat: verplaatst", "unknown Afloop niet bekend",
      "Gepland op 10 januari 2026; of dit doorging, is niet bekend."
    ),
    (
      "datum: 2026-01-10\nstaat: vervallen", "closed Gaat niet door",
      "Het was op 23 november 2026 bekend dat dit niet doorging."
    ),
    (
      "periode: 2026-11-20/2026-11-25\nstaat: gepland", "planned Gepland",
      "Dit stond op 23 november 2026 gepland voor 20 november 2026 tot en met 25 november 2026."
    ),
    (
      "periode: 2026-11-20/2026-11-23\nstaat: gepland", "unknown Afloop niet bekend",
      "Gepland van 20 november 2026 tot en met 23 november 2026; of dit doorging, is niet bekend."
    ),
  ])
  func saysWhenItIsAndWhetherItTookPlace(fields: String, badge: String, sentence: String) async throws {
    let page = try await main(at: "nl/agenda/a", of: page("nl/agenda/a", fields + "\nstand-per: 2026-11-23"))
    let parts = badge.split(separator: " ", maxSplits: 1)
    #expect(page.contains("<span class=\"state state--\(parts[0])\">\(parts[1])</span>"))
    #expect(page.replacing(/<\/?time[^>]*>/, with: "").contains(sentence + "</p>"))
  }

  /// What was still to come on the day of the record can't have been held.
  @Test(arguments: [
    ("nl/agenda/a", "staat: gehouden\nbronnen: [brief]\ndatum: «2025-10-15»"),
    ("nl/agenda/a", "staat: gehouden\nbronnen: [brief]\nperiode: «2025-11/2025-12»"),
    ("nl/fasen/a", "nummer: 1\nstaat: gereed\ndatum: «2025-11»"),
    (
      "nl/fasen/a",
      "nummer: 1\nstaat: loopt\nstappen: [{ sleutel: a, staat: gehouden, datum: «2026», bron: brief, tekst: t }]"
    ),
    ("nl/monitors/a", "rondes: [{ jaar: «2026», staat: gehouden, bron: brief }]"),
  ])
  func isNotHeldBeforeItsDay(path: String, fields: String) async {
    await expectFindings([.afterCheck], in: page(path, fields + "\nstand-per: 2025-10-14"))
  }

  @Test func hasADateOrAPeriod() async {
    await expectFindings(
      [.factElsewhere],
      in: page("nl/agenda/a", "stand-per: 2025-10-14\nstaat: gepland\nperiode: 2025/2026\n«datum»: 2025"))
  }

  @Test(arguments: ["2026/2025", "2025-10-14 tot 2025-10-15"])
  func reportsWhatIsNoPeriod(period: String) async {
    await expectFindings(
      [.wrongType], in: page("nl/agenda/a", "stand-per: 2025-10-14\nstaat: gepland\nperiode: «\(period)»"))
  }
}
