import Basics

/// A motion as open data, with the names of mini-ORI where it has them and our own for the rest.
///
/// ORI has no withdrawal, and nothing about the follow-up of an adopted motion.
extension Motion {
  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: Motion.self, in: site, texts: "motions", theme: .government,
      keys: [
        .value("informatieobjecttype") { _ in "motie" }.onlyInRecords,
        .value("wooInformatiecategorie") { _ in documentsOfCouncils }.onlyInRecords,
        .value("nummer") { $0.facts.number },
      ],
      fields: [
        .value("datumIngediend") { $0.facts.submitted }.onlyInRecords,
        .value("portefeuillehouder") { $0.facts.assignment.portfolio[$0.mainLanguage.code].cut(to: 100) }.onlyInRecords,
        .texts("portefeuille", isOptional: true) { $0.facts.assignment.portfolio[$1.code] }.onlyInRecords,
        .state("besluit") { entry, site in
          let history = entry.facts.history
          return DataState(history.decision?.rawValue, site) { history.decisionText(in: $0) }
        },
        .state("uitvoering") { entry, site in
          DataState(entry.facts.followUpWord, site) { entry.facts.followUp(in: $0) }
        },
        .rows("geschiedenis", of: events) { $0.facts.history.events },
        .rows("verzoeken", of: requests) { $0.facts.requests }.onlyInRecords,
        .rows("inzet", of: efforts) { $0.facts.efforts }.onlyInRecords,
        .value("termijn") { $0.facts.assignment.deadline },
        .value("domeinen") { $0.facts.assignment.domains },
      ])
  }

  /// The category of motions in the Woo: documents of municipal councils.
  private static let documentsOfCouncils = "https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3"

  private static let events: [DataField<History.Event>] = [
    .value("datum") { $0.date }, .value("gebeurtenis") { $0.kind.rawValue },
    DataField { event, context, record in
      record.put("label", .texts(context.site.languages.map { ($0, $0.text("event.\(event.kind).label")) }))
    } cells: { _, _, _ in
      []
    },
    .source { $0.source }, .texts("toelichting", isOptional: true) { $0.note[$1.code] },
    .texts("reden", isOptional: true) { $0.reason[$1.code] },
  ]

  private static let requests: [DataField<SourcedText>] = [.texts("tekst") { $0.text[$1.code] }, .source { $0.source }]

  private static let efforts: [DataField<Effort>] = [
    .texts("tekst") { $0.text[$1.code] },
    .state("staat") { effort, site in DataState(effort.state.rawValue, site) { effort.stateText(in: $0) } },
    .value("datum", isOptional: true) { $0.date }, .texts("reden", isOptional: true) { $0.reason[$1.code] },
    .value("domeinen", isOptional: true) { $0.domains }, .source { $0.source },
  ]

  /// The day on which the motion was submitted to the council; `nil` for a month, which ORI can't express.
  private var submitted: PartialDate? {
    history.events.first { $0.kind == .submitted }?.date.flatMap { $0.day == nil ? nil : $0 }
  }

  /// The word for the follow-up.
  ///
  /// An adopted motion without one is open. A motion that wasn't adopted needs none. If the decision is unknown, so is
  /// the follow-up.
  private var followUpWord: String? {
    switch (history.followUp, history.decision) {
    case (let followUp?, _): followUp.rawValue
    case (nil, nil), (nil, .submitted): nil
    case (nil, let decision?): decision.isAdoption ? "open" : "niet-van-toepassing"
    }
  }
}
