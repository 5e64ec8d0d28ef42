import Documents
import Basics

/// Reads whole numbers, each within the bounds of what it can mean.
extension FieldReader {
  /// Reads a number that isn't negative: every number here counts or orders.
  mutating func number(_ name: String) -> Int {
    parsed(requiredScalar(fact: name), name, .number) { FieldReader.whole($0, in: Bounds.counts) } ?? 0
  }

  mutating func optionalCount(_ name: String) -> Int? {
    parsed(scalar(fact: name), name, .number) { FieldReader.whole($0, in: Bounds.counts) }
  }

  mutating func optionalYears(_ name: String) -> Int? {
    parsed(scalar(fact: name), name, .years) { FieldReader.whole($0, in: Bounds.years) }
  }

  mutating func optionalDays(_ name: String) -> Int? {
    parsed(scalar(fact: name), name, .days) { FieldReader.whole($0, in: Bounds.days) }
  }

  /// Returns a number of digits only, if it is within a range.
  static func whole(_ text: some StringProtocol, in range: ClosedRange<Int>) -> Int? {
    text.isDigits ? Int(text).flatMap { range.contains($0) ? $0 : nil } : nil
  }
}
