import Basics
import Documents
import SiteModel

extension Site {
  /// Returns words of a language, each with a word of another language of the site that means the same.
  ///
  /// They are the pairs of `woorden.yml`, the words that the glossary explains, and the months.
  func wordPairs(from language: Language) -> [(own: String, other: String)] {
    let others = languages.filter { $0.code != language.code }
    let all = others.flatMap { other in
      preferred(language, other) + explained(language, other) + Array(zip(language.months, other.months))
    }
    let pairs = all.flatMap(wordByWord).filter { $0.0.lowercased() != $0.1.lowercased() }
    var seen: Set<[String]> = []
    return pairs.filter { seen.insert([$0.0, $0.1]).inserted }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// The pairs of `woorden.yml`, which has words of the first two languages.
  private func preferred(_ language: Language, _ other: Language) -> [(String, String)] {
    guard languages.count > 1 else { return [] }
    let pairs = vocabulary.pairs.flatMap { source, words in words.map { (source, $0) } }
    switch (language.code, other.code) {
    case (languages[0].code, languages[1].code): return pairs
    case (languages[1].code, languages[0].code): return pairs.map { ($1, $0) }
    default: return []
    }
  }

  /// The words of the glossary, as its translations align them with their source.
  private func explained(_ language: Language, _ other: Language) -> [(String, String)] {
    guard let page = configuration.glossary.flatMap({ self[$0] }), page.isListed else { return [] }
    func headings(_ code: String) -> [(source: String, translation: String)] {
      (page.translations[code]?.alignment.pairs ?? []).compactMap { pair in
        guard let source = pair.source?.heading, let translation = pair.translation.heading else { return nil }
        return (source, translation)
      }
    }
    switch page.sourceLanguage {
    case language.code: return headings(other.code).map { ($0.source, $0.translation) }
    case other.code: return headings(language.code).map { ($0.translation, $0.source) }
    default: return []
    }
  }
}

/// Returns a pair of phrases with as many words as pairs of words; a phrase for one word stays whole.
private func wordByWord(_ own: String, _ other: String) -> [(String, String)] {
  let (words, others) = (own.split(separator: " ").map(String.init), other.split(separator: " ").map(String.init))
  if words.count == others.count { return Array(zip(words, others)) }
  return others.count == 1 ? [(own, other)] : []
}
