import Basics
import Documents
import SiteModel

/// The words of all pages as readers of a language see them, which the script of the search page compares.
///
/// It is our own because what there is weighs more and knows no Frisian. Measured on the site of the municipality, 49 pages
/// in each language, compressed: Pagefind 1.5.2 loads 138 KiB for a first search in Dutch and ten results, of which its
/// WebAssembly is 71; it says that it has no stemming for Frisian, and answers 42 of the 60 questions of the browser tests
/// among the first three. It would also need `wasm-unsafe-eval`. The script here and an index are 31 KiB together, and
/// answer 59. A page with its style sheet has 14.
///
/// - `pages`: path below the language, title, short title if that differs, number of the page above (-1 for the home page), language if
///   it is another, and sections: id and words of the heading, and the sentences below it, one on each line.
/// - `pairs`: words of this language, each with the word of another one.
/// - `forms`, `otherForms`: how words change in the languages of the pages, and in the site's other languages.
/// - `months` in the languages of the pages, `names` of languages, and `texts`: what the script writes.
struct SearchIndex {
  private let site: Site
  private let language: Language

  init(_ site: Site, _ language: Language) { (self.site, self.language) = (site, language) }

  /// The index, a page after the other: as one value it would take several times its size.
  var bytes: HTML {
    let pages = site.pagesInOrder(language).filter(\.isListed)
    let numbers = Dictionary(keepingFirst: pages.enumerated().map { ($1.path, $0) })
    let others = Set(pages.map { $0.otherLanguage(for: language.code) })
    let read = site.languages.filter { $0.code == language.code || others.contains($0.code) }
    let unread = site.languages.filter { other in !read.contains { $0.code == other.code } }
    let words = JSON.object([
      ("months", .list(read.map { .list($0.months.map(JSON.text)) })),
      ("forms", .list(read.compactMap(\.forms?.json))), ("otherForms", .list(unread.compactMap(\.forms?.json))),
      ("pairs", .list(site.wordPairs(from: language).map { .list([.text($0), .text($1)]) })),
      ("names", .fields(site.languages.map { JSON.Field(name: $0.code, value: .text($0.name)) })),
      ("texts", .fields(texts)),
    ])
    var bytes = HTML(words.line.dropLast()) + HTML(html: ",\"pages\":[")
    // Room that isn't used takes no memory, but an array that grows is there twice.
    let sources = pages.compactMap { $0.versions[$0.language(for: language.code)]?.file.bytes.count }
    bytes.reserveCapacity(bytes.count + sources.reduce(0, +) + 1_000 * pages.count)
    // On all cores, some hundreds of pages at a time: all of them at once would take as much memory as the whole.
    for start in stride(from: 0, to: pages.count, by: 512) {
      let parts = parallelMap(Array(pages[start..<min(start + 512, pages.count)])) { page in
        html(of: page, above: page.parent.flatMap { $0.isHome ? nil : numbers[$0] } ?? -1)
      }
      for (number, part) in parts.enumerated() {
        if start + number > 0 { bytes.append(html: ",") }
        bytes += part
      }
    }
    bytes.append(html: "]}")
    return bytes
  }

  private var texts: [JSON.Field] {
    ["search.none", "search.one", "search.other", "search.missing", "search.slip", "search.more"].map { key in
      JSON.Field(name: String(key.dropFirst("search.".count)), value: .text(language.pattern(key)))
    }
  }

  /// Returns a page as bytes: as values the sentences of a large site would take longer than all else.
  private func html(of page: Page, above parent: Int) -> HTML {
    var bytes = HTML()
    let code = page.language(for: language.code)
    let (title, short) = (page.title[code].text, page.shortTitle(in: code).text)
    let path = site.addresses.path(of: page, in: language.code).dropFirst(language.code.count + 2)
    bytes.append("[", quoted: String(path))
    bytes.append(",", quoted: title)
    bytes.append(",", quoted: short == title ? "" : short)
    bytes.append(html: ",\(parent)")
    bytes.append(",", quoted: page.otherLanguage(for: language.code), ",[")
    for (number, part) in site.readableParts(of: page, in: language).enumerated() {
      bytes.append(number == 0 ? "[" : ",[", quoted: part.id)
      bytes.append(",", quoted: part.heading, ",")
      bytes.append(quoted: part.text ?? [])
      bytes.append(html: "]")
    }
    bytes.append(html: "]]")
    return bytes
  }
}

extension WordForms {
  fileprivate var json: JSON {
    .object([
      ("endings", .list(endings.map(JSON.text))),
      (
        "changes",
        .fields(changes.sorted { $0.key < $1.key }.map { .init(name: String($0.key), value: .text(String($0.value))) })
      ),
      ("long", .text(String(longVowels))), ("fixed", .list(fixed.sorted().map(JSON.text))),
    ])
  }
}

extension Site {
  /// Returns what readers of a language can find on a page, section by section: first what it says without a heading.
  func readableParts(of page: Page, in language: Language) -> [ReadablePart] {
    let code = page.language(for: language.code)
    let body = page.versions[code]?.body.whole.readableParts ?? []
    let fields = page.fieldTexts(in: code).filter { !Site.fieldsOfHead.contains($0.name) }
    var lead = ReadablePart(id: "", heading: "")
    let own = ([page.summary[code].whole] + fields.map(\.text)).flatMap(\.readableParts).compactMap(\.text)
    let first = body.prefix { $0.id.isEmpty }.compactMap(\.text)
    for text in own + statedFacts(of: page, in: language).map({ Array($0.utf8) }) + first { lead.append(text) }
    return [lead] + body.filter { !$0.id.isEmpty }.map { named($0, in: language) }
  }

  /// The fields that are found as a title or as a summary.
  private static let fieldsOfHead: Set = ["titel", "korte-titel", "samenvatting"]

  /// Returns what the templates tell of the facts of a page: what happened, what is planned, and how far it is.
  private func statedFacts(of page: Page, in language: Language) -> [String] {
    let events = events(of: page, in: language).map(\.sentence)
    let plans = page.plans.map { plan -> Sentence in
      let name = plan.detail.map { Sentence($0[page.language(for: language.code)] + ": ") } ?? Sentence()
      return name + plan.state(in: language, on: asOf).sentence
    }
    let states = page.facts.datedStates(on: page, in: self).map { $0.sentence(language) }
    return (events + plans + states).map(\.text).filter { !$0.isEmpty }
  }

  /// Returns a part with a heading; that above the footnotes is a text of the interface.
  private func named(_ part: ReadablePart, in language: Language) -> ReadablePart {
    var part = part
    if part.heading.isEmpty { part.heading = language.text("footnote.title") }
    return part
  }
}
