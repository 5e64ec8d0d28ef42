package import Basics

/// The day as of which the facts of a record are known; they may be out of date since.
package struct CheckedDay: Sendable {
  package let date: PartialDate?

  init(_ fields: inout FieldReader) {
    date = fields.date("stand-per")
    fields.happened(on: date, at: fields.place(of: "stand-per"), .none)
  }
}

extension Site {
  /// Returns the newest day as of which a record on a page is known, or `nil` if the page shows none.
  package func day(of page: Page) -> PartialDate? { day(of: page.facts.records(on: page, in: self)) }

  func day(of records: [Page]) -> PartialDate? { records.compactMap(\.facts.checked?.date).max() }

  /// Returns “Stand per 14 oktober 2025.” for a page that shows records, or “Dit is bekend tot en met 14 oktober 2025.
  /// Nieuwere stukken heeft deze site niet.” where even the newest is outdated.
  package func dateLine(of page: Page, in language: Language) -> Sentence {
    dateLine(of: page.facts.records(on: page, in: self), in: language)
  }

  /// Returns the same for records.
  package func dateLine(of records: [Page], in language: Language) -> Sentence {
    guard let day = day(of: records) else { return Sentence() }
    let areOutdated = isOutdated(day) && records.contains(where: isOutdated)
    return language.sentence(areOutdated ? "checked.outdated" : "checked.on", ["date": language.date(day)])
  }

  /// Returns “Stand per 14 oktober 2025.” for a record on a page of another day.
  func dateLine(of record: Page, onPageOf day: PartialDate, in language: Language) -> Sentence {
    guard let date = record.facts.checked?.date, date != day else { return Sentence() }
    return language.sentence("checked.on", ["date": language.date(date)])
  }

  /// Whether a record may have changed since, because nobody has checked it for longer than the site allows.
  ///
  /// What is over stays as it was.
  private func isOutdated(_ record: Page) -> Bool {
    !record.facts.isOver && record.facts.checked?.date.map(isOutdated) ?? false
  }

  private func isOutdated(_ day: PartialDate) -> Bool { day.days(until: asOf) > configuration.outdatedAfter }

  /// The findings on records that nobody has checked for longer than the site allows; their pages say so too.
  var outdatedRecords: [Diagnostic] {
    pages.filter { $0.isListed && isOutdated($0) }.compactMap { page in
      page.facts.checked?.date.map {
        .outdated(page.place(of: "stand-per", in: page.sourceLanguage), days: $0.days(until: asOf))
      }
    }
  }

  /// Returns the day of a site that doesn't name one: the newest day of its pages and sources.
  ///
  /// A month or a year isn't a day. One day that lies more than a year after all others is a mistake, and doesn't count.
  static func newestDay(of pages: [Page], _ sources: SourceRegister) -> PartialDate {
    let days =
      pages.compactMap { page in
        (Array(page.updated.values) + [page.facts.checked?.date].compactMap(\.self)).filter { $0.day != nil }.max()
      } + sources.byID.values.compactMap(\.date).filter { $0.day != nil }
    let newest = days.max() ?? PartialDate(year: 1)
    var others = days
    if let index = days.firstIndex(of: newest) { others.remove(at: index) }
    guard let next = others.max(), next.days(until: newest) > 366 else { return newest }
    return next
  }
}

extension TemplateNames.Group {
  /// Declares the day as of which the records of a page are known.
  static func checked<Facts>() -> Self where Model == Entry<Facts> {
    html("checked", "On which day the states were known; in a list only where that differs from its page.") { entry in
      entry.dayOfPage.map { entry.site.dateLine(of: entry.page, onPageOf: $0, in: entry.language) }
        ?? entry.site.dateLine(of: entry.page, in: entry.language)
    }
  }
}

extension Rule {
  package static let outdated = Rule(
    "verouderd", mayBeExempt: true,
    nl: "Een feit is lang niet nagekeken. Kijk of er nieuws is, en verander `stand-per`.",
    en: "A fact has not been checked for long. See whether there is news, and change `stand-per`.")
}

extension Diagnostic {
  fileprivate static func outdated(_ range: FileRange, days: Int) -> Diagnostic {
    Diagnostic(
      .outdated, at: range, severity: .warning,
      nl: "dit is \(days) dagen geleden voor het laatst nagekeken; de site zegt lezers hoe oud het is",
      tip: "kijk de feiten na en zet 'stand-per' op die dag",
      en: "this was last checked \(days) days ago; the site tells its readers how old it is",
      tip: "check the facts and set 'stand-per' to that day")
  }
}
