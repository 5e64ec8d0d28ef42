/// The files in which the facts of the site stand for machines.
struct FilesOverview: Overview {
  static let key = "bestanden"

  let table: FigureTable
  let nothing: HTML

  init?(_ facts: inout FigureFacts) {
    let (site, language) = (facts.site, facts.language)
    nothing = language.sentence("overview.noFiles")
    table = FigureTable(
      caption: HTML(escaping: language.text("overview.files")),
      columns: ["overview.file", "overview.format", "overview.contents"].map { .init(title: language.text($0)) },
      rows: OpenData(site).files(in: language).map { file in
        var link = HTML(html: "<a href=\"")
        link.appendEscaped(site.addresses.url(ofFile: file.path))
        link.append(html: "\" type=\"\(file.format.mediaType)\">")
        link.appendEscaped(file.title)
        return [
          link + HTML(html: "</a>"), HTML(escaping: file.format.name), HTML(escaping: file.description),
        ]
      })
  }
}
