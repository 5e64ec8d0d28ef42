public import Testing

@testable package import Basics

/// Failure messages show what `oko` would print, not the bytes of whole files.
extension Diagnostic: CustomTestStringConvertible {
  /// The text in a failure message.
  package var testDescription: String { DiagnosticPrinter(.en).text(of: self) }
}

extension CheckedSite: CustomTestStringConvertible {
  /// The text in a failure message.
  package var testDescription: String { DiagnosticPrinter(.en).text(of: diagnostics) }
}

extension FileRange: CustomTestStringConvertible {
  /// The text in a failure message.
  package var testDescription: String { "\(file.path):\(line):\(column) '\(text)'" }
}

extension FileRange {
  /// Whether the range marks something: `false` for an empty range at the end of a file with contents.
  var pointsAtSomething: Bool { file.bytes.isEmpty || !bytes.isEmpty || bytes.lowerBound < file.bytes.count }
}
