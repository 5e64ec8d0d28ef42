import Documents
package import Basics

/// The words that `woorden.yml` prefers, such as `fyzje` for `visie`: which of them a section says, and whether its
/// translation has them.
///
/// A section says a word if it has the word itself or its plural, outside quotations, names and titles of documents. If it
/// has the word itself, its translation must have one of the preferred words, or a longer word that contains one:
/// `fyzjes`, `alderjûn`. The check searches the whole section, because languages divide their sentences differently.
///
/// On the 45 pages for which it was made, it found four passages that said less than their source. Its few false alarms
/// were of two kinds: split verbs (`wurkje gear`), and “volgens” where Frisian prefers “seit de fyzje”. That is why a
/// pair may list several words.
///
/// There are pairs for the first two languages of a site only.
package struct PreferredWords: Sendable {
  /// A word of the source with its preferred translations, of which one is enough.
  package struct Pair: Sendable {
    package let word: String
    package let translations: [String]

    /// The spellings of the translations in lower case, also those at the start of a sentence: `alder` for `âlder`.
    fileprivate let spellings: [[UInt8]]
  }

  private let phrases: PhraseIndex<(pair: Pair, isPlural: Bool)>

  /// The titles of documents and the names in the source, which count for nothing.
  private let exempt: PhraseIndex<Void>
  private let (source, translation): (String, String)

  /// Creates the pairs for translations from one language to another; `nil` if these aren't the first two of the site.
  package init?(_ site: Site, from source: String, to translation: String) {
    let two = site.languages.prefix(2)
    guard !site.vocabulary.pairs.isEmpty, source != translation, let language = two.first(where: { $0.code == source }),
      let other = two.first(where: { $0.code == translation })
    else { return nil }
    (self.source, self.translation) = (source, translation)
    exempt = site.vocabulary.exempt(site.sources, in: source)
    let isTurned = source != two.first?.code
    let pairs = site.vocabulary.pairs.flatMap { word, others in
      isTurned ? others.map { ($0, [word]) } : others.isEmpty ? [] : [(word, others)]
    }.map { word, others in
      let spellings = others.flatMap { $0.spellings(other.plainCapitals) }.map { Array($0.lowercased().utf8) }
      return Pair(word: word, translations: others, spellings: spellings)
    }
    // A word that is the plural of another one has a pair of its own, and that comes first.
    phrases = PhraseIndex(
      ["", "s", "n", "en", "'s"].flatMap { ending in
        pairs.flatMap { pair in
          (pair.word + ending).spellings(language.plainCapitals).map { ($0, (pair, isPlural: !ending.isEmpty)) }
        }
      })
  }

  /// The first place where a section of the source says the word of a pair.
  package struct Use {
    package let pair: Pair
    fileprivate let prose: Prose
    fileprivate let words: Range<Int>

    /// Few uses are told, and the text is searched for each.
    fileprivate var place: FileRange { prose.places(of: [words])[0] }
  }

  /// Returns the pairs whose word a section of the source says, each once.
  ///
  /// A translator wants to know of plurals too. The check can't use them: `faktor` isn't in `faktoaren`.
  package func said(by section: PageSection, withPlurals: Bool) -> [Use] {
    var words: Set<String> = []
    return section.passage.prose.map { $0.without(exempt) }.flatMap { prose in
      phrases.matches(in: prose).filter {
        (withPlurals || !$0.value.isPlural) && words.insert($0.value.pair.word).inserted
      }.map { Use(pair: $0.value.pair, prose: prose, words: $0.words) }
    }
  }

  /// Reports the preferred words that the translation of a page lacks, by section; skips stale sections.
  func findings(on page: Page) -> [Diagnostic] {
    guard page.sourceLanguage == source, let translation = page.translations[translation] else { return [] }
    return translation.alignment.pairs.flatMap { pair -> [Diagnostic] in
      guard pair.state != .stale, let source = pair.source else { return [] }
      let uses = said(by: source, withPlurals: false)
      if uses.isEmpty { return [] }
      let text = pair.translation.passage.blocks.map(\.words).joined(separator: [10]).lowercasedWords
      return uses.filter { use in
        !use.pair.spellings.contains { text.firstPlace(of: $0, in: 0..<text.count) != nil }
      }.map { use in
        .preferredWord(use.pair.word, use.pair.translations[0], at: pair.translation.place, for: use.place)
      }
    }
  }
}

extension Sequence<UInt8> {
  /// The text in lower case, without soft hyphens.
  fileprivate var lowercasedWords: [UInt8] {
    var (words, last): ([UInt8], UInt8) = ([], 0)
    for byte in self {
      switch (last, byte) {
      case (_, UInt8(ascii: "A")...UInt8(ascii: "Z")), (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E):
        words.append(byte | 0x20)
      case (0xC2, 0xAD): words.removeLast()
      // Letters beyond À to ÿ; but for quotation marks and dashes.
      case (_, 0xC4...0xE1), (_, 0xE3...):
        return Array(String(decoding: Array(self), as: UTF8.self).lowercased().withoutSoftHyphens.utf8)
      default: words.append(byte)
      }
      last = byte
    }
    return words
  }
}

extension Rule {
  package static let preferredWord = Rule(
    "voorkeurswoord", mayBeExempt: true,
    nl:
      "De bron heeft een woord uit `paren`, en de vertaling niet het woord dat ernaast staat. Gebruik dat, of "
      + "zet een ander goed woord bij het paar.",
    en:
      "The source has a word from `paren`, and the translation lacks its counterpart. Use that, or add another "
      + "good word to the pair.")
}

extension Diagnostic {
  fileprivate static func preferredWord(
    _ word: String, _ right: String, at range: FileRange, for source: FileRange
  ) -> Diagnostic {
    Diagnostic(
      .preferredWord, at: range, severity: .warning,
      related: [Related(at: source, nl: "hier staat '\(word)'", en: "this says '\(word)'")],
      nl: "hier ontbreekt '\(right)', ons woord voor '\(word)'", tip: "gebruik '\(right)'",
      en: "'\(right)', our word for '\(word)', is missing here", tip: "use '\(right)'")
  }
}
