import Basics
import Documents

/// The check for a word that somebody typed twice: “de de”. Words that may follow themselves are in the strings.
struct RepeatedWords: TextRule {
  static let rule = Rule(
    "dubbel-woord", mayBeExempt: true,
    nl: "Een woord staat twee keer achter elkaar. Haal er een weg.",
    en: "A word is there twice in a row. Remove one.")

  static let examples = [
    "De raad nam «de de» motie aan.", "«De de» raad.", "Ook\n«in\nin» twee regels.",
    "Ik denk dat dat zo is, en wie wie was.",
    "De `de` de raad, 2025 2025.",
    "Lees de [bron](https://www.voorbeeld.nl) bron. In Baden Baden. Heel, heel blij. Goed. Goed zo.",
  ]

  private let allowed: WordSet

  init(_ language: Language) { allowed = WordSet(language.words.repeated, language) }

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.prose.flatMap { prose -> [Diagnostic] in
      guard prose.traits.contains(.repetitions) else { return [] }
      let found = prose.words.indices.dropFirst().filter { isRepeated($0, in: prose) }.map { $0 - 1..<$0 + 1 }
      // A word and a link, or a word in italics, are two.
      return prose.places(of: found).filter { $0.isWordsOnly }.map { .repeatedWord(at: $0) }
    }
  }

  private func isRepeated(_ index: Int, in text: Prose) -> Bool {
    let (word, last) = (text.words[index], text.words[index - 1])
    guard word.isNext, word.bytes.count == last.bytes.count, last.end == 0 else { return false }
    let bytes = text.bytes
    let first = bytes[word.bytes.lowerBound]
    // A name may repeat itself: Baden Baden. Numbers may follow each other.
    guard first > 0x60, !allowed.contains(word) else { return false }
    return bytes[last.bytes.lowerBound] | 0x20 == first | 0x20
      && bytes[word.bytes].dropFirst().elementsEqual(bytes[last.bytes].dropFirst())
  }
}

extension FileRange {
  /// Whether it holds letters and white space, but no mark of Markdown.
  fileprivate var isWordsOnly: Bool { text.allSatisfy { $0.isLetter || $0.isWhitespace || "-'’\u{AD}".contains($0) } }
}

extension Diagnostic {
  fileprivate static func repeatedWord(at range: FileRange) -> Diagnostic {
    let word = range.text.prefix { !$0.isWhitespace }
    return Diagnostic(
      RepeatedWords.rule, at: range, severity: .warning,
      nl: "het woord '\(word)' staat er twee keer", tip: "haal er een weg",
      en: "the word '\(word)' is there twice", tip: "remove one")
  }
}
