import Testing

@testable import Basics
@testable import TestSupport

struct PeriodTests {
  @Test(arguments: [
    ("2026-11-26", "2026-11-26", "2026-11-26"), ("2025", "2025", "2025"), ("2025-01/2025-06", "2025-01", "2025-06"),
    ("2025-03-01/2025-03-03", "2025-03-01", "2025-03-03"), ("2025/2025", "2025", "2025"),
  ])
  func isADateOrTwo(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect([period.first.iso, period.last.iso] == [first, last])
  }

  @Test(arguments: ["", "/", "2025/", "/2025", "2026/2025", "2025-02-30/2025-03-01", "2025/2026/2027", "2025 / 2026"])
  func refusesWhatIsNone(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: [("2025-10-02", false), ("2025-10-03", false), ("2025-10-04", true)])
  func hasPassedWhenItsLastDayHas(day: String, hasPassed: Bool) throws {
    let period = try #require(Period("2025-10-01/2025-10-03"))
    #expect(period.hasPassed(on: try #require(PartialDate(day))) == hasPassed)
  }
}
