import SiteModel
import Basics

/// All documents that the site names, with kind and date, whether we have them, and whom to ask for them.
struct SourcesOverview: TableOverview {
  static let key = "bronnen"
  static let nothing = "overview.noSources"
  static let columns = ["overview.document", "overview.kind", "overview.have", "overview.contact"]

  func rows(_ facts: FigureFacts) -> [[HTML]] {
    let (site, language) = (facts.site, facts.language)
    let sources = site.sources.byID.values.sorted { left, right in
      (left.isAvailable ? 0 : 1, left.id) < (right.isAvailable ? 0 : 1, right.id)
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
    return source.date.map { kind + HTML(html: ", ") + language.date($0).html } ?? kind
  }
}
