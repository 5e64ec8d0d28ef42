import Documents
package import Basics
import Foundation

/// The check that a translation has the same structure, links and facts as its source, section by section.
///
/// It compares levels of headings, numbers of list items, rows and columns of tables, notices, quotes, figures, images,
/// footnotes, targets of links, and facts such as numbers and dates.
package struct Parity {
  private let site: Site
  private let page: Page
  private let (source, translation): (Language?, Language?)

  package init(_ site: Site, _ page: Page, _ language: String) {
    (self.site, self.page) = (site, page)
    source = site.languages[page.sourceLanguage]
    translation = site.languages[language]
  }

  /// Reports the differences between the sections of each pair.
  ///
  /// Sections that translate the same one are compared with it together.
  package func findings(in pairs: [Alignment.Pair]) -> [Diagnostic] {
    let bySource = Dictionary(grouping: pairs.filter { $0.source != nil }) { $0.source?.id ?? "" }
    return bySource.sorted { $0.key < $1.key }.flatMap { _, pairs -> [Diagnostic] in
      guard let source = pairs.first?.source else { return [] }
      return findings(source, pairs.map(\.translation))
    }
  }

  private func findings(_ original: PageSection, _ sections: [PageSection]) -> [Diagnostic] {
    guard let source, let translation else { return [] }
    return structure(original, sections) + links(original, sections) + facts(original, sections, source, translation)
  }

  private func structure(_ original: PageSection, _ sections: [PageSection]) -> [Diagnostic] {
    let passages = sections.map(\.passage)
    if Structure.isSame(original.passage, passages) { return [] }
    let there = Structure(of: [original.passage], isSplit: sections.count > 1)
    let here = Structure(of: passages, isSplit: sections.count > 1)
    return Structure.Part.allCases.filter { there[$0] != here[$0] }.map {
      .differentStructure($0.name, there[$0], here[$0], at: sections[0].place, original.place)
    }
  }

  // MARK: Links

  /// Reports targets that only one of the two languages links to; how often doesn't count.
  ///
  /// A link to a heading matches a link to its translation.
  private func links(_ original: PageSection, _ sections: [PageSection]) -> [Diagnostic] {
    let (own, other) = (destinations(of: [original]), destinations(of: sections))
    // Only an anchor means something else in another language.
    if own == other, !own.contains(where: { $0.utf8.contains(UInt8(ascii: "#")) || $0.hasPrefix("term:") }) {
      return []
    }
    let there = targets(of: [original], page.sourceLanguage)
    let here = targets(of: sections, translation?.code ?? "")
    let (written, read) = (Set(here.map(\.key)), Set(there.map(\.key)))
    let missing = there.filter { !written.contains($0.key) }
    let added = here.filter { !read.contains($0.key) }
    // A link with another target is one mistake, not two.
    let changed = zip(missing, added).map {
      Diagnostic.otherLink($0.link.destination, $1.link.destination, at: $1.link.place, $0.link.place)
    }
    return changed
      + missing.dropFirst(changed.count).map {
        .missingLink($0.link.destination, at: sections[0].place, $0.link.place)
      } + added.dropFirst(changed.count).map { .missingLink($0.link.destination, at: $0.link.place, original.place) }
  }

  private func destinations(of sections: [PageSection]) -> [String] {
    sections.flatMap(\.passage.links).filter { !$0.isImage }.map(\.destination)
  }

  /// Returns the first link to each target, with a key for the target.
  private func targets(of sections: [PageSection], _ language: String) -> [(key: String, link: Markdown.Link)] {
    var keys: Set<String> = []
    return sections.flatMap(\.passage.links).filter { !$0.isImage }.map {
      (key(of: $0.destination, language), $0)
    }.filter { keys.insert($0.0).inserted }
  }

  /// Returns a key for the target of a link, which is the same in all languages and for all forms of the link.
  private func key(of destination: String, _ language: String) -> String {
    if let term = destination.dropping(prefix: "term:") {
      guard let glossary = site.configuration.glossary else { return destination }
      return glossary.text + "#" + anchor(term, on: glossary, language)
    }
    let isWhole = destination.utf8.contains(UInt8(ascii: ":"))
    let own = isWhole ? site.addresses.page(at: destination) : nil
    guard own != nil || !isWhole else { return destination }
    let (file, id) = destination.halves(at: "#")
    let name = file.utf8.contains(UInt8(ascii: "%")) ? file.removingPercentEncoding ?? file : file
    let path = own?.page.path ?? (name.isEmpty ? page.path : PagePath(file: page.path.resolving(name).file))
    return path.text + (id.map { "#" + anchor($0, on: path, own?.language ?? language) } ?? "")
  }

  /// Returns the id of a heading in the source, given its id in a language; the same id if no section matches.
  private func anchor(_ anchor: String, on path: PagePath, _ language: String) -> String {
    let pairs = site[path]?.translations[language]?.alignment.pairs ?? []
    return pairs.first { $0.translation.anchor == anchor }?.source?.anchor ?? anchor
  }

  // MARK: Facts

  private func facts(
    _ original: PageSection, _ sections: [PageSection], _ source: Language, _ translation: Language
  ) -> [Diagnostic] {
    let there = stated(in: original.passage, source)
    let here = sections.flatMap { stated(in: $0.passage, translation) }
    let (written, read) = (Set(here.map(\.fact.key)), Set(there.map(\.fact.key)))
    let missing = there.filter { !written.contains($0.fact.key) }
    var added = here.filter { !read.contains($0.fact.key) }
    // A fact that replaces one of the same kind is one mistake, not two.
    return missing.map { stated in
      guard let index = added.firstIndex(where: { $0.fact.kind == stated.fact.kind }) else {
        return .missingFact(stated.fact.words, in: .translation, at: sections[0].place, stated.place)
      }
      let other = added.remove(at: index)
      return .otherFact(stated.fact.words, other.fact.words, at: other.place, stated.place)
    } + added.map { .missingFact($0.fact.words, in: .source, at: $0.place, original.place) }
  }

  /// Returns the facts in a passage, each once, with their ranges.
  private func stated(in passage: Passage, _ language: Language) -> [(fact: StatedFacts.Fact, place: FileRange)] {
    guard passage.bytes.mayStateFacts else { return [] }
    // An address that is a link is compared as a link.
    let links = Set(passage.links.map(\.destination))
    var keys: Set<String> = []
    return passage.blocks.flatMap { block in
      StatedFacts(in: block.words, language).facts.filter {
        !links.contains($0.key) && !links.contains("http://" + $0.key) && keys.insert($0.key).inserted
      }.map { ($0, block.range.range(ofFirst: $0.words) ?? block.range.firstLine) }
    }
  }
}

