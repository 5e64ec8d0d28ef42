import SiteModel
import Documents
import Basics

/// The information about a translation for its readers, in their own language.
struct TranslationNotice: Sendable {
  /// A notice that no native speaker has read the translation; empty if one has.
  let unreviewed: HTML

  /// A notice that the translation was never compared with its source, or is partly older; empty if it is up to date.
  let outdated: HTML

  /// The parts of the source that are newer than their translation.
  let newer: [NewerPart]

  /// A part of the source that is newer than its translation, with its address.
  struct NewerPart: Sendable {
    let title: HTML
    let url: String

    /// The language of the source, for `lang` and `hreflang`, and the language of the title if it isn't the page's.
    let language: String
    let otherLanguage: String

    static let names = TemplateNames<NewerPart>([
      .html("title", "The words of its heading, or what it is.") { $0.title },
      .url("url", "Where it is in the language of the source.") { $0.url },
      .text("language", "The language of the source, for `hreflang`.") { $0.language },
      .text("otherLanguage", "The language of the title, for `lang`; empty where that is the language of the page.") {
        $0.otherLanguage
      },
    ])
  }

  static let none = TranslationNotice()

  private init() {
    (unreviewed, outdated, newer) = ([], [], [])
  }

  /// Creates the notice of a page in a language; empty if the page isn't a translation.
  init(_ page: Page, _ language: Language, _ site: Site) {
    guard page.isListed, let translation = page.translations[language.code],
      let source = site.languages.first(where: { $0.code == page.sourceLanguage })
    else {
      self = .none
      return
    }
    unreviewed = translation.isReviewed ? [] : HTML(escaping: language.text("translation.unreviewed"))
    let original = Sentence.link(
      to: site.url(of: page, in: source.code), Sentence(source.name), language: source.code)
    if translation.isUnstamped {
      outdated = language.sentence("translation.uncompared", ["language": original]).html
      newer = []
      return
    }
    let sections = page.sections[source.code] ?? []
    newer = sections.filter { translation.stale.contains($0.id) }.map { section in
      NewerPart(section, page, source, language, site)
    }
    outdated = translation.stale.isEmpty ? [] : language.sentence("translation.outdated", ["language": original]).html
  }
}

extension TranslationNotice.NewerPart {
  fileprivate init(_ section: PageSection, _ page: Page, _ source: Language, _ language: Language, _ site: Site) {
    self.language = source.code
    url = site.url(of: page, in: source.code) + (section.anchor.map { "#" + $0 } ?? "")
    otherLanguage = section.heading == nil ? "" : source.code
    title = HTML(escaping: section.heading ?? language.text("translation.part.\(section.kindOfPart)"))
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
      let pair = translation.alignment.pairs.first(where: {
        !$0.translation.isField && $0.translation.anchor == heading?.id && $0.state == .stale
      })
    else { return nil }
    guard let section = pair.source else {
      text = HTML(escaping: language.text("translation.gone"))
      return
    }
    let source = page.sourceLanguage
    let url = site.url(of: page, in: source) + (section.anchor.map { "#" + $0 } ?? "")
    let words = section.heading ?? site.languages.first { $0.code == source }?.name ?? source
    let link = Sentence.link(to: url, Sentence(words), language: source)
    text = language.sentence("translation.stale", ["source": link]).html
  }
}
