import SiteModel
import Basics

/// The page for an address that doesn't exist, with the same text in each language.
struct NotFoundView: TemplateView {
  static let template = "not-found"

  /// The part of the page in one language.
  struct Part: Sendable {
    let language: Language
    let isFirst: Bool
    let home: String

    static let names = TemplateNames<Part>([
      .text("language", "The code of the language, for `lang`.") { $0.language.code },
      .flag("isFirst", "Whether it is the first language, whose title is the heading of the page.") { $0.isFirst },
      .text("title", "The title.") { $0.language.text("notFound.title") },
      .text("typed", "What to do when the address was typed.") { $0.language.text("notFound.typed") },
      .text("pasted", "What to do when the address was pasted.") { $0.language.text("notFound.pasted") },
      .text("right", "What to do when the address is right.") { $0.language.text("notFound.right") },
      .url("home", "The address of the home page.") { $0.home },
      .text("homeTitle", "What the home page is called.") { $0.language.text("home") },
    ])
  }

  let parts: [Part]

  static let names = TemplateNames<NotFoundView>([
    .list("parts", of: Part.names, "The same in each language.") { $0.parts }
  ])
}

extension PageWriter {
  /// Returns the page `404.html`. Its frame is in the source language, as nobody knows what the reader wanted.
  func notFound() -> HTML {
    let (home, language) = (site.home, site.sourceLanguage)
    let title = language.text("notFound.title")
    var page = PageView(
      language: language.code, title: Title(title),
      documentTitle: title + " – " + site.configuration.name[language.code],
      description: title)
    page.shortTitle = Title(title)
    page.menu = site.menu(on: nil, above: [], in: language)
    page.languages = site.languages.map {
      LanguageLink(
        code: $0.code, name: $0.name, url: site.url(of: home, in: $0.code), isTranslated: home.versions[$0.code] != nil)
    }
    let parts = site.languages.map {
      NotFoundView.Part(language: $0, isFirst: $0.code == language.code, home: site.url(of: home, in: $0.code))
    }
    return html(page, NotFoundView(parts: parts))
  }
}
