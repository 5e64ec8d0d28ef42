import SiteModel
import Documents
import Basics

/// A figure in a page: its caption, its content and where it comes from.
struct FigureFrame: TemplateView {
  static let template = "figures/frame"

  let figure: any Figure
  let use: Markdown.Figure

  /// The prefix of the ids of its page.
  let idPrefix: String
  let body: HTML
  let facts: FigureFacts

  static let names = TemplateNames<FigureFrame>([
    .text("id", "Its id; other ids in it begin with this one.") { $0.idPrefix + $0.use.id },
    .text("title", "Its title, which an editor wrote.") { $0.use.title },
    .html("lead", "What it shows, in a sentence or two; may be empty.") { $0.figure.lead },
    .html("body", "Its lists.") { $0.body },
    .html("source", "The documents, and what the figure doesn't mean.") { $0.source },
  ])

  private var source: HTML {
    let names = figure.sources.compactMap { name(of: $0) }.joined(by: "; ")
    let sources = names.isEmpty ? [] : facts.language.sentence("figure.sources", ["sources": names]).html
    return HTML([sources, figure.note].filter { !$0.isEmpty }.joined(separator: HTML(html: " ")))
  }

  /// Returns the name of a source, with a link if the page lists it.
  ///
  /// Returns `nil` for a document that we don't have: no figure can be made from it.
  private func name(of id: String) -> Sentence? {
    guard let source = facts.site.sources[id], source.isAvailable else { return nil }
    guard facts.page.sources.contains(id) else { return source.name(in: facts.language) }
    return .link(to: "#" + idPrefix + "bron-" + id, source.name(in: facts.language))
  }
}
