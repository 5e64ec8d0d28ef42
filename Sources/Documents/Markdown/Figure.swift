package import Basics

extension Markdown {
  /// Content made from facts: an image such as `figure:netwerk` or `stand:moties/id79`, alone in its paragraph.
  package struct Figure: Sendable {
    static let scheme = "figure:"

    /// The scheme of the sentence about one record, whose path follows it.
    package static let recordScheme = "stand:"
    static let idPrefix = "figuur-"

    /// The kind of figure, such as `netwerk`, or `stand:` and a path.
    package let key: String
    package let title: String
    package let id: String
    package let range: FileRange

    /// Whether the address of an image is that of a figure.
    package static func isAddress(_ address: String) -> Bool {
      address.hasPrefix(scheme) || address.hasPrefix(recordScheme)
    }

    /// Creates the figure of an image; a figure of the same kind may come before it.
    init(_ image: Link, title: String, after others: [Figure]) {
      let name = image.destination.dropping(prefix: Figure.scheme)
      key = name.flatMap { $0.hasPrefix(Figure.recordScheme) ? nil : $0 } ?? image.destination
      let (key, number) = (key, others.count { [key] in $0.key == key } + 1)
      id = Figure.idPrefix + String(key.map { ":/".contains($0) ? "-" : $0 }) + (number == 1 ? "" : "-\(number)")
      self.title = title
      range = image.range
    }
  }
}

extension Rule {
  package static let figure = Rule(
    "figuur",
    nl: "Een figuur staat in een eigen alinea, heeft een titel en een naam die er is.",
    en: "A figure is a paragraph of its own, and has a title and a known name.")
}

extension Diagnostic {
  static let untitledFigure = Unplaced(
    .figure,
    nl: "deze figuur heeft geen titel", tip: "zet hem tussen de haken: ![Titel](…)",
    en: "this figure has no title", tip: "put it between the brackets: ![Title](…)")
}
