import SiteModel
import Basics

/// The facts of the site for reuse, made from the same values as its pages.
struct OpenData: Sendable {
  /// The licence: anybody may do anything with the data.
  ///
  /// They are facts, and what a government makes public is free of rights unless it says otherwise (article 15b of the
  /// Dutch copyright act). The licence only says so in a form for machines.
  static let licence = "http://creativecommons.org/publicdomain/zero/1.0/"

  /// The subject of a dataset.
  enum Subject: String, CaseIterable {
    case motions = "moties"
    case phases = "fasen"
    case agenda
    case network = "netwerk"
  }

  /// All records about a subject, made only when asked for.
  struct Dataset: Sendable {
    let subject: Subject
    let records: @Sendable () -> [JSON]
    let table: @Sendable () -> CSVTable
  }

  let site: Site

  /// The datasets for which the site has records.
  let datasets: [Dataset]

  init(_ site: Site) {
    self.site = site
    datasets = Subject.allCases.compactMap { OpenData.dataset(about: $0, site) }
  }

  private static func dataset(about subject: Subject, _ site: Site) -> Dataset? {
    let language = site.sourceLanguage
    func dataset<Record: Sendable>(
      _ records: [Record], _ json: @escaping @Sendable (Record) -> JSON,
      _ rows: @escaping @Sendable (Record) -> [CSVTable.Row]
    ) -> Dataset? {
      records.isEmpty
        ? nil
        : Dataset(
          subject: subject, records: { records.map(json) }, table: { CSVTable(rows: records.flatMap(rows)) })
    }
    return switch subject {
    case .motions: dataset(site.entries(of: Motion.self, in: language), { $0.json }, { $0.rows })
    case .phases: dataset(site.entries(of: Phase.self, in: language), { $0.json }, { $0.rows })
    case .agenda: dataset(site.entries(of: AgendaItem.self, in: language), { $0.json }, { [$0.row] })
    case .network: dataset(site.data.network?.rows ?? [], { $0.json(in: site) }, { [$0.row(in: site)] })
    }
  }

  /// The files of the datasets with their catalogue, or none if there are no data.
  var files: [OutputFile] {
    let files = datasets.flatMap { dataset in
      [
        OutputFile(dataset.path(.json)) { json(of: dataset).file },
        OutputFile(dataset.path(.csv)) { dataset.table().file },
      ]
    }
    return files.isEmpty ? [] : files + [OutputFile(OpenData.cataloguePath) { Catalogue(data: self).file }]
  }

  /// Returns the records with the information needed to use them.
  private func json(of dataset: Dataset) -> JSON {
    .fields([
      JSON.Field(name: "titel", value: .texts(site.languages.map { ($0, dataset.subject.title(in: $0)) })),
      JSON.Field(name: "toelichting", value: .texts(site.languages.map { ($0, dataset.subject.description(in: $0)) })),
      JSON.Field(name: "organisatie", value: .text(site.configuration.municipality.uri)),
      JSON.Field(name: "licentie", value: .text(OpenData.licence)),
      JSON.Field(name: "peildatum", value: .text(site.asOf.iso)),
      JSON.Field(name: dataset.subject.rawValue, value: .list(dataset.records())),
    ])
  }
}

extension OpenData.Subject {
  func title(in language: Language) -> String { language.text("openData.\(self).title") }

  /// Returns what the data say, and what they don't.
  func description(in language: Language) -> String { language.text("openData.\(self).description") }
}
