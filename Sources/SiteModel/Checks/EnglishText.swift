import Basics
import Documents

/// The check for English texts, which ``WrongLanguage`` can't learn from the interface of a Dutch site.
///
/// A third of the words of an English text are among the few in the strings. A text in the language itself has none.
struct EnglishText: Sendable {
  /// How many words a text has at least, and what share of them is English.
  private static let minimum = (words: 6, english: 3, share: 0.25)

  private let english: WordSet

  init(_ language: Language) { english = WordSet(language.code == "en" ? [] : language.words.english, language) }

  func findings(in text: Prose) -> [Diagnostic] {
    let minimum = EnglishText.minimum
    guard text.words.count >= minimum.words, text.kind != .quotation else { return [] }
    let count = text.words.count { english.contains($0) }
    guard count >= minimum.english, Double(count) >= minimum.share * Double(text.words.count) else { return [] }
    return [.wrongLanguage(Diagnostic.Wording(nl: "Engels", en: "English"), "en", at: text.range.firstLine, .warning)]
  }
}
