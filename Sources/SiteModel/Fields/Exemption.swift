import Documents
package import Basics

/// A finding that an editor allows, with the reason: an item of `sta-toe` at the top of a page.
package struct Exemption: Sendable {
  /// The rule that the page may break; `nil` if its name is wrong.
  let rule: Rule?

  /// Words within the range of the finding; empty if the finding is about the whole page.
  let words: String

  /// The last day on which it holds, if it ends.
  let until: PartialDate?

  /// The range of the item; the exemption holds in this file only.
  let range: FileRange

  /// The change that removes it, if it is on a line of its own.
  fileprivate(set) var removal: Diagnostic.Edit?

  init(_ fields: inout FieldReader) {
    rule = fields.rule("regel")
    let isOfPage = rule?.isOfPolicy ?? false
    words = isOfPage ? "" : fields.required("woorden")
    fields.declareSometimes("woorden")
    _ = fields.required("reden")
    until = isOfPage ? fields.date("tot") : fields.optionalDate("tot")
    range = fields.original.range
  }

  fileprivate func allows(_ finding: Diagnostic) -> Bool {
    // A finding that compares two ranges may have the words in the other one.
    finding.rule == rule && finding.range.file == range.file
      && (words.isEmpty || ([finding.range] + finding.related.map(\.range)).contains { $0.text.contains(words) })
  }
}

extension [Diagnostic] {
  /// Returns the findings that nobody allowed, and a finding for each exemption that is no longer needed.
  ///
  /// An exemption from an `unknown` rule, of which a mistake hides whether it is broken, may be needed.
  package func without(_ exemptions: [Exemption], on day: PartialDate, unknown: Set<Rule> = []) -> [Diagnostic] {
    let unused = exemptions.filter { exemption in
      exemption.rule.map { !unknown.contains($0) } ?? false && !contains(where: exemption.allows)
    }
    var files: Set<File> = []
    return allowing(exemptions, on: day)
      + unused.map { exemption in
        let finding = Diagnostic.unusedExemption(at: exemption.range)
        // A list goes with its last item, so one goes at a time.
        guard let edit = exemption.removal, files.insert(exemption.range.file).inserted else { return finding }
        return finding.repaired(by: edit.replacement, at: edit.range)
      }
  }

  /// Returns the findings that nobody allowed on a day.
  package func allowing(_ exemptions: [Exemption], on day: PartialDate) -> [Diagnostic] {
    let valid = exemptions.filter { $0.until.map { !$0.hasPassed(on: day) } ?? true }
    return filter { finding in !valid.contains { $0.allows(finding) } }
  }
}

extension FieldReader {
  /// Reads the exemptions of a page, of which each language has its own.
  mutating func exemptions(_ name: String) -> [Exemption] {
    let versions = [original] + translations
    return ownItems(name) { Exemption(&$0) }.map { exemption in
      var exemption = exemption
      if exemption.range.text.hasPrefix("{") {
        exemption.removal = versions.lazy.compactMap { $0.fields?.removal(ofItem: exemption.range) }.first
      }
      return exemption
    }
  }

  /// Reads the name of a rule that allows exemptions.
  fileprivate mutating func rule(_ name: String) -> Rule? {
    let scalar = requiredScalar(fact: name)
    let rules = Rule.all.filter(\.mayBeExempt)
    declare(name) { $0.choices = rules.map(\.id) }
    guard let (text, range) = scalar else { return nil }
    let rule = rules.first { $0.id == text }
    if rule == nil { diagnostics.append(.unknownValue(text, of: name, in: rules.map(\.id), at: range)) }
    return rule
  }
}

extension Rule {
  package static let unusedExemption = Rule(
    "overbodige-uitzondering",
    nl: "Wat `sta-toe` toestaat, komt niet meer voor. Haal het weg.",
    en: "What `sta-toe` allows no longer occurs. Remove it.")
}

extension Diagnostic {
  fileprivate static let unusedExemption = Unplaced(
    .unusedExemption, at: .firstLine, severity: .warning,
    nl: "wat hier wordt toegestaan, komt niet meer voor", tip: "haal het weg",
    en: "what is allowed here no longer occurs", tip: "remove it")
}
