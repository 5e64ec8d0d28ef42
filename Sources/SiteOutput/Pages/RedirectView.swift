import SiteModel
import Basics

/// A page that leads on: from a former address, or from `/` where there is one language.
struct RedirectView: Sendable {
  static let template = "redirect"

  let title: Title
  let url: String

  static let names = TemplateNames<RedirectView>([
    .html("refresh", "The element that takes the browser there.") { view in
      var html = HTML(html: "<meta http-equiv=\"refresh\" content=\"0; url=")
      html.appendEscaped(view.url)
      html.append(html: "\">")
      return html
    },
    .html("title", "The title of the page to which it leads.") { $0.title.html },
    .url("url", "The address of that page.") { $0.url },
  ])
}

extension PageWriter {
  /// The page that leads to another.
  func redirect(to page: Page, in language: Language) -> HTML {
    let title = page.title[page.language(for: language.code)]
    var view = PageView(language: language.code, title: title, documentTitle: title.text, description: "")
    view.otherLanguage = page.otherLanguage(for: language.code)
    view.canonical = site.addresses.absolute(page, in: page.language(for: language.code))
    let redirect = RedirectView(title: title, url: site.url(of: page, in: language.code))
    return html(values(RedirectView.template, view, RedirectView.names.values(of: redirect)))
  }

  /// The pages at former addresses, and the same as rules for a server that knows `_redirects`.
  func redirects() -> [(String, HTML)] {
    let pages = site.redirects.compactMap { redirect in
      site.languages.first { $0.code == redirect.language }.map {
        (redirect.file, self.redirect(to: redirect.page, in: $0))
      }
    }
    let rules = site.redirects.map { redirect in
      site.addresses.url(of: redirect.from) + " " + site.url(of: redirect.page, in: redirect.language) + " 301\n"
    }
    return rules.isEmpty ? [] : pages + [("_redirects", HTML(html: rules.sorted().joined()))]
  }
}
