import SiteModel
import Basics

/// The page for an address that doesn't exist, with the same text in each language.
struct NotFoundView: TemplateView {
  static let template = "not-found"

  let site: Site

  static let names = TemplateNames<NotFoundView>([
    .list("parts", of: part, "The same in each language.") { view in view.site.languages.map { ($0, view.site) } }
  ])

  private static let part = TemplateNames<(language: Language, site: Site)>([
    .text("language", "The code of the language, for `lang`.") { $0.language.code },
    .flag("isFirst", "Whether its title is the heading of the page.") {
      $0.language.code == $0.site.sourceLanguage.code
    },
    .text("title", "The title.") { $0.language.text("notFound.title") },
    .text("typed", "What to do when the address was typed.") { $0.language.text("notFound.typed") },
    .text("pasted", "What to do when the address was pasted.") { $0.language.text("notFound.pasted") },
    .text("right", "What to do when the address is right.") { $0.language.text("notFound.right") },
    .url("home", "The address of the home page.") { $0.site.url(of: $0.site.home, in: $0.language.code) },
    .text("homeTitle", "What the home page is called.") { $0.language.text("home") },
  ])
}

extension PageWriter {
  /// Returns the page `404.html`. Its frame is in the source language, as nobody knows what the reader wanted.
  func notFound() -> HTML {
    let language = site.sourceLanguage
    var page = PageView(title: language.text("notFound.title"), language, site)
    page.languages = site.languages.map {
      LanguageLink(
        language: $0, url: site.url(of: site.home, in: $0.code), isTranslated: site.home.versions[$0.code] != nil)
    }
    return html(page, NotFoundView(site: site))
  }
}
