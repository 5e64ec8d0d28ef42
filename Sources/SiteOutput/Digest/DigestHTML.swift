import SiteModel
import Basics

extension Digest {
  /// The digest for a page of the site: a heading for each part, with a list of its lines or a sentence that it is
  /// empty.
  var html: HTML {
    let address = { site.url(of: $0, in: language.code) }
    var html = HTML()
    html.append(html: "<p>")
    html += introduction(address: address).joined().html
    html.append(html: "</p>\n")
    for section in sections {
      html.append(html: "<h3>")
      html.appendEscaped(heading(of: section.part))
      html.append(html: "</h3>\n")
      html += list(of: section, address)
    }
    return html
  }

  private func list(of section: Section, _ address: (Page) -> String) -> HTML {
    if section.lines.isEmpty {
      return HTML(html: "<p>") + HTML(escaping: absence(of: section.part)) + HTML(html: "</p>\n")
    }
    let items = section.lines.map { line in
      HTML(html: "<li>") + sentence(of: line, linksSources: true, address: address).html + HTML(html: "</li>\n")
    }
    return HTML(html: "<ul>\n") + HTML(items.joined()) + HTML(html: "</ul>\n")
  }
}
