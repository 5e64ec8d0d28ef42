/// A time of the day, as a clock shows it where people are: `19:30`.
package struct TimeOfDay: Hashable, Sendable {
  package let hour: Int
  package let minute: Int

  /// Reads `19:30`, or returns `nil` if there is no such time.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.filter { $0.isDigits && $0.utf8.count == 2 }.compactMap { Int($0) }
    guard parts.count == 2, numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else { return nil }
    (hour, minute) = (numbers[0], numbers[1])
  }

  /// The time as written in content, in `datetime` and in data: `09:05`.
  package var iso: String { String(hour).padded(to: 2) + ":" + String(minute).padded(to: 2) }
}

extension TimeOfDay: Comparable {
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

/// The time at which something begins on a day, and that at which it ends if anybody said so.
package struct Hours: Sendable {
  package let start: TimeOfDay
  package let end: TimeOfDay?

  package init(from start: TimeOfDay, until end: TimeOfDay?) { (self.start, self.end) = (start, end) }
}
