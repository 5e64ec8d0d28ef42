import Basics
import Documents

/// The check for headings with no text below them: a reader who jumps there finds nothing.
struct EmptySections: TextRule {
  static let rule = Rule(
    "kop-zonder-tekst", mayBeExempt: true,
    nl: "Onder elke kop staat een tekst, een lijst of een kop van een niveau dieper.",
    en: "Below each heading is a text, a list or a heading one level deeper.")

  static let examples = [
    "«## Een»\n\n## Twee\n\nTekst.", "Tekst.\n\n«## Laatste»",
    "## Een\n\n### Twee\n\nTekst.\n\n## Drie\n\n- Punt\n\n## Vier\n\n> Zo.",
    "## Een\n\nTekst.\n\n## Twee\n\n```\ncode\n```\n\n## Drie\n\n| a |\n| - |\n| b |",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    let blocks = text.blocks
    return blocks.indices.compactMap { index in
      guard case .heading(let level) = blocks[index].kind, !blocks[index].words.isEmpty else { return nil }
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if case .heading(let other) = next?.kind, other > level { return nil }
      return blocks[index].isFollowed(by: next) && next?.isHeading ?? true
        ? .emptySection(at: blocks[index].range) : nil
    }
  }
}

extension Passage.Block {
  fileprivate var isHeading: Bool { if case .heading = kind { true } else { false } }
}

extension Diagnostic {
  fileprivate static let emptySection = Unplaced(
    EmptySections.rule, severity: .warning,
    nl: "onder deze kop staat niets", tip: "schrijf er iets onder, of haal de kop weg",
    en: "there is nothing below this heading", tip: "write something below it, or remove the heading")
}
