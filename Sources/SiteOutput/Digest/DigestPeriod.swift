import SiteModel
import Basics

/// The time about which a digest tells: from a day, or from the first record, to a day; both days are part of it.
///
/// A date that is less exact belongs to it as soon as some of it does: an event of “oktober 2025” is told by the report before
/// 14 October and by the one after, because nobody knows which of the two would be right to leave it out.
struct DigestPeriod: Sendable {
  /// Why it begins where it does.
  enum Start: Sendable {
    case asked(PartialDate)
    case report(Page, PartialDate)
    case firstRecord
  }

  let start: Start
  let until: PartialDate

  /// Whether it ends on the day as of which the site is built because nobody asked for another.
  let endsAsOf: Bool

  /// Begins and ends where that is asked; otherwise it begins with the newest report before its end, and ends on the day as of
  /// which the site is built.
  init(_ site: Site, since: PartialDate? = nil, until: PartialDate? = nil) {
    endsAsOf = until == nil
    let until = until ?? site.asOf
    self.until = until
    start = since.map(Start.asked) ?? DigestPeriod.newestReport(of: site, before: until) ?? .firstRecord
  }

  private static func newestReport(of site: Site, before day: PartialDate) -> Start? {
    let reports = site.pages.compactMap { page -> (page: Page, date: PartialDate)? in
      guard page.isListed, let report = page.facts as? Report, let date = report.document(in: site.sources)?.date,
        date.hasPassed(on: day)
      else { return nil }
      return (page, date)
    }
    return reports.max { ($0.date, $0.page.path) < ($1.date, $1.page.path) }.map { .report($0.page, $0.date) }
  }

  /// The first day; nothing where it begins with the first record.
  var since: PartialDate? {
    switch start {
    case .asked(let date), .report(_, let date): date
    case .firstRecord: nil
    }
  }

  /// Whether all of a date lies before the time.
  func isBefore(_ date: PartialDate) -> Bool { since.map(date.hasPassed) ?? false }

  /// Whether all of a date lies after the time.
  func isAfter(_ date: PartialDate) -> Bool { until.hasPassed(on: date) }

  func contains(_ date: PartialDate) -> Bool { !isBefore(date) && !isAfter(date) }

  func contains(_ period: Period) -> Bool { !isBefore(period.last) && !isAfter(period.first) }
}
