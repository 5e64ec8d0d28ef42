/// A rule for content or templates, declared in the file that finds what breaks it.
///
/// It is a class, so that a finding isn't larger for its documentation.
package final class Rule: Sendable {
  /// The name, Dutch in every message language, because editors write it.
  package let id: String

  /// What it asks, and what to do: for the manual and for `oko check --explain`.
  package let documentation: Diagnostic.Wording

  /// Whether an editor may declare with `sta-toe` that a page breaks the rule on purpose, and a site may turn it off.
  ///
  /// That is no choice where a page couldn't be read, would say what isn't so, or would lead nowhere.
  package let mayBeExempt: Bool

  package init(_ id: String, mayBeExempt: Bool = false, nl: String, en: String) {
    (self.id, self.mayBeExempt, documentation) = (id, mayBeExempt, Diagnostic.Wording(nl: nl, en: en))
  }
}

extension Rule: Hashable {
  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Rule: CustomStringConvertible {
  package var description: String { id }
}
