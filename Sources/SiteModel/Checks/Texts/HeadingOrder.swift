import Basics
import Documents

/// The check for headings that skip a level: a reader who can't see the page takes the level for its structure.
struct HeadingOrder: TextRule {
  static let rule = Rule(
    "kopvolgorde", mayBeExempt: true,
    nl: "Een kop is hoogstens één niveau dieper dan de kop erboven: na `##` komt `###`.",
    en: "A heading is at most one level below the one above it: after `##` comes `###`.")

  static let examples = [
    "## Een\n\n«#### Twee»\n\nTekst.", "«### Een»\n\nTekst.\n\n## Twee\n\nTekst.",
    "## Een\n\n### Twee\n\n#### Drie\n\nTekst.\n\n## Vier\n\nTekst.",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    var last = 1
    return text.blocks.compactMap { block in
      guard case .heading(let level) = block.kind, !block.words.isEmpty else { return nil }
      defer { last = level }
      return level > last + 1 ? .skippedLevel(level, after: last, at: block.range) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func skippedLevel(_ level: Int, after last: Int, at range: FileRange) -> Diagnostic {
    let (marks, right) = (String(repeating: "#", count: level), String(repeating: "#", count: last + 1))
    return Diagnostic(
      HeadingOrder.rule, at: range, severity: .warning,
      nl: "deze kop slaat een niveau over: '\(marks)'", tip: "schrijf '\(right)'",
      en: "this heading skips a level: '\(marks)'", tip: "write '\(right)'")
  }
}
