import SiteModel
import Basics

/// The files that hold the facts of the site for machines.
struct FilesOverview: TableOverview {
  static let key = "bestanden"
  static let nothing = "overview.noFiles"

  let table: FigureTable

  init?(_ facts: inout FigureFacts) {
    let (site, language) = (facts.site, facts.language)
    table = FigureTable(
      columns: ["overview.file", "overview.contents"],
      rows: OpenData(site).files(in: language).map { file in
        [
          // Links with the same words must lead to the same address, so the format is part of them.
          Sentence.link(
            to: site.addresses.url(ofFile: file.path), Sentence("\(file.title) (\(file.format.name))")
          ).html,
          HTML(escaping: file.description),
        ]
      }, in: language)
  }
}
