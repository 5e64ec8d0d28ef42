import SiteModel
import Basics

/// Something planned, as a digest tells of it: an item of the agenda, a round of a monitor, a step that stands nowhere else, or a
/// planned phase. A step that refers to another page is told there, once.
struct PlannedItem {
  private let page: Page
  private let plan: Plan

  /// What on the page it is.
  private var detail: HTML = []
  private var source: String?

  /// Whether it is a phase, of which other sentences tell.
  private var isPhase = false

  /// What is planned on a page.
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
    // Without a date of its own a phase is when its steps are.
    guard phase.state == .planned, phase.date != nil || phase.steps.isEmpty else { return steps }
    let plan = Plan(phase.date.map(Period.init), .planned)
    return [PlannedItem(page: page, plan: plan, source: page.sources.first, isPhase: true)] + steps
  }

  /// Its line, where it belongs to that part.
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

  /// Where it is told, if anywhere: each item in one part at the most.
  private func part(in period: DigestPeriod) -> Digest.Part? {
    if plan.isOpen { return plan.period?.hasPassed(on: period.until) == true ? .unknown : .planned }
    if let own = plan.period {
      if period.contains(own) { return .held }
      if plan.state == .held || period.isBefore(own.last) { return nil }
    }
    // On which day it was held or cancelled nobody says; that it was, was known when the record was.
    return page.facts.checked?.date.map(period.contains) == true ? .held : nil
  }
}
