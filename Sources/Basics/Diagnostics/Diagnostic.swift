/// A finding about the content or the templates, with its place and its repair.
///
/// Mistakes in content are values, not thrown errors: one run reports them all.
package struct Diagnostic: Hashable, Sendable {
  /// The weight of a finding.
  package enum Severity: Hashable, Sendable {
    /// The site is not built.
    case error

    /// The site is built, but somebody should look.
    case warning
  }

  /// The rule that was broken.
  package let rule: Rule

  /// The weight of the finding.
  package let severity: Severity

  /// The problem, in one sentence without a full stop.
  package let message: Wording

  /// The smallest range that holds the mistake.
  package let range: FileRange

  /// Other places that matter for the finding.
  package let related: [Related]

  /// The repair.
  package let tip: Wording?

  package init(
    _ rule: Rule, _ message: Wording, at range: FileRange, severity: Severity = .error,
    related: [Related] = [], tip: Wording? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.related = related
    self.tip = tip
  }

  /// Creates a finding from its words in each language, with or without a tip.
  package init(
    _ rule: Rule, at range: FileRange, severity: Severity = .error, related: [Related] = [], nl: String, en: String,
    tip: Wording? = nil
  ) {
    self.init(rule, Wording(nl: nl, en: en), at: range, severity: severity, related: related, tip: tip)
  }

  /// Creates a finding and its tip from their words in each language.
  package init(
    _ rule: Rule, at range: FileRange, severity: Severity = .error, related: [Related] = [],
    nl: String, tip nlTip: String, en: String, tip enTip: String
  ) {
    self.init(
      rule, at: range, severity: severity, related: related, nl: nl, en: en, tip: Wording(nl: nlTip, en: enTip))
  }
}

extension Diagnostic {
  /// A second place, with a description of what is there.
  package struct Related: Hashable, Sendable {
    /// The description.
    package let message: Wording

    /// The place.
    package let range: FileRange

    package init(at range: FileRange, nl: String, en: String) {
      (message, self.range) = (Wording(nl: nl, en: en), range)
    }
  }

  /// A text in each language of messages.
  package struct Wording: Hashable, Sendable {
    package let nl: String
    package let en: String

    /// Creates a text from its wording in each language.
    package init(nl: String, en: String) {
      self.nl = nl
      self.en = en
    }

    /// Returns the text in one language.
    package func text(_ language: MessageLanguage) -> String {
      switch language {
      case .nl: nl
      case .en: en
      }
    }
  }

  /// A language of messages, independent of the site's own languages.
  package enum MessageLanguage: String, CaseIterable, Sendable {
    /// Dutch, the language of the communications team.
    case nl

    /// English, the language of the code.
    case en
  }
}

extension [Diagnostic] {
  /// Whether any of them keeps the site from being built.
  package var haveErrors: Bool { contains { $0.severity == .error } }

  /// Returns each finding once, sorted by file and range, so the order of the work doesn't show.
  ///
  /// Findings that differ only in their tip count as one, since a partial is checked wherever it is used.
  package func sortedOnce() -> [Diagnostic] {
    sorted { ($0.place, $0.tip?.nl ?? "") < ($1.place, $1.tip?.nl ?? "") }.reduce(into: []) { once, diagnostic in
      if let last = once.last, last.place == diagnostic.place { return }
      once.append(diagnostic)
    }
  }
}

extension Diagnostic {
  /// The key by which findings are sorted and compared.
  fileprivate var place: Place {
    Place(
      path: range.file.path, start: range.bytes.lowerBound, end: range.bytes.upperBound, rule: rule.rawValue,
      message: message.nl)
  }

  fileprivate struct Place: Comparable {
    let path: String
    let start: Int
    let end: Int
    let rule: String
    let message: String

    static func < (left: Place, right: Place) -> Bool {
      (left.path, left.start, left.end, left.rule, left.message) < (
        right.path, right.start, right.end, right.rule, right.message
      )
    }
  }
}
