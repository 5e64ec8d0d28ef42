package import Basics

extension Markdown {
  /// A figure that is drawn from facts: an image such as `figure:netwerk`, alone in its paragraph.
  package struct Figure: Sendable {
    package static let scheme = "figure:"
    static let idPrefix = "figuur-"

    /// The kind of figure, such as `netwerk`.
    package let key: String
    package let title: String
    package let id: String
    package let range: FileRange

    /// Creates the figure of an image; a figure of the same kind may come before it.
    init(_ image: Link, title: String, after others: [Figure]) {
      key = String(image.destination.dropFirst(Figure.scheme.count))
      let (key, number) = (key, others.count { [key] in $0.key == key } + 1)
      id = Figure.idPrefix + key + (number == 1 ? "" : "-\(number)")
      self.title = title
      range = image.range
    }
  }
}

extension Diagnostic {
  static let untitledFigure = Unplaced(
    .figure,
    nl: "deze figuur heeft geen titel", tip: "zet hem tussen de haken: ![Titel](…)",
    en: "this figure has no title", tip: "put it between the brackets: ![Title](…)")
}
