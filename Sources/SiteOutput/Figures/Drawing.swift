import SiteModel
import Basics

/// A drawing in SVG, made from shapes and words.
///
/// Words are real text, with one element per line, and lie above all shapes.
struct Drawing: Sendable {
  /// The two page widths for which a figure is drawn. The style sheet shows one of them.
  enum Width: String, CaseIterable, Sendable {
    case narrow, wide

    /// The width in units of the drawing.
    var units: Double { self == .narrow ? 288 : 576 }
  }

  let width: Width

  /// The height in units of the drawing, known once everything is drawn.
  var height = 0.0

  private(set) var shapes = HTML()
  private(set) var words: [Words] = []

  /// The words that had to be cut because they were too long for their place.
  private(set) var cutWords: [String] = []

  init(_ width: Width) { self.width = width }

  var isWide: Bool { width == .wide }

  // MARK: Shapes

  /// Draws a path. Its class determines its look.
  mutating func path(_ look: StaticString, _ data: SVGNumbers, transform: SVGNumbers? = nil) {
    let place = transform.map { " transform=\"\($0.text)\"" } ?? ""
    shapes.append(html: "<path class=\"figure__\(look)\"\(place) d=\"\(data.text)\"/>")
  }

  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ look: StaticString = "line")
  {
    path(look, "M\(start.x) \(start.y)L\(end.x) \(end.y)")
  }

  mutating func circle(_ look: StaticString, at centre: (x: Double, y: Double), radius: Double) {
    path(
      look,
      "M\(centre.x - radius) \(centre.y)a\(radius) \(radius) 0 1 0 \(2 * radius) 0a\(radius) \(radius) 0 1 0 \(-2 * radius) 0z"
    )
  }

  mutating func rectangle(_ look: StaticString, x: Double, y: Double, width: Double, height: Double) {
    path(look, "M\(x) \(y)h\(width)v\(height)h\(-width)z")
  }

  /// Draws a rectangle with round ends.
  mutating func pill(_ look: StaticString, x: Double, y: Double, width: Double, height: Double) {
    let (radius, straight) = (height / 2, max(0, width - height))
    path(
      look,
      "M\(x + radius) \(y)h\(straight)a\(radius) \(radius) 0 0 1 0 \(height)h\(-straight)a\(radius) \(radius) 0 0 1 0 \(-height)z"
    )
  }

  /// Draws the mark of a state. The state appears next to it in words.
  mutating func mark(_ mark: StateMark, at centre: (x: Double, y: Double)) {
    let place: SVGNumbers = "translate(\(centre.x) \(centre.y))"
    shapes.append(html: "<g class=\"figure-mark figure-mark--\(mark)\" transform=\"\(place.text)\">\(mark.shapes)</g>")
  }

  // MARK: Words

  /// A line of words at a position.
  struct Words: Sendable {
    let text: String
    let style: TextStyle
    let x: Double
    let baseline: Double
    var anchor = Anchor.start

    /// An additional class for the style sheet.
    var look = ""
  }

  /// The point of a line at its position.
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  mutating func write(
    _ text: String, _ style: TextStyle, x: Double, baseline: Double, anchor: Anchor = .start, look: String = ""
  ) {
    words.append(Words(text: text, style: style, x: x, baseline: baseline, anchor: anchor, look: look))
  }

  /// Writes a block of lines, from its top down.
  mutating func write(_ block: TextBlock, x: Double, top: Double, anchor: Anchor = .start, look: String = "") {
    var top = top
    for line in block.lines {
      write(line.text, line.style, x: x, baseline: top + line.style.baseline, anchor: anchor, look: look)
      top += line.style.lineHeight
    }
    cutWords += block.cutWords
  }
}

extension Drawing.Words {
  fileprivate func write(to html: inout HTML) {
    let looks = ["figure__\(style)", anchor == .start ? "" : "figure--\(anchor)", look].filter { !$0.isEmpty }
    let place: SVGNumbers = "x=\"\(x)\" y=\"\(baseline)\""
    html.append(html: "<text class=\"\(looks.joined(separator: " "))\" \(place.text)>")
    html.appendEscaped(text)
    html.append(html: "</text>")
  }
}

/// A drawing as an element, with what it says in words.
struct DrawingView: TemplateView {
  static let template = "figures/drawing"

  let drawing: Drawing
  let name: String
  let description: String

  /// The id of the description.
  let id: String

  static let names = TemplateNames<DrawingView>([
    .text("width", "`narrow` or `wide`: the width of the page for which it is drawn.") { $0.drawing.width.rawValue },
    .text("viewBox", "Its size.") { ("0 0 \($0.drawing.width.units) \($0.drawing.height)" as SVGNumbers).text },
    .text("name", "What it is: “Schema: …”.") { $0.name.withoutSoftHyphens },
    .text("description", "Everything that it shows, in words.") { $0.description.withoutSoftHyphens },
    .text("id", "The id of the description.") { $0.id },
    .html("content", "The shapes, and the words over them.") { view in
      view.drawing.words.reduce(into: view.drawing.shapes) { $1.write(to: &$0) }
    },
  ])
}

/// Lines of words below each other, each within the available width.
struct TextBlock: Sendable {
  private(set) var lines: [(text: String, style: TextStyle)] = []
  private(set) var cutWords: [String] = []

  /// Breaks texts into lines. An empty text has none.
  init(_ room: Double, _ texts: (style: TextStyle, text: String)...) {
    for (style, text) in texts {
      let tied = text.withTiedNumbers
      let fitting = style.fitting(tied, in: room)
      let broken = BrokenText(tied, in: room, fitting)
      lines += broken.lines.map { ($0, fitting) }
      cutWords += broken.cutWords
    }
  }

  var height: Double { lines.reduce(0) { $0 + $1.style.lineHeight } }

  /// The width of the widest line.
  var width: Double { lines.map { $0.style.width(of: $0.text) }.max() ?? 0 }
}

/// Numbers and the letters between them in an SVG attribute, with at most one decimal; what can't be drawn is 0.
struct SVGNumbers: ExpressibleByStringInterpolation, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ number: Double) {
      let tenths = Int(exactly: (number * 10).rounded()) ?? 0
      let (whole, tenth) = (abs(tenths) / 10, abs(tenths) % 10)
      text += (tenths < 0 ? "-" : "") + String(whole) + (tenth == 0 ? "" : "." + String(tenth))
    }
  }
}
