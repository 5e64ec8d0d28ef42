import Documents
import Basics

/// An item on the agenda: a meeting, an evening, or a day on which something is due.
package struct AgendaItem: Content {
  package static let folder = "agenda"
  package static let template = "agenda-item"
  package static let listTemplate = "agenda-item-listing"

  package let plan: Plan
  package let meeting: Meeting

  /// The earlier item that this one follows up.
  package let follows: PagePath?
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    plan = Plan(&fields)
    meeting = Meeting(&fields, plan)
    follows = fields.optionalPage("vervolg-op", in: Self.folder)
    checked = CheckedDay(&fields)
    fields.happened(plan, at: fields.placeOfDate, .page)
    if let outcome = meeting.outcome {
      fields.happened(plan, furtherSource: outcome.source, at: fields.place(of: "uitkomst").firstLine)
    }
    if plan.state == .held, !fields.references.contains(where: { $0.target == .source }) {
      fields.diagnostics.append(.heldWithoutSource(at: fields.place(of: "staat")))
    }
  }

  package var relations: [BackReferences.Relation: [PagePath]] { [.followUp: [follows].compactMap(\.self)] }

  package static let names = TemplateNames<Entry<AgendaItem>>([
    .html("date", "The date, with its weekday and the hours.") {
      $0.language.date($0.facts.plan.period, $0.facts.meeting.hours)
    },
    .text("venue", "Where it is.") { $0.facts.meeting.venue ?? "" },
    .text("registration", "Where people sign up, as long as it is to come.") { $0.registration?.name ?? "" },
    .url("registrationURL", "The same as an address.") { $0.registration?.url ?? "" },
    .text("attendance", "How many people took part.") { entry in
      entry.facts.meeting.attendance.map { entry.language.text(of: $0) } ?? ""
    },
    .list("outcome", of: SourcedTextView.names, "What it led to.") { entry in
      entry.views(of: [entry.facts.meeting.outcome].compactMap(\.self))
    },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.state },
    .list("phases", of: LinkView.names, "The phases with it as a step.") { $0.links(to: $0.references(by: .step)) },
    .list("follows", of: LinkView.names, "The item before it.") { $0.links(to: [$0.facts.follows].compactMap(\.self)) },
    .list("followedBy", of: LinkView.names, "The items after it.") { $0.links(to: $0.references(by: .followUp)) },
  ])

  package static let listNames = TemplateNames<Entry<Listing<AgendaItem>>>([
    .list("next", of: AgendaView.names, "What comes first on a day that is known.") { entry in
      entry.agenda.first(where: \.isOnKnownDay).map { [$0] } ?? []
    },
    .list("upcoming", of: AgendaView.names, "What comes after that, earliest first; also rounds of monitors.") {
      entry in
      let first = entry.agenda.firstIndex(where: \.isOnKnownDay)
      return entry.agenda.enumerated().filter { $0.offset != first && $0.element.isToCome }.map(\.element)
    },
    .list("past", of: AgendaView.names, "What was, the newest first, and what doesn't take place.") { entry in
      entry.agenda.filter { !$0.isToCome }.reversed()
    },
  ])

  /// Returns the pages whose plans and deadlines are in the agenda, whatever their type.
  package static func pages(listedOn _: Page, in site: Site) -> [Page] {
    site.agenda(in: site.sourceLanguage).map(\.page)
  }

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
    [PlannedItem(page: page, plan: plan, source: page.sources.first, meeting: meeting, isInAgenda: true)]
  }

  /// Returns an event on a known day at a known place, or `nil`: search engines take one without a place for a mistake.
  ///
  /// Schema.org has no word for a plan whose day has passed, and takes an event without a status for one that was held.
  package func entity(on page: Page, in language: Language, _ site: Site) -> SchemaEntity? {
    guard let period = plan.period, period.first.day != nil, period.last.day != nil, let venue = meeting.venue,
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
        ("startDate", .text(period.first.iso + (meeting.hours.map { "T" + $0.start.iso } ?? ""))),
        ("endDate", endDate(of: period).map(JSON.text)), ("eventStatus", .text("https://schema.org/" + status)),
        ("location", ["@type": "Place", "name": .text(venue), "address": .text(venue)]),
      ])
  }

  /// Returns when it ends, or `nil` if only its beginning is known.
  private func endDate(of period: Period) -> String? {
    guard let hours = meeting.hours else { return period.last.iso }
    return hours.end.map { period.last.iso + "T" + $0.iso }
  }

  /// Sorts by date; items without a date come last.
  package func order(_: SourceRegister) -> Int { plan.period?.first.firstDay ?? .max }

  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: AgendaItem.self, in: site, texts: "agenda",
      fields: DataField.plan(of: \.page) { $0.facts.plan } + [
        .value("begintijd", isOptional: true) { $0.facts.meeting.hours?.start },
        .value("eindtijd", isOptional: true) { $0.facts.meeting.hours?.end },
        .value("plaats", isOptional: true) { $0.facts.meeting.venue },
        .value("aanmelden", isOptional: true) { $0.registration?.address },
        .value("deelnemers", isOptional: true) { $0.facts.meeting.attendance },
        .record("uitkomst", isOptional: true, of: [.texts("tekst") { $0.text[$1.code] }, .source { $0.source }]) {
          $0.facts.meeting.outcome
        },
        .value("vervolgOp", column: "vervolg-op", isOptional: true) { $0.facts.follows },
        .value("fasen", isOptional: true) { $0.references(by: .step) },
        .value("bronnen") { $0.page.sources.compactMap { site.sources[$0] } },
      ])
  }
}

extension Entry<Listing<AgendaItem>> {
  fileprivate var agenda: [AgendaView] { AgendaView.all(on: page, in: language, site) }
}

extension Entry<AgendaItem> {
  /// How people sign up on the day of the site.
  fileprivate var registration: Registration? { facts.meeting.registration(for: facts.plan, on: site.asOf) }
}

extension Diagnostic {
  fileprivate static let heldWithoutSource = Unplaced(
    .missingField,
    nl: "wat gehouden is, heeft een bron die dat zegt", tip: "noem die in 'bronnen'",
    en: "what was held has a source that says so", tip: "name it in 'bronnen'")
}
