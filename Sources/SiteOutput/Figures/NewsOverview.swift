import SiteModel
import Basics

/// What is new since the previous report to the council, late, still to come or unknown.
struct NewsOverview: Overview {
  static let key = "nieuw"

  private let digest: Digest

  init?(_ facts: inout FigureFacts) {
    digest = Digest(facts.site, DigestPeriod(facts.site), in: facts.language)
  }

  func html(inWords _: String, _ templates: TemplateSet, in language: Language) -> HTML {
    templates.html(digest, in: language)
  }
}
