import SiteModel
import Documents
import Basics

/// Content made from the register, in a text below one of its headings.
///
/// It has only words, so it needs no caption.
protocol Overview: Inset {
  /// Returns its table or its lists.
  func content(titled title: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML
}

extension Overview {
  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML {
    let content = content(titled: use.title, facts, templates)
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
  init()

  /// The key of the sentence for a table without rows.
  static var nothing: String { get }

  /// The keys of the titles of its columns.
  static var columns: [String] { get }

  /// Returns the cells of each row: first the row's heading.
  func rows(_ facts: FigureFacts) -> [[HTML]]
}

extension TableOverview {
  init?(_: inout FigureFacts) { self.init() }

  func content(titled title: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML {
    let language = facts.language
    let table = OverviewTable(
      title: title, columns: Self.columns.map { language.text($0) }, rows: rows(facts),
      nothing: language.text(Self.nothing))
    return templates.html(table, in: language)
  }
}

/// The table of an overview.
///
/// On a phone each row is a block, with the title of its column before each cell.
struct OverviewTable: TemplateView {
  static let template = "figures/overview-table"

  /// The caption: the title that an editor wrote.
  let title: String
  let columns: [String]

  /// The cells of each row: first the row's heading.
  let rows: [[HTML]]

  /// The sentence for a table without rows.
  let nothing: String

  static let names = TemplateNames<OverviewTable>([
    .text("title", "The title, which an editor wrote.") { $0.title },
    .list("columns", of: TemplateNames([.text("title", "What is in the column.") { $0 }]), "The columns.") {
      $0.columns
    },
    .list(
      "rows",
      of: TemplateNames<(columns: [String], cells: [HTML])>([
        .html("heading", "What the row is about: its first cell.") { $0.cells.first ?? [] },
        .list(
          "cells",
          of: TemplateNames<(String, HTML)>([
            .html("text", "What the cell says.") { $0.1 },
            .text("column", "The title of its column.") { $0.0 },
          ]), "The other cells."
        ) { zip($0.columns, $0.cells).dropFirst().map { ($0, $1) } },
      ]), "The rows."
    ) { table in table.rows.map { (table.columns, $0) } },
    .html("nothing", "The sentence for a table without rows.") { HTML(escaping: $0.nothing) },
  ])
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
