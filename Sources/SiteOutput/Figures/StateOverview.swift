import SiteModel
import Basics

/// The current state of each record with the answers to what it asks, and the day on which it was known.
struct StateOverview: TableOverview {
  static let key = "stand"
  static let nothing = "overview.noRecords"
  static let columns = ["overview.record", "overview.state", "overview.checked"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let (site, language) = (facts.site, facts.language)
    return site.pagesByType(in: language).compactMap { page in
      guard var state = page.facts.state(in: language, site) else { return nil }
      let answers = page.facts.tracked?.answers(in: language) ?? Sentence()
      state.sentence = [state.sentence, answers].filter { !$0.isEmpty }.joined()
      return [page.link(site, language), state.html, language.date(page.facts.checked?.date).html]
    }
  }
}
