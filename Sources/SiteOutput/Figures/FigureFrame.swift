import SiteModel
import Documents
import Basics

/// A figure in a page: caption, drawing and the same facts as a table.
struct FigureFrame: Sendable {
  let figure: any Figure
  let use: Markdown.Figure
  let site: Site
  let page: Page
  let language: Language

  /// The content between caption and table.
  var body: FigureBody { figure.body(title: use.title, id: use.id) }

  /// The figure as HTML with open ids.
  var fragment: Fragment {
    var html = Fragment()
    html.append(html: "<figure class=\"figure\" id=\"")
    html.append(.id(use.id))
    html.append(html: "\" aria-labelledby=\"")
    html.append(.id(use.id + "-title"))
    html.append(html: "\">\n<figcaption class=\"figure__caption\"><p class=\"figure__title\" id=\"")
    html.append(.id(use.id + "-title"))
    html.append(html: "\">")
    html.write { html in
      html.appendEscaped(use.title)
      html.append(html: "</p>\n<p class=\"figure__lead\">")
      html += figure.lead
      html.append(html: "</p>\n<p class=\"figure__source\">")
      html += source
      html.append(html: "</p></figcaption>\n")
    }
    html.append(body.content)
    html.write(writeTable)
    html.append(html: "</figure>\n")
    return html
  }

  private func writeTable(to html: inout HTML) {
    let words = language.text("figure.table")
    html.append(html: "<details class=\"figure__data\"><summary>")
    html.appendEscaped(words)
    html.append(html: "<span class=\"visually-hidden\">: ")
    html.appendEscaped(use.title)
    html.append(html: "</span></summary><div class=\"figure__scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.appendEscaped(words + ": " + use.title)
    html.append(html: "\">\n")
    figure.table.write(to: &html)
    html.append(html: "</div></details>\n")
  }

  /// The day on which this was known, the documents that say so, and the figure's note.
  private var source: HTML {
    let checked = figure.checked.map { language.sentence("checked.on", ["date": language.date($0)]).html }
    let names = figure.sources.compactMap { name(of: $0) }.joined(by: "; ")
    let sources = names.isEmpty ? [] : language.sentence("figure.sources", ["sources": names]).html
    return HTML([checked ?? [], sources, figure.note].filter { !$0.isEmpty }.joined(separator: HTML(html: " ")))
  }

  /// Returns the name of a source, with a link if the page lists it.
  ///
  /// Returns `nil` for a document that we don't have: no figure can be drawn from it.
  private func name(of id: String) -> Sentence? {
    guard let source = site.sources[id], source.isAvailable else { return nil }
    guard page.sources.contains(id) else { return source.name(in: language) }
    return .link(to: "#bron-" + id, source.name(in: language))
  }
}
