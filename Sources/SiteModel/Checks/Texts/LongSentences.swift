import Basics
import Documents

/// The check for sentences that are too long to read at once.
struct LongSentences: TextRule {
  static let rule = Rule(
    "lange-zin", mayBeExempt: true,
    nl: "Een zin heeft hoogstens 45 woorden; 15 leest prettig. Maak er twee zinnen van, of een lijst.",
    en: "A sentence has at most 45 words; 15 read well. Make it two sentences, or a list.")

  private static let maximum = 45

  static let examples: [String] = {
    let part = "de gemeente praat met ouders over school en vrije tijd"
    return [
      "Kort. «Vandaag» vertellen wij dat " + Array(repeating: part, count: 4).joined(separator: ", en ") + ".",
      "Vandaag vertellen wij dat " + Array(repeating: part, count: 3).joined(separator: ", en ") + ". " + part + ".",
    ]
  }()

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.prose.flatMap { prose -> [Diagnostic] in
      guard prose.words.count > LongSentences.maximum, prose.kind == .paragraph else { return [] }
      // Most texts have no run of so many words without an end.
      var run = 0
      let hasLongRun = prose.words.contains { word in
        run = word.end == 0 ? run + 1 : 0
        return run >= LongSentences.maximum
      }
      guard hasLongRun else { return [] }
      let long = prose.sentences.filter { $0.count > LongSentences.maximum }
      return zip(long, prose.places(of: long.map { $0.lowerBound..<$0.lowerBound + 1 })).map {
        .longSentence($0.count, at: $1)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func longSentence(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      LongSentences.rule, at: range, severity: .warning,
      nl: "deze zin heeft \(count) woorden", tip: "maak er twee zinnen van, of een lijst",
      en: "this sentence has \(count) words", tip: "make it two sentences, or a list")
  }
}
