/// An item of the agenda as open data.
extension AgendaItem {
  package static func dataset(_ site: Site) -> Dataset? {
    Dataset(
      of: AgendaItem.self, in: site, texts: "agenda",
      fields: DataField.plan { $0.facts.plan } + [
        .value("vervolgOp", column: "vervolg-op", isOptional: true) { $0.facts.follows },
        .value("fasen", isOptional: true) { $0.references(by: .step) },
        .value("bronnen") { $0.page.sources.compactMap { site.sources[$0] } },
      ])
  }
}
