import Documents
import Basics

/// How a site judges pages that are not translated, or not as they should be: `vertaling` in `site.yml`.
package struct TranslationPolicy: Sendable {
  /// The weight of a kind of finding.
  enum Level: String, CaseIterable {
    case error = "fout"
    case warning = "waarschuwing"
    case allowed = "toegestaan"

    /// `nil` where it is allowed.
    var severity: Diagnostic.Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .allowed: nil
      }
    }
  }

  /// A page without a file in a language.
  private(set) var missing = Level.warning

  /// A translation whose source has changed since.
  private(set) var stale = Level.warning

  /// A translation that nobody whose first language it is has reviewed. The page says so itself.
  private(set) var unreviewed = Level.allowed

  /// A translation that nobody has compared with its source, or with text in the language of the source.
  private(set) var untranslated = Level.warning

}

extension TranslationPolicy {
  init(_ fields: inout FieldReader) {
    self.init()
    missing = fields.level("ontbreekt", missing)
    stale = fields.level("verouderd", stale)
    unreviewed = fields.level("niet-nagezien", unreviewed)
    untranslated = fields.level("onvertaald", untranslated)
  }
}

extension FieldReader {
  fileprivate mutating func level(
    _ name: String, _ standard: TranslationPolicy.Level
  ) -> TranslationPolicy.Level {
    if field(fact: name) == nil { return standard }
    let before = diagnostics.count
    let level: TranslationPolicy.Level = choice(name)
    // What isn't known can't be broken.
    return diagnostics.count == before ? level : .allowed
  }
}
