import SiteModel
import Basics

/// Levels of help as a pyramid, and their costs as an inverted one.
///
/// It has no numbers: no width in it is a measure.
struct PyramidFigure: DrawnFigure {
  static let key = "piramide"

  let name = "figure.diagram"
  let language: Language
  let sources: [String]

  /// The names of the levels, the top first.
  private let levels: [String]

  init?(_ facts: inout FigureFacts) {
    guard let pyramid = facts.site.data.pyramid, pyramid.levels.count > 1 else {
      facts.refuseData("figure:piramide", Pyramid.path)
      return nil
    }
    language = facts.language
    levels = pyramid.levels.reversed().map { $0.name[facts.language.code] }
    sources = pyramid.levels.map(\.source).eachOnce
  }

  var lead: HTML { language.sentence("figure.pyramid.lead").html }
  var note: HTML { language.sentence("figure.pyramid.note").html }

  var description: String {
    let top: String = language.sentence("figure.pyramid.top", ["level": levels[0]])
    let base: String = language.sentence("figure.pyramid.base", ["level": levels[levels.count - 1]])
    let all = [top] + levels.dropFirst().dropLast() + [base]
    return language.sentence("figure.pyramid.description", ["levels": all.joined(separator: "; ")])
  }

  var table: FigureTable {
    let unstated = language.text("figure.unstated")
    return FigureTable(
      caption: language.text("figure.pyramid.caption"),
      columns: ["figure.pyramid.level", "figure.pyramid.group", "figure.pyramid.costs"],
      rows: levels.enumerated().map { index, level in
        let isTop = index == 0
        let isBase = index == levels.count - 1
        return [
          level, isBase ? language.text("figure.pyramid.largeGroup") : unstated,
          isTop || isBase ? language.text(isTop ? "figure.pyramid.high" : "figure.pyramid.low") : unstated,
        ].map { HTML(escaping: $0.withoutSoftHyphens) }
      }, in: language)
  }

  /// Draws the two pyramids interlocked, with the words slanting between them.
  func draw(on drawing: inout Drawing) {
    let whole = drawing.width.units
    let (base, gap, least): (Double, Double, Double) = drawing.isWide ? (212, 16, 60) : (90, 5, 58)
    let band = whole - 1.5 * base - 2 * gap
    let blocks = levels.map { TextBlock(band - base / 2 / Double(levels.count), (.text, $0)) }
    let left = TextBlock(whole / 2 - 6, (.label, language.text("figure.pyramid.left")))
    let right = TextBlock(whole / 2 - 6, (.label, language.text("figure.pyramid.right")))
    drawing.write(left, x: 0, top: 0)
    drawing.write(right, x: whole, top: 0, anchor: .end)
    let top = max(left.height, right.height) + 28
    let heights = blocks.map { max($0.height + 18, least) }
    let height = heights.reduce(0, +)
    let costs = whole - base / 2
    drawing.write(language.text("figure.pyramid.high"), .note, x: costs, baseline: top - 8, anchor: .middle)
    var y = top
    for (block, row) in zip(blocks, heights) {
      let (above, below) = (y + 2, y + row - 2)
      let (a, z) = (base / 2 * (above - top) / height, base / 2 * (below - top) / height)
      drawing.path("level", "M\(base / 2 - a) \(above)H\(base / 2 + a)L\(base / 2 + z) \(below)H\(base / 2 - z)z")
      drawing.path(
        "level figure__level--cost",
        "M\(whole - base + a) \(above)H\(whole - a)L\(whole - z) \(below)H\(whole - base + z)z")
      let centre = base / 2 * (1 + (y + row / 2 - top) / height) + gap + band / 2
      drawing.write(block, x: centre, top: y + (row - block.height) / 2, anchor: .middle)
      y += row
    }
    drawing.write(language.text("figure.pyramid.low"), .note, x: costs, baseline: y + 16, anchor: .middle)
    let foot = TextBlock(whole - base - 8, (.note, language.text("figure.pyramid.foot")))
    drawing.write(foot, x: 0, top: y + 1)
    drawing.height = y + 3 + foot.height
  }
}
