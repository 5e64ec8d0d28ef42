import SiteModel
import Basics

/// A source in the list at the end of a page.
struct SourceView: Sendable {
  let source: Source
  let site: Site
  let language: Language

  static let names = TemplateNames<SourceView>([
    .text("id", "The word by which pages name it.") { $0.source.id },
    .text("title", "The title, in its own language.") { $0.source.title },
    .text("language", "The language of the title.") { $0.source.language },
    .text("subtitle", "The subtitle.") { $0.source.subtitle ?? "" },
    .url("url", "Where everybody can read it.") { $0.source.address ?? "" },
    .text("issuer", "Who issued it.") { $0.source.issuer ?? "" },
    .text("ownLanguage", "The language of `issuer`, `subtitle` and `undated`.") {
      $0.site.configuration.sourceLanguage
    },
    .text("kind", "What kind of document it is.") { $0.language.text("source.\($0.source.kind).label") },
    .html("date", "Its date.") { $0.language.date($0.source.date) },
    .html("enacted", "When it was enacted, and according to which source.") { $0.enacted },
    .text("undated", "Why its date isn't known.") { $0.source.undated ?? "" },
    .flag("isUndated", "Whether it is a document of which neither the date is known nor when it was enacted.") {
      $0.source.date == nil && $0.source.enacted == nil && $0.source.kind != .ownStatement
    },
    .flag("isAbsent", "Whether we know it only from another document.") { !$0.source.isAvailable },
    .html("namedIn", "Which document names it.") { view in
      view.name(of: view.source.namedIn).map { view.language.sentence("source.namedIn", ["source": $0]) } ?? Sentence()
    },
  ])

  private var enacted: Sentence {
    guard let date = source.enacted else { return Sentence() }
    let when = language.when(date)
    guard let name = name(of: source.enactedAccordingTo) else {
      return language.sentence("source.enacted", ["when": when])
    }
    return language.sentence("source.enactedAccordingTo", ["when": when, "source": name])
  }

  private func name(of id: String?) -> Sentence? { id.flatMap { site.sources[$0] }?.name(in: language) }
}
