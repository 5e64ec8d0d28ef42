import SiteModel
import Basics

/// The state of each phase, and its dates in a calendar.
struct PhasesFigure: DrawnFigure {
  static let key = "fasen"

  let name = "figure.diagram"
  let language: Language
  let sources: [String]
  let checked: Period?
  private let phases: [Row]
  private let calendar: Calendar

  private struct Row: Sendable {
    let number: String
    let name: Sentence
    let state: StateText

    /// Each step in words for the list below the state, and its position in the calendar.
    let steps: [(text: String, date: PartialDate?, mark: StateMark)]

    /// The day on which the state was known.
    let checked: PartialDate?
  }

  init?(_ facts: inout FigureFacts) {
    guard let entries = facts.records(of: Phase.self, for: Self.key) else { return nil }
    language = facts.language
    // A step that refers to the agenda or to a round has the documents of that page.
    let steps = entries.flatMap(\.steps)
    sources = (entries.flatMap(\.page.sources) + steps.compactMap(\.sourceID)).eachOnce
    checked = Period(covering: entries.compactMap { $0.facts.checked?.date })
    phases = entries.map { entry in
      Row(
        number: String(entry.facts.number), name: entry.page.name(for: entry.language.code), state: entry.state,
        steps: entry.steps.map { step in
          (step.line, step.plan.period?.first, StateMark(entry.stateText(of: step.plan).kind))
        }, checked: entry.facts.checked?.date)
    }
    calendar = Calendar(phases.flatMap(\.steps).compactMap(\.date), now: checked?.last)
  }

  var lead: HTML { language.sentence("figure.phases.lead").html }
  var note: HTML { language.sentence("figure.phases.note").html }

  var description: String {
    phases.map { phase in
      let heading: String = language.sentence(
        "figure.phases.phase", ["number": phase.number, "name": phase.name.text, "state": phase.state.label])
      return ([heading] + lines(of: phase).map { $0 + "." }).joined(separator: " ")
    }.joined(separator: " ")
  }

  var table: FigureTable {
    FigureTable(
      caption: language.text("phase.all"), columns: ["phase.one", "phase.state", "phase.steps"],
      rows: phases.map { phase in
        [
          HTML(escaping: phase.number + " ") + phase.name.html, HTML(escaping: phase.state.label),
          HTML(lines(of: phase).map { HTML(escaping: $0) }.joined(separator: HTML(html: "<br>"))),
        ]
      }, in: language)
  }

  /// Returns the known dates of a phase, or a line that there are none.
  private func lines(of phase: Row) -> [String] {
    phase.steps.isEmpty ? [language.text("date.none")] : phase.steps.map(\.text)
  }

  /// Draws a row for each phase, with a calendar beside it if there is room.
  func draw(on drawing: inout Drawing) {
    let hasCalendar = drawing.isWide && !calendar.columns.isEmpty
    let digits = Double(phases.map(\.number.count).max() ?? 1)
    let left = (hasCalendar ? 22 : 18) + 20 * digits
    let start = hasCalendar ? 332 : drawing.width.units + 16
    var y = hasCalendar ? 64.0 : 1
    var rows: [Calendar.Row] = []
    for phase in phases {
      let name = TextBlock(start - left - 16, (.label, phase.name.text))
      let state = TextBlock(start - left - 42, (.state, phase.state.label))
      let when = TextBlock(start - left - 16, (.note, lines(of: phase).joined(separator: "; ")))
      drawing.line(from: (0, y), to: (drawing.width.units, y))
      drawing.write(phase.number, .number, x: 0, baseline: y + 37)
      drawing.write(name, x: left, top: y + 13)
      let kind = phase.state.kind
      drawing.mark(StateMark(kind), at: (left + 9, y + name.height + 24))
      drawing.write(state, x: left + 26, top: y + name.height + 14, look: "figure__state--\(kind.rawValue)")
      drawing.write(when, x: left, top: y + name.height + state.height + 15)
      let bottom = y + name.height + state.height + when.height + 28
      rows.append(Calendar.Row(y: y...bottom, items: items(of: phase)))
      y = bottom
    }
    drawing.line(from: (0, y), to: (drawing.width.units, y))
    if hasCalendar { calendar.draw(on: &drawing, from: start, rows, language) }
    drawing.height = y + 1
  }

  /// Returns the steps of a phase in the calendar, and a mark on the day when it was known to run.
  private func items(of phase: Row) -> [(date: PartialDate, mark: StateMark)] {
    let known = phase.state.kind == .running ? phase.checked.flatMap(calendar.column) : nil
    return phase.steps.compactMap { step in step.date.map { ($0, step.mark) } }
      + (known.map { [(calendar.columns[$0], .running)] } ?? [])
  }
}

extension StepView {
  /// Returns, for example, “Startbijeenkomst: gehouden op 30 september 2025”.
  fileprivate var line: String {
    let language = entry.language
    let when = language.when(plan.period).text
    return language.sentence("figure.step.\(state)", ["name": name(in: language).text, "when": when])
  }

  private var state: String {
    guard let state = plan.state(on: entry.site.asOf) else { return "passed" }
    return plan.isOpen && plan.period == nil ? "undated" : "\(state)"
  }
}
