/// A finding that somebody looked at and allows, with the reason: an item of `sta-toe` at the top of a page.
struct Exemption: Sendable {
  /// The rule that need not be kept; `nil` where the name of it is a mistake.
  let rule: Rule?

  /// Words of what the finding points at.
  let words: String

  /// Where it stands: it holds in this file only.
  let range: SourceRange

  init(_ fields: inout FieldReader) {
    rule = fields.rule("regel")
    words = fields.required("woorden")
    _ = fields.required("reden")
    range = fields.original.range
  }

  fileprivate func allows(_ finding: Diagnostic) -> Bool {
    finding.rule == rule && finding.range.file == range.file && finding.range.text.contains(words)
  }
}

extension [Diagnostic] {
  /// The findings that nobody allowed. An exemption for which there is no finding has had its day, and is told.
  func without(_ exemptions: [Exemption]) -> [Diagnostic] {
    let unused = exemptions.filter { exemption in exemption.rule != nil && !contains(where: exemption.allows) }
    return filter { finding in !exemptions.contains { $0.allows(finding) } }
      + unused.map { .unusedExemption(at: $0.range) }
  }
}

extension FieldReader {
  /// The name of a rule that a page may be exempt from.
  fileprivate mutating func rule(_ name: String) -> Rule? {
    var rule: Rule?
    _ = required(name) { text, range in
      rule = Rule(rawValue: text).flatMap { $0.mayBeExempt ? $0 : nil }
      return rule == nil
        ? .unknownValue(text, of: name, in: Rule.allCases.filter(\.mayBeExempt).map(\.rawValue), at: range) : nil
    }
    return rule
  }
}

extension Rule {
  /// Whether a page can be built all the same, so that somebody may say that it is meant so.
  fileprivate var mayBeExempt: Bool {
    switch self {
    case .rawHTML, .outdated, .contradictingText: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedExemption(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unusedExemption,
      Wording(nl: "wat hier wordt toegestaan, komt niet meer voor", en: "what is allowed here no longer occurs"),
      at: range.firstLine, severity: .warning, tip: Wording(nl: "haal het weg", en: "remove it"))
  }
}
