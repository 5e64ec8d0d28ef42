package import Basics

/// A type of content that is followed up, with its history and who is to carry it out.
package protocol Tracked: Content {
  var history: History { get }
  var assignment: Assignment { get }

  /// What it asks, point by point.
  var requests: [Request] { get }

  /// Whether it is to be carried out on a day, given the history up to that day.
  ///
  /// A motion is once the council has adopted it, a commitment once it was made.
  func isWanted(_ history: History, on day: PartialDate) -> Bool

  /// The promise that precedes the history, if it began with one.
  var promise: Commitment.Promise? { get }

  /// Returns the key of the sentence for an event, or with `nil` for a follow-up that is open.
  static func sentenceKey(of kind: History.Kind?) -> String
}

extension Tracked {
  package var tracked: (any Tracked)? { self }
  package var requests: [Request] { [] }
  package var promise: Commitment.Promise? { nil }

  package var isOver: Bool { history.isOver }

  package var stateWord: String? { lastState?.kind.rawValue }

  package func stateSource(on page: Page) -> String? { lastState?.source ?? promise?.source ?? page.sources.first }

  /// The event that gives the state: the follow-up, or else the decision.
  private var lastState: History.Event? { history.lastFollowUp ?? history.lastDecision }

  package var falseClaims: [FalseClaim] {
    guard history.followUp != .settled, let last = history.events.last else { return [] }
    return [FalseClaim(claim: .settled, state: last.kind.rawValue, place: last.places.kind)]
  }

  /// Returns the state of the follow-up, which is open until something happens.
  package func followUpText(in language: Language) -> StateText {
    guard let event = history.lastFollowUp else { return openText(in: language) }
    return StateText(
      kind: event.kind.look, label: language.text("event.\(event.kind).label"),
      sentence: language.sentence(Self.sentenceKey(of: event.kind), ["when": language.when(event.date)]),
      date: language.date(event.date))
  }

  /// Returns the state of a follow-up of which nothing is known.
  package func openText(in language: Language) -> StateText {
    StateText(
      kind: .open, label: language.text("event.open.label"),
      sentence: language.sentence(Self.sentenceKey(of: nil), ["when": language.when(checked?.date)]))
  }

  /// Returns the deadline if it counts on a day: once the motion or commitment is to be carried out, and as long as more
  /// is expected.
  package func deadline(_ history: History, on day: PartialDate) -> PlannedItem.Deadline? {
    guard let date = assignment.deadline, isWanted(history, on: day), !history.isOver else { return nil }
    return PlannedItem.Deadline(date: date, isLate: date.hasPassed(on: day))
  }
}

