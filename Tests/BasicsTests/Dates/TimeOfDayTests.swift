import Testing

@testable import Basics
@testable import TestSupport

struct TimeOfDayTests {
  @Test(arguments: ["00:00", "09:05", "19:30", "23:59"])
  func isAnHourAndAMinute(text: String) throws {
    #expect(try #require(TimeOfDay(text)).iso == text)
  }

  @Test(arguments: [
    "", "19", "9:30", "19:3", "19:30:00", "24:00", "19:60", "-1:30", "+9:30", "19.30", "19:30 ", "1170", "19:",
  ])
  func refusesWhatIsNone(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(arguments: [("09:30", "10:00"), ("09:30", "09:31"), ("09:59", "10:00")])
  func comesBeforeWhatIsLater(first: String, second: String) throws {
    let (first, second) = (try #require(TimeOfDay(first)), try #require(TimeOfDay(second)))
    #expect(first < second && !(second < first))
  }
}
