import SiteModel
import Documents
import Basics
import Foundation

/// The values after `page.` in templates: those of every page, whatever its type.
struct PageView: Sendable {
  let language: String
  let title: Sentence
  var documentTitle: String
  let description: String
  var otherLanguage = ""
  var untranslated: HTML = []
  var notice: TranslationNotice?
  var idPrefix = ""
  var bothLanguages = ""
  var isSideBySide = false
  var isUnlisted = false
  var canonical = ""
  var alternates: [LanguageLink] = []
  var isInAgenda = false
  var structuredData: HTML = []
  var languages: [LanguageLink] = []
  var breadcrumb: [LinkView] = []
  var shortTitle = Sentence()
  var menu: [LinkView] = []
  var summary: HTML = []
  var intro: HTML = []
  var sections: [SectionView] = []
  var contents: [(title: HTML, url: String)] = []
  var corrections: [(date: Sentence, text: String)] = []
  var mistakeURL = ""
  var sharing: [SharedProperty] = []
  var feeds: [(title: String, url: String)] = []
  var modified = Sentence()
  var address = ""
  var onlySource = Sentence()
  var sources: [SourceView] = []
  var isRetold = false
  var reports: [LinkView] = []

  static let names = TemplateNames<PageView>([
    .text("language", "The code of the language, for `lang`.") { $0.language },
    .text("otherLanguage", "The language of the page's own words, where that isn't `language`.") { $0.otherLanguage },
    .html("untranslated", "That the page isn't translated, with a link to the original.") { $0.untranslated },
    .html("unreviewed", "That no native speaker has read the translation.") { $0.notice?.unreviewed ?? [] },
    .html("outdated", "That the translation isn't up to date with its source.") { $0.notice?.outdated ?? [] },
    .list("newerParts", of: TranslationNotice.NewerPart.names, "The parts of the source that are newer.") {
      $0.notice?.newer ?? []
    },
    .url("bothLanguages", "The page in both languages side by side.") { $0.bothLanguages },
    .flag("isSideBySide", "Whether this is that page.") { $0.isSideBySide },
    .text("idPrefix", "What comes before each id, where a page is shown twice in one document.") { $0.idPrefix },
    .flag("isUnlisted", "Whether search engines should not name it.") { $0.isUnlisted },
    .html("title", "The title, for the first heading.") { $0.title },
    .html("titleStart", "The title without a last remark in parentheses.") { $0.title.remarkApart.main },
    .html("titleRemark", "That remark.") { $0.title.remarkApart.remark },
    .flag("hasLongTitle", "Whether the title is so long that it is set smaller.") {
      let title = $0.title.remarkApart.main.text
      return title.utf8.count > 60 && title.count > 60
    },
    .html("shortTitle", "The title for menus and the last step of the breadcrumb.") { $0.shortTitle },
    .text("documentTitle", "The title with the name of the site, for `<title>`.") { $0.documentTitle },
    .text("description", "The summary without markup.") { $0.description },
    .url("canonical", "The whole address of the page, or of its original.") { $0.canonical },
    .list("alternates", of: LanguageLink.names, "The page in each of its languages, and a default.") { $0.alternates },
    .flag("isInAgenda", "Whether it is a page of the agenda.") { $0.isInAgenda },
    .html("structuredData", "What the page says, for search engines.") { $0.structuredData },
    .list("languages", of: LanguageLink.names, "The languages that a reader can choose here.") { $0.languages },
    .list("breadcrumb", of: LinkView.names, "The pages above it, from the home page down.") { $0.breadcrumb },
    .list("menu", of: LinkView.names, "The menu.") { $0.menu },
    .html("summary", "The summary.") { $0.summary },
    .flag("hasText", "Whether it has a text.") { !$0.intro.isEmpty || !$0.sections.isEmpty },
    .html("intro", "The text before the first heading.") { $0.intro },
    .list("sections", of: SectionView.names, "The headings of the second level with their text.") { $0.sections },
    .list("contents", of: contentsLink, "Links to the sections, from three on.") { $0.contents },
    .list("corrections", of: correction, "What was wrong on the page, newest first.") { $0.corrections },
    .url("mistakeURL", "The address for a mail about a mistake on the page, with its title and address filled in.") {
      $0.mistakeURL
    },
    .list("sharing", of: SharedProperty.names, "What other sites show of it when somebody shares it.") { $0.sharing },
    .list("feeds", of: feed, "The feed of the record that it is about.") { $0.feeds },
    .html("modified", "The day on which its text last changed.") { $0.modified },
    .text("writtenAddress", "Its address as people write it: without `https://`.") {
      $0.address.dropping(prefix: "https://") ?? ""
    },
    .html("onlySource", "That all of it comes from one document, with a link to it in the list.") { $0.onlySource },
    .list("sources", of: SourceView.names, "The documents from which the facts come.") { $0.sources },
    .list("reports", of: LinkView.names, "The reports to the council that are about it.") { $0.reports },
    .flag("isRetold", "Whether it retells a document in plain language.") { $0.isRetold },
  ])

