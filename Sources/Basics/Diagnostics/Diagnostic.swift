/// A finding about the content or the templates, with its place and its repair.
///
/// Mistakes in content are values, not thrown errors: one run reports them all.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: Hashable, Sendable {
    /// The site is not built.
    case error

    /// The site is built, but somebody should look.
    case warning

    /// Nothing is wrong, but something is still to do.
    case note
  }

  package let rule: Rule
  package private(set) var severity: Severity

  /// The problem, in one sentence without a full stop.
  package let message: Wording

  /// The smallest range that holds the mistake.
  package private(set) var range: FileRange

  /// Other places that matter for the finding.
  package let related: [Related]

  /// The repair.
  package let tip: Wording?

  /// The repair as a change to a file, where it is certain; `oko check --fix` makes it.
  package private(set) var edit: Edit?

  /// Creates a finding from its words in each language.
  package init(
    _ rule: Rule, at range: FileRange, severity: Severity = .error, related: [Related] = [], nl: String, en: String,
    tip: Wording? = nil
  ) {
    (self.rule, self.severity, message) = (rule, severity, Wording(nl: nl, en: en))
    (self.range, self.related, self.tip) = (range, related, tip)
  }

  /// Creates a finding and its tip from their words in each language.
  package init(
    _ rule: Rule, at range: FileRange, severity: Severity = .error, related: [Related] = [],
    nl: String, tip nlTip: String, en: String, tip enTip: String
  ) {
    self.init(rule, at: range, severity: severity, related: related, nl: nl, en: en, tip: Wording(nl: nlTip, en: enTip))
  }
}

extension Diagnostic {
  /// A change to a file: the bytes that go and the text that comes in their place.
  package struct Edit: Hashable, Sendable {
    package let range: FileRange
    package let replacement: String

    package init(range: FileRange, replacement: String) { (self.range, self.replacement) = (range, replacement) }
  }

  /// Returns the finding with the change that repairs it; without a range, all that it points at is replaced.
  package func repaired(by replacement: String, at place: FileRange? = nil) -> Diagnostic {
    var repaired = self
    repaired.edit = Edit(range: place ?? range, replacement: replacement)
    return repaired
  }

  /// Returns the finding with another severity.
  package func weighing(_ severity: Severity) -> Diagnostic {
    var weighed = self
    weighed.severity = severity
    return weighed
  }

  package func moved(to range: FileRange) -> Diagnostic {
    var moved = self
    moved.range = range
    return moved
  }

  /// A finding whose words are always the same, before it has a place: `.rawHTML(at: range)`.
  package struct Unplaced: Sendable {
    /// The part of a range to point at.
    package enum Part: Sendable {
      case whole, firstLine, start
    }

    private let make: @Sendable (FileRange) -> Diagnostic

    package init(
      _ rule: Rule, at part: Part = .whole, severity: Severity = .error,
      nl: String, tip nlTip: String, en: String, tip enTip: String
    ) {
      make = { range in
        let place =
          switch part {
          case .whole: range
          case .firstLine: range.firstLine
          case .start: range.start
          }
        return Diagnostic(rule, at: place, severity: severity, nl: nl, tip: nlTip, en: en, tip: enTip)
      }
    }

    package func callAsFunction(at range: FileRange) -> Diagnostic { make(range) }
  }

  /// A second place, with a description of what is there.
  package struct Related: Hashable, Sendable {
    package let message: Wording
    package let range: FileRange

    package init(at range: FileRange, nl: String, en: String) {
      (message, self.range) = (Wording(nl: nl, en: en), range)
    }
  }

  /// A text in each language of messages.
  package struct Wording: Hashable, Sendable {
    package let nl: String
    package let en: String

    package init(nl: String, en: String) { (self.nl, self.en) = (nl, en) }

    /// Returns a number with its noun, such as `1 fout` or `2 fouten`.
    package static func count(
      _ number: Int, nl: (one: String, other: String), en: (one: String, other: String)
    ) -> Wording {
      Wording(nl: "\(number) \(number == 1 ? nl.one : nl.other)", en: "\(number) \(number == 1 ? en.one : en.other)")
    }

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

extension Diagnostic.Severity {
  /// The name in messages.
  package var wording: Diagnostic.Wording {
    switch self {
    case .error: Diagnostic.Wording(nl: "fout", en: "error")
    case .warning: Diagnostic.Wording(nl: "waarschuwing", en: "warning")
    case .note: Diagnostic.Wording(nl: "opmerking", en: "note")
    }
  }
}

extension [Diagnostic] {
  /// Whether any of them keeps the site from being built.
  package var haveErrors: Bool { contains { $0.severity == .error } }

  /// Returns each finding once, sorted by file and range, so the order of the work doesn't show.
  ///
  /// Findings that differ only in their tip count as one, since a partial is checked wherever it is used.
  package func sortedOnce() -> [Diagnostic] {
    // A finding is large; its number isn't.
    let sorted = indices.sorted { self[$0].precedes(self[$1]) }
    return sorted.indices.filter { $0 == 0 || !self[sorted[$0 - 1]].isSame(as: self[sorted[$0]]) }.map {
      self[sorted[$0]]
    }
  }
}

extension Diagnostic {
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    range.bytes == other.range.bytes && rule.id == other.rule.id && range.file.path == other.range.file.path
      && message.nl == other.message.nl
  }

  /// Whether it comes first: by file, range, rule, message and tip.
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if range.file.path != other.range.file.path { return range.file.path < other.range.file.path }
    let (own, others) = (range.bytes, other.range.bytes)
    if own != others { return (own.lowerBound, own.upperBound) < (others.lowerBound, others.upperBound) }
    if rule.id != other.rule.id { return rule.id < other.rule.id }
    if message.nl != other.message.nl { return message.nl < other.message.nl }
    return tip?.nl ?? "" < other.tip?.nl ?? ""
  }
}
