package import Documents
package import Basics

/// All pages with their addresses and links: what the outputs are made of.
///
/// Immutable like every stage. A class, as are `Page` and `Language`, because each of many views holds one: sharing it costs
/// a count, copying it a count for each of its parts.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  package let languages: [Language]
  package let pages: [Page]
  package let sources: SourceRegister
  package let data: DataFiles
  package let addresses: Addresses

  /// The files that pages link to, which are copied.
  package let assets: [File]

  /// The day as of which something is past or still to come: what the command line or the site says, or else the newest day on
  /// which a record was known.
  package let asOf: PartialDate

  package let redirects: [Redirect]

  package let diagnostics: [Diagnostic]

  private let byPath: [PagePath: Page]
  private let ordered: [String: [Page]]
  private let backReferences: [String: BackReferences]

  /// For each page and language the address behind each of its links, in the order of the links.
  private let targets: [PagePath: [String: LinkTargets]]

  package init(
    _ configuration: SiteConfiguration, _ languages: [Language], _ pages: [Page], _ sources: SourceRegister,
    _ tree: FileTree
  ) {
    self.configuration = configuration
    self.languages = languages
    self.pages = pages
    self.sources = sources
    data = DataFiles(tree, languages: configuration.languages)
    let asOf = configuration.asOf ?? pages.compactMap(\.facts.checked?.date).max() ?? PartialDate(year: 1)
    self.asOf = asOf
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.byPath = byPath
    ordered = Dictionary(
      languages.map { ($0.code, Site.inOrder(pages, $0, sources)) }, uniquingKeysWith: { first, _ in first })
    backReferences = ordered.mapValues(BackReferences.init)
    let addresses = Addresses(pages, configuration, languages)
    self.addresses = addresses
    let resolver = LinkResolver(pages: byPath, addresses: addresses, tree: tree, glossary: configuration.glossary)
    var nearMisses = NearMisses()
    let targets = pages.map { page in
      (page.path, configuration.languages.map { ($0, LinkTargets(page, for: $0, resolver, &nearMisses)) })
    }
    self.targets = Dictionary(uniqueKeysWithValues: targets.map { ($0, Dictionary(uniqueKeysWithValues: $1)) })
    let all = targets.flatMap { $0.1.map(\.1) }
    assets = Dictionary(all.flatMap(\.assets).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.path < $1.path }
    let redirects = RedirectTable(pages, addresses, configuration, assets: assets)
    self.redirects = redirects.all
    diagnostics =
      addresses.diagnostics + redirects.diagnostics + all.flatMap(\.diagnostics)
      + data.diagnostics + Site.unknownReferences(configuration, pages, sources, data.references)
      + Site.missingPages(configuration, byPath) + Site.withdrawn(configuration, byPath)
      + pages.compactMap { $0.reviewDue(on: asOf) } + pages.flatMap { $0.withdrawalMistakes(on: asOf) }
      + pages.flatMap(\.selfReferences) + Site.registerMistakes(configuration, languages, pages, sources, asOf)
  }

  package subscript(path: PagePath) -> Page? { byPath[path] }

  /// The page with which the site begins.
  package var home: Page {
    guard let home = self[.home] else { preconditionFailure("a site without a home page is not built") }
    return home
  }

  /// The language in which facts stand.
  package var sourceLanguage: Language {
    guard let language = languages.first else { preconditionFailure("a site without a language is not built") }
    return language
  }

  /// The languages in which a page exists.
  package func languages(of page: Page) -> [Language] { languages.filter { page.versions[$0.code] != nil } }

  /// The pages of a type that hold, in their order: all of them, or those of the folder of a listing.
  package func entries<Facts: Content>(
    of _: Facts.Type, below listing: PagePath? = nil, in language: Language
  ) -> [Entry<Facts>] {
    pagesInOrder(language).compactMap { page in
      guard page.isListed, let facts = page.facts as? Facts, listing == nil || page.path.parent == listing else {
        return nil
      }
      return Entry(facts: facts, page: page, language: language, site: self)
    }
  }

  /// All pages, each among those of its folder where its type says, or else by their titles.
  package func pagesInOrder(_ language: Language) -> [Page] { ordered[language.code] ?? [] }

  /// The pages that name others, in their order.
  package func backReferences(in language: Language) -> BackReferences {
    backReferences[language.code] ?? BackReferences([])
  }

  private static func inOrder(_ pages: [Page], _ language: Language, _ sources: SourceRegister) -> [Page] {
    pages.map { page in
      let title = page.title[page.language(for: language.code)].text
      return (order: page.facts.order(sources), title: language.sortKey(of: title), page: page)
    }
    .sorted { ($0.order, $0.title, $0.page.path) < ($1.order, $1.title, $1.page.path) }.map(\.page)
  }

  /// The facts of a page of a type, where there is one.
  func facts<Facts: Content>(_: Facts.Type, at path: PagePath) -> Facts? { self[path]?.facts as? Facts }

  /// The address of a page on its host.
  package func url(of page: Page, in language: String) -> String { addresses.url(of: page, in: language) }

  /// The summary of a page; where there is no translation, that of the source.
  package func summary(of page: Page, in language: String) -> HTML {
    let summary = page.summary[page.language(for: language)]
    let targets = targets[page.path]?[language]?.summary ?? []
    return summary.sections.flatMap { section in
      section.body.html(language: { self.language(of: targets[$0]) }, link: { targets[$0].address })
    }
  }

  /// The text of a page, of which a fragment is a part; where there is no translation, that of the source.
  package func sections(of page: Page, in language: String) -> [Markdown.Section] {
    page.versions[page.language(for: language)]?.body.sections ?? []
  }

  /// A fragment of the text of a page for somebody who reads the site in a language, its figures drawn by `figure` and its links
  /// changed by `address`.
  package func html(
    of fragment: Fragment, on page: Page, in language: String, idPrefix: String = "", figure: (Int) -> HTML,
    address: (String) -> String = { $0 }
  ) -> HTML {
    let targets = targets[page.path]?[language]?.body ?? []
    let texts = languages.first { $0.code == page.language(for: language) }
    return fragment.html(
      idPrefix: idPrefix, text: { texts?.text($0) ?? "" }, figure: figure,
      language: { self.language(of: targets[$0]) }, link: { address(targets[$0].address) })
  }

  /// The language of what a link leads to, where readers are to be told.
  private func language(of target: LinkTargets.Target) -> (code: String, name: String)? {
    target.language.flatMap { code in languages.first { $0.code == code }.map { (code, $0.name) } }
  }

  private static func unknownReferences(
    _ configuration: SiteConfiguration, _ pages: [Page], _ sources: SourceRegister, _ ofData: [FieldReader.Reference]
  ) -> [Diagnostic] {
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
    let references = configuration.references + sources.references + ofData + pages.flatMap(\.references)
    return Dictionary(grouping: references, by: \.target).flatMap { target, references -> [Diagnostic] in
      guard let names = names(of: target) else { return [] }
      var nearMisses = NearMisses()
      return references.filter { !names.contains($0.name) }.map {
        .unknownReference($0, in: Array(names), &nearMisses)
      }
    }
  }

  /// The home page and the pages of folders that aren't there.
  private static func missingPages(_ configuration: SiteConfiguration, _ pages: [PagePath: Page]) -> [Diagnostic] {
    guard let language = configuration.languages.first else { return [] }
    let folders = Set(pages.keys.flatMap(\.folders)).map { PagePath($0 + "/index") }.filter { pages[$0] == nil }
    let missing = folders.sorted().map { Diagnostic.missingIndex(.absent($0.file(in: language))) }
    return pages[.home] == nil ? [.missingHome(.absent(PagePath.home.file(in: language)))] + missing : missing
  }

  /// The menus that name a page that no longer holds.
  private static func withdrawn(_ configuration: SiteConfiguration, _ pages: [PagePath: Page]) -> [Diagnostic] {
    // Of the home page it is told where it is withdrawn.
    let named = configuration.references.filter { reference in
      pages[PagePath(reference.name)].map { !$0.isListed && !$0.path.isHome } ?? false
    }
    return named.map { .withdrawn($0) }
  }
}

