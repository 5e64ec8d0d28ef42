import SiteModel
import Basics

/// The years that a source names for a monitor, and separately the rhythm.
///
/// A year that no source names isn't computed.
struct MonitorsFigure: DrawnFigure {
  static let key = "monitors"

  let name = "figure.timeline"
  let language: Language
  let sources: [String]
  let checked: Period?
  private let monitors: [Row]

  /// The years between surveys of one monitor, twice those between surveys of both; `nil` unless two take turns.
  private let rhythm: Int?

  private struct Row: Sendable {
    let name: Sentence
    let rounds: [(year: String, state: String)]
    let cadence: Int?

    /// Whether its mark is a diamond; else it is a disc.
    let isDiamond: Bool
  }

  init?(_ facts: inout FigureFacts) {
    guard let records = facts.records(of: Monitor.self, for: Self.key) else { return nil }
    // Not sorted by title: a monitor has the same shape in each language.
    let entries = records.sorted { $0.page.path < $1.page.path }
    language = facts.language
    sources = (entries.sharedSources() + entries.flatMap { $0.facts.rounds.compactMap(\.source) }).eachOnce
    checked = Period(covering: entries.compactMap { $0.facts.checked?.date })
    monitors = entries.enumerated().map { index, entry in
      let rounds = entry.facts.rounds.map {
        ($0.year?.iso ?? "", entry.stateText(of: $0.plan).label)
      }
      return Row(
        name: entry.page.name(for: entry.language.code), rounds: rounds, cadence: entry.facts.cadence,
        isDiamond: index % 2 == 1)
    }
    rhythm = MonitorsFigure.rhythm(entries)
  }

  private static func rhythm(_ entries: [Entry<Monitor>]) -> Int? {
    guard entries.count == 2, let each = entries[0].facts.cadence, each == entries[1].facts.cadence, each % 2 == 0,
      entries.contains(where: { $0.facts.alternatesWith != nil })
    else { return nil }
    return each
  }
}

extension MonitorsFigure {
  var lead: HTML { HTML(escaping: rhythmSentence ?? knownYears) }

  var note: HTML { language.sentence("figure.monitors.note").html }

  var description: String { knownYears + (rhythmSentence.map { " " + $0 } ?? "") }

  private var rhythmSentence: String? {
    rhythm.map {
      language.sentence("figure.monitors.rhythm", ["each": cadence($0), "together": cadence($0 / 2)])
    }
  }

  var table: FigureTable {
    FigureTable(
      caption: language.text("figure.monitors.caption"),
      columns: ["figure.monitors.one", "figure.monitors.years", "monitor.howOften"],
      rows: monitors.map { monitor in
        let years = monitor.rounds.map { $0.year + ": " + $0.state }
        let stated = years.isEmpty ? language.text("figure.monitors.noYear") : years.joined(separator: ", ")
        let often = monitor.cadence.map(cadence) ?? language.text("figure.unstated")
        return [monitor.name.html, HTML(escaping: stated), HTML(escaping: often)]
      }, in: language)
  }

  private func cadence(_ years: Int) -> String { language.sentence("monitor.cadence", count: years).text }

  /// The stated years of each monitor with their states, or a phrase that no year is named.
  private var knownYears: String {
    monitors.map { monitor in
      let years = monitor.rounds.map { "\($0.year) (\($0.state))" }
      return monitor.name.text + ": " + (years.isEmpty ? language.text("figure.monitors.noYear") : language.list(years))
        + "."
    }.joined(separator: " ")
  }

  func draw(on drawing: inout Drawing) {
    let isBeside = drawing.isWide && rhythm != nil
    let width = isBeside ? (drawing.width.units - 48) / 2 : drawing.width.units
    let years = drawYears(on: &drawing, width: width)
    drawing.height = years
    guard let rhythm else { return }
    let (x, y) = isBeside ? (drawing.width.units - width, 0) : (0, years + 32)
    let bottom = draw(rhythm, on: &drawing, x: x, y: y, width: width)
    drawing.height = max(years, bottom)
    let middle = drawing.width.units / 2
    if isBeside {
      drawing.line(from: (middle, 0), to: (middle, drawing.height))
    } else {
      drawing.line(from: (0, years + 12), to: (drawing.width.units, years + 12))
    }
  }

