import SiteModel
import Basics

/// The current state of each record, and the day on which it was known.
struct StateOverview: TableOverview {
  static let key = "stand"
  static let nothing = "overview.noRecords"

  let table: FigureTable

  init?(_ facts: inout FigureFacts) {
    let (site, language) = (facts.site, facts.language)
    let rows = site.pagesByType(in: language).compactMap { page -> [HTML]? in
      guard let state = page.facts.state(in: language, site) else { return nil }
      let warning = page.facts.checked?.warning(in: language, on: site.asOf, site.configuration) ?? Sentence()
      let checked = warning.isEmpty ? language.date(page.facts.checked?.date) : warning
      return [page.link(site, language), state.html, checked.html]
    }
    table = FigureTable(
      columns: ["overview.record", "overview.state", "overview.checked"], rows: rows, in: language)
  }
}
