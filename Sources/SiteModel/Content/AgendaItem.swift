import Documents
import Basics

/// An item on the agenda: a meeting, an evening, or a day on which something is due.
package struct AgendaItem: Content {
  package static let folder = "agenda"
  package static let template = "agenda-item"
  package static let listTemplate = "agenda-item-listing"

  package let plan: Plan

  /// The earlier item that this one follows up.
  package let follows: PagePath?
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    plan = Plan(&fields)
    follows = fields.optionalPage("vervolg-op", in: Self.folder)
    checked = CheckedDay(&fields)
    fields.happened(plan, at: fields.placeOfDate, .page)
    if plan.state == .held, !fields.references.contains(where: { $0.target == .source }) {
      fields.diagnostics.append(.heldWithoutSource(at: fields.place(of: "staat")))
    }
  }

  package var relations: [BackReferences.Relation: [PagePath]] { [.followUp: [follows].compactMap(\.self)] }

  package static let names = TemplateNames<Entry<AgendaItem>>([
    .html("date", "The date, with its weekday.") { $0.language.date($0.facts.plan.period, isLong: true) },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.state },
    .list("phases", of: LinkView.names, "The phases with it as a step.") { $0.links(to: $0.references(by: .step)) },
    .list("follows", of: LinkView.names, "The item before it.") { $0.links(to: [$0.facts.follows].compactMap(\.self)) },
    .list("followedBy", of: LinkView.names, "The items after it.") { $0.links(to: $0.references(by: .followUp)) },
  ])

  package static let offersCalendar = true

  package var isOver: Bool { !plan.isOpen }

  package var stateWord: String? { plan.state.rawValue }

  package var falseClaims: [FalseClaim] {
    [
      plan.state == .held ? nil : FalseClaim(claim: .held, state: plan.state.rawValue),
      plan.state == .cancelled ? nil : FalseClaim(claim: .cancelled, state: plan.state.rawValue),
    ].compactMap(\.self)
  }

  package func state(in language: Language, _ site: Site) -> StateText? {
    plan.stateText(in: language, asOf: site.asOf, known: checked?.date)
  }

  package func plans(on page: Page) -> [PlannedItem] {
    [PlannedItem(page: page, plan: plan, source: page.sources.first, isInAgenda: true)]
  }

  /// Returns an event on a known day, or `nil`.
  ///
  /// Schema.org has no word for a plan whose day has passed, and takes an event without a status for one that was held.
  package func entity(on page: Page, in language: Language, _ site: Site) -> SchemaEntity? {
    guard let period = plan.period, period.first.day != nil, period.last.day != nil,
      let state = plan.state(on: site.asOf)
    else { return nil }
    let status =
      switch state {
      case .cancelled: "EventCancelled"
      case .moved: "EventRescheduled"
      case .held, .planned: "EventScheduled"
      }
    return SchemaEntity(
      type: "Event", name: page.title[language.code].text,
      properties: [
        ("startDate", .text(period.first.iso)), ("endDate", .text(period.last.iso)),
        ("eventStatus", .text("https://schema.org/" + status)),
      ])
  }

  /// Sorts by date; items without a date come last.
  package func order(_: SourceRegister) -> Int { plan.period?.first.firstDay ?? .max }

  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: AgendaItem.self, in: site, texts: "agenda",
      fields: DataField.plan(of: \.page) { $0.facts.plan } + [
        .value("vervolgOp", column: "vervolg-op", isOptional: true) { $0.facts.follows },
        .value("fasen", isOptional: true) { $0.references(by: .step) },
        .value("bronnen") { $0.page.sources.compactMap { site.sources[$0] } },
      ])
  }
}

extension Diagnostic {
  fileprivate static let heldWithoutSource = Unplaced(
    .missingField,
    nl: "wat gehouden is, heeft een bron die dat zegt", tip: "noem die in 'bronnen'",
    en: "what was held has a source that says so", tip: "name it in 'bronnen'")
}
