import Basics
import Documents
import SiteModel

/// The register of a site in a language, as at the back of a book: words, each with the pages and sections about it.
///
/// Its words are those that the glossary explains, those of `woorden.yml`, headings of one word and the titles of pages. A
/// word has the place that explains it, the pages with the word in their title, and the sections with it in their heading.
struct Register {
  /// A word, or some forms of it.
  struct Entry {
    private(set) var words: [String]
    private(set) var links: [Link] = []
    private var known: Set<Link> = []

    /// The keys by which the words are sorted.
    fileprivate private(set) var keys: [String]

    fileprivate init(_ word: String, key: String, _ links: [Link]) {
      (words, keys) = ([word], [key])
      add(links)
    }

    private mutating func add(_ links: [Link]) { self.links += links.filter { known.insert($0).inserted } }

    /// Adds a form of its word, unless it is the same but for capitals and accents.
    fileprivate mutating func add(_ word: String, _ links: [Link], _ language: Language) {
      add(links)
      if words.contains(word) { return }
      let key = language.sortKey(of: word)
      if keys.contains(key) { return }
      words.append(word)
      keys.append(key)
    }
  }

  /// The words with one initial letter.
  struct Group {
    let letter: String
    let entries: [Entry]
  }

  struct Link: Hashable {
    let title: String
    let url: String
    let otherLanguage: String
  }

  private(set) var groups: [Group] = []

  private let site: Site
  private let language: Language

  init(_ site: Site, _ language: Language) {
    (self.site, self.language) = (site, language)
    var places = Places(site, language)
    var (entries, byStem, byKey): ([Entry], [Int: Int], [String: Int]) = ([], [:], [:])
    var seen: Set<String> = []
    for (word, own) in explained + preferred + places.headings + places.titles {
      let stems = places.stems(in: word)
      // A heading that many pages have leads to the same places each time.
      let found = seen.insert(word).inserted ? places.links(to: stems) : []
      let links = (own.map { [$0] } ?? []) + found.filter { $0.url != own?.url }
      if links.isEmpty { continue }
      let key = stems.count == 1 ? nil : language.sortKey(of: word)
      if let index = key.map({ byKey[$0] }) ?? stems.first?.firstNonNil({ byStem[$0] }) {
        entries[index].add(word, links, language)
      } else {
        if let key { byKey[key] = entries.count } else { for stem in stems[0] { byStem[stem] = entries.count } }
        entries.append(Entry(word, key: key ?? language.sortKey(of: word), links))
      }
    }
    groups = grouped(entries)
  }

  private func grouped(_ entries: [Entry]) -> [Group] {
    let keyed = entries.map { (key: $0.keys[0].trimmed, entry: $0) }
    // Sort keys are plain letters, so a capital can't lose a sign here.
    let letter = { (key: String) in key.first.map { $0.isLetter ? $0.uppercased() : "0–9" } ?? "0–9" }
    return Dictionary(grouping: keyed) { letter($0.key) }.sorted { $0.key < $1.key }.map { letter, entries in
      let sorted = entries.sorted { ($0.key, $0.entry.words[0]) < ($1.key, $1.entry.words[0]) }
      return Group(letter: letter, entries: sorted.map(\.entry))
    }
  }

  /// The words of the glossary, each with the place that explains it.
  private var explained: [(word: String, link: Link?)] {
    guard let page = site.configuration.glossary.flatMap({ site[$0] }), page.isListed else { return [] }
    return site.sections(of: page, in: language.code).compactMap(\.heading).filter { !$0.text.isEmpty }.map {
      ($0.text, Link(page, section: $0.id, page.shortTitle(for: language.code).text, site, language))
    }
  }

  /// The words of this language in `woorden.yml`.
  private var preferred: [(word: String, link: Link?)] {
    let pairs = site.vocabulary.pairs
    let words = language.code == site.sourceLanguage.code ? Array(pairs.keys) : pairs.values.flatMap(\.self)
    let isTheirs = site.languages.prefix(2).contains { $0.code == language.code }
    return isTheirs ? words.eachOnce.sorted().map { ($0, nil) } : []
  }
}

extension Register.Link {
  fileprivate init(_ page: Page, section: String? = nil, _ title: String, _ site: Site, _ language: Language) {
    url = site.url(of: page, in: language.code) + (section.map { "#" + $0 } ?? "")
    (self.title, otherLanguage) = (title.withoutSoftHyphens, page.otherLanguage(for: language.code))
  }
}

