/// A date as exact as it was written: a year, a month or a day.
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Reads `2026`, `2026-11` or `2026-11-26`, or returns `nil` if there is no such date.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.isDigits && $0.utf8.count == $1 }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(numbers[0], numbers.dropFirst().first, numbers.dropFirst(2).first)
  }

  /// Creates a date from its numbers, or returns `nil` if there is no such date.
  package init?(_ year: Int, _ month: Int?, _ day: Int?) {
    guard 1...9999 ~= year, month.map({ 1...12 ~= $0 }) ?? (day == nil) else { return nil }
    if let month, let day, !(1...dayCount(of: month, in: year)).contains(day) { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a whole day such as `2026-11-26`, or returns `nil` if there is no such day.
  package init?(day text: String) {
    guard let date = PartialDate(text), date.day != nil else { return nil }
    self = date
  }

  /// Returns the number of days of a month, or `nil` if there is no such month.
  package static func days(inMonth month: Int, of year: Int) -> Int? {
    (1...12).contains(month) && year > 0 ? dayCount(of: month, in: year) : nil
  }

  /// Creates the date of a whole year or a whole month.
  package init(year: Int, month: Int? = nil) { (self.year, self.month, day) = (year, month, nil) }

  /// The date as written in content, in `datetime` and in data: `2026-11-26`.
  package var iso: String {
    guard let month else { return padded(year, 4) }
    let text = padded(year, 4) + "-" + padded(month, 2)
    return day.map { text + "-" + padded($0, 2) } ?? text
  }

  /// The first day of the date, written in full: `2026` becomes `2026-01-01`.
  package var firstDayISO: String { iso + (month == nil ? "-01" : "") + (day == nil ? "-01" : "") }

  /// The numbers of the first and the last day that the date may mean, counted from a fixed day.
  private var dayNumbers: ClosedRange<Int> {
    let lastMonth = month ?? 12
    return dayNumber(year, month ?? 1, day ?? 1)...dayNumber(year, lastMonth, day ?? dayCount(of: lastMonth, in: year))
  }

  /// The day of the week, with Monday as 0; `nil` for a month or a year.
  package var weekday: Int? { day == nil ? nil : (firstDay + 1) % 7 }

  /// The number of the first day, for sorting.
  package var firstDay: Int { dayNumbers.lowerBound }

  /// The next day; `nil` for a month, a year or 9999-12-31.
  package var nextDay: PartialDate? {
    guard let month, let day else { return nil }
    let (isLast, isLastOfYear) = (day == dayCount(of: month, in: year), month == 12 && day == 31)
    let next = isLastOfYear ? (year + 1, 1, 1) : isLast ? (year, month + 1, 1) : (year, month, day + 1)
    return PartialDate(next.0, next.1, next.2)
  }

  /// Whether all of the date lies before `other`: 2025 has passed on 2026-01-01, but not on 2025-12-31.
  package func hasPassed(on other: PartialDate) -> Bool { days(until: other) > 0 }

  /// Returns the days from the last day that this date may mean to the first of `other`.
  package func days(until other: PartialDate) -> Int { other.dayNumbers.lowerBound - dayNumbers.upperBound }
}

extension PartialDate: Comparable {
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    let (left, right) = (left.dayNumbers, right.dayNumbers)
    return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}

private func padded(_ number: Int, _ width: Int) -> String { String(number).padded(to: width) }

private func dayCount(of month: Int, in year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Returns the number of a day in the Gregorian calendar, counting years from March: the leap day comes last.
private func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month > 2 ? year : year - 1
  let monthFromMarch = (month + 9) % 12
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + day
}
