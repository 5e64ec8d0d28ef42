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
        portfolioField,
        .state("besluit") { entry, site in
          let history = entry.facts.history
          return DataState(history.decision?.rawValue, site) { history.decisionText(in: $0) }
        },
        .state("uitvoering") { entry, site in
          DataState(entry.facts.followUpWord, site) { entry.facts.followUp(in: $0) }
        },
        historyField, .rows("verzoeken", of: requests) { $0.requests }.onlyInRecords,
      ] + counts + [
        .value("dagenTotAntwoord", column: "dagen-tot-antwoord", isOptional: true) { $0.daysToAnswer },
        .value("afdoeningSamenMet", isOptional: true) { $0.motionsInSameSettlement }.onlyInRecords,
        .rows("inzet", of: efforts) { $0.facts.efforts }.onlyInRecords,
      ] + deadlineAndDomains)
  }

  /// The category of motions in the Woo: documents of municipal councils.
  private static let documentsOfCouncils = "https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3"

  private static let requests: [DataField<RequestView>] = [
    .texts("tekst") { $0.request.text[$1.code] }, .source { $0.request.source },
    .record("antwoord", of: answer) { view in view.request.answer.map { ($0, view.date) } },
  ]

  private static let answer: [DataField<(answer: Answer, date: PartialDate?)>] = [
    .texts("tekst") { $0.answer.text[$1.code] },
    .state("staat") { model, site in DataState(model.answer.state.rawValue, site) { model.answer.stateText(in: $0) } },
    .value("datum") { $0.date }, .source { $0.answer.source },
    .value("vindplaats", isOptional: true) { $0.answer.passage },
  ]

  /// The numbers of requests by their answer; of a motion without its text nobody knows how many there are.
  private static let counts: [DataField<Entry<Motion>>] = [
    count("Verzoeken") { _ in true }, count("Beantwoord") { $0.answer?.state == .answered },
    count("Deels") { $0.answer?.state == .partlyAnswered }, count("Afgewezen") { $0.answer?.state == .refused },
    count("Open") { $0.answer == nil },
  ]

  private static func count(
    _ name: String, of isCounted: @escaping @Sendable (Request) -> Bool
  ) -> DataField<Entry<Motion>> {
    .value("aantal" + name, column: "aantal-" + name.lowercased()) {
      $0.facts.requests.isEmpty ? nil : $0.facts.requests.count(where: isCounted)
    }
  }

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

extension Entry<Motion> {
  /// The days from the adoption to the last answer; `nil` unless each request has one, and both are known to the day.
  fileprivate var daysToAnswer: Int? {
    let dates = requests.map(\.date)
    guard let adopted = facts.history.dayOfAdoption, facts.requests.allSatisfy({ $0.answer != nil }),
      dates.allSatisfy({ $0?.day != nil }), let last = dates.compactMap(\.self).max()
    else { return nil }
    let days = adopted.days(until: last)
    return days < 0 ? nil : days
  }

  /// The other motions whose settlement the same document proposed or decided.
  fileprivate var motionsInSameSettlement: [PagePath] {
    let documents = facts.documentsOfSettlement
    return site.entries(of: Motion.self, in: site.sourceLanguage).filter {
      $0.page.path != page.path && !$0.facts.documentsOfSettlement.isDisjoint(with: documents)
    }.map(\.page.path)
  }
}

extension Motion {
  fileprivate var documentsOfSettlement: Set<String> {
    Set(history.events.filter(\.kind.isSettlement).compactMap(\.source))
  }
}
