import SiteModel
import Basics

/// What is new since the previous report to the council, late, still to come or unknown.
struct NewsOverview: Overview {
  static let key = "nieuw"

  init?(_: inout FigureFacts) {}

  func content(titled _: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML {
    templates.html(Digest(facts.site, DigestPeriod(facts.site), in: facts.language), in: facts.language)
  }
}
