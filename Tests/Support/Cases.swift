import Foundation

/// How many random cases a property is tried with: `OKO_CASES`, or else 500.
enum Cases {
  /// For properties of texts, which take microseconds a case.
  static let ofTexts = ProcessInfo.processInfo.environment["OKO_CASES"].flatMap { Int($0) } ?? 500

  /// For properties of whole sites, which take milliseconds a case.
  static let ofSites = max(10, ofTexts / 25)
}
