/// What templates may name behind `page.`: what every page has, whatever its type.
struct PageView: Sendable {
  let language: String
  let title: String
  let documentTitle: String
  let description: String
  var otherLanguage = ""
  var canonical = ""
  var alternates: [LanguageLink] = []
  var languages: [LanguageLink] = []
  var breadcrumb: [LinkView] = []
  var shortTitle = ""
  var menu: [LinkView] = []
  var summary: HTML = []
  var intro: HTML = []
  var sections: [SectionView] = []
  var contents: [ContentsLink] = []
  var sources: [SourceView] = []
  var isRetold = false

  static let names = Names<PageView>([
    .text("language", "The code of the language, for `lang`.") { $0.language },
    .text("otherLanguage", "The language of the page's own texts, for `lang`; empty where that is `language`.") {
      $0.otherLanguage
    },
    .text("title", "The title, for the first heading.") { $0.title },
    .text("shortTitle", "The title for menus and the last step of the breadcrumb.") { $0.shortTitle },
    .text("documentTitle", "The title with the name of the site, for `<title>`.") { $0.documentTitle },
    .text("description", "The summary without markup.") { $0.description },
    .url("canonical", "The whole address of the page; empty where it has none of its own.") { $0.canonical },
    .list("alternates", of: LanguageLink.names, "The page in each language that it has, and the default.") {
      $0.alternates
    },
    .list("languages", of: LanguageLink.names, "The languages that a reader can choose here.") { $0.languages },
    .list("breadcrumb", of: LinkView.names, "The pages above it, from the home page; empty on the home page.") {
      $0.breadcrumb
    },
    .list("menu", of: LinkView.names, "The menu.") { $0.menu },
    .html("summary", "The summary.") { $0.summary },
    .html("intro", "The text before the first heading.") { $0.intro },
    .list("sections", of: SectionView.names, "The headings of the second level with what follows them.") {
      $0.sections
    },
    .list("contents", of: ContentsLink.names, "Links to the sections; empty where there are only a few.") {
      $0.contents
    },
    .list("sources", of: SourceView.names, "The documents from which the facts come.") { $0.sources },
    .flag("isRetold", "Whether it retells a document in plain language.") { $0.isRetold },
  ])
}

/// A link to a section of the page.
struct ContentsLink: Sendable {
  let title: HTML
  let url: String

  static let names = Names<ContentsLink>([
    .html("title", "The words of the heading.") { $0.title },
    .url("url", "Where the section is.") { $0.url },
  ])
}

/// A section of the text as a template sees it.
struct SectionView: Sendable {
  let id: String
  let title: HTML
  let text: HTML

  static let names = Names<SectionView>([
    .text("id", "The id of the heading.") { $0.id },
    .html("title", "The words of the heading.") { $0.title },
    .html("text", "What follows the heading.") { $0.text },
  ])
}

extension PageView {
  /// A page in one of its languages.
  init(_ page: Page, _ language: Language, _ site: Site) {
    let code = language.code
    self.init(
      language: code, title: page.title[code],
      documentTitle: page.title[code] + " – " + site.configuration.name[code],
      description: page.summary[code].plainText)
    otherLanguage = page.otherLanguage(for: code)
    canonical = site.addresses.absolute(page, in: code)
    alternates = page.alternates(in: site)
    languages = site.languages(of: page).map {
      LanguageLink(code: $0.code, name: $0.name, url: site.url(of: page, in: $0.code), isCurrent: $0.code == code)
    }
    let above = Array(sequence(first: page) { $0.path.parent.flatMap { site[$0] } }.dropFirst().reversed())
    breadcrumb = above.map { LinkView($0, site, language) }
    shortTitle = page.shortTitle(in: code)
    menu = site.menu(on: page.path, above: above.map(\.path), in: language)
    summary = site.summary(of: page, in: code)
    sources = page.sources.compactMap { site.sources[$0] }.map {
      SourceView(source: $0, site: site, language: language)
    }
    isRetold = page.retells != nil
    for section in page.versions[code]?.body.sections ?? [] {
      let text = site.html(of: section.body, on: page, in: code)
      if let heading = section.heading {
        sections.append(
          SectionView(id: heading.id, title: site.html(of: heading.content, on: page, in: code), text: text))
      } else {
        intro = text
      }
    }
    contents = Self.contents(of: page, code, site)
  }

  /// From three sections on, a reader wants to see what there is.
  private static func contents(of page: Page, _ language: String, _ site: Site) -> [ContentsLink] {
    let headings = (page.versions[language]?.body.sections ?? []).compactMap(\.heading)
    guard headings.count >= 3 else { return [] }
    return headings.map { heading in
      ContentsLink(
        title: heading.content.hasLinks
          ? HTML(escaping: heading.text) : site.html(of: heading.content, on: page, in: language),
        url: "#" + heading.id)
    }
  }
}

extension Site {
  /// The menu as it stands on a page; of a page that isn't in it, what lies above is marked.
  func menu(on path: PagePath?, above: [PagePath], in language: Language) -> [LinkView] {
    configuration.menu.compactMap { self[$0] }.map { page in
      var link = LinkView(page, self, language)
      link.isCurrent = page.path == path
      link.isSection = above.contains(page.path)
      return link
    }
  }
}

extension Page {
  /// The page in each language that it has; which one to show when a reader wants none of these, is said last.
  func alternates(in site: Site) -> [LanguageLink] {
    guard versions.count > 1 else { return [] }
    let source = site.configuration.sourceLanguage
    let languages = site.languages(of: self).map {
      LanguageLink(code: $0.code, name: $0.name, url: site.addresses.absolute(self, in: $0.code), isCurrent: false)
    }
    let fallback = path.isHome ? site.configuration.address.text + "/" : site.addresses.absolute(self, in: source)
    return languages + [LanguageLink(code: "x-default", name: "", url: fallback, isCurrent: false)]
  }
}
