import Basics
import Documents

/// The check for words in capitals: they are hard to read, and a screen reader may spell them.
///
/// Abbreviations stay: it takes three words with twelve letters, or a whole sentence or heading with a long word.
struct ShoutedWords: TextRule {
  static let rule = Rule(
    "hoofdletters", mayBeExempt: true,
    nl: "Woorden in hoofdletters lezen moeilijk. Schrijf kleine letters, en maak vet wat belangrijk is.",
    en: "Words in capitals are hard to read. Write small letters, and make bold what matters.")

  static let examples = [
    "Let op: «DIT IS HEEL BELANGRIJK» voor ouders.", "«BELANGRIJK BERICHT»! Kom ook.", "## «AANMELDEN»\n\nKom ook.",
    "De GGD, het RIVM en OKO. GGD GHOR NL. Vraag het de GGD. ID 79. Volgens de GGD KNMI RIVM. Bij CSV. A B C D. Leerlingen van VMBO, HAVO, VWO, MBO en HBO.",
    "## OKO\n\nEen `GROOT WOORD IN CODE`.",
  ]

  private static let minimum = (words: 3, letters: 12, longWord: 7)

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.prose.flatMap { prose -> [Diagnostic] in
      guard prose.kind != .quotation, prose.traits.contains(.capitals) else { return [] }
      let bytes = prose.bytes
      let capitals = prose.words.indices.filter { bytes.isShouted(prose.words[$0].bytes) }
      if capitals.isEmpty { return [] }
      let shouted = runs(of: capitals, in: prose).filter { isShouted($0, in: prose) }
      return prose.places(of: shouted).map { .shouted(at: $0) }
    }
  }

  /// Returns the runs of words in capitals within a sentence, with the single letters and numbers between them.
  private func runs(of capitals: [Int], in text: Prose) -> [Range<Int>] {
    capitals.reduce(into: []) { runs, index in
      if let last = runs.last, last.upperBound == index, text.words[index].isNext, text.words[index - 1].end == 0 {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
  }

  private func isShouted(_ run: Range<Int>, in text: Prose) -> Bool {
    let lengths = run.map { text.words[$0].bytes.count }
    let minimum = ShoutedWords.minimum
    let hasLongWord = lengths.contains { $0 >= minimum.longWord }
    if run.count >= minimum.words {
      return hasLongWord || run.count > minimum.words && lengths.reduce(0, +) >= minimum.letters
    }
    let isSentence =
      (run.lowerBound == 0 || text.words[run.lowerBound - 1].end != 0)
      && (run.upperBound == text.words.count || text.words[run.upperBound - 1].end != 0)
    return isSentence && hasLongWord && (run.count > 1 || text.kind == .heading)
  }
}

extension [UInt8] {
  /// Whether a word has at least two letters, and all are capitals without an accent.
  fileprivate func isShouted(_ word: Range<Int>) -> Bool {
    word.count > 1 && self[word.lowerBound].isCapital && self[word].allSatisfy { $0.isCapital || $0 >= 0x80 }
  }
}

extension Diagnostic {
  fileprivate static func shouted(at range: FileRange) -> Diagnostic {
    let text = range.text
    let small = text.prefix(1) + text.dropFirst().lowercased()
    return Diagnostic(
      ShoutedWords.rule, at: range, severity: .warning,
      nl: "deze woorden staan in hoofdletters", tip: "schrijf '\(small)'",
      en: "these words are in capitals", tip: "write '\(small)'")
  }
}
