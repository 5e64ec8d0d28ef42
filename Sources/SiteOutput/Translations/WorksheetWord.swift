import SiteModel
import Documents

/// A word of the source with its translation.
struct WorksheetWord: Equatable, Sendable {
  let source: String
  let translation: String
  let sourceLanguage: String
  let language: String

  static let names = TemplateNames<WorksheetWord>([
    .text("source", "The word of the source.") { $0.source },
    .text("translation", "The word that a translation uses for it.") { $0.translation },
    .text("sourceLanguage", "The language of the source, for `lang`.") { $0.sourceLanguage },
    .text("language", "The language of the translation, for `lang`.") { $0.language },
  ])
}

extension Build {
  /// Returns the preferred words for a section, sorted by the word in the site's first language.
  ///
  /// They exist only between the first two languages of the site.
  func preferredWords(for section: PageSection, from source: String, to language: String) -> [WorksheetWord] {
    let languages = site.configuration.languages.prefix(2)
    guard languages.contains(source), languages.contains(language) else { return [] }
    let isTurned = languages.first == language
    let said = section.passage.blocks.map { smallWords(in: $0.text) }
    let pairs = site.vocabulary.pairs.sorted { $0.key < $1.key }.flatMap { word, others -> [(String, String)] in
      isTurned ? others.map { ($0, word) } : [(word, others.joined(separator: ", "))]
    }
    return pairs.filter { word, _ in said.contains { $0.say(smallWords(in: word)) } }.map {
      WorksheetWord(source: $0, translation: $1, sourceLanguage: source, language: language)
    }
  }
}

/// Returns the words of a text in lower case, for comparing only.
private func smallWords(in text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-'’\u{AD}".contains($0) }
    .map { String($0).replacing("\u{AD}", with: "") }
}

extension [String] {
  /// Returns whether these words contain others in a row. The last one may be in the plural.
  fileprivate func say(_ words: [String]) -> Bool {
    guard let last = words.last, count >= words.count else { return false }
    let forms = Set(["", "s", "n", "en", "'s", "’s"].map { last + $0 })
    return indices.dropLast(words.count - 1).contains { start in
      let end = start + words.count - 1
      return forms.contains(self[end]) && self[start..<end].elementsEqual(words.dropLast())
    }
  }
}
