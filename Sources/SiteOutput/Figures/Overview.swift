import SiteModel
import Documents
import Basics

/// Content made from the register, in a text below one of its headings.
///
/// It has only words, so it needs no caption and no second table.
protocol Overview: Inset {
  init()
}

extension Overview {
  init?(_: inout FigureFacts) { self.init() }

  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML {
    let content = html(inWords: use.title, facts, templates)
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

  /// The keys of the titles of its columns.
  static var columns: [String] { get }

  /// Returns the cells of each row: first the row's heading.
  func rows(_ facts: FigureFacts) -> [[HTML]]
}

extension TableOverview {
  func html(inWords title: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML {
    let language = facts.language
    let table = FigureTable(caption: title, columns: Self.columns, rows: rows(facts), in: language)
    return templates.html(OverviewTable(table: table, nothing: language.text(Self.nothing)), in: language)
  }
}

extension Page {
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
