import SiteModel
import Documents
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
      facts.refuse(.notAMotion(at: facts.place))
      return nil
    }
    guard !entry.facts.history.events.isEmpty else {
      facts.refuse(.noHistory(at: facts.place))
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
      (language.text("motion.followUp"), language.sentence("event.open.sentence"))
    default: nil
    }
  }

  var table: FigureTable {
    var rows = events.map { view in
      let source = view.event.source.flatMap { entry.site.sources[$0] }?.name(in: language).html
      return [
        language.date(view.event.date).html, HTML(escaping: language.text("event.\(view.event.kind).label")),
        source ?? HTML(escaping: "–"),
      ]
    }
    if let unknown { rows.append([undated, HTML(escaping: unknown.name), HTML(escaping: "–")]) }
    return FigureTable(
      caption: HTML(escaping: entry.facts.number),
      columns: ["figure.date", "figure.motion.what", "figure.source"].map { .init(title: language.text($0)) },
      rows: rows)
  }

  private var undated: HTML { HTML(escaping: language.text("figure.motion.undated")) }

  func body(title: String, id: String) -> FigureBody {
    var html = HTML()
    let count = events.count + (unknown == nil ? 0 : 1)
    html.append(
      html: count <= 4 ? "<ol class=\"figure-events figure-events--row\">\n" : "<ol class=\"figure-events\">\n")
    for (index, view) in events.enumerated() {
      let isLast = index == events.count - 1
      append(
        view.mark, language.date(view.event.date).html, language.text("event.\(view.event.kind).label"),
        texts(of: view), isOpen: isLast && unknown != nil, to: &html)
    }
    if let unknown { append(.unknown, undated, unknown.name, [unknown.text.html], isOpen: false, to: &html) }
    html.append(html: "</ol>\n")
    var content = Fragment()
    content.write { $0 += html }
    return FigureBody(content: content)
  }

  /// Returns the texts of an event besides its name.
  private func texts(of view: EventView) -> [HTML] {
    let name = HTML(escaping: language.text("event.\(view.event.kind).label"))
    let own = [view.event.note, view.event.reason].map { HTML(escaping: $0[view.texts]) }
    let sentence = view.sentence.html
    return (sentence == name ? [] : [sentence]) + own
  }

  private func append(
    _ mark: StateMark, _ date: HTML, _ name: String, _ texts: [HTML], isOpen: Bool, to html: inout HTML
  ) {
    html.append(
      html: isOpen
        ? "<li class=\"figure-events__event figure-events__event--open\">" : "<li class=\"figure-events__event\">")
    html += mark.icon
    html.append(html: "<p class=\"figure-events__date\">")
    html += date
    html.append(html: "</p><p class=\"figure-events__name\">")
    html.appendEscaped(name)
    html.append(html: "</p>")
    for text in texts where !text.isEmpty {
      html.append(html: "<p class=\"figure-events__text\">")
      html += text
      html.append(html: "</p>")
    }
    html.append(html: "</li>\n")
  }
}
