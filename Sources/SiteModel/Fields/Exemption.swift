package import Basics

/// A finding that somebody looked at and allows, with the reason: an item of `sta-toe` at the top of a page.
package struct Exemption: Sendable {
  /// The rule that need not be kept; `nil` where the name of it is a mistake.
  let rule: Rule?

  /// Words of what the finding points at; none where it is about the whole page.
  let words: String

  /// The last day on which it holds, where there is one.
  let until: PartialDate?

  /// Where it stands: it holds in this file only.
  let range: FileRange

  init(_ fields: inout FieldReader) {
    rule = fields.rule("regel")
    let isOfPage = rule?.isOfPolicy ?? false
    words = isOfPage ? "" : fields.required("woorden")
    _ = fields.required("reden")
    until = isOfPage ? fields.date("tot") : fields.optionalDate("tot")
    range = fields.original.range
  }

  fileprivate func allows(_ finding: Diagnostic) -> Bool {
    // Where two places are compared, the words may be those of the other.
    finding.rule == rule && finding.range.file == range.file
      && (words.isEmpty || ([finding.range] + finding.related.map(\.range)).contains { $0.text.contains(words) })
  }
}

extension [Diagnostic] {
  /// The findings that nobody allowed. An exemption for which there is no finding has had its day, and is told.
  package func without(_ exemptions: [Exemption], on day: PartialDate) -> [Diagnostic] {
    let unused = exemptions.filter { exemption in exemption.rule != nil && !contains(where: exemption.allows) }
    return allowing(exemptions, on: day) + unused.map { .unusedExemption(at: $0.range) }
  }

  /// The findings that nobody allowed as of a day.
  package func allowing(_ exemptions: [Exemption], on day: PartialDate) -> [Diagnostic] {
    let valid = exemptions.filter { $0.until.map { !$0.hasPassed(on: day) } ?? true }
    return filter { finding in !valid.contains { $0.allows(finding) } }
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
    case .rawHTML, .outdated, .contradictingText, .parity, .factParity, .linkLanguage: true
    case .wrongLanguage, .forbiddenWord, .preferredWord, .capitalSign: true
    default: isOfPolicy
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedExemption(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unusedExemption, at: range.firstLine, severity: .warning,
      nl: "wat hier wordt toegestaan, komt niet meer voor", tip: "haal het weg",
      en: "what is allowed here no longer occurs", tip: "remove it")
  }
}
