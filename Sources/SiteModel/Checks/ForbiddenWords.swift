import Documents
package import Basics

/// The check for words and phrases that `woorden.yml` forbids in a language.
///
/// Only whole words match: `raad` doesn't match `riedsbrief-raad`. A form in lower case also matches with a capital at
/// its start, with or without an accent that the language omits there; otherwise case counts. The check skips
/// quotations, code, addresses, titles of documents and text marked as another language. A name of several words may
/// contain a forbidden one.
struct ForbiddenWords: Sendable {
  private let phrases: PhraseIndex<Vocabulary.Forbidden>

  init(_ forbidden: [Vocabulary.Forbidden], in language: Language) {
    phrases = PhraseIndex(forbidden.flatMap { form in form.form.spellings(language.plainCapitals).map { ($0, form) } })
  }

  /// Reports each use of a forbidden form, with the right form and the reason.
  func findings(in text: Prose) -> [Diagnostic] {
    let matches = phrases.matches(in: text)
    return zip(matches, text.places(of: matches.map(\.words))).map { match, place in
      .forbiddenWord(match.value, at: place, text.text(of: match.words))
    }
  }
}

extension String {
  /// Returns a word as written and as it starts a sentence: `ôfdien`, `Ôfdien` and `Ofdien`.
  func spellings(_ plainCapitals: [Character: Character]) -> [String] {
    guard let first, first.isLowercase else { return [self] }
    let capital = first.uppercased()
    let plain = capital.first.flatMap { plainCapitals[$0] }.map(String.init)
    return [self, capital + dropFirst()] + (plain.map { [$0 + dropFirst()] } ?? [])
  }
}

extension Rule {
  package static let forbiddenWord = Rule(
    "verboden-woord", mayBeExempt: true,
    nl: "Een woord staat bij `verboden` in `woorden.yml`. Neem het woord uit de tip.",
    en: "A word is listed as `verboden` in `woorden.yml`. Use the word in the tip.")
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
