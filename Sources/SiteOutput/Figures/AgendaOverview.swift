import SiteModel
import Basics

/// The items of the agenda and rounds of monitors still to come, earliest first and those without a date last.
struct AgendaOverview: TableOverview {
  static let key = "agenda"

  let table: FigureTable
  let nothing: HTML

  init?(_ facts: inout FigureFacts) {
    let (site, language, asOf) = (facts.site, facts.language, facts.site.asOf)
    nothing = language.sentence("overview.nothingToCome")
    let items = site.agenda(in: language).filter { $0.plan.isToCome(on: asOf) }
    table = FigureTable(
      caption: HTML(escaping: language.text("agenda.all")),
      columns: ["agenda.item", "agenda.date", "agenda.state"].map { .init(title: language.text($0)) },
      rows: items.map { item in
        let date: HTML = language.html(of: item.plan.period, isLong: true)
        return [
          item.page.link(site, language), date.isEmpty ? language.sentence("date.none") : date,
          item.state(in: language, on: asOf).html,
        ]
      })
  }
}
