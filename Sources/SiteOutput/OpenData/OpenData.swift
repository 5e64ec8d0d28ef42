import SiteModel
import Basics

/// The facts of the site for reuse, made from the same values as its pages.
struct OpenData: Sendable {
  /// The licence: anybody may do anything with the data.
  ///
  /// They are facts, and what a government makes public is free of rights unless it says otherwise (article 15b of the
  /// Dutch copyright act). The licence only says so in a form for machines.
  static let licence = "http://creativecommons.org/publicdomain/zero/1.0/"

  let site: Site

  /// The datasets for which the site has records.
  let datasets: [Dataset]

  init(_ site: Site) { (self.site, datasets) = (site, site.datasets) }

  /// The files of the datasets with their catalogue, or none if there are no data.
  var files: [OutputFile] {
    let files = datasets.flatMap { dataset in
      [
        OutputFile(dataset.path(.json)) { json(of: dataset).file },
        OutputFile(dataset.path(.csv)) { dataset.table().file() },
        OutputFile(dataset.path(.excel)) { dataset.table().file(for: .excel) },
      ]
    }
    return files.isEmpty ? [] : files + [OutputFile(OpenData.cataloguePath) { Catalogue(data: self).file }]
  }

  /// Returns the records with the information needed to use them.
  private func json(of dataset: Dataset) -> JSON {
    [
      "titel": .texts(site.languages.map { ($0, dataset.title(in: $0)) }),
      "toelichting": .texts(site.languages.map { ($0, dataset.description(in: $0)) }),
      "organisatie": .text(site.configuration.municipality.uri), "licentie": .text(OpenData.licence),
      "peildatum": .text(site.asOf.iso), dataset.name: .list(dataset.records()),
    ]
  }
}
