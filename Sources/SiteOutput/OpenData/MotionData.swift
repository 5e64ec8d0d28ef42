import SiteModel
import Basics

/// A motion as open data, with the names of mini-ORI where it has them and our own for the rest.
///
/// ORI has no withdrawal, and nothing about the follow-up of an adopted motion.
extension Entry<Motion> {
  /// The motion with everything that we know of it.
  var json: JSON {
    var data = DataFields()
    data.put(page: self)
    data.put("informatieobjecttype", "motie")
    data.put("wooInformatiecategorie", Entry.documentsOfCouncils)
    data.put("nummer", facts.number)
    data.put("datumIngediend", submitted?.iso)
    let portfolio = facts.assignment.portfolio
    data.put(
      "portefeuillehouder", portfolio.isEmpty ? nil : portfolio[mainLanguage.code].cut(to: 100))
    data.putIfAny("portefeuille", texts(portfolio))
    data.put("besluit", decision)
    data.put("uitvoering", followUp)
    data.put("geschiedenis", facts.history.events.map(json))
    data.put("verzoeken", facts.requests.map(json))
    data.put("inzet", facts.efforts.map(json))
    data.put("termijn", facts.assignment.deadline?.iso)
    data.put("domeinen", ids(facts.assignment.domains))
    data.put(checked: facts.checked)
    return data.json
  }

  /// A row for each event, or one row for a motion without known events.
  var rows: [CSVTable.Row] {
    let events = facts.history.events
    return events.isEmpty ? [row(of: nil)] : events.map(row)
  }

  /// The category of motions in the Woo: documents of municipal councils.
  private static var documentsOfCouncils: String { "https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3" }

  /// The day on which the motion was submitted to the council; `nil` for a month, which ORI can't express.
  private var submitted: PartialDate? {
    facts.history.events.first { $0.kind == .submitted }?.date.flatMap { $0.day == nil ? nil : $0 }
  }

  /// The decision of the council.
  private var decision: DataState {
    DataState(facts.history.decision?.rawValue, states { $0.facts.history.decisionText(in: $0.language) })
  }

  /// The follow-up.
  ///
  /// An adopted motion without one is open. A motion that wasn't adopted needs none. If the decision is unknown, so is
  /// the follow-up.
  private var followUp: DataState {
    let history = facts.history
    let derived: String? =
      switch history.decision {
      case nil, .submitted: nil
      case .some(let decision): decision.isAdoption ? "open" : "niet-van-toepassing"
      }
    return DataState(
      history.followUp?.rawValue ?? derived, states { $0.facts.followUp(in: $0.language) })
  }

  private func json(_ event: History.Event) -> JSON {
    var data = DataFields()
    data.put("datum", event.date?.iso)
    data.put("gebeurtenis", event.kind.rawValue)
    data.put("label", .texts(site.languages.map { ($0, $0.text("event.\(event.kind).label")) }))
    data.put(source: event.source, in: site)
    data.putIfAny("toelichting", texts(event.note))
    data.putIfAny("reden", texts(event.reason))
    return data.json
  }

  private func json(_ request: SourcedText) -> JSON {
    var data = DataFields()
    data.put("tekst", texts(request.text))
    data.put(source: request.source, in: site)
    return data.json
  }

  private func json(_ effort: Effort) -> JSON {
    var data = DataFields()
    data.put("tekst", texts(effort.text))
    data.put("staat", DataState(effort.state.rawValue, states { EffortView(effort: effort, entry: $0).state }))
    data.putIfAny("datum", effort.date.map { .text($0.iso) })
    data.putIfAny("reden", texts(effort.reason))
    data.putIfAny("domeinen", effort.domains.isEmpty ? nil : .list(ids(effort.domains)))
    data.put(source: effort.source, in: site)
    return data.json
  }

  private func row(of event: History.Event?) -> CSVTable.Row {
    let unknown = DataState.unknownWord
    let about = [("id", id), ("nummer", facts.number)] + cells("titel") { $0.page.title[$0.language.code].text }
    let states = [("besluit", decision.cell), ("uitvoering", followUp.cell)]
    let what = [("datum", event?.date?.iso ?? unknown), ("gebeurtenis", event?.kind.rawValue ?? unknown)]
    let texts =
      cells("toelichting") { event?.note[$0.language.code] ?? "" }
      + cells("reden") { event?.reason[$0.language.code] ?? "" }
    let domains = facts.assignment.domains.map(\.text).joined(separator: " ")
    let task = [
      ("termijn", facts.assignment.deadline?.iso ?? unknown), ("domeinen", domains.isEmpty ? unknown : domains),
    ]
    return about + states + what + Source.cells(event?.source, in: site) + texts + task + pageCells
  }
}
