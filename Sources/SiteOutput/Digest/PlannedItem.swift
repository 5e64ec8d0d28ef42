import SiteModel
import Basics

/// A plan as a digest presents it: an item of the agenda, a round of a monitor, a step or a planned phase.
///
/// A step that refers to another page is left out, because it appears as the plan of that page.
struct PlannedItem {
  private let page: Page
  private let plan: Plan

  /// The step that is planned, if it isn't the page as a whole.
  private var detail: HTML = []
  private var source: String?

  /// Whether it is a phase, which has sentences of its own.
  private var isPhase = false

  /// Returns the plans of a page.
  static func items(on page: Page, _ language: Language) -> [PlannedItem] {
    switch page.facts {
    case let item as AgendaItem: [PlannedItem(page: page, plan: item.plan, source: page.sources.first)]
    case let monitor as Monitor: monitor.rounds.map { PlannedItem(page: page, plan: $0.plan, source: $0.source) }
    case let phase as Phase: items(of: phase, on: page, language)
    default: []
    }
  }

  private static func items(of phase: Phase, on page: Page, _ language: Language) -> [PlannedItem] {
    let own = phase.steps.compactMap { step -> OwnStep? in if case .own(let step) = step { step } else { nil } }
    let steps = own.map { step in
      let words = HTML(escaping: step.text[page.language(for: language.code)])
      return PlannedItem(
        page: page, plan: step.plan, detail: words.marked(page.otherLanguage(for: language.code)), source: step.source)
    }
    // A phase without a date of its own has the dates of its steps.
    guard phase.state == .planned, phase.date != nil || phase.steps.isEmpty else { return steps }
    let plan = Plan(phase.date.map(Period.init), .planned)
    return [PlannedItem(page: page, plan: plan, source: page.sources.first, isPhase: true)] + steps
  }

  /// Returns the line of the plan, or `nil` if it belongs to another part.
  func line(in part: Digest.Part, _ period: DigestPeriod, _ site: Site, _ language: Language) -> Digest.Line? {
    guard part == self.part(in: period) else { return nil }
    let sentence =
      if isPhase, part == .planned {
        language.sentence("phase.planned.sentence", ["when": language.when(plan.period)]) as HTML
      } else {
        plan.stateText(in: language, asOf: period.until).sentence
      }
    return Digest.Line(
      date: plan.period, leadsWithDate: plan.state == .cancelled, page: page, detail: detail, sentences: [sentence],
      source: source)
  }

  /// Returns the part in which the plan appears, or `nil` if it appears in none.
  private func part(in period: DigestPeriod) -> Digest.Part? {
    if plan.isOpen { return plan.period?.hasPassed(on: period.until) == true ? .unknown : .planned }
    if let own = plan.period {
      if period.contains(own) { return .held }
      if plan.state == .held || period.isBefore(own.last) { return nil }
    }
    // Nobody says on which day it was held or cancelled, but it was known on the day of the record's check.
    return page.facts.checked?.date.map(period.contains) == true ? .held : nil
  }
}
