/// What is new since the previous report to the council, what is late, what comes and what nobody knows.
struct NewsOverview: Overview {
  static let key = "nieuw"

  let nothing: HTML
  let table: FigureTable
  private let digest: Digest

  init?(_ facts: inout FigureFacts) {
    digest = Digest(facts.site, DigestPeriod(facts.site), in: facts.language)
    nothing = []
    table = FigureTable(
      caption: HTML(escaping: facts.language.text("overview.news")),
      columns: ["overview.news"].map { .init(title: facts.language.text($0)) }, rows: [])
  }

  /// Headings and lists instead of a table: each part has its own lines.
  func fragment(title: String, id: String) -> Fragment {
    var html = Fragment()
    html.append(html: "<div class=\"overview\" id=\"")
    html.append(.id(id))
    html.append(html: "\">\n")
    html.write { $0 += digest.html }
    html.append(html: "</div>\n")
    return html
  }
}
