/// All pages with their addresses and links: what the outputs are made of.
///
/// Immutable like every stage. A class, as are `Page` and `Language`, because each of many views holds one: sharing it costs
/// a count, copying it a count for each of its parts.
final class Site: Sendable {
  let configuration: SiteConfiguration
  let languages: [Language]
  let pages: [Page]
  let sources: Sources
  let addresses: Addresses

  /// The files that pages link to, which are copied.
  let assets: [SourceFile]

  /// The day as of which something is past or still to come: what the command line or the site says, or else the newest day on
  /// which a record was known.
  let asOf: PartialDate

  let diagnostics: [Diagnostic]

  private let byPath: [PagePath: Page]

  /// For each page and language the address behind each of its links, in the order of the links.
  private let targets: [PagePath: [String: LinkTargets]]

  init(
    _ configuration: SiteConfiguration, _ languages: [Language], _ pages: [Page], _ sources: Sources, _ tree: SourceTree
  ) {
    self.configuration = configuration
    self.languages = languages
    self.pages = pages
    self.sources = sources
    let asOf = configuration.asOf ?? pages.compactMap(\.facts.checked?.date).max() ?? PartialDate(year: 1)
    self.asOf = asOf
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.byPath = byPath
    let addresses = Addresses(pages, configuration)
    self.addresses = addresses
    let resolver = LinkResolver(pages: byPath, addresses: addresses, tree: tree)
    let targets = pages.map { page in (page.path, page.versions.keys.map { ($0, LinkTargets(page, $0, resolver)) }) }
    self.targets = Dictionary(uniqueKeysWithValues: targets.map { ($0, Dictionary(uniqueKeysWithValues: $1)) })
    let all = targets.flatMap { $0.1.map(\.1) }
    assets = Dictionary(all.flatMap(\.assets).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.path < $1.path }
    diagnostics =
      addresses.diagnostics + all.flatMap(\.diagnostics) + Site.unknownReferences(configuration, pages, sources)
      + Site.missingHome(configuration, byPath) + pages.compactMap { $0.reviewDue(on: asOf) }
  }

  subscript(path: PagePath) -> Page? { byPath[path] }

  /// The page with which the site begins.
  var home: Page {
    guard let home = self[.home] else { preconditionFailure("a site without a home page is not built") }
    return home
  }

  /// The language in which facts stand.
  var sourceLanguage: Language {
    guard let language = languages.first else { preconditionFailure("a site without a language is not built") }
    return language
  }

  /// The languages in which a page exists.
  func languages(of page: Page) -> [Language] { languages.filter { page.versions[$0.code] != nil } }

  /// The pages of a type, in their order: all of them, or those of the folder of a listing.
  func entries<Facts: Content>(
    of _: Facts.Type, below listing: PagePath? = nil, in language: Language
  ) -> [Entry<Facts>] {
    let entries = pages.compactMap { page -> Entry<Facts>? in
      guard let facts = page.facts as? Facts, listing == nil || page.path.parent == listing else { return nil }
      return Entry(facts: facts, page: page, language: language, site: self)
    }
    return entries.map { entry in
      (
        order: entry.facts.order(in: self), title: language.sortKey(of: entry.page.title[entry.textLanguage]),
        entry: entry
      )
    }
    .sorted { ($0.order, $0.title, $0.entry.page.path) < ($1.order, $1.title, $1.entry.page.path) }.map(\.entry)
  }

  /// The facts of a page of a type, where there is one.
  func facts<Facts: Content>(_: Facts.Type, at path: PagePath) -> Facts? { self[path]?.facts as? Facts }

  /// The address of a page on its host; where there is no translation, that of the source.
  func url(of page: Page, in language: String) -> String {
    addresses.url(of: page, in: page.language(for: language))
  }

  /// The summary of a page; where there is no translation, that of the source.
  func summary(of page: Page, in language: String) -> HTML {
    let language = page.language(for: language)
    let summary = page.summary[language]
    let targets = targets[page.path]?[language]?.summary ?? []
    return summary.sections.flatMap { $0.body.html { targets[$0] } }
  }

  func html(of fragment: Fragment, on page: Page, in language: String) -> HTML {
    let targets = targets[page.path]?[language]?.body ?? []
    return fragment.html { targets[$0] }
  }

  private static func unknownReferences(_ configuration: SiteConfiguration, _ pages: [Page], _ sources: Sources)
    -> [Diagnostic]
  {
    // Of what can't be read one doesn't know what isn't there.
    func names(of target: FieldReader.Target) -> Set<String>? {
      switch target {
      case .source: sources.isReadable ? Set(sources.byID.keys) : nil
      case _ where configuration.languages.isEmpty: nil
      case .page(""): Set(pages.map(\.path.text))
      case .page(let folder): Set(pages.map(\.path).filter { $0.folder == folder && !$0.isListing }.map(\.name))
      case .round(let monitor): pages.first { $0.path == monitor }.flatMap(\.roundNames)
      }
    }
    let references = configuration.references + sources.references + pages.flatMap(\.references)
    return Dictionary(grouping: references, by: \.target).flatMap { target, references -> [Diagnostic] in
      guard let names = names(of: target) else { return [] }
      return references.filter { !names.contains($0.name) }.map { .unknownReference($0, in: names) }
    }
  }

  private static func missingHome(_ configuration: SiteConfiguration, _ pages: [PagePath: Page]) -> [Diagnostic] {
    guard let language = configuration.languages.first, pages[.home] == nil else { return [] }
    return [.missingHome(.absent(PagePath.home.file(in: language)))]
  }
}

extension Diagnostic {
  fileprivate static func missingHome(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingPage, Wording(nl: "de beginpagina ontbreekt", en: "the home page is missing"), at: file.firstLine,
      tip: Wording(nl: "maak '\(file.path)'", en: "make '\(file.path)'"))
  }

  fileprivate static func unknownReference(_ reference: FieldReader.Reference, in names: Set<String>) -> Diagnostic {
    let what =
      switch reference.target {
      case .source:
        Wording(
          nl: "er is geen bron '\(reference.name)' in content/bronnen.yml",
          en: "there is no source '\(reference.name)' in content/bronnen.yml")
      case .page(""): Wording(nl: "er is geen pagina '\(reference.name)'", en: "there is no page '\(reference.name)'")
      case .page(let folder):
        Wording(
          nl: "er is geen pagina '\(reference.name)' in de map '\(folder)'",
          en: "there is no page '\(reference.name)' in the folder '\(folder)'")
      case .round(let monitor):
        Wording(
          nl: "'\(monitor.text)' heeft geen ronde in '\(reference.name)'",
          en: "'\(monitor.text)' has no round in '\(reference.name)'")
      }
    let tip: Wording? =
      if case .round = reference.target { .oneOf(Array(names)) } else { .didYouMean(reference.name, in: Array(names)) }
    return Diagnostic(.unknownReference, what, at: reference.range, tip: tip)
  }
}
