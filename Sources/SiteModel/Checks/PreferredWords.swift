import Documents
import Basics

/// The check that a translation uses the words that `woorden.yml` prefers, such as `fyzje` for `visie`.
///
/// If a section of the source has the word, outside quotations, names and titles of documents, its translation must
/// have one of the preferred words, or a longer word that contains one: `fyzjes`, `alderjûn`. The check searches the
/// whole section, because languages divide their sentences differently.
///
/// On the 45 pages for which it was made, it found four passages that said less than their source. Its few false alarms
/// were of two kinds: split verbs (`wurkje gear`), and “volgens” where Frisian prefers “seit de fyzje”. That is why a
/// pair may list several words.
///
/// The check compares only the first two languages of a site, on pages whose source is in the first.
struct PreferredWords: Sendable {
  /// The words of the source, with their preferred translations.
  private var phrases = PhraseIndex<Preferred>()

  private let source: String
  private let translation: String

  private struct Preferred {
    let word: String

    /// The preferred translations; one of them is enough.
    let right: [String]

    /// Their spellings in lower case, including those at the start of a sentence: `alder` for `âlder`.
    let spellings: [String]
  }

  /// Returns `nil` for a site with one language.
  init?(_ pairs: [String: [String]], _ languages: [Language]) {
    guard let source = languages.first, let translation = languages.dropFirst().first else { return nil }
    (self.source, self.translation) = (source.code, translation.code)
    for (word, right) in pairs where !right.isEmpty {
      let preferred = Preferred(
        word: word, right: right, spellings: right.flatMap(translation.spellings).map { $0.lowercased() })
      for spelling in source.spellings(of: word) { phrases.insert(spelling, preferred) }
    }
  }

  /// Reports the preferred words that the translation of a page lacks, by section; skips stale sections.
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
    let uses = source.passage.prose.map { $0.without(exempt) }.flatMap { prose in
      let matches = phrases.matches(in: prose)
      return zip(matches.map(\.value), prose.places(of: matches.map(\.words)))
    }
    if uses.isEmpty { return [] }
    var reported: Set<String> = []
    let text = section.passage.blocks.map(\.text).joined(separator: "\n").lowercased()
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
