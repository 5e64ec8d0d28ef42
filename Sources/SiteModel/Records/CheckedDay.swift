import Documents
package import Basics

/// The day as of which the facts of a record are known; they may be out of date since.
package struct CheckedDay: Sendable {
  package let date: PartialDate?

  init(_ fields: inout FieldReader) {
    date = fields.date("stand-per")
  }

  /// Returns “Sinds 14 oktober 2025 niet bijgewerkt.” if the record is outdated, or else nothing.
  package func warning(in language: Language, on day: PartialDate, _ configuration: SiteConfiguration) -> Sentence {
    isOutdated(on: day, configuration)
      ? language.sentence("checked.since", ["date": language.date(date)]) : Sentence()
  }

  /// Whether nobody has updated the record for longer than the site allows.
  func isOutdated(on day: PartialDate, _ configuration: SiteConfiguration) -> Bool {
    date.map { $0.days(until: day) > configuration.outdatedAfter } ?? false
  }
}

extension CheckedDay {
  /// Returns a finding if a date comes after the day as of which the record is known.
  func mistake(of date: PartialDate?, at range: FileRange) -> Diagnostic? {
    guard let date, let checked = self.date, checked.hasPassed(on: date) else { return nil }
    return .afterCheck(date, checked, at: range)
  }

  /// Returns a finding if something was held after that day, since it was still to come then.
  func mistake(of plan: Plan, at range: FileRange) -> Diagnostic? {
    plan.state == .held ? mistake(of: plan.period?.first, at: range) : nil
  }
}

extension Page {
  /// Returns a finding if nobody has updated the record for longer than the site allows; the page itself says so too.
  func outdated(on day: PartialDate, _ configuration: SiteConfiguration) -> Diagnostic? {
    guard isListed, let checked = facts.checked, checked.isOutdated(on: day, configuration), let date = checked.date
    else { return nil }
    return .outdated(place(of: "stand-per", in: sourceLanguage), days: date.days(until: day))
  }
}

extension Site {
  /// Returns “Stand per 14 oktober 2025.” and “Sinds 14 oktober 2025 niet bijgewerkt.”, as far as they apply.
  package func checkedSentences(of page: Page, in language: Language) -> [Sentence] {
    guard let checked = page.facts.checked, let date = checked.date else { return [] }
    let warning = checked.warning(in: language, on: asOf, configuration)
    return [language.sentence("checked.on", ["date": language.date(date)])] + (warning.isEmpty ? [] : [warning])
  }
}

extension TemplateNames.Group {
  /// Returns the name for the day as of which a record is known.
  static func checked<Facts>() -> Self where Model == Entry<Facts> {
    html("checked", "On which day this was known, and whether that is long ago.") {
      $0.site.checkedSentences(of: $0.page, in: $0.language).joined()
    }
  }
}

extension Diagnostic {
  fileprivate static func outdated(_ range: FileRange, days: Int) -> Diagnostic {
    Diagnostic(
      .outdated, at: range, severity: .warning,
      nl: "dit is al \(days) dagen niet bijgewerkt; de site zegt dat ook tegen lezers",
      tip: "kijk de feiten na en zet 'stand-per' op die dag",
      en: "nobody has updated this for \(days) days; the site tells its readers so",
      tip: "check the facts and set 'stand-per' to that day")
  }

  fileprivate static func afterCheck(_ date: PartialDate, _ checked: PartialDate, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .afterCheck, at: range,
      nl: "op \(checked.iso), de dag van 'stand-per', was \(date.iso) nog niet geweest",
      tip: "verbeter de datum, of zet 'stand-per' op de dag waarop u alles hebt nagekeken",
      en: "on \(checked.iso), the day of 'stand-per', \(date.iso) had not yet been",
      tip: "mend the date, or set 'stand-per' to the day on which you have checked everything")
  }
}
