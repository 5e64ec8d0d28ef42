import SiteModel
import Basics

/// The current state of each record, and the day on which it was known.
struct StateOverview: TableOverview {
  static let key = "stand"

  let table: FigureTable
  let nothing: HTML

  init?(_ facts: inout FigureFacts) {
    let language = facts.language
    nothing = language.sentence("overview.noRecords")
    let motions = facts.entries(of: Motion.self).map { StateOverview.row($0, $0.state) }
    let commitments = facts.entries(of: Commitment.self).map {
      StateOverview.row($0, $0.facts.history.commitmentText(in: language))
    }
    let phases = facts.entries(of: Phase.self).map { StateOverview.row($0, $0.state) }
    let monitors = facts.entries(of: Monitor.self).map { StateOverview.row($0, $0.state) }
    let agenda = facts.entries(of: AgendaItem.self).map {
      StateOverview.row($0, $0.facts.plan.stateText(in: language, asOf: $0.site.asOf))
    }
    table = FigureTable(
      caption: HTML(escaping: language.text("overview.records")),
      columns: ["overview.record", "overview.state", "overview.checked"],
      rows: motions + commitments + phases + monitors + agenda, in: language)
  }

  private static func row<Facts>(_ entry: Entry<Facts>, _ state: StateText) -> [HTML] {
    let date: HTML = entry.language.html(of: entry.facts.checked?.date)
    let warning = entry.facts.checked?.warning(in: entry.language, entry.site) ?? []
    return [entry.link, state.html, warning.isEmpty ? date : warning]
  }
}

extension Entry<Motion> {
  /// The follow-up since the council adopted the motion, or else the council's decision.
  fileprivate var state: StateText {
    let followUp = facts.history.followUpText(in: language)
    return followUp.label.isEmpty ? facts.history.decisionText(in: language) : followUp
  }
}

extension Entry<Monitor> {
  /// The state of the last round.
  fileprivate var state: StateText {
    guard let round = facts.rounds.max(by: { ($0.year ?? .init(year: 0)) < ($1.year ?? .init(year: 0)) }) else {
      return StateText(
        kind: .unknown, label: language.text("unknown"),
        sentence: language.sentence("monitor.roundsUnknown") + HTML(html: "."))
    }
    return round.plan.stateText(in: language, asOf: site.asOf)
  }
}
