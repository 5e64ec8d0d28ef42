package import Basics

/// A phase of the approach; several may run at once, in any order.
package struct Phase: Content {
  package static let folder = "fasen"
  package static let template = "phase"
  package static let listTemplate = "phase-listing"

  package let number: Int

  /// The range of the number.
  let place: FileRange
  package let state: State
  package let date: PartialDate?
  package let steps: [Step]
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    number = fields.number("nummer")
    place = fields.place(of: "nummer")
    state = fields.choice("staat")
    date = fields.optionalDate("datum")
    checked = CheckedDay(&fields)
    steps = fields.items("stappen") { Step(&$0) }
    if [.done, .running].contains(state) { fields.happened(on: date, at: fields.place(of: "datum"), .page) }
  }

  package static let isKnownByShortTitle = false

  package var isOver: Bool { state == .done }

  package var stateWord: String? { state.rawValue }

  package func datedStates(on page: Page, in site: Site) -> [DatedState] {
    guard let date, [.done, .running].contains(state) else { return [] }
    return [
      DatedState(
        date: date, sentence: { self.state(in: $0, site)?.sentence ?? Sentence() }, source: page.sources.first)
    ]
  }

  package var relations: [BackReferences.Relation: [PagePath]] { [.step: steps.compactMap(\.page)] }

  package var falseClaims: [FalseClaim] { state == .done ? [] : [FalseClaim(claim: .done, state: state.rawValue)] }

  package func order(_: SourceRegister) -> Int { number }

  package static let names = TemplateNames<Entry<Phase>>([
    .text("number", "The number, from 0.") { String($0.facts.number) },
    .list("steps", of: StepView.names, "The steps.") { $0.steps },
    .state("state", "How far the phase is.") { $0.state },
  ])
}

extension Phase {
  /// The progress of a phase.
  package enum State: String, CaseIterable {
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

  /// Returns a finding for each phase whose number another phase already has.
  static func repeated(_ pages: [Page]) -> [Diagnostic] {
    var places: [Int: FileRange] = [:]
    return pages.compactMap { page in
      // A number that is missing or wrong is told where it is read.
      guard let phase = page.facts as? Phase, page.isReadable, Int(phase.place.text.filter(\.isNumber)) == phase.number
      else { return nil }
      defer { places[phase.number] = places[phase.number] ?? phase.place }
      return places[phase.number].map { .repeatedPhase(phase.number, at: phase.place, first: $0) }
    }
  }

  /// Returns the progress of the phase; a planned one without a date of its own begins with its earliest open step.
  package func state(in language: Language, _ site: Site) -> StateText? {
    guard state == .planned else {
      let key = state == .running && date != nil ? "phase.runningSince" : "phase.\(state)"
      let values: KeyValuePairs = [
        "known": language.when(checked?.date), "when": language.when(date), "date": language.date(date),
      ]
      var text = language.state(key, state.look, values)
      let next = state == .recurring ? nextPeriod(in: site) : nil
      text.date = next.map { language.sentence("phase.next", ["date": language.date($0)]) } ?? language.date(date)
      return text
    }
    let plan = Plan(period: date.map(Period.init) ?? nextPeriod(in: site), state: .planned)
    return plan.stateText(in: language, asOf: site.asOf, known: checked?.date, coming: Phase.comingKey)
  }

  /// Returns when the earliest step is that was still to come according to the latest news.
  private func nextPeriod(in site: Site) -> Period? {
    steps.compactMap { $0.plan(in: site)?.plan }.filter(\.isOpen).compactMap(\.period).min()
  }

  package func plans(on page: Page) -> [PlannedItem] {
    let own = steps.compactMap(\.own).map {
      PlannedItem(page: page, plan: $0.plan, detail: $0.text, source: $0.source)
    }
    // A phase without a date of its own has the dates of its steps.
    guard state == .planned, date != nil || steps.isEmpty else { return own }
    let plan = Plan(period: date.map(Period.init), state: .planned)
    return [PlannedItem(page: page, plan: plan, source: page.sources.first, coming: Phase.comingKey)] + own
  }

  private static let comingKey = "phase.planned"

  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: Phase.self, in: site, texts: "phases", keys: [.value("nummer") { $0.facts.number }],
      fields: [
        .state("staat") { entry, site in
          DataState(entry.facts.state.rawValue, isOver: entry.state.kind == .unknown, site) {
            entry.facts.state(in: $0, site) ?? .none
          }
        },
        .value("datum") { $0.facts.date },
        // A phase without steps has empty cells for the step, as there is nothing to know.
        .rows("stappen", of: steps, nothing: "") { $0.steps },
      ])
  }

  private static let steps: [DataField<StepView>] =
    [
      .texts("tekst", column: "stap") { $0.name(in: $1).text },
      .value("verwijstNaar", column: "stap-verwijst-naar", isOptional: true) { $0.page?.path },
    ] + DataField.plan("stap-", of: { $0.page ?? $0.entry.page }) { $0.plan } + [.source { $0.sourceID }]
}

extension Entry<Phase> {
  /// The steps, without those that refer to what isn't there.
  package var steps: [StepView] { facts.steps.compactMap { StepView($0, self) } }
}

extension Diagnostic {
  fileprivate static func repeatedPhase(_ number: Int, at range: FileRange, first: FileRange) -> Diagnostic {
    Diagnostic(
      .repeatedItem, at: range, related: [Related(at: first, nl: "hier", en: "here")],
      nl: "er is al een fase met nummer \(number)", tip: "geef deze een ander nummer",
      en: "there is a phase with number \(number) already", tip: "give this one another number")
  }
}
