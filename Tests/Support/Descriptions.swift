import Testing

@testable package import Basics

/// What a test that fails says: what `oko` would print, not the bytes of whole files.
extension Diagnostic: CustomTestStringConvertible {
  /// The text for a test that fails.
  package var testDescription: String { DiagnosticPrinter(.en).text(of: self) }
}

extension CheckedSite: CustomTestStringConvertible {
  /// The text for a test that fails.
  package var testDescription: String { DiagnosticPrinter(.en).text(of: diagnostics) }
}

extension FileRange: CustomTestStringConvertible {
  /// The text for a test that fails.
  package var testDescription: String { "\(file.path):\(line):\(column) '\(text)'" }
}

extension FileRange {
  /// Whether it is no place behind the end of a file that holds something.
  var pointsAtSomething: Bool { file.bytes.isEmpty || !bytes.isEmpty || bytes.lowerBound < file.bytes.count }
}
