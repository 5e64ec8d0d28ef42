import SiteModel
import Basics

/// What happened with a motion, what was proposed, and what isn't known.
///
/// It is a list, because its texts, links and sources may have any length.
struct MotionFigure: Figure {
  static let key = "motie"

  let sources: [String]
  let checked: Period?
  private let language: Language
  private let entry: Entry<Motion>
  private let events: [EventView]

  init?(_ facts: inout FigureFacts) {
    guard let entry = facts.site.entry(of: Motion.self, at: facts.page.path, in: facts.language) else {
      facts.diagnostics.append(.notAMotion(at: facts.place))
      return nil
    }
    guard !entry.facts.history.events.isEmpty else {
      // A history that can't be read is told where it stands.
      if !facts.site.isUnsound(facts.page) { facts.diagnostics.append(.noHistory(at: facts.place)) }
      return nil
    }
    language = facts.language
    self.entry = entry
    events = entry.events
    sources = entry.facts.history.events.compactMap(\.source).eachOnce
    checked = Period(covering: [entry.facts.checked?.date].compactMap(\.self))
  }

  var lead: HTML {
    if let unknown { return unknown.text.html }
    let history = entry.facts.history
    let state = history.followUp == nil ? history.decisionText(in: language) : entry.facts.followUpText(in: language)
    return state.sentence.html
  }

  /// The event that should have come next, if no record holds it.
  private var unknown: (name: String, text: Sentence)? {
    switch entry.facts.history.followUp {
    case .settlementProposed?: (language.text("motion.decision"), language.sentence("motion.decisionUnknown"))
    case nil where entry.facts.history.decision?.isAdoption == true:
      (language.text("motion.followUp"), entry.facts.openText(in: language).sentence)
    default: nil
    }
  }

  var table: FigureTable {
    FigureTable(
      caption: entry.facts.number, columns: ["figure.date", "figure.motion.what", "figure.source"],
      rows: list.map { [$0.date, HTML(escaping: $0.name), $0.source ?? HTML(escaping: "–")] }, in: language)
  }

  func body(title: String, id: String, _ templates: TemplateSet) -> HTML {
    templates.html(EventList(events: list), in: language)
  }

  /// The events, and what should have come next.
  private var list: [EventList.Event] {
    var list = events.map { view in
      EventList.Event(
        mark: view.mark, date: language.date(view.event.date).html,
        name: language.text("event.\(view.event.kind).label"), texts: texts(of: view),
        source: view.event.source.flatMap { entry.site.sources[$0] }?.name(in: language).html)
    }
    if let unknown {
      list[list.count - 1].isOpen = true
      let undated = HTML(escaping: language.text("figure.motion.undated"))
      list.append(EventList.Event(mark: .unknown, date: undated, name: unknown.name, texts: []))
    }
    return list
  }

  /// Returns the texts of an event besides its date and its name.
  private func texts(of view: EventView) -> [HTML] {
    [view.event.note, view.event.reason].map { HTML(escaping: $0[view.texts]) }.filter { !$0.isEmpty }
  }
}

/// The events of a motion as a list.
struct EventList: TemplateView {
  static let template = "figures/events"

  let events: [Event]

  struct Event: Sendable {
    let mark: StateMark
    let date: HTML
    let name: String
    let texts: [HTML]

    /// The document that says so, which only the table names.
    var source: HTML?
    var isOpen = false

    static let names = TemplateNames<Event>([
      .text("mark", "The name of its mark, for the style sheet.") { $0.mark.rawValue },
      .html("shapes", "The shapes of its mark.") { HTML(html: "\($0.mark.shapes)") },
      .html("date", "The date, or that it isn't known.") { $0.date },
      .text("name", "What happened.") { $0.name },
      .list("texts", of: TemplateNames([.html("text", "What it says.") { $0 }]), "What else is known.") { $0.texts },
      .flag("isOpen", "Whether nobody knows what came after it.") { $0.isOpen },
    ])
  }

  static let names = TemplateNames<EventList>([
    .list("events", of: Event.names, "What happened, and last what should have.") { $0.events },
    .flag("isShort", "Whether the events have room next to each other.") { $0.events.count <= 4 },
  ])
}
