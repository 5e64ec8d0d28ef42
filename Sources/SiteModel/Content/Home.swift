import Basics

/// The home page of the site.
struct Home: Content {
  static let folder = ""
  static let template = "home"

  /// The words that stand large beside the title, such as those of a vision.
  fileprivate let keywords: [Keyword]

  /// The page that tells more about them.
  fileprivate let pageOfKeywords: PagePath?

  init(_ fields: inout FieldReader) {
    keywords = fields.items("kernwoorden") { Keyword(&$0) }
    pageOfKeywords = fields.optionalPage("kernwoorden-van")
  }

  static let names = TemplateNames<Entry<Home>>([
    .list("keywords", of: Keyword.View.names, "Words that stand large beside the title.") { entry in
      entry.facts.keywords.map { Keyword.View(keyword: $0, language: entry.textLanguage) }
    },
    .list("pageOfKeywords", of: LinkView.names, "The page that tells more about them.") { entry in
      let page = entry.facts.pageOfKeywords.flatMap { entry.site[$0] }
      return page.map { [LinkView($0, entry.site, entry.language, isWhole: true)] } ?? []
    },
    .list("upcoming", of: AgendaView.names, "What comes, earliest first; at most three, those without a date last.") {
      entry in Array(AgendaView.all(on: entry.page, in: entry.language, entry.site).filter(\.isToCome).prefix(3))
    },
    .list("pageOfAgenda", of: LinkView.names, "The agenda.") { $0.links(to: [PagePath("agenda/index")]) },
    .list("phases", of: Entry<Phase>.names, "All phases.") { entry in
      entry.site.entries(of: Phase.self, in: entry.language).map { $0.listed(on: entry.page) }
    },
    .list("motions", of: Entry<Motion>.names, "All motions.") { entry in
      entry.site.entries(of: Motion.self, in: entry.language).map { $0.listed(on: entry.page) }
    },
    .list("domains", of: Entry<Domain>.names, "All domains.") { entry in
      entry.site.entries(of: Domain.self, in: entry.language).map { $0.listed(on: entry.page) }
    },
  ])

  func records(on _: Page, in site: Site) -> [Page] {
    site.entries(of: Phase.self, in: site.sourceLanguage).map(\.page)
      + site.entries(of: Motion.self, in: site.sourceLanguage).map(\.page)
  }
}

/// A word with its meaning, either of which may be in another language.
private struct Keyword: Sendable {
  let word: Localized<Sentence>
  let meaning: Localized<Sentence>

  init(_ fields: inout FieldReader) {
    word = fields.title("woord")
    meaning = fields.title("betekenis", isRequired: false)
  }

  /// The word as a template sees it.
  struct View: Sendable {
    let keyword: Keyword

    /// The language of the page's texts.
    let language: String

    static let names = TemplateNames<View>([
      .html("word", "The word.") { $0.keyword.word[$0.language] },
      .html("meaning", "What it means, where that isn't clear.") { $0.keyword.meaning[$0.language] },
    ])
  }
}
