import SiteModel
import Basics

/// The items of the agenda, rounds of monitors and deadlines still to come, earliest first and those without a date last.
struct AgendaOverview: TableOverview {
  static let key = "agenda"
  static let nothing = "overview.nothingToCome"
  static let columns = ["agenda.item", "agenda.date", "agenda.state"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let (site, language, asOf) = (facts.site, facts.language, facts.site.asOf)
    return site.agenda(in: language).filter { $0.plan.isToCome(on: asOf) }.map { item in
      let date = item.plan.period.map { language.date($0, item.meeting?.hours) } ?? language.sentence("date.none")
      return [item.page.link(site, language), date.html, item.state(in: language, on: asOf).html]
    }
  }
}
