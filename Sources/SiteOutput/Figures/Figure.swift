import SiteModel
import Documents
import Basics

/// What `![title](figure:key)` in a text shows: a ``Figure`` or an ``Overview``.
///
/// Each has one file in this folder and one line in ``FigureFacts/types``. It is made from facts and the strings of a
/// language: only its title is written by hand.
protocol Inset: Sendable {
  /// The word after `figure:`.
  static var key: String { get }

  /// Gathers the facts, or reports what is missing or contradictory and fails.
  init?(_ facts: inout FigureFacts)

  /// Returns the block of the text. The ids in it begin with `idPrefix`.
  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML
}

/// A figure: a caption, and facts in an arrangement that shows how they compare. All of it is words, in its own template.
protocol Figure: Inset, TemplateView {
  /// The message of the figure, in a sentence or two; may be empty.
  var lead: HTML { get }

  /// A warning against a conclusion that the figure doesn't support.
  var note: HTML { get }

  /// The ids of the documents that say so.
  var sources: [String] { get }
}

extension Figure {
  var lead: HTML { [] }

  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML {
    let body = templates.html(self, in: facts.language)
    let frame = FigureFrame(figure: self, use: use, idPrefix: idPrefix, body: body, facts: facts)
    return templates.html(frame, in: facts.language)
  }
}

/// The facts from which a figure is made, and the findings about them.
struct FigureFacts {
  let site: Site

  /// The page with the figure.
  let page: Page

  /// The language of the text around it.
  let language: Language

  /// The word that names the figure.
  let key: String

  /// The range in which the text names the figure.
  let place: FileRange

  /// The reasons why there is no figure.
  var diagnostics: [Diagnostic] = []

  static let types: [any Inset.Type] = [
    PhasesOverview.self, PyramidFigure.self, NetworkFigure.self, StateOverview.self, AgendaOverview.self,
    SourcesOverview.self, NewsOverview.self, MissingOverview.self, FilesOverview.self, AccessibilityOverview.self,
  ]

  /// Returns what a key such as `netwerk` or `stand:moties/id79` shows, or `nil` if it is unknown.
  static func type(of key: String) -> (any Inset.Type)? {
    key.hasPrefix(Markdown.Figure.recordScheme) ? RecordSentence.self : types.first { $0.key == key }
  }

  /// Reports that the data of a file are missing. Errors within the file have been reported already.
  mutating func refuseData(_ figure: String, _ path: String) {
    let file = site.data.files.first { $0.path == path }
    guard file == nil || site.data.isReadable else { return }
    diagnostics.append(.noData(figure, at: (file ?? .absent(path)).firstLine))
  }
}
