import Documents
package import Basics

/// The check for capitals with an accent that the language omits: Frisian writes `Utfiering`, not `Útfiering`.
///
/// The strings of a language list these letters in `plainCapitals`. The check examines only the first letter of a word,
/// even if all are capitals: `UNDERSYK`. It skips names, and the text that ``ForbiddenWords`` skips.
struct CapitalSigns: Sendable {
  /// The letters to write, by the two bytes of the letter with the accent.
  private let plain: [[UInt8]: Character]

  init(_ language: Language) {
    plain = Dictionary(keepingFirst: language.plainCapitals.map { (Array(String($0).utf8), $1) })
  }

  func findings(in text: Prose) -> [Diagnostic] {
    if plain.isEmpty { return [] }
    let bytes = text.bytes
    let found = text.words.indices.compactMap { index -> (word: Range<Int>, letter: Character)? in
      let word = text.words[index].bytes
      // Most words begin with an ASCII letter.
      guard bytes[word.lowerBound] >= 0x80, let letter = plain[Array(bytes[word.prefix(2)])] else {
        return nil
      }
      return (index..<index + 1, letter)
    }
    return zip(found, text.places(of: found.map(\.word))).map { found, place in
      let written = text.text(of: found.word)
      return .capitalSign(written, String(found.letter) + written.dropFirst(), at: place)
    }
  }
}

extension Rule {
  package static let capitalSign = Rule(
    "teken-op-hoofdletter", mayBeExempt: true,
    nl: "Een Friese hoofdletter aan het begin krijgt geen teken: Utfiering.",
    en: "A Frisian capital at the start of a word has no sign: Utfiering.")
}

extension Diagnostic {
  fileprivate static func capitalSign(_ word: String, _ right: String, at range: FileRange) -> Diagnostic {
    let finding = Diagnostic(
      .capitalSign, at: range, severity: .warning,
      nl: "de eerste hoofdletter van '\(word)' krijgt in deze taal geen teken", tip: "schrijf '\(right)'",
      en: "the first capital of '\(word)' has no sign in this language", tip: "write '\(right)'")
    // A word that is written otherwise, such as `&Ucirc;tfiering`, has its line as its range.
    return range.text == word ? finding.repaired(by: right) : finding
  }
}
