/// A phase of the approach. Several may run at once; their order is not forced.
struct Phase: Content {
  static let folder = "fasen"
  static let template = "phase"

  let number: Int
  let state: PhaseState
  let date: PartialDate?
  let steps: [Step]
  let checked: Checked

  init(_ fields: inout FieldReader) {
    number = fields.number("nummer")
    state = fields.choice("staat")
    date = fields.optionalDate("datum")
    checked = Checked(&fields)
    steps = fields.items("stappen") { Step(&$0) }
  }

  var order: Int { number }

  static let names = Names<Entry<Phase>>([
    .text("number", "The number, from 0.") { String($0.facts.number) },
    .list("steps", of: StepView.names, "The steps, with their dates.") { entry in
      entry.facts.steps.map { StepView(step: $0, entry: entry) }
    },
    .state("state", "How far the phase is.") { $0.facts.stateText(in: $0.language, asOf: $0.site.configuration.asOf) },
    .checked(\.checked),
  ])
}

/// How far a phase is.
enum PhaseState: String, CaseIterable {
  case notStarted = "niet-gestart"
  case planned = "gepland"
  case running = "loopt"
  case done = "gereed"
  case recurring = "terugkerend"
}

/// Something that is done in a phase, with its own date and state.
struct Step: Sendable {
  enum State: String, CaseIterable {
    case planned = "gepland"
    case held = "gehouden"
    case moved = "verplaatst"
    case cancelled = "vervallen"
  }

  let text: Localized<String>
  let date: PartialDate?
  let state: State
  let source: String?

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    date = fields.optionalDate("datum")
    state = fields.choice("staat")
    source = fields.reference("bron", to: .source)
  }

  /// Whether it was to be held on a day that has passed: nobody told us that it was.
  func isPassedPlan(asOf day: PartialDate) -> Bool {
    state == .planned && date?.hasPassed(on: day) == true
  }
}

extension Phase {
  /// When a planned phase is: its own date, or else that of its first planned step.
  private var plannedDate: PartialDate? {
    date ?? steps.filter { $0.state == .planned }.compactMap(\.date).min()
  }

  fileprivate func stateText(in language: Language, asOf day: PartialDate) -> StateText {
    switch state {
    case .notStarted: text("notStarted", .open, in: language)
    case .running: text("running", .running, in: language)
    case .recurring: text("recurring", .planned, in: language)
    case .done: text("done", .done, in: language, date: date)
    case .planned:
      if let plannedDate, plannedDate.hasPassed(on: day) {
        language.passedPlan(plannedDate)
      } else {
        text("planned", .planned, in: language, date: plannedDate)
      }
    }
  }

  private func text(_ key: String, _ kind: StateKind, in language: Language, date: PartialDate? = nil) -> StateText {
    let when = date.map(language.when) ?? HTML(escaping: language.text("date.unknown"))
    return StateText(
      kind: kind, label: language.text("phase.\(key).label"),
      sentence: language.sentence("phase.\(key).sentence", ["when": when]))
  }
}

extension Language {
  /// What was planned and has passed is not held: it is unknown.
  func passedPlan(_ date: PartialDate) -> StateText {
    StateText(
      kind: .unknown, label: text("unknown.label"), sentence: sentence("unknown.passedPlan", ["when": when(date)]))
  }
}

/// A step as a template sees it.
struct StepView: Sendable {
  let step: Step
  let entry: Entry<Phase>

  static let names = Names<StepView>([
    .text("text", "What is done.") { $0.step.text[$0.entry.language.code] },
    .html("date", "The date; empty where there is none.") { view in
      view.step.date.map { view.entry.language.html(of: $0) } ?? []
    },
    .html("source", "According to which document.") { $0.entry.attribution(of: $0.step.source) },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.state },
  ])

  private var state: StateText {
    let language = entry.language
    if let date = step.date, step.isPassedPlan(asOf: entry.site.configuration.asOf) { return language.passedPlan(date) }
    let (key, kind): (String, StateKind) =
      switch step.state {
      case .planned: ("planned", .planned)
      case .held: ("held", .done)
      case .moved: ("moved", .planned)
      case .cancelled: ("cancelled", .closed)
      }
    let when = step.date.map(language.when) ?? HTML(escaping: language.text("date.unknown"))
    return StateText(
      kind: kind, label: language.text("step.\(key).label"),
      sentence: language.sentence("step.\(key).sentence", ["when": when]))
  }
}
