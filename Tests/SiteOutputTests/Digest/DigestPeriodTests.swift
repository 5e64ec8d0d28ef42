import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct DigestPeriodTests {
  /// Returns the period for a site with reports of 14 October 2024 and 2025, and one without a date.
  private func period(_ since: String?, _ until: String?) async throws -> DigestPeriod {
    try await digest(of: ReportTests.site, (since, until)).period
  }

  @Test(
    arguments: [
      (nil, nil, "2025-10-14 2026-11-24"), (nil, "2025-10-15", "2025-10-14 2025-10-15"),
      // A report covers what is new since the report before it.
      (nil, "2025-10-14", "2024-10-14 2025-10-14"), (nil, "2024-10-14", "– 2024-10-14"),
      ("2025-01-01", nil, "2025-01-01 2026-11-24"), ("2025-01-01", "2025-02-01", "2025-01-01 2025-02-01"),
    ] as [(String?, String?, String)])
  func beginsWithTheNewestReportAndEndsWithTheDayOfTheSite(since: String?, until: String?, days: String) async throws {
    let period = try await period(since, until)
    #expect("\(period.since?.iso ?? "–") \(period.until.iso)" == days)
  }

  @Test func saysWhyItBeginsAndEndsWhereItDoes() async throws {
    func introduction(_ since: String?, _ until: String?) async throws -> Substring {
      try await digest(of: ReportTests.site, (since, until)).markdown.split(separator: "\n")[2]
    }
    #expect(
      try await introduction(nil, nil) == """
        Periode: 14 oktober 2025 tot en met 24 november 2026. De eerste dag is die van de vorige rapportage: \
        [Raadsbrief: voortgang](brief.md). Wat hier voorbij is of nog komt, is dat op 24 november 2026. Nieuwere stukken dan \
        van 14 oktober 2025 heeft deze site niet.
        """)
    #expect(
      try await introduction("2025-01-01", "2025-06-30") == """
        Periode: 1 januari 2025 tot en met 30 juni 2025. Wat hier voorbij is of nog komt, is dat op 30 juni 2025. Nieuwere \
        stukken dan van 14 oktober 2025 heeft deze site niet.
        """)
    #expect(
      try await introduction(nil, "2024-01-01").hasPrefix("Periode: tot en met 1 januari 2024. Er is geen eerdere"))
  }

  /// A date belongs to the period if any part of it does; the first and the last day are included.
  @Test(arguments: [
    ("2025-03-09", false), ("2025-03-10", true), ("2025-03-20", true), ("2025-03-21", false), ("2025-03", true),
    ("2025-02", false), ("2025-04", false), ("2025", true), ("2024", false), ("2026", false),
  ])
  func holdsADateThatLiesPartlyInIt(date: String, isHeld: Bool) async throws {
    let period = try await period("2025-03-10", "2025-03-20")
    let date = try #require(PartialDate(date))
    #expect(period.contains(date) == isHeld)
    #expect(period.contains(Period(date)) == isHeld)
  }
}
