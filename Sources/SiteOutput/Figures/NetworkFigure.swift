import SiteModel
import Basics

/// The number of municipalities that take part, as somebody counted it, and the number that began together.
struct NetworkFigure: DrawnFigure {
  static let key = "netwerk"

  let name = "figure.chart"
  let language: Language
  private let network: Network
  private let site: Site

  init?(_ facts: inout FigureFacts) {
    guard let network = facts.site.data.network else {
      facts.refuseData("figure:netwerk", Network.path)
      return nil
    }
    language = facts.language
    site = facts.site
    self.network = network
  }

  var sources: [String] { network.rows.map(\.source).eachOnce }
  var note: HTML { language.sentence("figure.network.note").html }

  var lead: HTML {
    if network.counts.isEmpty { return HTML(escaping: sentence("figure.network.begun", network.intakes)) }
    let gap = network.counts.count > 1 ? " " + language.text("figure.network.gap") : ""
    return HTML(escaping: sentence("figure.network.counted", network.counts) + gap)
  }

  var description: String {
    [("figure.network.counted", network.counts), ("figure.network.begun", network.intakes)]
      .filter { !$0.1.isEmpty }.map(sentence).joined(separator: " ")
  }

  var table: FigureTable {
    let rows =
      network.counts.map { ($0, "figure.network.takePart") } + network.intakes.map { ($0, "figure.network.began") }
    return FigureTable(
      caption: language.text("figure.network.caption"),
      columns: ["figure.network.moment", "figure.network.what", "figure.network.amount", "figure.source"],
      amount: "figure.network.amount",
      rows: rows.map { row, what in
        let names = row.names.isEmpty ? "" : ": " + row.names.joined(separator: ", ")
        return [
          HTML(escaping: row.label(in: language)), HTML(escaping: language.text(what) + names),
          HTML(escaping: language.text(of: row.count)), site.sources[row.source]?.name(in: language).html ?? [],
        ]
      }, in: language)
  }

  /// Returns, for example, “46 in januari 2024 en 58 op 9 juli 2025” in its sentence.
  private func sentence(_ key: String, _ rows: [Network.Row]) -> String {
    let parts = rows.map { row in
      let when = row.isDuringYear || row.isDerived ? row.label(in: language) : language.when(row.moment).text
      return language.text(of: row.count) + " " + when
    }
    return language.sentence(key, ["counts": language.list(parts)])
  }

  /// Draws the counts, with the intakes below or beside them.
  func draw(on drawing: inout Drawing) {
    let hasBoth = !network.counts.isEmpty && !network.intakes.isEmpty
    let isBeside = drawing.isWide && hasBoth
    let width = isBeside ? (drawing.width.units - 40) / 2 : drawing.width.units
    var bottom = 0.0
    if !network.counts.isEmpty {
      let stems = StemChart(network.counts, width: width, language)
      bottom =
        stems?.draw(on: &drawing, heading("counts")) ?? bars(of: network.counts, "counts", 0, 0, width, on: &drawing)
    }
    if !network.intakes.isEmpty {
      let (x, y) = isBeside ? (drawing.width.units - width, 0) : (0, hasBoth ? bottom + 28 : 0)
      bottom = max(bottom, bars(of: network.intakes, "intakes", x, y, width, on: &drawing))
    }
    drawing.height = bottom
  }

  private func heading(_ part: String) -> String { language.text("figure.network.\(part)") }

  /// Draws a bar from zero for each row, and returns the bottom edge.
  ///
  /// If there is room, a bar has a block for each municipality.
  private func bars(
    of rows: [Network.Row], _ part: String, _ x: Double, _ top: Double, _ width: Double, on drawing: inout Drawing
  ) -> Double {
    let numbers = rows.map { language.text(of: $0.count) }
    let room = width - 12 - (numbers.map(TextStyle.label.width).max() ?? 0)
    let unit = min(room / Double(max(1, rows.map(\.count).max() ?? 1)), 22)
    let hasBlocks = unit >= 6
    let block = hasBlocks ? language.text("figure.network.block") : ""
    let heading = TextBlock(width, (.label, heading(part)), (.note, block))
    drawing.write(heading, x: x, top: top)
    var y = top + heading.height + 14
    for (row, number) in zip(rows, numbers) {
      let moment = TextBlock(width, (.text, row.label(in: language)))
      drawing.write(moment, x: x, top: y)
      y += moment.height + 3
      let length = unit * Double(row.count)
      if row.count > 0 { drawing.rectangle("bar", x: x, y: y, width: length, height: 22) }
      if hasBlocks {
        for cut in 1..<max(1, row.count) {
          drawing.line(from: (x + unit * Double(cut), y), to: (x + unit * Double(cut), y + 22), "cut")
        }
      }
      drawing.line(from: (x, y - 2), to: (x, y + 24), "axis")
      drawing.write(number, .label, x: x + length + 8, baseline: y + 16.5)
      y += 38
    }
    return y - 12
  }
}
