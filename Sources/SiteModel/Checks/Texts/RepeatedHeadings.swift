import Basics
import Documents

/// The check for two headings with the same words below the same heading: a list of headings can't tell them apart.
struct RepeatedHeadings: TextRule {
  static let rule = Rule(
    "dubbele-kop", mayBeExempt: true,
    nl: "Twee koppen onder dezelfde kop hebben andere woorden. Zeg wat er anders is, of voeg de delen samen.",
    en: "Two headings below the same heading have different words. Say what is different, or join the parts.")

  static let examples = [
    "## Vragen\n\nTekst.\n\n«## Vragen»\n\nTekst.",
    "## Een\n\n### Vragen\n\nTekst.\n\n## Twee\n\n### Vragen\n\nTekst.\n\n«### vragen»\n\nTekst.",
    "## Een\n\n### Vragen\n\nTekst.\n\n## Twee\n\n### Vragen\n\nTekst.",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    let headings = text.blocks.filter { if case .heading = $0.kind { true } else { false } }
    // Most texts have no two with the same words, and a hash tells that.
    if Set(headings.map { fnv1a(folded($0.words)) }).count == headings.count { return [] }
    // The words of the headings so far below each heading that is open, by level.
    var open: [Int: [[UInt8]: FileRange]] = [:]
    return headings.compactMap { block in
      guard case .heading(let level) = block.kind else { return nil }
      for deeper in level + 1...max(level + 1, 6) { open[deeper] = nil }
      let words = folded(block.words)
      let first = words.isEmpty ? nil : open[level]?[words]
      if first == nil { open[level, default: [:]][words] = block.range }
      return first.map { .repeatedHeading(at: block.range, first: $0) }
    }
  }

  private func folded(_ words: ArraySlice<UInt8>) -> [UInt8] { words.map { $0.isCapital ? $0 | 0x20 : $0 } }
}

extension Diagnostic {
  fileprivate static func repeatedHeading(at range: FileRange, first: FileRange) -> Diagnostic {
    Diagnostic(
      RepeatedHeadings.rule, at: range, severity: .warning,
      related: [Related(at: first, nl: "de eerste", en: "the first")],
      nl: "deze kop staat er twee keer", tip: "zeg wat er hier anders is, of voeg de delen samen",
      en: "this heading is there twice", tip: "say what is different here, or join the parts")
  }
}
