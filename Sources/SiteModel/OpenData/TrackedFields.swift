import Basics

/// The fields of open data that motions and commitments have in common.
extension Tracked {
  static var portfolioField: DataField<Entry<Self>> {
    .texts("portefeuille", isOptional: true) { $0.facts.assignment.portfolio[$1.code] }.onlyInRecords
  }

  static var historyField: DataField<Entry<Self>> { .rows("geschiedenis", of: events) { $0.facts.history.events } }

  static var deadlineAndDomains: [DataField<Entry<Self>>] {
    [
      .value("termijn") { $0.facts.assignment.deadline },
      .value("overTermijn", column: "over-termijn", isOptional: true) {
        $0.facts.deadline($0.facts.history, on: $0.site.asOf)?.isLate
      }, .value("domeinen") { $0.facts.assignment.domains },
    ]
  }

  private static var events: [DataField<History.Event>] {
    [
      .value("datum") { $0.date }, .value("gebeurtenis") { $0.kind.rawValue },
      DataField { event, context, record in
        record.put("label", .texts(context.site.languages.map { ($0, $0.text("event.\(event.kind).label")) }))
      } cells: { _, _, _ in
        []
      },
      .source { $0.source }, .texts("toelichting", isOptional: true) { $0.note[$1.code] },
      .texts("reden", isOptional: true) { $0.reason[$1.code] },
    ]
  }
}
