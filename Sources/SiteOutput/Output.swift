import Basics
import Documents
package import SiteModel

/// A file of the built site that makes its bytes anew whenever somebody asks for them.
package struct OutputFile: Sendable {
  /// The path below the output folder, such as `nl/moties/id79/index.html`.
  package let path: String

  /// Whether it is about all pages, so that making it takes as long as making many of them.
  let isAboutAll: Bool

  /// What it shows besides the faces of pages; see `SiteDigest`.
  let words: Words

  private let make: @Sendable () -> [UInt8]

  /// The words of pages that a file shows.
  package enum Words: Sendable {
    case none, all
    case of(PagePath)
  }

  package init(
    _ path: String, isAboutAll: Bool = false, _ words: Words = .none, _ make: @escaping @Sendable () -> [UInt8]
  ) {
    (self.path, self.isAboutAll, self.words, self.make) = (path, isAboutAll, words, make)
  }

  package var bytes: [UInt8] { make() }

  /// Whether it is as it was, if all faces are and these pages.
  func isUnchanged(like pages: Set<PagePath>) -> Bool {
    switch words {
    case .none: true
    case .all: false
    case .of(let page): pages.contains(page)
    }
  }
}

/// The built site: a list of files, none made before somebody asks for its bytes.
package struct Output: Sendable {
  /// The files, each path once.
  package let files: [OutputFile]

  init(_ site: Site, _ templates: TemplateSet, _ styleSheet: StyleSheet) {
    let writer = PageWriter(site, templates, styleSheet)
    let all =
      site.languages.flatMap { Output.files(in: $0, writer) } + Output.pages(writer) + Output.sideBySide(writer)
      + [OutputFile(styleSheet.path) { styleSheet.bytes }] + Output.entrances(writer) + OpenData(site).files
      + Output.redirects(writer) + site.assets.map { file in OutputFile(Addresses.path(ofAsset: file)) { file.bytes } }
      + site.designFiles.all.map { item in OutputFile(item.output) { item.file.bytes } }
    var paths: Set<String> = []
    files = all.filter { paths.insert($0.path).inserted }
  }

  private static func pages(_ writer: PageWriter) -> [OutputFile] {
    writer.site.pagesInEachLanguage.map { page, language in
      let path = writer.site.addresses.path(of: page, in: language.code)
      return OutputFile(MadeFile.page(at: path), .of(page.path)) { writer.html(of: page, language) }
    }
  }

  private static func sideBySide(_ writer: PageWriter) -> [OutputFile] {
    let source = writer.site.sourceLanguage.code
    return writer.site.pagesInEachLanguage.filter { $0.language.code != source }.compactMap { page, language in
      writer.site.sideBySidePath(of: page, beside: language).map { path in
        OutputFile(MadeFile.page(at: path), .of(page.path)) { writer.sideBySide(page, language, at: path) }
      }
    }
  }

  /// Returns the files that readers and robots meet first.
  private static func entrances(_ writer: PageWriter) -> [OutputFile] {
    let site = writer.site
    let start = OutputFile(MadeFile.start) {
      site.languages.count > 1 ? writer.languageChoice() : writer.redirect(to: site.home, in: site.sourceLanguage)
    }
    return [
      OutputFile(MadeFile.notFound) { writer.notFound() }, start,
      site.hasSiteMap ? OutputFile(MadeFile.siteMap, isAboutAll: true) { siteMap(of: site) } : nil,
      robots(of: site).map { text in OutputFile(MadeFile.robots) { text } },
      securityContact(of: site).map { text in OutputFile(MadeFile.securityContact) { text } },
      OutputFile(MadeFile.headerRules) { ServerRules(site).headerRules },
    ].compactMap(\.self)
  }

  private static func files(in language: Language, _ writer: PageWriter) -> [OutputFile] {
    let feeds = Feed.all(writer.site, language).map { feed in OutputFile(feed.path) { feed.bytes } }
    let (list, search) = (MadeFile.pathOfAllPages(in: language), MadeFile.pathOfSearch(in: language))
    return feeds
      + [
        OutputFile(MadeFile.page(at: list), isAboutAll: true) { writer.allPages(in: language) },
        OutputFile(MadeFile.page(at: search), isAboutAll: true) { writer.search(in: language) },
        OutputFile(MadeFile.searchIndex(in: language.code), isAboutAll: true, .all) {
          SearchIndex(writer.site, language).bytes
        },
        AgendaCalendar(writer.site, language).map { calendar in OutputFile(calendar.path) { calendar.bytes } },
      ].compactMap(\.self)
  }

  /// Returns the pages at former addresses, and the same redirects as rules for servers.
  private static func redirects(_ writer: PageWriter) -> [OutputFile] {
    let site = writer.site
    guard !site.redirects.isEmpty else { return [] }
    let pages = site.redirects.compactMap { redirect -> OutputFile? in
      guard let file = redirect.file, let language = site.languages[redirect.language] else { return nil }
      return OutputFile(file) { writer.redirect(to: redirect.page, in: language) }
    }
    return pages + [OutputFile(MadeFile.redirectRules) { redirectRules(of: site) }]
  }
}
