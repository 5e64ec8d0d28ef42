import Documents
package import Basics

/// How much the site makes of a rule: `regels` in `site.yml`, each with the reason.
package struct RuleLevels: Sendable {
  private enum Level: String, CaseIterable {
    case off = "uit"
    case note = "opmerking"
    case warning = "waarschuwing"
    case error = "fout"

    /// `nil` if nothing is reported.
    var severity: Diagnostic.Severity? {
      switch self {
      case .off: nil
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    }
  }

  private var levels: [Rule: Level] = [:]

  init() {}

  init(_ fields: inout FieldReader) {
    for field in fields.all() {
      let level = fields.fields(field.name) { item -> Level in
        let level: Level = item.choice("ernst")
        _ = item.required("reden")
        return level
      }
      guard let rule = Rule.all.first(where: { $0.id == field.name }) else {
        fields.diagnostics.append(.unknownRule(field.name, at: field.nameRange))
        continue
      }
      if rule.isOfPolicy {
        fields.diagnostics.append(.ruleOfPolicy(at: field.nameRange))
      } else if !rule.mayBeExempt, level != .error {
        fields.diagnostics.append(.requiredRule(rule, at: field.value.range))
      } else {
        levels[rule] = level
      }
    }
  }

  /// Returns the findings with the severity that the site gives them, without those of rules that it turns off.
  package func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    if levels.isEmpty { return findings }
    return findings.compactMap { finding in
      guard let level = levels[finding.rule] else { return finding }
      return level.severity.map(finding.weighing)
    }
  }
}

extension Diagnostic {
  package static func unknownRule(_ name: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: range,
      nl: "er is geen regel '\(name)'", en: "there is no rule '\(name)'",
      tip: name.nearMiss(in: Rule.all.map(\.id)).map { .didYouMean($0) }
        ?? Wording(
          nl: "een regel staat achter elke melding tussen haken, zoals [gebroken-link]",
          en: "a rule is in brackets behind each message, such as [gebroken-link]"))
  }

  fileprivate static let ruleOfPolicy = Unplaced(
    .unknownValue,
    nl: "hoe zwaar deze regel weegt, staat bij 'vertaling'", tip: "haal hem hier weg, en zeg het bij 'vertaling'",
    en: "how severe this rule is, is said in 'vertaling'", tip: "remove it here, and say it in 'vertaling'")

  fileprivate static func requiredRule(_ rule: Rule, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: range,
      nl: "zonder de regel '\(rule.id)' zou een pagina niet kloppen of nergens heen leiden",
      tip: "haal hem hier weg; alleen 'ernst: fout' kan",
      en: "without the rule '\(rule.id)' a page would be wrong or lead nowhere",
      tip: "remove it here; only 'ernst: fout' is possible")
  }
}
