/// The files that `oko` makes besides pages, by their paths below the output folder. No other code names them.
package enum MadeFile {
  package static let notFound = "404.html"
  package static let start = "index.html"
  package static let siteMap = "sitemap.xml"
  package static let robots = "robots.txt"
  package static let redirectRules = "_redirects"

  private static let (feed, calendar) = ("feed.xml", "agenda.ics")
  private static let (assets, data) = ("assets", "data")

  package static func feed(in language: String) -> String { language + "/" + feed }

  package static func calendar(in language: String) -> String { language + "/" + calendar }

  /// The page that lists all pages of a language.
  package static func allPages(in language: Language) -> String {
    page(at: "/\(language.code)/\(language.text(ifPresent: "siteMap.slug"))/")
  }

  /// The style sheet, whose name changes with its bytes.
  package static func styleSheet(_ hash: String) -> String { assets + "/oko-\(hash).css" }

  /// A file of open data, such as `moties.json`.
  package static func data(_ name: String) -> String { data + "/" + name }

  /// The folder with pages in two languages side by side, such as `nl-fy`.
  package static func sideBySideFolder(_ source: String, _ other: String) -> String { source + "-" + other }

  /// The file of a page whose path below the site is given, such as `/nl/moties/`.
  package static func page(at path: String) -> String { String(path.dropFirst()) + "index.html" }
}

extension MadeFile {
  /// The files that every site with these languages may have. No page can have their addresses.
  static func all(in languages: [Language]) -> [String] {
    [notFound, start, siteMap, robots, redirectRules]
      + languages.flatMap { [allPages(in: $0), feed(in: $0.code), calendar(in: $0.code)] }
  }

  /// Whether `oko` keeps a folder for itself, in this site or in one with other languages.
  static func isReserved(folder: some StringProtocol) -> Bool {
    folder == assets || folder == data || String(folder).wholeMatch(of: /[a-z]{2,3}-[a-z]{2,3}/) != nil
  }

  /// Whether `oko` made a file, in this site or in one with other languages, to judge by its path. The page that lists
  /// all pages is not recognised, as its name differs per language.
  package static func isMade(_ file: String) -> Bool {
    let parts = file.split(separator: "/")
    return all(in: []).contains(file) || isReserved(folder: parts.first ?? "")
      || parts.count == 2 && [feed, calendar].contains(String(parts[1]))
  }
}