/// What happened with a motion or a commitment; the last event is its state, so nobody writes the state a second time.
package struct History: Sendable {
  /// The events, oldest first, in the order of the file.
  ///
  /// If two dates are less exact than a day, only the editor knows which came first.
  package private(set) var events: [Event]

  /// Reads `geschiedenis` and reports what can't be true; a commitment has no decisions of the council.
  init(_ fields: inout FieldReader, ofMotion isOfMotion: Bool) {
    events = fields.items("geschiedenis") { Event(&$0, among: { isOfMotion || !$0.isDecision }) }
    fields.diagnostics += mistakes(waitsForAdoption: isOfMotion)
  }

  /// Something that happened on a day, with the source that says so.
  package struct Event: Sendable {
    package let date: PartialDate?
    package let kind: Kind
    package let source: String?

    /// A further explanation, and why it came to that.
    package let note: Localized<String>
    package let reason: Localized<String>

    let places: (date: FileRange, kind: FileRange)

    fileprivate init(_ fields: inout FieldReader, among isPossible: (Kind) -> Bool) {
      date = fields.date("datum")
      kind = fields.choice("gebeurtenis", among: isPossible, hint: Kind.hint)
      source = fields.source("bron")
      note = fields.optionalText("toelichting")
      reason = fields.optionalText("reden")
      places = (fields.place(of: "datum"), fields.place(of: "gebeurtenis"))
      fields.happened(on: date, at: fields.place(of: "datum"), .source(source))
    }
  }

  /// The kinds of events: first the decision on the motion, then what others do about it.
  package enum Kind: String, CaseIterable {
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
  /// Returns the history with only the events that satisfy a condition.
  package func filtered(_ isIncluded: (Event) -> Bool) -> History {
    var history = self
    history.events = events.filter(isIncluded)
    return history
  }

  /// The last event that decided on the motion itself.
  package var lastDecision: Event? { events.last { $0.kind.isDecision } }
  package var decision: Kind? { lastDecision?.kind }

  /// The day of its adoption; `nil` if that is known less exactly.
  package var dayOfAdoption: PartialDate? { day { $0.kind.isAdoption } }

  /// The day on which its settlement was last proposed.
  package var dayOfProposal: PartialDate? { day { $0.kind == .settlementProposed } }

  private func day(_ isMeant: (Event) -> Bool) -> PartialDate? {
    events.last(where: isMeant)?.date.flatMap { $0.day == nil ? nil : $0 }
  }

  /// The last event that says what was done about it.
  package var lastFollowUp: Event? { events.last { !$0.kind.isDecision } }
  package var followUp: Kind? { lastFollowUp?.kind }

  /// Whether nothing more is expected.
  package var isOver: Bool {
    switch events.last?.kind {
    case .settled?, .notCarriedOut?, .lapsed?, .rejected?, .withdrawn?: true
    default: false
    }
  }

  package func decisionText(in language: Language) -> StateText {
    guard let event = lastDecision else { return language.state("event.unknown", .unknown) }
    var text = language.state("event.\(event.kind)", event.kind.look, ["when": language.when(event.date)])
    text.date = language.date(event.date)
    if event.kind == .submitted { text.sentence += Sentence(" ") + language.sentence("event.unknown.sentence") }
    return text
  }
}

extension History.Kind {
  /// Whether it decides on the motion itself, rather than saying what was done about it.
  package var isDecision: Bool {
    switch self {
    case .submitted, .deferred, .withdrawn, .takenOver, .rejected, .adopted, .adoptedUnanimously, .adoptedAmended,
      .adoptedConditionally:
      true
    case .underway, .partlyCarriedOut, .settlementProposed, .settlementRefused, .settled, .notCarriedOut, .lapsed: false
    }
  }

  /// Whether the motion is to be carried out, so that a follow-up is expected.
  package var isAdoption: Bool {
    switch self {
    case .takenOver, .adopted, .adoptedUnanimously, .adoptedAmended, .adoptedConditionally: true
    default: false
    }
  }

  /// Whether it proposes or decides that nothing more is to be done.
  var isSettlement: Bool { self == .settlementProposed || self == .settled }

  package var look: StateKind {
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

extension Site {
  /// Returns what happened with a page, oldest first, or an empty array if the page has no history.
  package func events(of page: Page, in language: Language) -> [EventView] {
    func events(_ facts: some Tracked) -> [EventView] {
      Entry(facts: facts, page: page, language: language, site: self).events
    }
    return page.facts.tracked.map { events($0) } ?? []
  }
}

extension Entry where Facts: Tracked {
  /// What happened, oldest first.
  package var events: [EventView] {
    facts.history.events.enumerated().map { index, event in
      EventView(
        event: event, isLast: index == facts.history.events.count - 1,
        sentence: language.sentence(Facts.sentenceKey(of: event.kind), ["when": language.when(event.date)]),
        source: mark(of: event.source), language: language, texts: textLanguage,
        otherLanguage: otherLanguage)
    }
  }
}

/// An event as a template sees it.
package struct EventView: Sendable {
  package let event: History.Event
  package let isLast: Bool
  package let sentence: Sentence
  package let source: Sentence
  package let language: Language

  /// The language of the page's own words, and the same for `lang`.
  package let texts: String
  package let otherLanguage: String

  static let names = TemplateNames<EventView>([
    .flag("isLast", "Whether it is the last thing that we know of.") { $0.isLast },
    .html("date", "The date.") { $0.language.date($0.event.date) },
    .text("label", "What happened, in a word or two.") { $0.language.text("event.\($0.event.kind).label") },
    .html("sentence", "What happened and when, in a sentence.") { $0.sentence },
    .text("note", "What else is to be said.") { $0.event.note[$0.texts] },
    .text("reason", "Why it came to that.") { $0.event.reason[$0.texts] },
    .otherLanguage(of: "note and reason") { $0.otherLanguage },
    .html("source", "The mark of the document that says so.") { $0.source },
  ])
}
