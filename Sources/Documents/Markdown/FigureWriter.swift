package import Basics

/// Collects the figures of a text: images such as `figure:netwerk`, alone in their paragraph.
struct FigureWriter {
  private(set) var figures: [Markdown.Figure] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The number of open images, since the title of a figure may hold one.
  private var depth = 0

  var isOpen: Bool { depth > 0 }

  /// Whether a paragraph is a figure.
  static func isFigure(_ paragraph: CMark.Node) -> Bool {
    guard case .paragraph = paragraph.kind, let image = paragraph.onlyChild, case .image = image.kind else {
      return false
    }
    return image.destination.hasPrefix(Markdown.Figure.scheme)
  }

  /// Begins a figure, with the text of the image as its title.
  mutating func enter(_ image: CMark.Node, at place: LinkPlace, in out: inout Fragment) {
    depth = 1
    let key = String(image.destination.dropFirst(Markdown.Figure.scheme.count))
    let number = figures.count { $0.key == key } + 1
    let id = Markdown.Figure.idPrefix + key + (number == 1 ? "" : "-\(number)")
    let figure = Markdown.Figure(key: key, title: image.words, id: id, range: place.range(of: image.destination))
    if figure.title.allSatisfy(\.isWhitespace) { diagnostics.append(.untitledFigure(at: figure.range)) }
    guard figures.count < Bounds.figures else {
      if !diagnostics.contains(where: { $0.rule == .tooLarge }) { diagnostics.append(.manyFigures(at: figure.range)) }
      return
    }
    out.append(.figure(figures.count))
    figures.append(figure)
  }

  /// Skips everything within the image until it is left.
  mutating func visit(_ node: CMark.Node, _ step: CMark.Step) {
    guard case .image = node.kind else { return }
    depth += step == .enter ? 1 : -1
  }
}

extension Markdown {
  /// A figure that is drawn from facts.
  package struct Figure: Sendable {
    package static let scheme = "figure:"
    static let idPrefix = "figuur-"

    /// The kind of figure, such as `netwerk`.
    package let key: String
    package let title: String
    package let id: String
    package let range: FileRange
  }
}

extension Diagnostic {
  fileprivate static func untitledFigure(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .figure, at: range,
      nl: "deze figuur heeft geen titel", tip: "zet hem tussen de haken: ![Titel](…)",
      en: "this figure has no title", tip: "put it between the brackets: ![Title](…)")
  }
}
