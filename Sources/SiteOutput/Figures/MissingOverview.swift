import SiteModel
import Basics

/// What the site lacks: documents, answers and the outcomes of plans, each with whom to ask.
struct MissingOverview: TableOverview {
  static let key = "ontbreekt"
  static let nothing = "overview.nothingMissing"
  static let columns = ["overview.missing", "overview.evidence", "overview.contact"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let (site, language) = (facts.site, facts.language)
    return site.missing.map { missing in
      [missing.what(in: language), missing.evidence(in: language, site), missing.contact(in: language, site)].map(
        \.html)
    }
  }
}
