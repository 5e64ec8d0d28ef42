import SiteModel
import Documents
import Basics

/// Content made from the register, in a text below one of its headings.
///
/// It has only words, so it needs no caption and no second table.
protocol Overview: Inset {}

extension Overview {
  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML {
    let content = html(inWords: use.title, templates, in: facts.language)
    return templates.html(OverviewFrame(id: idPrefix + use.id, content: content), in: facts.language)
  }
}

/// An overview as a block of the text.
struct OverviewFrame: TemplateView {
  static let template = "figures/overview"

  let id: String
  let content: HTML

  static let names = TemplateNames<OverviewFrame>([
    .text("id", "Its id.") { $0.id },
    .html("content", "Its table or its lists.") { $0.content },
  ])
}

/// An overview that is a table.
protocol TableOverview: Overview {
  /// The key of the sentence for a table without rows.
  static var nothing: String { get }

  var table: FigureTable { get }
}

extension TableOverview {
  func html(inWords title: String, _ templates: TemplateSet, in language: Language) -> HTML {
    let nothing = language.text(Self.nothing)
    return templates.html(OverviewTable(title: title, table: table, nothing: nothing), in: language)
  }
}

extension Page {
  /// The title as a link.
  func link(_ site: Site, _ language: Language) -> HTML {
    Sentence.link(to: site.url(of: self, in: language.code), name(for: language.code)).html
  }
}

extension StateText {
  /// The state in a badge, with the sentence next to it.
  var html: HTML {
    let badge = HTML(html: "<span class=\"state state--\(kind.rawValue)\">") + HTML(escaping: label)
    return badge + HTML(html: "</span> <span class=\"note\">") + sentence.html + HTML(html: "</span>")
  }
}
