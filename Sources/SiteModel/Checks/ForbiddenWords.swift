import Documents
import Basics

/// The forms that `woorden.yml` forbids in a language. Each use is reported, with the right form and the reason.
///
/// A form is a whole word or a phrase: `raad` doesn't match `riedsbrief-raad`. A form in lower case also matches with a
/// first capital, without its accent where the language says so. Otherwise case counts. Text marked as another
/// language, quotations, code, addresses and titles of documents are skipped. A name of several words may contain a
/// forbidden one.
struct ForbiddenWords: Sendable {
  private var phrases = PhraseIndex<Vocabulary.Forbidden>()

  init(_ forbidden: [Vocabulary.Forbidden], in language: Language) {
    for form in forbidden {
      for spelling in language.spellings(of: form.form) { phrases.insert(spelling, form) }
    }
  }

  /// Reports each use of a forbidden form.
  func findings(in text: Prose) -> [Diagnostic] {
    phrases.matches(in: text).map { .forbiddenWord($0.value, at: text.place(of: $0.words), text.text(of: $0.words)) }
  }
}

extension Language {
  /// A word as written, and as it is at the start of a sentence: `ôfdien` becomes `Ofdien` there.
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
