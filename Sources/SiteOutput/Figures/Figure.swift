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

  /// The words that are too long for their place.
  var cutWords: [String] { get }

  /// Gathers the facts, or reports what is missing or contradictory and fails.
  init?(_ facts: inout FigureFacts)

  /// Returns the block of the text. The ids in it begin with `idPrefix`.
  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML

  /// Returns the same for readers that show no drawings: only the table of a figure, or the whole of an overview.
  func html(inWords title: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML
}

extension Inset {
  var cutWords: [String] { [] }
}

/// A figure: a caption, its content, and the same facts as a table.
protocol Figure: Inset {
  /// The message of the figure, in a sentence or two.
  var lead: HTML { get }

  /// A warning against a conclusion that the figure doesn't support; may be empty.
  var note: HTML { get }

  /// The ids of the documents that say so.
  var sources: [String] { get }

  /// The day or days on which this was known, if the facts come from records.
  var checked: Period? { get }

  /// The same facts in words only.
  var table: FigureTable { get }

  /// Returns the content between caption and table. The ids in it begin with `id`.
  func body(title: String, id: String, _ templates: TemplateSet) -> HTML
}

extension Figure {
  var note: HTML { [] }
  var checked: Period? { nil }

  func html(_ use: Markdown.Figure, _ facts: FigureFacts, idPrefix: String, _ templates: TemplateSet) -> HTML {
    let frame = FigureFrame(
      figure: self, use: use, idPrefix: idPrefix, body: body(title: use.title, id: idPrefix + use.id, templates),
      table: html(inWords: use.title, facts, templates), facts: facts)
    return templates.html(frame, in: facts.language)
  }

  func html(inWords _: String, _ facts: FigureFacts, _ templates: TemplateSet) -> HTML {
    templates.html(table, in: facts.language)
  }
}

/// A figure in which place, width or distance has a meaning.
protocol DrawnFigure: Figure {
  /// The key of the text that names it together with its title: “Schema: …”.
  var name: String { get }

  /// Everything that the drawing shows, in words.
  var description: String { get }

  var language: Language { get }

  /// Draws the figure in the drawing's width, and sets its height.
  func draw(on drawing: inout Drawing)
}

extension DrawnFigure {
  var cutWords: [String] { Drawing.Width.allCases.flatMap { drawing($0).cutWords }.eachOnce }

  /// Returns the figure drawn in each width.
  func body(title: String, id: String, _ templates: TemplateSet) -> HTML {
    let name: String = language.sentence(name, ["title": title])
    return Drawing.Width.allCases.flatMap { width in
      let view = DrawingView(
        drawing: drawing(width), name: name, description: description, id: id + "-" + width.rawValue)
      return templates.html(view, in: language)
    }
  }

  func drawing(_ width: Drawing.Width) -> Drawing {
    var drawing = Drawing(width)
    draw(on: &drawing)
    return drawing
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
    DomainsFigure.self, PhasesFigure.self, PyramidFigure.self, NetworkFigure.self, MonitorsFigure.self,
    MotionFigure.self, StateOverview.self, AgendaOverview.self, SourcesOverview.self, NewsOverview.self,
    MissingOverview.self, FilesOverview.self, AccessibilityOverview.self,
  ]

  /// Returns what a key such as `netwerk` or `stand:moties/id79` shows, or `nil` if it is unknown.
  static func type(of key: String) -> (any Inset.Type)? {
    key.hasPrefix(Markdown.Figure.recordScheme) ? RecordSentence.self : types.first { $0.key == key }
  }

  /// Returns the pages of a type, or reports that there are none and returns `nil`.
  mutating func records<Facts: Content>(of type: Facts.Type, for figure: String) -> [Entry<Facts>]? {
    let entries = site.entries(of: type, in: language)
    if entries.isEmpty {
      diagnostics.append(.noFacts(figure, at: site.firstLine(of: PagePath(Facts.folder + "/index"))))
    }
    return entries.isEmpty ? nil : entries
  }

  /// Reports that the data of a file are missing. Errors within the file have been reported already.
  mutating func refuseData(_ figure: String, _ path: String) {
    let file = site.data.files.first { $0.path == path }
    guard file == nil || site.data.isReadable else { return }
    diagnostics.append(.noData(figure, at: (file ?? .absent(path)).firstLine))
  }
}