extension Markdown.Link {
  /// The range of the link, or the first line of its block if that is all that is known.
  fileprivate var place: FileRange { range == block ? block.firstLine : range }
}

extension Site {
  /// The differences between translations and their source; stale sections are reported as such instead.
  func parityFindings(on pages: [Page]) async -> [Diagnostic] {
    await concurrentMap(pages.filter(\.isListed)) { page in
      page.translations.values.flatMap { translation in
        Parity(self, page, translation.language).findings(in: translation.alignment.pairs.filter { $0.state != .stale })
      }
    }.flatMap(\.self)
  }
}

extension Rule {
  package static let parity = Rule(
    "ongelijke-vertaling", mayBeExempt: true,
    nl: "Een vertaling heeft dezelfde koppen, lijsten, tabellen en links als haar bron.",
    en: "A translation has the same headings, lists, tables and links as its source.")

  package static let factParity = Rule(
    "ongelijke-feiten", mayBeExempt: true,
    nl: "Een vertaling noemt dezelfde getallen, datums en telefoonnummers als haar bron.",
    en: "A translation gives the same numbers, dates and telephone numbers as its source.")
}

extension Diagnostic {
  fileprivate static func differentStructure(
    _ what: Wording, _ source: [String], _ translation: [String], at place: FileRange, _ original: FileRange
  ) -> Diagnostic {
    func list(_ parts: [String], _ none: String) -> String { parts.isEmpty ? none : parts.joined(separator: ", ") }
    return Diagnostic(
      .parity, at: place, severity: .warning, related: [.source(original)],
      nl: "\(what.nl): de bron heeft \(list(source, "er geen")), de vertaling \(list(translation, "er geen"))",
      tip: "maak ze gelijk, of leg in 'sta-toe' uit waarom niet",
      en: "\(what.en): the source has \(list(source, "none")), the translation \(list(translation, "none"))",
      tip: "make them the same, or say in 'sta-toe' why not")
  }

  fileprivate static func missingLink(_ link: String, at place: FileRange, _ other: FileRange) -> Diagnostic {
    Diagnostic(
      .parity, at: place, severity: .warning,
      related: [Related(at: other, nl: "de andere taal", en: "the other language")],
      nl: "de link naar '\(link)' staat maar in één taal",
      tip: "zet hem in beide talen, of leg in 'sta-toe' uit waarom niet",
      en: "the link to '\(link)' is in one language only",
      tip: "put it in both languages, or say in 'sta-toe' why not")
  }

  fileprivate static func otherLink(
    _ source: String, _ translation: String, at place: FileRange, _ original: FileRange
  ) -> Diagnostic {
    Diagnostic(
      .parity, at: place, severity: .warning, related: [.source(original)],
      nl: "de bron leidt naar '\(source)', de vertaling naar '\(translation)'",
      tip: "laat beide naar hetzelfde leiden, of leg in 'sta-toe' uit waarom niet",
      en: "the source leads to '\(source)', the translation to '\(translation)'",
      tip: "let both lead to the same, or say in 'sta-toe' why not")
  }

  fileprivate static func otherFact(
    _ source: String, _ translation: String, at place: FileRange, _ original: FileRange
  ) -> Diagnostic {
    Diagnostic(
      .factParity, at: place, related: [.source(original)],
      nl: "de bron zegt '\(source)', de vertaling '\(translation)'",
      en: "the source says '\(source)', the translation '\(translation)'",
      tip: .sameFacts)
  }

  fileprivate static func missingFact(
    _ words: String, in text: Wording, at place: FileRange, _ original: FileRange
  ) -> Diagnostic {
    Diagnostic(
      .factParity, at: place, related: [.source(original)],
      nl: "'\(words)' staat niet in \(text.nl)", en: "'\(words)' is not in \(text.en)", tip: .sameFacts)
  }
}

extension Diagnostic.Related {
  fileprivate static func source(_ range: FileRange) -> Diagnostic.Related {
    Diagnostic.Related(at: range, nl: Diagnostic.Wording.source.nl, en: Diagnostic.Wording.source.en)
  }
}

extension Diagnostic.Wording {
  fileprivate static let source = Diagnostic.Wording(nl: "de bron", en: "the source")
  fileprivate static let translation = Diagnostic.Wording(nl: "de vertaling", en: "the translation")
  fileprivate static let sameFacts = Diagnostic.Wording(
    nl: "zeg in beide talen hetzelfde, of leg in 'sta-toe' uit waarom niet",
    en: "say the same in both languages, or say in 'sta-toe' why not")
}
