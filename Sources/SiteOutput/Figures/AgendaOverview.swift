import SiteModel
import Basics

/// The items of the agenda and rounds of monitors still to come, earliest first and those without a date last.
struct AgendaOverview: TableOverview {
  static let key = "agenda"

  let table: FigureTable
  let nothing: HTML

  init?(_ facts: inout FigureFacts) {
    let (language, asOf) = (facts.language, facts.site.asOf)
    nothing = language.sentence("overview.nothingToCome")
    let items = facts.entries(of: AgendaItem.self).map { (plan: $0.facts.plan, link: $0.link) }
    let rounds = facts.entries(of: Monitor.self).flatMap { entry in
      entry.facts.rounds.map { (plan: $0.plan, link: entry.link) }
    }
    let open = (items + rounds).filter { $0.plan.isOpen && $0.plan.period?.hasPassed(on: asOf) != true }
    let sorted = open.enumerated().sorted { left, right in
      (left.element.plan.period?.first.firstDay ?? .max, left.offset)
        < (right.element.plan.period?.first.firstDay ?? .max, right.offset)
    }
    table = FigureTable(
      caption: HTML(escaping: language.text("agenda.all")),
      columns: ["agenda.item", "agenda.date", "agenda.state"],
      rows: sorted.map(\.element).map { plan, link in
        let date: HTML = language.html(of: plan.period, isLong: true)
        return [
          link, date.isEmpty ? language.sentence("date.none") : date,
          plan.stateText(in: language, asOf: asOf).html,
        ]
      }, in: language)
  }
}