/// The titles and headings of all pages, by the words that they have.
private struct Places {
  private(set) var titles: [(word: String, link: Register.Link?)] = []

  /// The headings of one word.
  private(set) var headings: [(word: String, link: Register.Link?)] = []

  private struct Place {
    let link: Register.Link

    /// The number of its page, and whether it is the page as a whole.
    let page: Int
    let isPage: Bool
  }

  private var all: [Place] = []

  /// The numbers of the places with a word of each stem.
  private var byStem: [[Int]] = []

  /// The numbers of stems, and those of the stems of words that occurred before.
  private var numbers: [String: Int] = [:]
  private var stemsOfWords: [String: [Int]] = [:]

  private let language: Language

  init(_ site: Site, _ language: Language) {
    self.language = language
    for (number, page) in site.pagesInOrder(language).filter(\.isListed).enumerated() {
      let code = page.language(for: language.code)
      let (title, name) = (page.title[code].text, page.shortTitle(in: code).text)
      let link = Register.Link(page, name, site, language)
      titles.append((name, link))
      let stems = stems(in: name) + (title == name ? [] : stems(in: title))
      add(Place(link: link, page: number, isPage: true), stems)
      if page.path == site.configuration.glossary { continue }
      for heading in site.sections(of: page, in: language.code).compactMap(\.heading) {
        let text = heading.text
        if text.isEmpty { continue }
        let link = Register.Link(page, section: heading.id, text, site, language)
        let stems = self.stems(in: text)
        add(Place(link: link, page: number, isPage: false), stems)
        if stems.count == 1 { headings.append((text, link)) }
      }
    }
  }

  private mutating func add(_ place: Place, _ stems: [[Int]]) {
    for stem in stems.joined() where byStem[stem].last != all.count { byStem[stem].append(all.count) }
    all.append(place)
  }

  /// Returns the numbers of the stems of each word of a text.
  mutating func stems(in text: String) -> [[Int]] {
    var stems: [[Int]] = []
    text.forEachWord { stems.append(self.stems(of: $0)) }
    return stems
  }

  private mutating func stems(of word: String) -> [Int] {
    if let known = stemsOfWords[word] { return known }
    // A number has no other forms.
    let isNumber = word.utf8.last?.isDigit ?? false
    let stems = (isNumber ? nil : language.forms?.stems(of: word)) ?? [word]
    let found = stems.map { stem in
      if let known = numbers[stem] { return known }
      numbers[stem] = byStem.count
      byStem.append([])
      return byStem.count - 1
    }
    stemsOfWords[word] = found
    return found
  }

  /// Returns the pages with a word, or with each word of a short phrase, and the sections of other pages with it.
  func links(to stems: [[Int]]) -> [Register.Link] {
    guard 1...3 ~= stems.count else { return [] }
    // Most of a title may be in each title of the site: the rarest word leaves few places to look at.
    let counts = stems.map { $0.reduce(0) { $0 + byStem[$1].count } }
    guard let rarest = stems.indices.min(by: { counts[$0] < counts[$1] }) else { return [] }
    let found = Set(stems[rarest].flatMap { byStem[$0] }).filter { place in
      stems.allSatisfy { $0.contains { byStem[$0].indexOfSorted(place) != nil } }
    }
    let places = found.sorted().map { all[$0] }
    let pages = Set(places.filter(\.isPage).map(\.page))
    let titles = Set(places.filter(\.isPage).map(\.link.title))
    return places.filter { $0.isPage || !pages.contains($0.page) && !titles.contains($0.link.title) }.map(\.link)
  }
}

extension String {
  /// Calls a function with each word in small letters without accents, as the script of the search page takes them.
  fileprivate func forEachWord(_ body: (String) -> Void) {
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { body(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if byte.isLetter { word.append(byte | 0x20) } else if byte.isDigit { word.append(byte) } else { end() }
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars
      where !small.isWithinWord && !word.append(folded: small) {
        if small.properties.isAlphabetic { word += Array(String(small).utf8) } else { end() }
      }
    }
    end()
  }
}

extension Sequence {
  /// Returns the first value that a function finds for an element.
  fileprivate func firstNonNil<Value>(_ value: (Element) -> Value?) -> Value? { lazy.compactMap(value).first }
}
