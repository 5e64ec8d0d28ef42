package import Documents
package import Basics

/// All pages with their addresses and links, from which the outputs are made.
///
/// It is immutable, like every stage. `Site`, `Page` and `Language` are classes because many views hold one: sharing an
/// object updates one reference count, while copying a struct updates one for each of its parts.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  package let templateFiles: TemplateFiles
  package let languages: [Language]
  package let pages: [Page]

  /// The translations whose source page doesn't exist.
  package let orphans: [(path: PagePath, language: String)]

  package let sources: SourceRegister
  package let vocabulary: Vocabulary
  package let data: DataFiles
  package let addresses: Addresses

  /// The translated files that aren't pages, such as `templates/strings/fy.yml`, with the state of their translations.
  package let wordFiles: [WordFile]
  package let stamps: StampFile

  /// The states of records that the authors of texts knew.
  package let confirmations: StampFile

  /// The addresses that the published site has or had.
  package let keptAddresses: KeptAddresses

  /// The files that pages link to, which are copied to the output.
  package let assets: [File]

  /// The files of the design, such as a logo, which are copied to the output.
  package let designFiles: DesignFiles

  /// The files with settings, sources and data.
  let valueFiles: [File]

  /// The day that separates past from upcoming: that of the command line, or else the day of the site.
  package let asOf: PartialDate

  /// The later of ``asOf`` and the day of the site, after which nothing can have happened.
  let latestDay: PartialDate

  package let redirects: [Redirect]

  private let byPath: [PagePath: Page]
  private let ordered: [String: [Page]]
  private let backReferences: [String: BackReferences]

  /// The addresses of the links of each page and language, in the order of the links.
  private let targets: [PagePath: [String: LinkTargets]]

  /// Whether there are folders that weren't read, so that nobody knows which pages are missing.
  let hasUnreadFolders: Bool

  /// The pages whose facts have errors or refer to what isn't there, so that nothing can be said of what depends on them.
  let unsound: Set<PagePath>

  /// The findings from reading the files; ``findings()`` adds those of the checks.
  package let readingFindings: [Diagnostic]

  /// Reads the site from a tree of files; of files that are as they were in `previous`, it takes over what was read then.
  ///
  /// Each part that can fail takes the list of findings as `inout`, so the compiler catches a call that drops them.
  package init(_ tree: FileTree, _ options: BuildOptions = .none, after previous: Site? = nil) async {
    let meant = MeantFiles(tree)
    let tree = meant.tree
    var findings = tree.diagnostics + meant.diagnostics
    let files = TemplateFiles(tree, &findings)
    let configuration = SiteConfiguration(tree, options, interfaceLanguages: files.languages, &findings)
    let codes = configuration.languages
    let languages = codes.compactMap { files.language($0, &findings) }
    (self.configuration, self.languages, templateFiles) = (configuration, languages, files)

    stamps = StampFile(tree, .translations, &findings)
    confirmations = StampFile(tree, .confirmations, &findings)
    keptAddresses = KeptAddresses(tree, &findings)
    let places = PagePlaces(tree, configuration)
    findings += places.diagnostics + tree.twins
    let sourceMarks = Set(languages.map { $0.text("source.mark") })
    Stopwatch.lap("settings")
    let known = previous?.documents(sourceMarks: sourceMarks) ?? [:]
    let documents =
      await concurrentMap(places.files) { file in
        if let document = known[file.path], document.file.bytes == file.bytes { return document }
        return Document(file, sourceMarks: sourceMarks)
      } + places.unread
    Stopwatch.lap("documents")
    let pageTree = await PageTree(
      documents, languages: codes, glossary: configuration.glossary, stamps: stamps, places: places, after: previous,
      &findings)
    (pages, orphans) = (pageTree.all, pageTree.orphans)
    Stopwatch.lap("pages")
    sources = SourceRegister(tree, (codes, configuration.areLanguagesKnown), &findings)
    vocabulary = Vocabulary(tree, languages: codes, &findings)
    data = DataFiles(tree, languages: codes, &findings)
    valueFiles = tree.files(below: "content").filter { $0.path.hasSuffix(".yml") || $0.path.hasSuffix(".csv") }
    wordFiles = WordFile.all(tree, configuration, languages, data.pyramid, stamps)
    let day = configuration.asOf ?? Site.newestDay(of: pages, sources)
    asOf = options.asOf ?? day
    latestDay = max(asOf, day)

    let (pages, sources) = (pages, sources)
    let byPath = Dictionary(keepingFirst: pages.map { ($0.path, $0) })
    self.byPath = byPath
    hasUnreadFolders = !tree.unreadFolders.isEmpty
    unsound = Set(
      pages.filter { !$0.hasSoundFacts || !$0.references.allSatisfy { $0.isKnown(byPath, sources) } }.map(\.path))
    ordered = Dictionary(keepingFirst: languages.map { ($0.code, Site.inOrder(pages, $0, sources)) })
    backReferences = ordered.mapValues(BackReferences.init)
    addresses = Addresses(pages, configuration, languages, tree, &findings)
    var resolver = LinkResolver(
      pages: byPath, unsound: unsound, addresses: addresses, tree: places.countedTree, languages: languages,
      glossary: configuration.glossary, isGlossaryKnown: configuration.isGlossaryKnown,
      sources: sources.isReadable ? Set(sources.byID.keys) : nil,
      orphans: Set(orphans.map { $0.path.file(in: $0.language) }),
      moved: keptAddresses.moved(pages, in: configuration.sourceLanguage, addresses), files: LinkedFiles(tree))
    let links = await resolver.targets(of: pages, for: codes)
    findings += links.flatMap { $0.targets.flatMap { $0.diagnostics + $0.fileDiagnostics } } + resolver.files.findings
    targets = Dictionary(
      uniqueKeysWithValues: links.map { ($0.path, Dictionary(uniqueKeysWithValues: zip(codes, $1))) })
    assets = resolver.files.all
    let spare = SpareFiles(places.countedTree, configuration, pages: places.files, besides: findings)
    findings += spare.findings(linked: assets)
    redirects = RedirectTable(pages, addresses, configuration, assets: assets, &findings).all
    designFiles = DesignFiles(files, tree, addresses, redirects, &findings)
    readingFindings = findings
    Stopwatch.lap("addresses and links")
  }

  package subscript(path: PagePath) -> Page? { byPath[path] }

  package var home: Page {
    guard let home = self[.home] else { preconditionFailure("a site without a home page is not built") }
    return home
  }

  /// The language in which facts are written.
  package var sourceLanguage: Language {
    guard let language = languages.first else { preconditionFailure("a site without a language is not built") }
    return language
  }

  /// Whether the facts of a page have errors.
  func isUnsound(_ page: Page) -> Bool { unsound.contains(page.path) }

  package func languages(of page: Page) -> [Language] { languages.filter { page.versions[$0.code] != nil } }

  /// Returns the pages of a type in order, without withdrawn ones; with a `listing`, only those directly below it.
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

  /// Returns all pages by the rank that their type gives them, then by title.
  ///
  /// Ranks are comparable only within a folder.
  package func pagesInOrder(_ language: Language) -> [Page] { ordered[language.code] ?? [] }

  /// Returns the references to each page, in the order in which the language lists pages.
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

  /// Returns a page of a type, or `nil` if the page doesn't exist or has another type.
  package func entry<Facts: Content>(of type: Facts.Type, at path: PagePath, in language: Language) -> Entry<Facts>? {
    guard let page = self[path], let facts = page.facts as? Facts else { return nil }
    return Entry(facts: facts, page: page, language: language, site: self)
  }

  /// Returns the facts of a page, or `nil` if the page doesn't exist or has another type.
  func facts<Facts: Content>(_: Facts.Type, at path: PagePath) -> Facts? { self[path]?.facts as? Facts }

  /// Returns the path of a page on its host.
  package func url(of page: Page, in language: String) -> String { addresses.url(of: page, in: language) }

  /// The files of all pages as they were read with these marks of sources, by path.
  private func documents(sourceMarks: Set<String>) -> [String: Document] {
    let all = pages.flatMap(\.versions.values).filter { $0.sourceMarks == sourceMarks }
    return Dictionary(keepingFirst: all.map { ($0.file.path, $0) })
  }

  /// Returns the summary of a page, in the source language if there is no translation.
  ///
  /// It has marks only at a place with the sources of the page.
  package func summary(of page: Page, in language: String, at place: Place = Place()) -> HTML {
    var place = place
    place.targets = targets[page.path]?[language]?.summary ?? []
    return page.summary[page.language(for: language)].whole.html(at: place)
  }

  /// Returns the sections of a page's text, in the source language if there is no translation.
  package func sections(of page: Page, in language: String) -> [Markdown.Section] {
    page.versions[page.language(for: language)]?.body.sections ?? []
  }

  /// Returns the records to which a page links, each with its first link.
  func recordLinks(of page: Page, in language: String) -> [(record: Page, link: Markdown.Link)] {
    targets[page.path]?[language]?.records ?? []
  }

  /// Whether a link of a page's text leads nowhere, or to a page that is withdrawn.
  func hasBrokenLinks(_ page: Page, in language: String) -> Bool {
    targets[page.path]?[language]?.diagnostics.contains { $0.severity == .error || $0.rule == .linkToWithdrawn }
      ?? false
  }

  /// Returns the place where readers of a language see a page's text.
  ///
  /// `figure` draws the figures of the text, by number.
  package func place(of page: Page, in language: String, figure: (Int) -> HTML) -> Place {
    let code = page.language(for: language)
    var place = Place()
    place.targets = targets[page.path]?[language]?.body ?? []
    place.figures = page.versions[code]?.body.figures.indices.map(figure) ?? []
    place.texts = languages[code]?.texts ?? [:]
    return place
  }
}
