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

  fileprivate var look: StateKind {
    switch self {
    case .notStarted: .open
    case .planned, .recurring: .planned
    case .running: .running
    case .done: .done
    }
  }
}

/// Something that is done in a phase, with its own date and state.
struct Step: Sendable {
  enum State: String, CaseIterable {
    case planned = "gepland"
    case held = "gehouden"
    case moved = "verplaatst"
    case cancelled = "vervallen"

    fileprivate var look: StateKind {
      switch self {
      case .planned, .moved: .planned
      case .held: .done
      case .cancelled: .closed
      }
    }
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
    let date = state == .planned ? plannedDate : date
    if state == .planned, let date, date.hasPassed(on: day) { return language.passedPlan(date) }
    return language.state("phase.\(state)", state.look, ["when": language.when(date)])
  }
}

/// A step as a template sees it.
struct StepView: Sendable {
  let step: Step
  let entry: Entry<Phase>

  static let names = Names<StepView>([
    .text("text", "What is done.") { $0.step.text[$0.entry.textLanguage] },
    .text("otherLanguage", "The language of the text, for `lang`; empty where that is the language of the page.") {
      $0.entry.page.otherLanguage(for: $0.entry.language.code)
    },
    .html("date", "The date; empty where there is none.") { $0.entry.language.html(of: $0.step.date) },
    .html("source", "According to which document.") { $0.entry.attribution(of: $0.step.source) },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.state },
  ])

  private var state: StateText {
    let language = entry.language
    if let date = step.date, step.isPassedPlan(asOf: entry.site.configuration.asOf) { return language.passedPlan(date) }
    return language.state("step.\(step.state)", step.state.look, ["when": language.when(step.date)])
  }
}
