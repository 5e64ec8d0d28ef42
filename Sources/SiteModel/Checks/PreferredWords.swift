import Documents
import Basics

/// Translations without the word that `woorden.yml` prefers: where the source says `visie`, the translation says
/// `fyzje`.
///
/// If a section of the source has the word, outside quotations, titles and names, its translation must have one of the
/// preferred words, or a longer word with it: `fyzjes`, `alderjûn`. The whole section is searched, as another language
/// divides its sentences differently. On the 45 pages this was made for, it found four passages that said less than
/// their source. Its false alarms were few and of two kinds: a verb that is split (`wurkje gear`), and “volgens” where
/// Frisian prefers “seit de fyzje”. That is why it searches whole texts rather than titles, and why a pair may list
/// several words.
///
/// Pairs apply to the first two languages of a site, on pages whose source is the first.
struct PreferredWords: Sendable {
  /// The words of the source, each with its preferred translations.
  private var phrases = PhraseIndex<Preferred>()

  private let source: String
  private let translation: String

  private struct Preferred {
    let word: String

    /// The preferred translations; one of them is enough.
    let right: [String]

    /// The same in lower case, including how they start a sentence: `alder` for `âlder`.
    let spellings: [String]
  }

  /// `nil` for a site with one language.
  init?(_ pairs: [String: [String]], _ languages: [Language]) {
    guard let source = languages.first, let translation = languages.dropFirst().first else { return nil }
    (self.source, self.translation) = (source.code, translation.code)
    for (word, right) in pairs where !right.isEmpty {
      let preferred = Preferred(
        word: word, right: right, spellings: right.flatMap(translation.spellings).map { $0.lowercased() })
      for spelling in source.spellings(of: word) { phrases.insert(spelling, preferred) }
    }
  }

  /// Reports what the translation of a page lacks, section by section. Sections older than their source are skipped.
  func findings<Value>(on page: Page, without exempt: PhraseIndex<Value>) -> [Diagnostic] {
    guard page.sourceLanguage == source, let translation = page.translations[translation] else { return [] }
    return translation.alignment.pairs.flatMap { pair -> [Diagnostic] in
      guard pair.state != .stale, let source = pair.source else { return [] }
      return findings(in: pair.translation, of: source, without: exempt)
    }
  }

  private func findings<Value>(
    in section: PageSection, of source: PageSection, without exempt: PhraseIndex<Value>
  ) -> [Diagnostic] {
    let uses = source.outline.prose(ofField: source.isField).map { $0.without(exempt) }.flatMap { prose in
      phrases.matches(in: prose).map { ($0.value, prose.place(of: $0.words)) }
    }
    if uses.isEmpty { return [] }
    var reported: Set<String> = []
    let text = section.outline.blocks.map(\.text).joined(separator: "\n").lowercased()
    return uses.filter { preferred, _ in
      reported.insert(preferred.word).inserted && !preferred.spellings.contains(where: text.contains)
    }.map { .preferredWord($0.word, $0.right[0], at: section.place, for: $1) }
  }
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
