import SiteModel
import Documents

/// The values after `site.` in templates: the same on every page of a language.
struct SiteView: Sendable {
  let site: Site
  let language: Language
  let styleSheet: String

  static let names = TemplateNames<SiteView>([
    .text("name", "The name of the site.") { $0.site.configuration.name[$0.language.code] },
    .text("municipality", "The municipality.") { $0.site.configuration.municipality.name[$0.language.code] },
    .url("home", "The address of the home page.") { $0.site.url(of: $0.site.home, in: $0.language.code) },
    .url("styleSheet", "The address of the style sheet.") { $0.site.addresses.url(ofFile: $0.styleSheet) },
    .flag("isConcept", "Whether nobody has adopted the site yet.") { $0.site.configuration.publication == .concept },
    .html("concept", "That nobody has adopted a concept, and from how many documents it is made.") { $0.concept },
    .text("phone", "The telephone number.") { $0.site.configuration.contact.phone },
    .url("phoneURL", "The telephone number as an address.") {
      "tel:" + $0.site.configuration.contact.phone.filter { !$0.isWhitespace }
    },
    .text("email", "The e-mail address.") { $0.site.configuration.contact.email },
    .url("emailURL", "The e-mail address as an address.") { "mailto:" + $0.site.configuration.contact.email },
    .text("visit", "Where people can go.") { $0.site.configuration.contact.visit },
    .text("post", "Where letters go.") { $0.site.configuration.contact.post },
    .list("contact", of: LinkView.names, "The page about contact.") { view in
      let page = view.site.configuration.contact.page.flatMap { view.site[$0] }
      return page.map { [LinkView($0, view.site, view.language)] } ?? []
    },
    .url("councilInformation", "Where the council publishes its documents.") {
      $0.site.configuration.councilInformation ?? ""
    },
    .url("siteMap", "The list of all pages.") { $0.site.addresses.url(of: MadeFile.pathOfAllPages(in: $0.language)) },
    .url("search", "The page on which people search.") {
      $0.site.addresses.url(of: MadeFile.pathOfSearch(in: $0.language))
    },
    .url("feed", "The address of the feed.") { $0.site.addresses.url(ofFile: MadeFile.feed(in: $0.language.code)) },
    .url("calendar", "The agenda for calendars.") { view in
      AgendaCalendar(view.site, view.language).map { view.site.addresses.url(ofFile: $0.path) } ?? ""
    },
    .list("footer", of: LinkView.names, "The pages named at the foot of each page.") {
      $0.links(to: $0.site.configuration.footer)
    },
    .list("colophon", of: LinkView.names, "The pages about the site itself.") {
      $0.links(to: $0.site.configuration.colophon)
    },
  ])

  private func links(to paths: [PagePath]) -> [LinkView] {
    paths.compactMap { site[$0] }.map { LinkView($0, site, language) }
  }

  /// The number of documents leads to the page that lists them, if there is one.
  private var concept: Sentence {
    let count = site.sources.byID.values.count { $0.isAvailable && $0.kind != .ownStatement }
    let documents = language.sentence("concept.documents", count: count)
    let list = site.pages.first { page in
      page.isListed && page.versions.values.contains { $0.body.figures.contains { $0.key == SourcesOverview.key } }
    }
    let link = list.map { Sentence.link(to: site.url(of: $0, in: language.code), documents) }
    return language.sentence("concept.sentence", ["documents": link ?? documents])
  }
}

/// A language in which a page can be read.
struct LanguageLink: Sendable {
  /// The language, or `nil` if the link is for readers who want none of the site's languages.
  let language: Language?
  let url: String

  /// Whether it is the language of the page with the link.
  var isCurrent = false

  /// Whether the page is translated. If not, it exists in the source language.
  var isTranslated = true

  var code: String { language?.code ?? "x-default" }

  static let names = TemplateNames<LanguageLink>([
    .text("code", "The code of the language, or `x-default`.") { $0.code },
    .text("name", "What its speakers call it.") { $0.language?.name ?? "" },
    .url("url", "The address of the page in that language.") { $0.url },
    .flag("isCurrent", "Whether it is the language of the page on which it stands.") { $0.isCurrent },
    .flag("isTranslated", "Whether the page is translated; else it is there in the source language.") {
      $0.isTranslated
    },
  ])
}

extension Page {
  /// Returns the page in each of its languages, and last the one for readers who want none of these.
  ///
  /// Returns none for a page in one language, or a withdrawn page.
  func alternates(in site: Site) -> [LanguageLink] {
    guard versions.count > 1, isListed else { return [] }
    let source = language(for: site.configuration.sourceLanguage)
    let fallback = path.isHome ? site.configuration.address.text + "/" : site.addresses.absolute(self, in: source)
    return site.languages(of: self).map { LanguageLink(language: $0, url: site.addresses.absolute(self, in: $0.code)) }
      + [LanguageLink(language: nil, url: fallback)]
  }
}
