import Basics

/// Finds the pages that took the place of others.
struct Successors {
  private let site: Site
  private let byTitle: [String: [Page]]
  private let byAddress: [String: Page]
  private var nearMisses = NearMisses()

  init(_ site: Site) {
    self.site = site
    let listed = site.pages.filter(\.isListed)
    byTitle = Dictionary(
      grouping: listed.flatMap { page in
        site.configuration.languages.map { ($0 + site.title(of: page, $0), page) }
      }, by: \.0
    ).mapValues { $0.map(\.1) }
    byAddress = Dictionary(
      keepingFirst: site.configuration.languages.flatMap { language in
        listed.map { (site.addresses.path(of: $0, in: language), $0) }
      })
  }

  /// Returns the page with the same title, or else with the most similar address, and its file in the language.
  mutating func page(insteadOf entry: KeptAddresses.Entry) -> (page: Page, language: String)? {
    let words = OwnAddress(path: entry.address).words
    let language = words.first.flatMap { site.languages[$0]?.code } ?? site.sourceLanguage.code
    if words.isEmpty || words.last?.contains(".") == true && entry.title.isEmpty { return nil }
    let page =
      byTitle[language + entry.title]?.only ?? named(words.last ?? "", language).only
      ?? nearMisses.nearest(to: entry.address, in: byAddress.keys.filter { $0.hasPrefix("/\(language)/") })
      .flatMap { byAddress[$0] } ?? around(words)
    return page.map { ($0, $0.language(for: language)) }
  }

  private func named(_ word: String, _ language: String) -> [Page] {
    byAddress.filter { $0.key.hasPrefix("/\(language)/") && $0.key.hasSuffix("/\(word)/") }.map(\.value)
  }

  /// Returns the page of the folder in which the address lay.
  private func around(_ words: [String]) -> Page? {
    let folder = words.dropLast()
    return folder.count < 2 ? nil : byAddress["/" + folder.joined(separator: "/") + "/"] ?? around(Array(folder))
  }
}
