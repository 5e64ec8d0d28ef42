import SiteModel
import Basics

/// The number of municipalities that take part, as somebody counted it, and the number that began together.
///
/// No line connects the counts, because nothing is known about the time between.
struct NetworkFigure: Figure {
  static let key = "netwerk"
  static let template = "figures/network"

  private let network: Network
  private let language: Language

  init?(_ facts: inout FigureFacts) {
    guard let network = facts.site.data.network else {
      facts.refuseData("figure:netwerk", Network.path)
      return nil
    }
    (self.network, language) = (network, facts.language)
  }

  var note: HTML { language.sentence("figure.network.note").html }
  var sources: [String] { network.rows.map(\.source).eachOnce }

  static let names = TemplateNames<NetworkFigure>([
    .list("parts", of: Part.names, "The counts, and the numbers that began together.") { $0.parts }
  ])

  private var parts: [Part] {
    let gap = network.counts.count > 1 ? language.text("figure.network.gap") : ""
    return [
      Part(title: language.text("figure.network.counts"), network.counts, gap: gap, language),
      Part(title: language.text("figure.network.intakes"), network.intakes, language),
    ].filter { !$0.rows.isEmpty }
  }
}

extension NetworkFigure {
  /// Numbers with a bar from zero for each, all to one scale.
  fileprivate struct Part: Sendable {
    let title: String
    let rows: [Network.Row]

    /// The sentence that nothing is known in between; may be empty.
    let gap: String
    let language: Language

    /// The number at the end of the scale: a bar of few municipalities isn't long.
    let most: Int

    /// Whether there is room for a block for each municipality, on a phone too.
    private var hasBlocks: Bool { most <= 20 }

    init(title: String, _ rows: [Network.Row], gap: String = "", _ language: Language) {
      (self.title, self.rows, self.gap, self.language) = (title, rows, gap, language)
      most = max(10, rows.map(\.count).max() ?? 0)
    }

    static let names = TemplateNames<Part>([
      .text("title", "What is counted.") { $0.title },
      .text("note", "What a block of a bar is, or that nothing is known in between; may be empty.") { part in
        [part.hasBlocks ? part.language.text("figure.network.block") : "", part.gap].filter { !$0.isEmpty }.joined(
          separator: " ")
      },
      .list(
        "rows",
        of: TemplateNames<(part: Part, row: Network.Row)>([
          .text("number", "The number, for readers.") { $0.part.language.text(of: $0.row.count) },
          .html("moment", "When that was.") { $0.row.when(in: $0.part.language).html },
          .text("count", "The length of the bar.") { String($0.row.count) },
          .text("most", "The length of the scale.") { String($0.part.most) },
          .flag("hasBlocks", "Whether the bar has a block for each municipality.") { $0.part.hasBlocks },
        ]), "The numbers, earliest first."
      ) { part in part.rows.map { (part, $0) } },
    ])
  }
}
