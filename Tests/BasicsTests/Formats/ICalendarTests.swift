import Testing

@testable import Basics
@testable import TestSupport

struct ICalendarTests {
  private func lines(_ bytes: HTML) -> [[UInt8]] {
    var (lines, line): ([[UInt8]], [UInt8]) = ([], [])
    for byte in bytes {
      line.append(byte)
      if line.suffix(2) == [13, 10] {
        lines.append(line.dropLast(2))
        line = []
      }
    }
    #expect(line.isEmpty)
    return lines
  }

  @Test func writesComponentsWithProperties() {
    let calendar = ICalendar.document("VCALENDAR") { calendar in
      calendar.property("VERSION", "2.0")
      calendar.component("VEVENT") { $0.property("SUMMARY", text: "a, b; c\\d\ne\r\nf\u{0}\u{AD}\tg") }
    }
    #expect(
      String(decoding: calendar, as: UTF8.self).replacing("\r\n", with: "|")
        == "BEGIN:VCALENDAR|VERSION:2.0|BEGIN:VEVENT|SUMMARY:a\\, b\\; c\\\\d\\ne\\nf\u{FFFD}\tg|END:VEVENT|END:VCALENDAR|"
    )
  }

  /// No line is too long or splits a character, and unfolding the lines gives the text back.
  @Test func foldsLinesWithoutLosingAnything() throws {
    var random = SeededGenerator(seed: 3)
    for length in 0..<400 {
      let text = String((0..<length).compactMap { _ in Array("ab ,;\\\né😀g\u{301}").randomElement(using: &random) })
      let bytes = ICalendar.document("A") { $0.property("B", text: text) }
      let lines = lines(bytes)
      for line in lines {
        #expect(line.count <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      let unfolded = lines.reduce(into: [[UInt8]]()) { whole, line in
        if line.first == UInt8(ascii: " "), let last = whole.indices.last {
          whole[last] += line.dropFirst()
        } else {
          whole.append(line)
        }
      }
      try #require(unfolded.count == 3)
      #expect(read(String(decoding: unfolded[1].dropFirst(2), as: UTF8.self)) == text)
    }
  }

  private func read(_ value: String) -> String {
    var (text, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
