import SiteModel
import Documents
import Basics

/// The information about a translation for its readers, in their own language.
struct TranslationNotice: Sendable {
  private let page: Page
  private let translation: Translation
  private let source: Language
  private let language: Language
  private let site: Site

  /// Creates the notice of a page in a language, or `nil` if the page isn't a translation.
  init?(_ page: Page, _ language: Language, _ site: Site) {
    guard page.isListed, let translation = page.translations[language.code],
      let source = site.languages[page.sourceLanguage]
    else { return nil }
    (self.page, self.translation, self.source) = (page, translation, source)
    (self.language, self.site) = (language, site)
  }

  /// A notice that no native speaker has read the translation; empty if one has.
  var unreviewed: HTML { translation.isReviewed ? [] : HTML(escaping: language.text("translation.unreviewed")) }

  /// A notice that the translation was never compared with its source, or is partly older; empty if it is up to date.
  var outdated: HTML {
    if !translation.isUnstamped, translation.stale.isEmpty { return [] }
    let original = Sentence.link(to: site.url(of: page, in: source.code), Sentence(source.name), language: source.code)
    let key = translation.isUnstamped ? "translation.uncompared" : "translation.outdated"
    return language.sentence(key, ["language": original]).html
  }

  /// The parts of the source that are newer than their translation.
  var newer: [NewerPart] {
    if translation.isUnstamped { return [] }
    let sections = (page.sections[source.code] ?? []).filter { translation.stale.contains($0.id) }
    return sections.map { NewerPart(section: $0, page: page, language: language, site: site) }
  }

  /// A part of the source that is newer than its translation, for readers of a language.
  struct NewerPart: Sendable {
    let section: PageSection
    let page: Page
    let language: Language
    let site: Site

    static let names = TemplateNames<NewerPart>([
      .html("title", "The words of its heading, or what it is.") { part in
        HTML(escaping: part.section.heading ?? part.language.text("translation.part.\(part.section.kindOfPart)"))
      },
      .url("url", "Where it is in the language of the source.") { $0.site.address(of: $0.section, on: $0.page) },
      .text("language", "The language of the source, for `hreflang`.") { $0.page.sourceLanguage },
      .text("otherLanguage", "The language of the title, for `lang`; empty where that is the language of the page.") {
        $0.section.heading == nil ? "" : $0.page.sourceLanguage
      },
    ])
  }
}

extension Site {
  fileprivate func address(of section: PageSection, on page: Page) -> String {
    url(of: page, in: page.sourceLanguage) + (section.anchor.map { "#" + $0 } ?? "")
  }
}

extension PageSection {
  /// The key of the text that names a section without a heading.
  fileprivate var kindOfPart: String {
    switch id {
    case "titel", "korte-titel": "title"
    case "samenvatting": "summary"
    case PageSection.lead: "lead"
    default: "texts"
    }
  }
}

/// The note before a section that is older than its source.
struct StaleMark: TemplateView {
  static let template = "partials/stale-mark"

  let text: HTML

  static let names = TemplateNames<StaleMark>([
    .html("text", "That the source is newer, with a link to it, or that it has no such section any more.") { $0.text }
  ])

  /// Returns `nil` for a section that is up to date, or that nobody compared with its source.
  init?(_ heading: Markdown.Heading?, of page: Page, _ language: Language, _ site: Site) {
    guard let translation = page.translations[language.code], !translation.isUnstamped, page.isListed,
      // Pairs are large, so none is copied to look at it.
      let index = translation.alignment.pairs.indices.first(where: { index in
        let pairs = translation.alignment.pairs
        return pairs[index].state == .stale && !pairs[index].translation.isField
          && pairs[index].translation.anchor == heading?.id
      })
    else { return nil }
    guard let section = translation.alignment.pairs[index].source else {
      text = HTML(escaping: language.text("translation.gone"))
      return
    }
    let source = page.sourceLanguage
    let words = section.heading ?? site.languages[source]?.name ?? source
    let link = Sentence.link(to: site.address(of: section, on: page), Sentence(words), language: source)
    text = language.sentence("translation.stale", ["source": link]).html
  }
}
