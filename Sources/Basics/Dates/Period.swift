/// A date, or the time from one date to another: `2026-11-26`, `2025-01/2025-06`.
package struct Period: Hashable, Sendable {
  package let first: PartialDate
  package let last: PartialDate

  package init(_ date: PartialDate) { (first, last) = (date, date) }

  /// Reads one date, or two with `/` between them, the earlier first.
  package init?(_ text: String) {
    let dates = text.split(separator: "/", omittingEmptySubsequences: false).map { PartialDate(String($0)) }
    guard dates.count <= 2, let first = dates.first ?? nil, let last = dates.last ?? nil, first <= last else {
      return nil
    }
    (self.first, self.last) = (first, last)
  }

  /// Creates the period from the first to the last of some dates, or `nil` if there are none.
  package init?(covering dates: [PartialDate]) {
    guard let first = dates.min(), let last = dates.max() else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Whether all of the period lies before a day.
  package func hasPassed(on day: PartialDate) -> Bool { last.hasPassed(on: day) }
}

extension Period: Comparable {
  package static func < (left: Period, right: Period) -> Bool { (left.first, left.last) < (right.first, right.last) }
}
