/// A phase as open data, with its steps.
extension Phase {
  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: Phase.self, in: site, texts: "phases", keys: [.value("nummer") { $0.facts.number }],
      fields: [
        .state("staat") { entry, site in
          DataState(entry.facts.state.rawValue, isOver: entry.state.kind == .unknown, site) {
            entry.facts.state(in: $0, site) ?? .none
          }
        },
        .value("datum") { $0.facts.date },
        // A phase without steps has empty cells for the step, as there is nothing to know.
        .rows("stappen", of: steps, nothing: "") { entry in entry.facts.steps.compactMap { StepView($0, entry) } },
      ])
  }

  private static let steps: [DataField<StepView>] =
    [
      .texts("tekst", column: "stap") { $0.words(in: $1) },
      .value("verwijstNaar", column: "stap-verwijst-naar", isOptional: true) { $0.page?.path },
    ] + DataField.plan("stap-") { $0.plan } + [.source { $0.sourceID }]
}
