import SiteModel
import Documents
import Basics

/// A figure in a page: caption, content and the same facts as a table.
struct FigureFrame: TemplateView {
  static let template = "figures/frame"

  let figure: any Figure
  let use: Markdown.Figure

  /// The prefix of the ids of its page.
  let idPrefix: String
  let body: HTML
  let table: HTML
  let facts: FigureFacts

  static let names = TemplateNames<FigureFrame>([
    .text("id", "Its id; other ids in it begin with this one.") { $0.idPrefix + $0.use.id },
    .text("title", "Its title, which an editor wrote.") { $0.use.title },
    .html("lead", "What it shows, in a sentence or two.") { $0.figure.lead },
    .html("source", "On which day this was known, if the page doesn't say so; the documents; what it doesn't mean.") {
      $0.source
    },
    .html("body", "Its drawings, or its list.") { $0.body },
    .html("table", "The same facts as a table.") { $0.table },
  ])

  private var source: HTML {
    let language = facts.language
    let isOnPage = figure.checked != nil && figure.checked == facts.site.day(of: facts.page).map(Period.init)
    let checked =
      isOnPage ? nil : figure.checked.map { language.sentence("checked.on", ["date": language.date($0)]).html }
    let names = figure.sources.compactMap { name(of: $0) }.joined(by: "; ")
    let sources = names.isEmpty ? [] : language.sentence("figure.sources", ["sources": names]).html
    return HTML([checked ?? [], sources, figure.note].filter { !$0.isEmpty }.joined(separator: HTML(html: " ")))
  }

  /// Returns the name of a source, with a link if the page lists it.
  ///
  /// Returns `nil` for a document that we don't have: no figure can be drawn from it.
  private func name(of id: String) -> Sentence? {
    guard let source = facts.site.sources[id], source.isAvailable else { return nil }
    guard facts.page.sources.contains(id) else { return source.name(in: facts.language) }
    return .link(to: "#" + idPrefix + "bron-" + id, source.name(in: facts.language))
  }
}
