import Documents
package import Basics

/// The check that a translation has the same structure, links and facts as its source, section by section.
///
/// It compares levels of headings, numbers of list items, rows and columns of tables, notices, quotes, figures, images,
/// footnotes, targets of links, and facts such as numbers and dates.
package struct Parity {
  private let site: Site
  private let page: Page
  private let (source, translation): (Language?, Language?)

  package init(_ site: Site, _ page: Page, _ language: String) {
    self.site = site
    self.page = page
    source = site.languages.first { $0.code == page.sourceLanguage }
    translation = site.languages.first { $0.code == language }
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
    guard let first = sections.first, let source, let translation else { return [] }
    let structure = differences(
      Structure(of: [original.passage], isSplit: sections.count > 1),
      Structure(of: sections.map(\.passage), isSplit: sections.count > 1), original, first)
    return structure + links(original, sections) + facts(original, sections, source, translation)
  }

  // MARK: Structure

  private func differences(
    _ source: Structure, _ translation: Structure, _ original: PageSection, _ section: PageSection
  ) -> [Diagnostic] {
    Structure.parts.filter { source[keyPath: $0.path] != translation[keyPath: $0.path] }.map { part in
      .differentStructure(
        part.name, source[keyPath: part.path], translation[keyPath: part.path], at: section.place, original.place)
    }
  }

  // MARK: Links

  /// Reports targets that only one of the two languages links to; how often doesn't count.
  ///
  /// A link to a heading matches a link to its translation.
  private func links(_ original: PageSection, _ sections: [PageSection]) -> [Diagnostic] {
    let there = targets(of: original, page.sourceLanguage)
    let here = sections.flatMap { targets(of: $0, translation?.code ?? "") }
    let missing = there.filter { !Set(here.map(\.key)).contains($0.key) }.eachOnce
    let added = here.filter { !Set(there.map(\.key)).contains($0.key) }.eachOnce
    // A link with another target is one mistake, not two.
    let changed = zip(missing, added).map {
      Diagnostic.otherLink($0.link.destination, $1.link.destination, at: $1.place, $0.place)
    }
    return changed
      + missing.dropFirst(changed.count).map { .missingLink($0.link.destination, at: sections[0].place, $0.place) }
      + added.dropFirst(changed.count).map { .missingLink($0.link.destination, at: $0.place, original.place) }
  }

  private func targets(of section: PageSection, _ language: String) -> [Target] {
    section.passage.links.filter { !$0.isImage }.map {
      Target(key: key(of: $0.destination, language), link: $0)
    }
  }

  private struct Target: Hashable {
    let key: String
    let link: Markdown.Link

    var place: FileRange { link.range == link.block ? link.block.firstLine : link.range }

    static func == (left: Target, right: Target) -> Bool { left.key == right.key }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  /// Returns a key for the target of a link, which is the same in all languages and for all forms of the link.
  private func key(of destination: String, _ language: String) -> String {
    if let term = destination.dropping(prefix: "term:") {
      guard let glossary = site.configuration.glossary else { return destination }
      return glossary.text + "#" + anchor(term, on: glossary, language)
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let own = site.addresses.page(at: destination)
    guard own != nil || !destination.contains(":") else { return destination }
    let path = own?.page.path ?? (parts[0].isEmpty ? page.path : PagePath(file: page.path.resolving(parts[0]).file))
    return parts.count < 2 ? path.text : path.text + "#" + anchor(parts[1], on: path, own?.language ?? language)
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
    let there = Stated(original.passage, source)
    let here = sections.map { Stated($0.passage, translation) }
    let (written, read) = (Set(here.flatMap(\.keys)), Set(there.keys))
    let missing = there.all.filter { !written.contains($0.fact.key) }
    var added = here.flatMap(\.all).filter { !read.contains($0.fact.key) }
    // A fact that replaces one of the same kind is one mistake, not two.
    return missing.map { stated in
      guard let index = added.firstIndex(where: { $0.fact.kind == stated.fact.kind }) else {
        return .missingFact(stated.fact.words, at: sections[0].place, stated.place)
      }
      let other = added.remove(at: index)
      return .otherFact(stated.fact.words, other.fact.words, at: other.place, stated.place)
    } + added.map { .addedFact($0.fact.words, at: $0.place, original.place) }
  }

  /// The facts in a section, each once, with their ranges.
  private struct Stated {
    private(set) var all: [(fact: StatedFacts.Fact, place: FileRange)] = []
    private(set) var keys: Set<String> = []

    init(_ passage: Passage, _ language: Language) {
      // An address that is a link is compared as a link.
      let links = Set(passage.links.map(\.destination))
      for block in passage.blocks {
        for fact in StatedFacts(in: block.words, language).facts
        where !links.contains(fact.key) && !links.contains("http://" + fact.key) && keys.insert(fact.key).inserted {
          all.append((fact, block.range.range(ofFirst: fact.words) ?? block.range.firstLine))
        }
      }
    }
  }
}

extension Site {
  /// The differences between translations and their source; stale sections are reported as such instead.
  package var parityFindings: [Diagnostic] {
    pages.filter(\.isListed).flatMap { page in
      page.translations.values.flatMap { translation in
        Parity(self, page, translation.language).findings(in: translation.alignment.pairs.filter { $0.state != .stale })
      }
    }
  }
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

  fileprivate static func missingFact(_ words: String, at place: FileRange, _ original: FileRange) -> Diagnostic {
    Diagnostic(
      .factParity, at: place, related: [.source(original)],
      nl: "'\(words)' staat niet in de vertaling", en: "'\(words)' is not in the translation", tip: .sameFacts)
  }

  fileprivate static func addedFact(_ words: String, at place: FileRange, _ original: FileRange) -> Diagnostic {
    Diagnostic(
      .factParity, at: place, related: [.source(original)],
      nl: "'\(words)' staat niet in de bron", en: "'\(words)' is not in the source", tip: .sameFacts)
  }
}

extension Diagnostic.Related {
  fileprivate static func source(_ range: FileRange) -> Diagnostic.Related {
    Diagnostic.Related(at: range, nl: "de bron", en: "the source")
  }
}

extension Diagnostic.Wording {
  fileprivate static let sameFacts = Diagnostic.Wording(
    nl: "zeg in beide talen hetzelfde, of leg in 'sta-toe' uit waarom niet",
    en: "say the same in both languages, or say in 'sta-toe' why not")
}