extension Diagnostic {
  fileprivate static func missingHome(_ file: File) -> Diagnostic {
    Diagnostic(
      .missingPage, at: file.firstLine,
      nl: "de beginpagina ontbreekt", tip: "maak '\(file.path)'",
      en: "the home page is missing", tip: "make '\(file.path)'")
  }

  fileprivate static func missingIndex(_ file: File) -> Diagnostic {
    let folder = file.path.dropLast("/index.md".count)
    return Diagnostic(
      .missingIndex, at: file.firstLine, severity: .warning,
      nl: "de map '\(folder)' heeft geen eigen pagina", tip: "maak '\(file.path)'",
      en: "the folder '\(folder)' has no page of its own", tip: "make '\(file.path)'")
  }

  fileprivate static func withdrawn(_ reference: FieldReader.Reference) -> Diagnostic {
    Diagnostic(
      .withdrawnPage, at: reference.range,
      nl: "de pagina '\(reference.name)' is ingetrokken", tip: "haal haar hier weg",
      en: "the page '\(reference.name)' is withdrawn", tip: "remove it here")
  }

  fileprivate static func unknownReference(
    _ reference: FieldReader.Reference, in names: [String], _ nearMisses: inout NearMisses
  ) -> Diagnostic {
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
    let ofFolder = reference.name + "/index"
    let tip: Wording? =
      switch reference.target {
      case .round: .oneOf(names)
      case .page("") where names.contains(ofFolder): .didYouMean(ofFolder, in: [ofFolder])
      default: nearMisses.tip(for: reference.name, in: names)
      }
    return Diagnostic(.unknownReference, what, at: reference.range, tip: tip)
  }
}
