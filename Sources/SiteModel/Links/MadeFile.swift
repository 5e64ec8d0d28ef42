import Basics

/// The files that `oko` makes besides pages, by path below the output folder; no other code spells these paths.
package enum MadeFile {
  package static let notFound = "404.html"
  package static let start = "index.html"
  package static let siteMap = "sitemap.xml"
  package static let robots = "robots.txt"
  package static let redirectRules = "_redirects"
  package static let headerRules = "_headers"
  package static let securityContact = ".well-known/security.txt"

  private static let (feed, calendar, search) = ("feed.xml", "agenda.ics", "search.json")
  private static let (assets, data) = ("assets", "data")

  package static func feed(in language: String) -> String { language + "/" + feed }

  /// Returns the feed of a record by the path of its page: `nl/moties/id79/feed.xml` for `/nl/moties/id79/`.
  package static func feed(ofPageAt path: String) -> String { String(path.dropFirst()) + feed }

  /// Returns the path before `/feed.xml`, or `nil` if a path is that of another file.
  static func folder(ofFeed path: String) -> String? { path.dropping(suffix: "/" + feed) }

  package static func calendar(in language: String) -> String { language + "/" + calendar }

  /// Returns the path, below the site, of the page that lists all pages of a language.
  package static func pathOfAllPages(in language: Language) -> String {
    "/\(language.code)/\(language.text("siteMap.slug"))/"
  }

  /// Returns the path, below the site, of the page on which people search in a language.
  package static func pathOfSearch(in language: Language) -> String {
    "/\(language.code)/\(language.text("search.slug"))/"
  }

  /// Returns the path of the words that are searched there.
  package static func searchIndex(in language: String) -> String { language + "/" + search }

  /// Returns the path of the style sheet; its name contains a hash of its bytes.
  package static func styleSheet(_ hash: String) -> String { assets + "/oko-\(hash).css" }

  /// Returns the path of a file of the design, whose name contains a hash of its bytes.
  static func design(_ name: String) -> String { assets + "/" + name }

  /// Whether the name of a file changes with its bytes, so that pages which browsers keep may still ask for it.
  package static func isVersioned(_ file: String) -> Bool { file.hasPrefix(assets + "/") }

  /// Returns the path of a file with open data, such as `moties.json`.
  package static func data(_ name: String) -> String { data + "/" + name }

  /// Returns the folder of the pages that show two languages side by side, such as `nl-fy`.
  package static func sideBySideFolder(_ source: String, _ other: String) -> String { source + "-" + other }

  /// Returns the file of a page by its path below the site: `nl/moties/index.html` for `/nl/moties/`.
  package static func page(at path: String) -> String { String(path.dropFirst()) + "index.html" }
}

extension MadeFile {
  /// Returns the files that a site in these languages may have; no page can have their addresses.
  static func all(in languages: [Language]) -> [String] {
    [notFound, start, siteMap, robots, redirectRules, headerRules, securityContact]
      + languages.flatMap { language in
        [pathOfAllPages(in: language), pathOfSearch(in: language)].map(page)
          + [feed, calendar, search].map { language.code + "/" + $0 }
      }
  }

  /// Returns whether `oko` reserves a folder at the top level, whatever the languages of the site.
  static func isReserved(folder: some StringProtocol) -> Bool {
    let parts = folder.split(separator: "-", omittingEmptySubsequences: false)
    let isOfTwoLanguages = parts.count == 2 && parts.allSatisfy { $0.isSmallLetters && 2...3 ~= $0.count }
    return folder == assets || folder == data || isOfTwoLanguages
  }

  /// The names at the top of the output folder that are for `oko` and for servers, and not for readers.
  package static let unserved = [".oko", headerRules, redirectRules]

  /// The folder of the files whose names change with their bytes.
  package static let versionedFolder = assets + "/"

  /// The name of all feeds, which are Atom.
  package static let feedName = feed

  package static func isPage(_ file: String) -> Bool { file.hasSuffix(".html") || file.hasSuffix(".htm") }

  /// Returns whether a path is that of a file that lists pages for programs: a feed, a calendar, words to search, a site map or rules.
  package static func isList(_ file: String) -> Bool {
    if isPage(file) { return false }
    let parts = file.split(separator: "/")
    return [siteMap, robots, redirectRules].contains(file)
      || parts.count > 1 && parts.last.map { [feed, calendar, search].contains(String($0)) } == true
  }

  /// Returns whether a path is that of a file that `oko` makes besides pages, whatever the site's languages.
  ///
  /// It doesn't recognise the pages that list all pages and for searching, whose names differ per language.
  package static func isMade(_ file: String) -> Bool {
    return all(in: []).contains(file) || isList(file) || isReserved(folder: file.prefix { $0 != "/" })
  }
}