  private static let correction = TemplateNames<(date: Sentence, text: String)>([
    .html("date", "The day on which it was corrected.") { $0.date },
    .text("text", "What was wrong.") { $0.text },
  ])

  private static let feed = TemplateNames<(title: String, url: String)>([
    .text("title", "What it is about.") { $0.title },
    .url("url", "The address of the feed.") { $0.url },
  ])

  private static let contentsLink = TemplateNames<(title: HTML, url: String)>([
    .html("title", "The words of the heading.") { $0.title },
    .url("url", "Where the section is.") { $0.url },
  ])
}

extension PageView {
  /// Creates the view of a page for a reader of the site in a language.
  init(_ page: Page, _ language: Language, _ site: Site, _ templates: TemplateSet) {
    self.init(contentOf: page, language, site, templates)
    readSurroundings(of: page, language, site)
    notice = TranslationNotice(page, language, site)
    alternates = page.language(for: language.code) == language.code ? page.alternates(in: site) : []
    if let texts = site.languages[page.language(for: language.code)], page.isListed {
      share(page.title[texts.code].text, at: canonical, in: texts, site.languages(of: page), site)
    }
    feeds = site.languages[page.language(for: language.code)].map { Feed.of(page, site, $0) } ?? []
    structuredData = StructuredData(page, language, site)?.element ?? []
  }

  /// Creates the view of what is around a page that shows this one in another form.
  init(surroundingsOf page: Page, _ language: Language, _ site: Site) {
    self.init(headOf: page, language, site)
    readSurroundings(of: page, language, site)
  }

  /// Creates the view of what a page says itself, with a prefix for its ids.
  init(contentOf page: Page, _ language: Language, _ site: Site, _ templates: TemplateSet, idPrefix: String = "") {
    self.init(headOf: page, language, site)
    self.idPrefix = idPrefix
    summary = site.summary(of: page, in: language.code, at: summaryPlace(of: page, language, site))
    isRetold = page.retells != nil
    reports = site.backReferences(in: language)[.report, to: page.path].compactMap { site[$0] }.map {
      LinkView($0, site, language)
    }
    corrections = page.corrections.map { (language.date($0.date), $0.text[page.language(for: language.code)]) }
    onlySource =
      site.onlySource(of: page).map { source in
        let name = Sentence.link(to: "#" + idPrefix + "bron-" + source.id, source.name(in: language))
        return language.sentence("source.only", ["source": name])
      } ?? Sentence()
    sources = SourceView.all(on: page, language, site, idPrefix: idPrefix)
    readText(of: page, language, site, templates)
  }

  /// Creates the view of a page that `oko` makes itself, in the frame of every page.
  init(title: String, _ language: Language, _ site: Site) {
    self.init(
      language: language.code, title: Sentence(written: title),
      documentTitle: title + " – " + site.configuration.name[language.code], description: title)
    mistakeURL = site.mistakeURL(title, address: "", language)
    shortTitle = self.title
    menu = site.menu(on: nil, above: [], in: language)
  }

