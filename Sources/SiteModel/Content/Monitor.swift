package import Basics

/// A survey that is repeated to show what changes.
package struct Monitor: Content {
  package static let folder = "monitors"
  package static let template = "monitor"
  package static let listTemplate = "monitor-listing"

  /// The rounds that we know of, oldest first.
  package let rounds: [Round]

  /// The number of years from one round to the next.
  package let cadence: Int?

  /// The names of the organisations that carry it out.
  let carriedOutBy: [String]

  /// The monitor with which it alternates.
  package let alternatesWith: PagePath?
  package let checked: CheckedDay?

  package init(_ fields: inout FieldReader) {
    checked = CheckedDay(&fields)
    var years: Set<PartialDate> = []
    let rounds = fields.items("rondes") { fields in
      let round = Round(&fields)
      if let year = round.year, !years.insert(year).inserted {
        fields.diagnostics.append(
          .repeatedItem(nl: "de ronde van \(year.iso)", en: "the round of \(year.iso)", at: fields.place(of: "jaar")))
      }
      return round
    }
    self.rounds = rounds.sorted { ($0.year ?? .init(year: 0)) < ($1.year ?? .init(year: 0)) }
    cadence = fields.optionalYears("ritme")
    carriedOutBy = fields.words("uitvoerders")
    alternatesWith = fields.optionalPage("wisselt-af-met", in: Self.folder)
  }

  package var stateWord: String? { rounds.last?.plan.state.rawValue }

  package func stateSource(on page: Page) -> String? { rounds.last?.source ?? page.sources.first }

  /// Returns the state of the last round.
  package func state(in language: Language, _ site: Site) -> StateText? {
    guard let round = rounds.last else {
      return StateText(
        kind: .unknown, label: language.text("unknown"),
        sentence: language.sentence("monitor.roundsUnknown").withFullStop)
    }
    return round.plan.stateText(in: language, asOf: site.asOf, known: checked?.date)
  }

  package func plans(on page: Page) -> [PlannedItem] {
    rounds.map { PlannedItem(page: page, plan: $0.plan, source: $0.source, isInAgenda: true) }
  }

  func round(in year: PartialDate?) -> Round? { rounds.first { $0.year == year } }

  package static let names = TemplateNames<Entry<Monitor>>([
    .list("rounds", of: RoundView.names, "The rounds, oldest first.") { entry in
      entry.facts.rounds.map { RoundView(round: $0, entry: entry) }
    },
    .html("cadence", "How often there is a round.") { entry in
      entry.facts.cadence.map { entry.language.sentence("monitor.cadence", count: $0) } ?? Sentence()
    },
    .text("carriedOutBy", "Who carry it out.") { $0.facts.carriedOutBy.joined(separator: ", ") },
    .list("alternatesWith", of: LinkView.names, "The monitor that alternates with it.") {
      $0.links(to: [$0.facts.alternatesWith].compactMap(\.self))
    },
  ])
}

/// A round of a monitor.
package struct Round: Sendable {
  package let year: PartialDate?
  package let plan: Plan
  package let source: String?

  init(_ fields: inout FieldReader) {
    year = fields.year("jaar")
    plan = Plan(period: year.map(Period.init), state: fields.choice("staat"))
    source = fields.source("bron")
    fields.happened(plan, at: fields.place(of: "jaar"), .source(source))
  }
}

/// A round as a template sees it.
struct RoundView: Sendable {
  let round: Round
  let entry: Entry<Monitor>

  static let names = TemplateNames<RoundView>([
    .html("date", "The year.") { $0.entry.language.date($0.round.plan.period) },
    .state("state", "Planned, held, moved, cancelled or unknown.") { $0.entry.stateText(of: $0.round.plan) },
    .html("source", "The mark of the document that says so.") { $0.entry.mark(of: $0.round.source) },
  ])
}
