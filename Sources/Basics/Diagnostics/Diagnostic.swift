/// A finding about the content or the templates, with its place and its repair.
///
/// Content mistakes are values, not thrown errors: one run tells them all.
package struct Diagnostic: Hashable, Sendable {
  /// How much a finding weighs.
  package enum Severity: Hashable, Sendable {
    /// The site is not built.
    case error

    /// The site is built, and somebody should look.
    case warning
  }

  /// The rule that was not kept.
  package let rule: Rule

  /// How much the finding weighs.
  package let severity: Severity

  /// What is the matter, in one sentence without a full stop.
  package let message: Wording

  /// The smallest range that holds the mistake.
  package let range: FileRange

  /// Other places that have to do with it.
  package let related: [Related]

  /// What to do about it.
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

  /// Creates a finding from its words in each language: what is the matter, and where it can be said at once what to do.
  package init(
    _ rule: Rule, at range: FileRange, severity: Severity = .error, related: [Related] = [], nl: String, en: String,
    tip: Wording? = nil
  ) {
    self.init(rule, Wording(nl: nl, en: en), at: range, severity: severity, related: related, tip: tip)
  }

  /// Creates a finding from its words in each language: what is the matter, and what to do about it.
  package init(
    _ rule: Rule, at range: FileRange, severity: Severity = .error, related: [Related] = [],
    nl: String, tip nlTip: String, en: String, tip enTip: String
  ) {
    self.init(
      rule, at: range, severity: severity, related: related, nl: nl, en: en, tip: Wording(nl: nlTip, en: enTip))
  }
}

extension Diagnostic {
  /// A second place, with what stands there.
  package struct Related: Hashable, Sendable {
    /// What stands there.
    package let message: Wording

    /// Where it stands.
    package let range: FileRange

    package init(at range: FileRange, nl: String, en: String) {
      (message, self.range) = (Wording(nl: nl, en: en), range)
    }
  }

  /// A text in the languages in which messages are given.
  package struct Wording: Hashable, Sendable {
    package let nl: String
    package let en: String

    /// Creates a text from its wording in each language.
    package init(nl: String, en: String) {
      self.nl = nl
      self.en = en
    }

    /// The text in one language.
    package func text(_ language: MessageLanguage) -> String {
      switch language {
      case .nl: nl
      case .en: en
      }
    }
  }

  /// A language of messages; a site's own languages have nothing to do with it.
  package enum MessageLanguage: String, CaseIterable, Sendable {
    /// Dutch, the language of the communications team.
    case nl

    /// English, the language of the code.
    case en
  }
}

extension [Diagnostic] {
  /// Whether the site can't be built.
  package var haveErrors: Bool { contains { $0.severity == .error } }

  /// Each finding once, by file and place, so that the order never depends on that of the work. What differs in its tip alone
  /// is one finding: a partial is checked in each place where it is used.
  package func sortedOnce() -> [Diagnostic] {
    sorted { ($0.place, $0.tip?.nl ?? "") < ($1.place, $1.tip?.nl ?? "") }.reduce(into: []) { once, diagnostic in
      if let last = once.last, last.place == diagnostic.place { return }
      once.append(diagnostic)
    }
  }
}

extension Diagnostic {
  /// The place of a finding and what it says there.
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
