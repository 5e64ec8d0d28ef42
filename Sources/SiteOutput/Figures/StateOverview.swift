import SiteModel
import Basics

/// The current state of each record, and the day on which it was known.
struct StateOverview: TableOverview {
  static let key = "stand"
  static let nothing = "overview.noRecords"
  static let columns = ["overview.record", "overview.state", "overview.checked"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let (site, language) = (facts.site, facts.language)
    return site.pagesByType(in: language).compactMap { page in
      guard let state = page.facts.state(in: language, site) else { return nil }
      return [page.link(site, language), state.html, language.date(page.facts.checked?.date).html]
    }
  }
}
