import Documents
import Basics

/// A form that `woorden.yml` forbids in a language, told at each of its uses with the right form and the reason.
///
/// It is a whole word, or some words one behind the other: `raad` doesn't stand in `riedsbrief-raad`. One that is written in small
/// letters is also found with a first capital, which loses its sign where the language says so. Otherwise capitals count.
/// Not looked at are parts that are marked as another language, quotations, code, addresses, and the titles of documents. A
/// name of more than one word is right also where one of its words is forbidden.
struct ForbiddenWords: Sendable {
  private var phrases = PhraseIndex<Vocabulary.Forbidden>()

  init(_ forbidden: [Vocabulary.Forbidden], in language: Language) {
    for form in forbidden {
      for spelling in language.spellings(of: form.form) { phrases.insert(spelling, form) }
    }
  }

  /// The places among the words of a text where a forbidden form stands.
  func findings(in text: Prose) -> [Diagnostic] {
    phrases.matches(in: text).map { .forbiddenWord($0.value, at: text.place(of: $0.words), text.text(of: $0.words)) }
  }
}

extension Language {
  /// A word as it is written, also at the beginning of a sentence: `ôfdien` is `Ofdien` there.
  func spellings(of word: String) -> [String] {
    guard let first = word.first, first.isLowercase else { return [word] }
    let capital = first.uppercased()
    let plain = capital.first.flatMap { plainCapitals[$0] }.map(String.init)
    return [word, capital + word.dropFirst()] + (plain.map { [$0 + word.dropFirst()] } ?? [])
  }
}

extension Diagnostic {
  fileprivate static func forbiddenWord(_ form: Vocabulary.Forbidden, at range: FileRange, _ text: String) -> Diagnostic
  {
    Diagnostic(
      .forbiddenWord, at: range, severity: .warning,
      nl: "'\(text)' gebruiken wij niet", tip: "liever '\(form.right)': \(form.reason)",
      en: "'\(text)' is a word that we don't use", tip: "rather '\(form.right)': \(form.reason)")
  }
}
