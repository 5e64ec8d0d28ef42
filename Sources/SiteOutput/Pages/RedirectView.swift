import SiteModel
import Basics

/// A page that redirects: from a former address, or from `/` on a site with one language.
struct RedirectView: TemplateView {
  static let template = "redirect"

  let title: Sentence
  let url: String

  static let names = TemplateNames<RedirectView>([
    .html("refresh", "The element that takes the browser there.") {
      HTML(html: "<meta http-equiv=\"refresh\" content=\"0; url=") + HTML(escaping: $0.url) + HTML(html: "\">")
    },
    .html("title", "The title of the page to which it leads.") { $0.title },
    .url("url", "The address of that page.") { $0.url },
  ])
}

extension PageWriter {
  func redirect(to page: Page, in language: Language) -> HTML {
    let title = page.title[page.language(for: language.code)]
    var view = PageView(language: language.code, title: title, documentTitle: title.text, description: "")
    view.otherLanguage = page.otherLanguage(for: language.code)
    view.canonical = site.addresses.absolute(page, in: page.language(for: language.code))
    return html(view, RedirectView(title: title, url: site.url(of: page, in: language.code)))
  }
}

/// Returns the redirects as rules for a server that supports `_redirects`, those for a query first.
///
/// The `!` of Netlify, which alone knows queries, puts such a rule before the page at its path.
func redirectRules(of site: Site) -> HTML {
  let rules = site.redirects.map { redirect in
    site.addresses.url(of: redirect.rule) + " " + site.url(of: redirect.page, in: redirect.language)
      + (redirect.isForQuery ? " 301!\n" : " 301\n")
  }
  return HTML(html: rules.sorted { ($0.hasSuffix("!\n") ? 0 : 1, $0) < ($1.hasSuffix("!\n") ? 0 : 1, $1) }.joined())
}
