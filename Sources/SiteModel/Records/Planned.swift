package import Basics

/// A plan with the page and the document that say so.
package struct PlannedItem: Sendable {
  package let page: Page
  package let plan: Plan

  /// What is planned, if it isn't the page as a whole.
  package var detail: Localized<String>?

  package var source: String?

  /// Whether the agenda lists it.
  package var isInAgenda = false

  /// The key of the texts for a plan still to come, if the record has texts of its own for that.
  var coming: String?

  /// Returns the state for readers on a day.
  package func state(in language: Language, on day: PartialDate) -> StateText {
    plan.stateText(in: language, asOf: day, coming: coming)
  }
}

/// A type of content that is planned as a whole: each page is an item of the agenda.
package protocol Planned: Content {
  var plan: Plan { get }
}

extension Planned {
  package static var offersCalendar: Bool { true }

  package var falseClaims: [FalseClaim] {
    [
      plan.state == .held ? nil : FalseClaim(\.held, plan.state.rawValue),
      plan.state == .cancelled ? nil : FalseClaim(\.cancelled, plan.state.rawValue),
    ].compactMap(\.self)
  }

  package func state(in language: Language, _ site: Site) -> StateText? {
    plan.stateText(in: language, asOf: site.asOf)
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
}
