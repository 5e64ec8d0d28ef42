/// What happened with a motion. Its state is the last event, and is never typed a second time.
struct History: Sendable {
  /// What happened, oldest first, in whatever order it was written down.
  let events: [Event]

  init(_ events: [Event]) {
    let dated = events.enumerated().compactMap { index, event in
      event.date.map { (date: $0, index: index, event: event) }
    }
    self.events = dated.sorted { ($0.date, $0.index) < ($1.date, $1.index) }.map(\.event)
  }

  /// Something that happened on a day, with the source that says so.
  struct Event: Sendable {
    let date: PartialDate?
    let kind: Kind
    let source: String?

    init(_ fields: inout FieldReader) {
      date = fields.date("datum")
      kind = fields.choice("gebeurtenis")
      source = fields.reference("bron", to: .source)
    }
  }

  /// What may happen: first the council decides, then others do something with it.
  enum Kind: String, CaseIterable {
    case submitted = "ingediend"
    case deferred = "aangehouden"
    case withdrawn = "ingetrokken"
    case takenOver = "overgenomen"
    case rejected = "verworpen"
    case adopted = "aangenomen"
    case adoptedUnanimously = "unaniem-aangenomen"
    case adoptedAmended = "geamendeerd-aangenomen"
    case adoptedConditionally = "onder-voorbehoud-aangenomen"

    case underway = "in-uitvoering"
    case partlyCarriedOut = "deels-uitgevoerd"
    case settlementProposed = "afdoening-voorgesteld"
    case settlementRefused = "afdoening-afgewezen"
    case settled = "afgedaan"
    case notCarriedOut = "niet-uitgevoerd"
    case lapsed = "vervallen"
  }
}

extension History {
  /// The last event of the council's decision about the motion itself.
  var decision: Kind? { events.last { $0.kind.isDecision }?.kind }

  /// The last event of what was done with it since.
  var followUp: Kind? { events.last { !$0.kind.isDecision }?.kind }

  func decisionText(in language: Language) -> StateText {
    guard let decision else { return language.state("event.unknown", .unknown) }
    return language.state("event.\(decision)", decision.look)
  }

  /// An adopted motion with nothing after it is open; one that was not adopted has no follow-up, and an empty label.
  func followUpText(in language: Language) -> StateText {
    if let followUp { return language.state("event.\(followUp)", followUp.look) }
    return decision?.isAdoption == true ? language.state("event.open", .open) : StateText(kind: .unknown, label: "")
  }
}

extension History.Kind {
  fileprivate var isDecision: Bool {
    switch self {
    case .submitted, .deferred, .withdrawn, .takenOver, .rejected, .adopted, .adoptedUnanimously, .adoptedAmended,
      .adoptedConditionally:
      true
    case .underway, .partlyCarriedOut, .settlementProposed, .settlementRefused, .settled, .notCarriedOut, .lapsed: false
    }
  }

  /// Whether the council wants what the motion asks, so that a follow-up is to be expected.
  fileprivate var isAdoption: Bool {
    switch self {
    case .takenOver, .adopted, .adoptedUnanimously, .adoptedAmended, .adoptedConditionally: true
    default: false
    }
  }

  fileprivate var look: StateKind {
    switch self {
    case .takenOver, .adopted, .adoptedUnanimously, .adoptedAmended, .adoptedConditionally, .settled: .done
    case .underway, .partlyCarriedOut, .settlementRefused: .running
    case .settlementProposed: .planned
    case .deferred: .open
    case .submitted: .unknown
    case .rejected, .withdrawn, .lapsed, .notCarriedOut: .closed
    }
  }
}

extension Entry<Motion> {
  /// What happened, oldest first.
  var events: [EventView] {
    let events = facts.history.events
    return zip(events, events.indices).map { EventView(event: $0, isLast: $1 == events.count - 1, entry: self) }
  }
}

/// An event as a template sees it.
struct EventView: Sendable {
  let event: History.Event
  let isLast: Bool
  let entry: Entry<Motion>

  static let names = Names<EventView>([
    .flag("isLast", "Whether it is the last thing that we know of.") { $0.isLast },
    .html("date", "The date.") { $0.entry.language.html(of: $0.event.date) },
    .text("label", "What happened, in a word or two.") { $0.entry.language.text("event.\($0.event.kind).label") },
    .html("sentence", "What happened, in a sentence.") {
      $0.entry.language.sentence("event.\($0.event.kind).sentence")
    },
    .html("source", "According to which document.") { $0.entry.attribution(of: $0.event.source) },
  ])
}
