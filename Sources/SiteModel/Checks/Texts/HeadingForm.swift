import Basics
import Documents

/// The check for headings that end as a sentence or a line before a list does, or are as long as a paragraph.
struct HeadingForm: TextRule {
  static let rule = Rule(
    "vorm-van-kop", mayBeExempt: true,
    nl: "Een kop heeft geen punt of dubbele punt aan het eind, en hoogstens 100 tekens.",
    en: "A heading has no full stop or colon at its end, and at most 100 characters.")

  private static let maximum = 100

  static let examples = [
    "## Wat wij doen«.»\n\nTekst.", "## Wat wij doen«:»\n\nTekst.",
    "«## " + String(repeating: "Heel lang ", count: 10) + "is dit»\n\nTekst.",
    "## Wat doen wij?\n\nTekst.\n\n## Let op!\n\nTekst.\n\n## Ouders, school enz.\n\nTekst.\n\n## Stichting B.V.\n\nTekst.",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.blocks.compactMap { block in
      guard case .heading = block.kind else { return nil }
      // Most headings end in a letter.
      let bytes = block.words
      guard bytes.count > HeadingForm.maximum || bytes.last.map({ $0 <= 32 || $0 == 0x3A || $0 == 0x2E }) ?? false
      else { return nil }
      // A paragraph that hyphens below it made a heading is another mistake.
      guard block.range.withoutMarks.text.hasPrefix("#") else { return nil }
      let words = block.text.trimmed
      if words.count > HeadingForm.maximum { return .longHeading(words.count, at: block.range) }
      guard let end = words.last, end == ":" || end == "." && words.endsInSentence else { return nil }
      return .endOfHeading(end, at: block.range)
    }
  }
}

extension String {
  /// Whether the full stop at its end is none of an abbreviation: the last word is long, and has no other.
  fileprivate var endsInSentence: Bool {
    let word = split(separator: " ").last?.dropLast() ?? ""
    return word.count > 3 && !word.contains(".")
  }
}

extension Diagnostic {
  fileprivate static func longHeading(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      HeadingForm.rule, at: range, severity: .warning,
      nl: "deze kop heeft \(count) tekens", tip: "maak hem korter, en zet de rest in de tekst",
      en: "this heading has \(count) characters", tip: "make it shorter, and put the rest into the text")
  }

  /// Points at the sign at the end, before the id and the marks of the heading.
  fileprivate static func endOfHeading(_ sign: Character, at range: FileRange) -> Diagnostic {
    let (file, line) = (range.file, range.firstLine.bytes)
    let offset = file.bytes[line].lastIndex { sign.utf8.first == $0 }
    let place = offset.map { FileRange(file, $0..<$0 + 1) }
    let finding = Diagnostic(
      HeadingForm.rule, at: place ?? range.firstLine, severity: .warning,
      nl: "een kop eindigt niet op '\(sign)'", tip: "haal het teken weg",
      en: "a heading doesn't end in '\(sign)'", tip: "remove the sign")
    let isAtEnd = offset.map { file.bytes[$0 + 1..<line.upperBound].allSatisfy { $0 <= 32 || $0 == UInt8(ascii: "#") } }
    return isAtEnd ?? false ? finding.repaired(by: "") : finding
  }
}
