import SiteModel
import Basics

/// All documents that the site names, with kind and date, whether it retells them, and whom to ask for them.
///
/// First those that it retells, the newest first; then what it explains itself; then those that it lacks.
struct SourcesOverview: TableOverview {
  static let key = "bronnen"
  static let nothing = "overview.noSources"
  static let columns = ["overview.document", "overview.kind", "overview.have", "overview.contact"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let (site, language) = (facts.site, facts.language)
    let sources = site.sources.byID.values.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      return left.day == right.day ? left.id < right.id : left.day > right.day
    }
    return sources.map { source in
      let view = SourceView(source: source, site: site, language: language)
      let have = HTML(escaping: language.text(source.isAvailable ? "overview.yes" : "overview.no"))
      return [view.cite, view.kindAndDate, have, Missing.document(source, nil).contact(in: language, site).html]
    }
  }
}

extension SourceView {
  /// The title in its own language, with a link if everybody can read the document.
  fileprivate var cite: HTML {
    let title = Sentence(source.title[language.code])
    let linked = source.address.map { .link(to: $0, title) } ?? title
    return HTML(html: "<cite lang=\"\(source.title.language(for: language.code))\">") + linked.html
      + HTML(html: "</cite>")
  }

  /// The kind of document, and its date if that is known.
  fileprivate var kindAndDate: HTML {
    let kind = HTML(escaping: language.text("source.\(source.kind).label"))
    return (source.date ?? source.enacted).map { kind + HTML(html: ", ") + language.date($0).html } ?? kind
  }
}

extension Source {
  fileprivate var rank: Int { !isAvailable ? 2 : kind == .ownStatement ? 1 : 0 }

  /// Its day or that of its decision, as a text that sorts; empty if neither is known.
  fileprivate var day: String { (date ?? enacted)?.iso ?? "" }
}
