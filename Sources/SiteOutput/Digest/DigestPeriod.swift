import SiteModel
import Basics

/// The period of a digest, from a day or from the first record to a day, both included.
///
/// A date that is less exact belongs to the period if any part of it does. An event of “oktober 2025” appears in the
/// report before 14 October and in the one after, because nobody knows which of the two should leave it out.
struct DigestPeriod: Sendable {
  /// The first day, or `nil` if the period begins with the first record.
  let since: PartialDate?
  let until: PartialDate

  /// The report of the first day, unless somebody asked for that day.
  let report: Page?

  /// Creates a period.
  ///
  /// By default it begins with the newest report before its end, and ends on ``Site/asOf``.
  init(_ site: Site, since: PartialDate? = nil, until: PartialDate? = nil) {
    let until = until ?? site.asOf
    self.until = until
    let newest = since == nil ? DigestPeriod.newestReport(of: site, before: until) : nil
    (self.since, report) = (since ?? newest?.date, newest?.page)
  }

  private static func newestReport(of site: Site, before day: PartialDate) -> (page: Page, date: PartialDate)? {
    let reports = site.entries(of: Report.self, in: site.sourceLanguage).compactMap { report in
      report.facts.document(in: site.sources)?.date.map { (page: report.page, date: $0) }
    }.filter { $0.date.hasPassed(on: day) }
    return reports.max { ($0.date, $0.page.path) < ($1.date, $1.page.path) }
  }

  /// Returns whether all of a date lies before the period.
  func isBefore(_ date: PartialDate) -> Bool { since.map(date.hasPassed) ?? false }

  /// Returns whether all of a date lies after the period.
  func isAfter(_ date: PartialDate) -> Bool { until.hasPassed(on: date) }

  func contains(_ date: PartialDate) -> Bool { !isBefore(date) && !isAfter(date) }

  func contains(_ period: Period) -> Bool { !isBefore(period.last) && !isAfter(period.first) }
}
