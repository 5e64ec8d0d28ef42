import SiteModel
import Basics

/// The files in which the facts of the site stand for machines.
struct FilesOverview: TableOverview {
  static let key = "bestanden"

  let table: FigureTable
  let nothing: HTML

  init?(_ facts: inout FigureFacts) {
    let (site, language) = (facts.site, facts.language)
    nothing = language.sentence("overview.noFiles")
    table = FigureTable(
      caption: HTML(escaping: language.text("overview.files")),
      columns: ["overview.file", "overview.contents"].map { .init(title: language.text($0)) },
      rows: OpenData(site).files(in: language).map { file in
        [
          // Two links with the same words lead to one place.
          .link(
            to: site.addresses.url(ofFile: file.path), HTML(escaping: "\(file.title) (\(file.format.name))")),
          HTML(escaping: file.description),
        ]
      })
  }
}
