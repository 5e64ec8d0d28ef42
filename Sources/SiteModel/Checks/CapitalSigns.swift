import Documents
import Basics

/// A first capital with a sign that it loses in the language: Frisian writes `Utfiering`, not `Útfiering`.
///
/// Which letters these are, the strings of a language say in `plainCapitals`. Only the first letter of a word counts, and in a
/// word of capitals too: `UNDERSYK`. Not looked at is what the forbidden words pass over, and names.
struct CapitalSigns: Sendable {
  /// What the letters become, by their bytes. Each has two.
  private let plain: [[UInt8]: Character]

  init(_ language: Language) {
    plain = Dictionary(
      language.plainCapitals.map { (Array(String($0).utf8), $1) }, uniquingKeysWith: { first, _ in first })
  }

  func findings(in text: Prose) -> [Diagnostic] {
    if plain.isEmpty { return [] }
    return text.words.indices.compactMap { index in
      let word = text.words[index].bytes
      // Most words begin with a letter of ASCII.
      guard text.bytes[word.lowerBound] >= 0x80, let letter = plain[Array(text.bytes[word.prefix(2)])] else {
        return nil
      }
      let written = text.text(of: index..<index + 1)
      return .capitalSign(written, String(letter) + written.dropFirst(), at: text.place(of: index..<index + 1))
    }
  }
}

extension Diagnostic {
  fileprivate static func capitalSign(_ word: String, _ right: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .capitalSign, at: range, severity: .warning,
      nl: "de eerste hoofdletter van '\(word)' krijgt in deze taal geen teken", tip: "schrijf '\(right)'",
      en: "the first capital of '\(word)' has no sign in this language", tip: "write '\(right)'")
  }
}
