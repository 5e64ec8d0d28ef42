import SiteModel
import Basics

/// The facts of the site for whoever wants to do something with them, made of the same values as its pages.
struct OpenData: Sendable {
  /// The licence: anybody may do anything with the data. They are facts, and what a government makes public is free of rights unless
  /// it says otherwise (article 15b of the Dutch copyright act), so this only says so in a way that machines know.
  static let licence = "http://creativecommons.org/publicdomain/zero/1.0/"

  /// What there are data about.
  enum Subject: String, CaseIterable {
    case motions = "moties"
    case phases = "fasen"
    case agenda
    case network = "netwerk"
  }

  /// All records about a subject, in both formats.
  struct Dataset: Sendable {
    let subject: Subject
    let records: [JSON]
    let table: CSVTable
  }

  let site: Site

  /// Those of which the site has records.
  let datasets: [Dataset]

  init(_ site: Site) {
    self.site = site
    datasets = Subject.allCases.map { OpenData.dataset(about: $0, site) }.filter { !$0.records.isEmpty }
  }

  private static func dataset(about subject: Subject, _ site: Site) -> Dataset {
    let language = site.sourceLanguage
    switch subject {
    case .motions:
      let motions = site.entries(of: Motion.self, in: language)
      return Dataset(subject: subject, records: motions.map(\.json), table: CSVTable(rows: motions.flatMap(\.rows)))
    case .phases:
      let phases = site.entries(of: Phase.self, in: language)
      return Dataset(subject: subject, records: phases.map(\.json), table: CSVTable(rows: phases.flatMap(\.rows)))
    case .agenda:
      let items = site.entries(of: AgendaItem.self, in: language)
      return Dataset(subject: subject, records: items.map(\.json), table: CSVTable(rows: items.map(\.row)))
    case .network:
      let rows = site.data.network?.rows ?? []
      return Dataset(
        subject: subject, records: rows.map { $0.json(in: site) }, table: CSVTable(rows: rows.map { $0.row(in: site) }))
    }
  }

  /// The files of the datasets with their catalogue, by their paths below the output folder; none where there are no data.
  var files: [(String, HTML)] {
    let files = datasets.flatMap { dataset in
      [(dataset.path(.json), json(of: dataset).file), (dataset.path(.csv), dataset.table.file)]
    }
    return files.isEmpty ? [] : files + [(OpenData.cataloguePath, Catalogue(data: self).file)]
  }

  /// The records with what one must know to use them.
  private func json(of dataset: Dataset) -> JSON {
    .fields([
      JSON.Field(name: "titel", value: .texts(site.languages.map { ($0, dataset.subject.title(in: $0)) })),
      JSON.Field(name: "toelichting", value: .texts(site.languages.map { ($0, dataset.subject.description(in: $0)) })),
      JSON.Field(name: "organisatie", value: .text(site.configuration.municipality.uri)),
      JSON.Field(name: "licentie", value: .text(OpenData.licence)),
      JSON.Field(name: "peildatum", value: .text(site.asOf.iso)),
      JSON.Field(name: dataset.subject.rawValue, value: .list(dataset.records)),
    ])
  }
}

extension OpenData.Subject {
  func title(in language: Language) -> String { language.text("openData.\(self).title") }

  /// What the data tell, and what not.
  func description(in language: Language) -> String { language.text("openData.\(self).description") }
}
