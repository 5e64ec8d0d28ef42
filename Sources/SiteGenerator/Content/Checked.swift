/// The day on which what a record says was known. It may have become old since.
struct Checked: Sendable {
  let date: PartialDate?

  init(_ fields: inout FieldReader) {
    date = fields.date("stand-per")
  }

  /// “Stand per 14 oktober 2025.”
  func sentence(in language: Language) -> HTML {
    date.map { language.sentence("checked.on", ["date": language.html(of: $0)]) } ?? []
  }

  /// “Sinds 14 oktober 2025 niet bijgewerkt.”, where that is long ago.
  func warning(in language: Language, _ site: Site) -> HTML {
    isOutdated(on: site.asOf, site) ? language.sentence("checked.since", ["date": language.html(of: date)]) : []
  }

  /// Whether nobody brought the record up to date for longer than the site allows.
  func isOutdated(on day: PartialDate, _ site: Site) -> Bool {
    date.map { $0.days(until: day) > site.configuration.outdatedAfter } ?? false
  }
}

extension Checked {
  /// That something happened after the day on which the record was known.
  func mistake(of date: PartialDate?, at range: SourceRange) -> Diagnostic? {
    guard let date, let checked = self.date, checked.hasPassed(on: date) else { return nil }
    return .afterCheck(date, checked, at: range)
  }

  /// That something took place after that day: then it was still to come.
  func mistake(of plan: Plan, at range: SourceRange) -> Diagnostic? {
    plan.state == .held ? mistake(of: plan.period?.first, at: range) : nil
  }
}

extension Names.Group {
  /// The name that says on which day a record was known.
  static func checked<Facts>() -> Self where Model == Entry<Facts> {
    html("checked", "On which day this was known, and whether that is long ago.") { entry in
      guard let checked = entry.facts.checked else { return [] }
      let sentence = checked.sentence(in: entry.language)
      let warning = checked.warning(in: entry.language, entry.site)
      return warning.isEmpty ? sentence : sentence + HTML(html: " ") + warning
    }
  }
}

extension Diagnostic {
  fileprivate static func afterCheck(_ date: PartialDate, _ checked: PartialDate, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .afterCheck,
      Wording(
        nl: "op \(checked.iso), de dag van 'stand-per', was \(date.iso) nog niet geweest",
        en: "on \(checked.iso), the day of 'stand-per', \(date.iso) had not yet been"),
      at: range,
      tip: Wording(
        nl: "verbeter de datum, of zet 'stand-per' op de dag waarop u alles hebt nagekeken",
        en: "mend the date, or set 'stand-per' to the day on which you have checked everything"))
  }
}
