import Documents
import Basics

/// A translation without the word that `woorden.yml` prefers: where the source says `visie`, the translation says `fyzje`.
///
/// Where a section of the source has the word, as a whole word of its own and in no quotation, title or name, the section that
/// translates it has one of the words that stand for it, or a word made of one: `fyzjes`, `alderjûn`. It is looked for in all of
/// the section, as sentences are cut otherwise in another language. In the 45 pages of the site for which this was made, that
/// found four passages that said less than their source, and no more false alarms than could be named: a verb that is split
/// (`wurkje gear`), and “volgens” where Frisian likes “seit de fyzje”. So whole texts are looked at and not titles alone, and a pair
/// may name more than one word.
///
/// Pairs are those of the first two languages of a site, for pages whose source is in the first.
struct PreferredWords: Sendable {
  /// The words of the source, each with what stands for it in the translation.
  private var phrases = PhraseIndex<Preferred>()

  private let source: String
  private let translation: String

  private struct Preferred {
    let word: String

    /// What stands for it, of which one will do.
    let right: [String]

    /// The same in small letters, also as at the beginning of a sentence: `alder` for `âlder`.
    let spellings: [String]
  }

  /// Nothing where a site has one language only.
  init?(_ pairs: [String: [String]], _ languages: [Language]) {
    guard let source = languages.first, let translation = languages.dropFirst().first else { return nil }
    (self.source, self.translation) = (source.code, translation.code)
    for (word, right) in pairs where !right.isEmpty {
      let preferred = Preferred(
        word: word, right: right, spellings: right.flatMap(translation.spellings).map { $0.lowercased() })
      for spelling in source.spellings(of: word) { phrases.insert(spelling, preferred) }
    }
  }

  /// What the translation of a page lacks, section by section; of a section that is older than its source nobody knows yet.
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
    var told: Set<String> = []
    let text = section.outline.blocks.map(\.text).joined(separator: "\n").lowercased()
    return uses.filter { preferred, _ in
      told.insert(preferred.word).inserted && !preferred.spellings.contains(where: text.contains)
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
