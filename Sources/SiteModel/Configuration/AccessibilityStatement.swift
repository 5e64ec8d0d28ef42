import Documents
package import Basics

/// What the municipality declares about the accessibility of the site: `toegankelijkheid` in `site.yml`.
///
/// The register gives the status. No check of a program comes near it, so nothing here is computed.
package struct AccessibilityStatement: Sendable {
  /// The words of the register for its letters.
  package enum Status: String, CaseIterable, Sendable {
    case full = "A"
    case partial = "B"
    case firstMeasures = "C"
    case none = "D"
    case undeclared = "E"
  }

  /// The address of the statement in the register.
  package let register: String
  package let status: Status
  package let declared: PartialDate?

  /// The day of the investigation behind it, if there was one.
  package let examined: PartialDate?

  init(_ fields: inout FieldReader) {
    register = fields.required("register", .statement) { address in
      address.dropping(prefix: AccessibilityStatement.registerAddress).map { !$0.isEmpty && $0.isDigits } ?? false
    }
    status = fields.choice("status")
    declared = fields.day("verklaard")
    examined = fields.optionalDay("onderzocht")
  }

  static let registerAddress = "https://www.toegankelijkheidsverklaring.nl/register/"
}

extension FieldReader {
  /// Reads the statement, which a municipality must have as soon as its site is official.
  mutating func statement(_ name: String, isOfficial: Bool) -> AccessibilityStatement? {
    let isWritten = original.fields?[name] != nil
    let statement = optionalFields(name) { AccessibilityStatement(&$0) }
    if isOfficial, !isWritten { diagnostics.append(.noStatement(at: place(of: "publicatie"))) }
    return statement
  }
}

extension Diagnostic {
  fileprivate static let noStatement = Unplaced(
    .missingField,
    nl: "een openbare site noemt haar toegankelijkheidsverklaring",
    tip:
      "vul haar in op www.toegankelijkheidsverklaring.nl, en zet daarna op een nieuwe regel "
      + "'toegankelijkheid: { register: INVULLEN, status: INVULLEN, verklaard: INVULLEN }'",
    en: "an official site names its accessibility statement",
    tip:
      "fill it in at www.toegankelijkheidsverklaring.nl, and then put on a new line "
      + "'toegankelijkheid: { register: INVULLEN, status: INVULLEN, verklaard: INVULLEN }'"
  )
}
