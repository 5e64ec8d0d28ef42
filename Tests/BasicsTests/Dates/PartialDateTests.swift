import Testing

@testable import Basics
@testable import TestSupport

struct PartialDateTests {
  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  @Test(arguments: ["2025", "2025-02", "2025-02-28", "2024-02-29", "2000-02-29", "2025-12-31"])
  func readsADateAsExactAsItIsWritten(text: String) throws {
    #expect(try date(text).iso == text)
  }

  @Test(arguments: [
    "", "0000", "25", "2025-13", "2025-00", "2025-02-29", "1900-02-29", "2025-02-30", "2025-04-31", "2025-1-1",
    "14-10-2025",
    "2025-10-14T00:00", "vandaag",
  ])
  func refusesADateThatDoesNotExist(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("2025-11-26", "2025-11-26", false), ("2025-11-26", "2025-11-27", true), ("2025", "2025-12-31", false),
    ("2025", "2026-01-01", true), ("2025-11", "2025-11-30", false), ("2025-11", "2025-12", true),
    ("2026", "2025-10-14", false),
  ])
  func hasPassedWhenItsLastDayHas(text: String, day: String, passed: Bool) throws {
    #expect(try date(text).hasPassed(on: date(day)) == passed)
  }

  @Test(arguments: [
    ("2025-10-14", "2025-10-15", 1), ("2025-10-14", "2026-10-14", 365), ("2024-02-28", "2024-03-01", 2),
    ("2025", "2026", 1),
    ("2025-10-14", "2025-10-13", -1), ("1999-12-31", "2000-03-01", 61),
  ])
  func countsDays(from: String, to: String, days: Int) throws {
    #expect(try date(from).days(until: date(to)) == days)
  }

  @Test func sortsByItsFirstDay() throws {
    let sorted = try ["2026", "2025-11-26", "2025", "2025-01-01"].map(date).sorted()
    #expect(sorted.map(\.iso) == ["2025-01-01", "2025", "2025-11-26", "2026"])
  }
}
