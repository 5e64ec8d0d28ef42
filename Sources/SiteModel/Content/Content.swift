import Documents
package import Basics

/// A type of content: one file here, one template, one line in ``ContentType``.
///
/// The initializer reads one field after another. It never fails, because the reader collects the mistakes.
package protocol Content: Record {
  /// The folder in each language that holds such pages, for example `moties`.
  static var folder: String { get }

  /// The name of the template, without `.html`.
  static var template: String { get }

  /// The template of the folder's own page, which lists the other pages.
  static var listTemplate: String { get }

  /// The names available to the template, besides those that every page has.
  static var names: TemplateNames<Entry<Self>> { get }

  /// The names available to the template of the folder's own page, besides the list of its pages.
  static var listNames: TemplateNames<Entry<Listing<Self>>> { get }

  init(_ fields: inout FieldReader)

  /// Returns the pages that the folder's own page lists.
  static func pages(listedOn page: Page, in site: Site) -> [Page]

  /// Returns the rank of the page in its folder; pages of equal rank are sorted by title.
  func order(_ sources: SourceRegister) -> Int
}

extension Content {
  package static var listTemplate: String { "listing" }
  package static var listNames: TemplateNames<Entry<Listing<Self>>> { TemplateNames([]) }

  package static func pages(listedOn page: Page, in site: Site) -> [Page] {
    site.entries(of: Self.self, below: page.path, in: site.sourceLanguage).map(\.page)
  }

  package func order(_: SourceRegister) -> Int { 0 }
}

/// A page of one type in one language, as templates see it on its own page and in lists.
package struct Entry<Facts: Content>: Sendable {
  package let facts: Facts
  package let page: Page
  package let language: Language
  package let site: Site

  /// The day of the page whose list shows the entry; `nil` on the entry's own page.
  var dayOfPage: PartialDate?

  /// What comes before each id of the page, where it is shown twice in one document.
  var idPrefix = ""

  /// Makes a figure of the page's text, by number; only the page being written has figures.
  var figure: @Sendable (Int) -> HTML = { _ in [] }

  /// The language of the page's own texts: the reader's language, or else the source language.
  package var textLanguage: String { page.language(for: language.code) }

  /// That language for `lang`; empty if it is the reader's.
  var otherLanguage: String { page.otherLanguage(for: language.code) }

  package var state: StateText { facts.state(in: language, site) ?? .none }

  /// The place where readers see the page's text.
  var place: Place {
    var place = site.place(of: page, in: language.code, figure: figure)
    place.sources = site.sourceMarks(of: page, in: language)
    return place
  }

  /// Returns the state of a plan that a page describes: this one, unless another is given.
  package func stateText(of plan: Plan, on other: Page? = nil) -> StateText {
    plan.stateText(in: language, asOf: site.asOf, known: (other ?? page).facts.checked?.date)
  }

  /// Returns the entry as a page with a list shows it.
  package func listed(on page: Page) -> Entry {
    listed(among: page.facts.records(on: page, in: site))
  }

  /// Returns the entry as a list of records shows it that has a line about its day of its own.
  package func listed(among records: [Page]) -> Entry {
    var entry = self
    entry.dayOfPage = site.day(of: records)
    return entry
  }

  /// Returns links to other pages, leaving out paths that don't exist.
  func links(to paths: [PagePath]) -> [LinkView] { paths.compactMap { site[$0] }.map { LinkView($0, site, language) } }

  /// The names that every page has in a list, and those of its type.
  package static var names: TemplateNames<Entry> {
    TemplateNames([
      .html("title", "The title.") { $0.page.title[$0.textLanguage] },
      .html("shortTitle", "The title for menus.") { $0.page.shortTitle(in: $0.textLanguage) },
      .otherLanguage(of: "its texts") { $0.otherLanguage },
      .url("url", "The address.") { $0.site.url(of: $0.page, in: $0.language.code) },
      .html("summary", "The summary.") { $0.site.summary(of: $0.page, in: $0.language.code) },
      .checked(),
    ]) + Facts.names
  }
}

extension TemplateNames.Group {
  /// Declares the language of some words.
  package static func otherLanguage(of words: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
    text("otherLanguage", "The language of \(words), for `lang`; empty where that is the language of the page.", value)
  }
}

/// A type of content as the build uses it.
package struct ContentType: Sendable {
  /// The Swift type.
  let facts: any Content.Type

  package var template: String { facts.template }

  /// Identifies the type; the template alone doesn't, because some types share one.
  package var key: String { facts.folder + "/" + template }

  package var offersCalendar: Bool { facts.offersCalendar }

  /// The names available to templates of this type.
  package let scope: Scope

  /// Makes the values for the template of a page; `figure` makes the page's figures by number.
  package let values:
    @Sendable (Page, Language, Site, _ idPrefix: String, _ figure: @escaping @Sendable (Int) -> HTML) -> SlotValues

  init<Facts: Content>(_ facts: Facts.Type) {
    let names = Entry<Facts>.names
    self.facts = facts
    scope = names.scope
    values = { page, language, site, idPrefix, figure in
      guard let facts = page.facts as? Facts else { preconditionFailure("\(page.path) is no \(Facts.self)") }
      return names.values(
        of: Entry(facts: facts, page: page, language: language, site: site, idPrefix: idPrefix, figure: figure))
    }
  }

  /// The types that have a folder of their own, each with the listing of its folder, in the order of overviews.
  private static let withFolder: [(page: ContentType, listing: ContentType)] = [
    (ContentType(Chapter.self), ContentType(Listing<Chapter>.self)),
    (ContentType(Domain.self), ContentType(Listing<Domain>.self)),
    (ContentType(Motion.self), ContentType(Listing<Motion>.self)),
    (ContentType(Commitment.self), ContentType(Listing<Commitment>.self)),
    (ContentType(Phase.self), ContentType(Listing<Phase>.self)),
    (ContentType(Monitor.self), ContentType(Listing<Monitor>.self)),
    (ContentType(Report.self), ContentType(Listing<Report>.self)),
    (ContentType(AgendaItem.self), ContentType(Listing<AgendaItem>.self)),
  ]

  private static let home = ContentType(Home.self)
  private static let glossary = ContentType(Glossary.self)
  private static let article = (page: ContentType(Article.self), listing: ContentType(Listing<Article>.self))

  /// All types, whose templates every site needs.
  package static var all: [ContentType] {
    [home, glossary] + ([article] + withFolder).flatMap { [$0.page, $0.listing] }
  }

  /// Returns the type of the page at a path such as `moties/id79`.
  static func of(_ path: PagePath, glossary: PagePath?) -> ContentType {
    if path.isHome { return home }
    if path == glossary { return self.glossary }
    let type = withFolder.first { $0.page.facts.folder == path.topFolder } ?? article
    return path.isListing ? type.listing : type.page
  }
}
