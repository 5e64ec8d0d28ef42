import SiteModel
import Basics

/// A table with the facts of a figure.
struct FigureTable: TemplateView {
  static let template = "figures/table"

  let caption: String
  let columns: [Column]
  let rows: [Row]

  /// Creates a table from the keys of the titles of its columns, and the cells of each row: first the row's heading.
  init(caption: String, columns: [String], amount: String? = nil, rows: [[HTML]], in language: Language) {
    let titled = columns.map { Column(title: language.text($0), isAmount: $0 == amount) }
    (self.caption, self.columns) = (caption, titled)
    self.rows = rows.map { Row(heading: $0.first ?? [], cells: zip($0, titled).dropFirst().map { ($0, $1) }) }
  }

  static let names = TemplateNames<FigureTable>([
    .html("caption", "What the table is about.") { HTML(escaping: $0.caption) },
    .list("columns", of: Column.names, "The columns.") { $0.columns },
    .list("rows", of: Row.names, "The rows.") { $0.rows },
  ])

  struct Column: Sendable {
    let title: String
    let isAmount: Bool

    static let names = TemplateNames<Column>([
      .text("title", "What stands in the column.") { $0.title },
      .flag("isAmount", "Whether it holds amounts, which are aligned at their end.") { $0.isAmount },
    ])
  }

  /// A row, with the columns of its cells.
  struct Row: Sendable {
    let heading: HTML
    let cells: [(text: HTML, column: Column)]

    static let names = TemplateNames<Row>([
      .html("heading", "What the row is about: its first cell.") { $0.heading },
      .list(
        "cells",
        of: TemplateNames([
          .html("text", "What the cell says.") { $0.text },
          .text("column", "The title of its column.") { $0.column.title },
          .flag("isAmount", "Whether it is an amount.") { $0.column.isAmount },
        ]), "The other cells."
      ) { $0.cells },
    ])
  }
}

/// The table of an overview.
///
/// On a phone each row is a block, with the title of its column before each cell.
struct OverviewTable: TemplateView {
  static let template = "figures/overview-table"

  /// The table, whose caption is the title that an editor wrote.
  let table: FigureTable

  /// The sentence for a table without rows.
  let nothing: String

  static let names = TemplateNames<OverviewTable>([
    .text("title", "The title, which an editor wrote.") { $0.table.caption },
    .list("columns", of: FigureTable.Column.names, "The columns.") { $0.table.columns },
    .list("rows", of: FigureTable.Row.names, "The rows.") { $0.table.rows },
    .html("nothing", "The sentence for a table without rows.") { HTML(escaping: $0.nothing) },
  ])
}
