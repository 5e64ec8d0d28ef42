import SiteModel
import Basics

/// The domains around the young person: all alike, none first.
struct DomainsFigure: DrawnFigure {
  static let key = "domeinen"

  let name = "figure.diagram"
  let language: Language
  private let domains: [(name: Sentence, alsoCalled: String)]
  let sources: [String]

  init?(_ facts: inout FigureFacts) {
    let entries = facts.site.entries(of: Domain.self, in: facts.language)
    guard entries.count == 4 else {
      let place = facts.site.firstLine(of: PagePath(Domain.folder + "/index"))
      facts.diagnostics.append(.domainCount(entries.count, at: place))
      return nil
    }
    language = facts.language
    domains = entries.map { ($0.page.name(for: $0.language.code), $0.otherNames) }
    sources = entries.sharedSources()
  }

  var lead: HTML { language.sentence("figure.domains.lead").html }

  var description: String {
    let names = domains.map { $0.alsoCalled.isEmpty ? $0.name.text : "\($0.name.text) (\($0.alsoCalled))" }
    return language.sentence(
      "figure.domains.description",
      ["centre": language.text("figure.domains.centre"), "domains": language.list(names)])
  }

  var table: FigureTable {
    FigureTable(
      caption: language.text("figure.domains.caption"),
      columns: ["figure.domains.one", "domain.alsoCalled"],
      rows: domains.map { [$0.name.html, HTML(escaping: $0.alsoCalled.isEmpty ? "–" : $0.alsoCalled)] }, in: language)
  }

  /// Draws four leaves around a circle, the first at the top left.
  func draw(on drawing: inout Drawing) {
    let isWide = drawing.isWide
    let (radius, gap, corner, rings): (Double, Double, Double, [Double]) =
      isWide ? (62, 5, 60, [82, 93, 106]) : (48, 4, 44, [64])
    let (half, clear) = (drawing.width.units / 2, rings[rings.endIndex - 1] + 8)
    let room = isWide ? half - clear - 22 : half - gap - 20
    let blocks = domains.map { TextBlock(room, (.head, $0.name.text), (.note, $0.alsoCalled)) }
    let tallest = blocks.map(\.height).max() ?? 0
    let leaf = isWide ? max(tallest + 52, clear + 20) : tallest + 26 + clear
    for (x, y) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
      let place: SVGNumbers = "translate(\(half) \(leaf + 1)) scale(\(x) \(y))"
      drawing.path(
        "field", "M\(gap) \(gap)H\(half - 1)V\(leaf - corner)a\(corner) \(corner) 0 0 1 \(-corner) \(corner)H\(gap)z",
        transform: place)
      for ring in rings {
        let end = (ring * ring - gap * gap).squareRoot()
        drawing.path("ripple", "M\(end) \(gap)A\(ring) \(ring) 0 0 1 \(gap) \(end)", transform: place)
      }
    }
    drawing.circle("gap", at: (half, leaf + 1), radius: radius + 2 * gap)
    drawing.circle("core", at: (half, leaf + 1), radius: radius)
    let centre = TextBlock(2 * radius - 14, (.label, language.text("figure.domains.centre")))
    drawing.write(centre, x: half, top: leaf + 1 - centre.height / 2, anchor: .middle, look: "figure--inverse")
    for (index, block) in blocks.enumerated() {
      let distance = (isWide ? clear : gap + 10) + room / 2
      let top = ((isWide ? leaf : tallest + 36) - block.height) / 2
      drawing.write(
        block, x: half + (index % 2 == 0 ? -distance : distance),
        top: 1 + (index < 2 ? top : 2 * leaf - top - block.height), anchor: .middle)
    }
    drawing.height = 2 * leaf + 2
  }
}
