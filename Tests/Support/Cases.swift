import Foundation

/// The number of random cases for each property: `OKO_CASES`, or 500.
enum Cases {
  /// For properties of texts: a case takes microseconds.
  static let ofTexts = ProcessInfo.processInfo.environment["OKO_CASES"].flatMap { Int($0) } ?? 500

  /// For properties of whole sites: a case takes milliseconds.
  static let ofSites = max(10, ofTexts / 25)

  /// For what is done to a running command: a case takes a second.
  static let ofCommands = max(10, ofTexts / 50)
}