  /// Draws the stated years of each monitor from the top left, and returns the bottom edge.
  private func drawYears(on drawing: inout Drawing, width: Double) -> Double {
    let heading = TextBlock(width, (.label, language.text("figure.monitors.years")))
    drawing.write(heading, x: 0, top: 0)
    var y = heading.height + 14
    for monitor in monitors {
      let name = TextBlock(width, (.text, monitor.name.text))
      drawing.write(name, x: 0, top: y)
      y += name.height
      if monitor.rounds.isEmpty { y += drawNoYear(on: &drawing, y: y, width: width) }
      var rest = monitor.rounds[...]
      while !rest.isEmpty {
        let row = rest.prefix(Int(width / 88))
        rest = rest.dropFirst(row.count)
        y += draw(row, monitor, goesOn: rest.isEmpty, on: &drawing, y: y, width: width)
      }
      y += 16
    }
    return y - 16
  }

  private func drawNoYear(on drawing: inout Drawing, y: Double, width: Double) -> Double {
    let words = language.text("figure.monitors.noYear")
    let half = TextStyle.note.width(of: words) / 2 + 8
    drawing.line(from: (0, y + 18), to: (width / 2 - half, y + 18), "dash")
    drawing.line(from: (width / 2 + half, y + 18), to: (width, y + 18), "dash")
    drawing.write(words, .note, x: width / 2, baseline: y + 23, anchor: .middle)
    return 36
  }

  /// Draws a time line with marks, and returns its height.
  private func draw(
    _ rounds: ArraySlice<(year: String, state: String)>, _ monitor: Row, goesOn: Bool, on drawing: inout Drawing,
    y: Double, width: Double
  ) -> Double {
    let line = y + 40
    drawing.line(from: (0, line), to: (width, line), "time")
    if goesOn { drawing.path("time", "M\(width - 6) \(line - 5)l6 5l-6 5") }
    let each = width / Double(rounds.count)
    var height = 0.0
    for (index, round) in rounds.enumerated() {
      let x = (Double(index) + 0.5) * each
      drawMark(of: monitor, on: &drawing, at: (x, line))
      drawing.write(round.year, .label, x: x, baseline: line - 17, anchor: .middle)
      let state = TextBlock(each - 8, (.note, round.state))
      drawing.write(state, x: x, top: line + 14, anchor: .middle)
      height = max(height, state.height)
    }
    return 54 + height
  }

  private func drawMark(of monitor: Row, on drawing: inout Drawing, at centre: (x: Double, y: Double)) {
    let (look, shape): (StaticString, SVGNumbers) =
      monitor.isDiamond
      ? ("shape figure__shape--diamond", "M0-10L10 0L0 10L-10 0z")
      : ("shape", "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0")
    drawing.path(look, shape, transform: "translate(\(centre.x) \(centre.y))")
  }

  /// Draws four alternating surveys without years, and returns the bottom edge.
  private func draw(_ rhythm: Int, on drawing: inout Drawing, x: Double, y: Double, width: Double) -> Double {
    let heading = TextBlock(
      width, (.label, language.text("figure.monitors.rhythmHeading")),
      (.note, language.sentence("figure.monitors.together", ["together": cadence(rhythm / 2)])))
    drawing.write(heading, x: x, top: y)
    let step = (width - 40) / 3
    let places = (0..<4).map { x + 20 + step * Double($0) }
    let words = monitors.map { TextBlock(2 * step + 36, (.note, $0.name.text + ": " + cadence(rhythm))) }
    drawing.write(words[0], x: places[1], top: y + heading.height + 18, anchor: .middle)
    let line = y + heading.height + 18 + words[0].height + 24
    drawing.line(from: (x, line), to: (x + width, line), "time")
    for (index, place) in places.enumerated() { drawMark(of: monitors[index % 2], on: &drawing, at: (place, line)) }
    for (first, side) in [(0, -1.0), (1, 1.0)] {
      drawing.path("brace", "M\(places[first]) \(line + side * 13)v\(6 * side)H\(places[first + 2])v\(-6 * side)")
    }
    drawing.write(words[1], x: places[2], top: line + 22, anchor: .middle)
    return line + 22 + words[1].height + 8
  }
}
