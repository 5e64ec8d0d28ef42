package import Basics

/// A plan with the page and the document that say so.
package struct PlannedItem: Sendable {
  package let page: Page
  package let plan: Plan

  /// What is planned, if it isn't the page as a whole.
  package var detail: Localized<String>?

  package var source: String?

  /// Its hours and its place, and what came of it, if it is an item of the agenda.
  package var meeting: Meeting?

  /// Whether the agenda lists it.
  package var isInAgenda = false

  /// The key of the texts for a plan still to come, if the record has texts of its own for that.
  var coming: String?

  package func state(in language: Language, on day: PartialDate) -> StateText {
    plan.stateText(in: language, asOf: day, known: page.facts.checked?.date, coming: coming)
  }
}