  private init(headOf page: Page, _ language: Language, _ site: Site) {
    let (code, texts) = (language.code, page.language(for: language.code))
    self.init(
      language: code, title: page.title[texts],
      documentTitle: site.documentTitle(of: page, code),
      description: page.summary[texts].whole.words)
    otherLanguage = page.otherLanguage(for: code)
    shortTitle = page.shortTitle(in: texts)
    isInAgenda = page.type.offersCalendar
  }

  private mutating func readSurroundings(of page: Page, _ language: Language, _ site: Site) {
    untranslated = site.untranslated(page, language)
    bothLanguages = site.sideBySidePath(of: page, beside: language).map { site.addresses.url(of: $0) } ?? ""
    isUnlisted = !page.isListed
    address = site.addresses.absolute(page, in: language.code)
    mistakeURL = site.mistakeURL(title.text, address: address, language)
    modified = language.date(page.updated[page.language(for: language.code)])
    canonical = site.addresses.absolute(page, in: page.language(for: language.code))
    languages = site.languageLinks(of: page, in: language)
    let above = site.lineage(of: page).dropLast()
    breadcrumb = above.map { LinkView($0, site, language) }
    menu = site.menu(on: page.path, above: above.map(\.path), in: language)
  }

  private func summaryPlace(of page: Page, _ language: Language, _ site: Site) -> Place {
    var place = Place()
    place.idPrefix = idPrefix
    if !page.sources.isEmpty { place.sources = site.sourceMarks(of: page, in: language, isSummary: true) }
    return place
  }

  private mutating func readText(of page: Page, _ reader: Language, _ site: Site, _ templates: TemplateSet) {
    var place = site.place(of: page, in: language) {
      site.figure($0, on: page, in: language, idPrefix: idPrefix, templates)
    }
    place.idPrefix = idPrefix
    if !page.sources.isEmpty { place.sources = site.sourceMarks(of: page, in: reader) }
    for section in site.sections(of: page, in: language) {
      var text = section.body.html(at: place)
      let mark = StaleMark(section.heading, of: page, reader, site)
      if let mark { text = templates.html(mark, in: reader) + text }
      guard let heading = section.heading else {
        intro = text
        continue
      }
      let title = heading.html(at: place)
      sections.append(SectionView(id: idPrefix + heading.id, title: title, text: text))
      // Links don't nest.
      let words = heading.hasLinks ? HTML(escaping: heading.text) : title
      contents.append((words, "#" + heading.id))
    }
    // A reader wants a list of contents from three sections on.
    if contents.count < 3 { contents = [] }
  }
}

extension Site {
  /// Returns the address for a mail about a mistake on a page.
  fileprivate func mistakeURL(_ title: String, address: String, _ language: Language) -> String {
    // A soft hyphen is for the line of a page only.
    let subject = language.sentence("mistake.subject", ["title": title.withoutSoftHyphens]).percentEncoded
    let body = address.isEmpty ? "" : "&body=" + (address + "\n\n").percentEncoded
    return "mailto:\(configuration.contact.email)?subject=\(subject)\(body)"
  }

  /// Returns a notice that a page isn't translated, with a link to the original; empty if it is translated.
  fileprivate func untranslated(_ page: Page, _ language: Language) -> HTML {
    guard let original = languages[page.otherLanguage(for: language.code)] else { return [] }
    let link = Sentence.link(to: url(of: page, in: original.code), Sentence(original.name), language: original.code)
    return language.sentence("untranslated", ["language": link]).html
  }

  /// Returns the page in every language of the site, or none if there is only one.
  fileprivate func languageLinks(of page: Page, in language: Language) -> [LanguageLink] {
    guard languages.count > 1 else { return [] }
    return languages.map {
      LanguageLink(
        language: $0, url: url(of: page, in: $0.code), isCurrent: $0.code == language.code,
        isTranslated: page.versions[$0.code] != nil)
    }
  }

  /// Returns the menu for a page, with the page itself and the pages above it marked.
  func menu(on path: PagePath?, above: [PagePath], in language: Language) -> [LinkView] {
    configuration.menu.compactMap { self[$0] }.map { page in
      var link = LinkView(page, self, language)
      link.isCurrent = page.path == path
      link.isSection = above.contains(page.path)
      return link
    }
  }
}
