import Basics
import Documents

/// The check for a line in bold that stands in for a heading: nobody who can't see it finds the part below it.
struct BoldHeadings: TextRule {
  static let rule = Rule(
    "vet-als-kop", mayBeExempt: true,
    nl: "Een regel die boven een stuk tekst staat, is een kop: `## Vragen`, en niet `**Vragen**`.",
    en: "A line above a part of the text is a heading: `## Vragen`, and not `**Vragen**`.")

  private static let maximum = 80

  static let examples = [
    "«**Vragen**»\n\nTekst.", "## Kop\n\nTekst.\n\n«__Vragen:__»\n\n- Tekst.",
    "**Let op!**\n\nTekst.\n\n**Dit is een zin.**\n\n- **Punt**\n\n**Vet** en meer.\n\n**Tabel 1. Jongeren**\n\n| a |\n| - |\n| b |\n\n> **Zo**\n\nTekst.\n\n**Laatste**",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    let blocks = text.blocks
    var level = 1
    return blocks.indices.dropLast().compactMap { index in
      let block = blocks[index]
      if case .heading(let own) = block.kind { level = own }
      guard block.kind == .paragraph, block.isBold, blocks[index + 1].followsHeading, block.isAtMargin else {
        return nil
      }
      let words = block.text.trimmed
      guard words.count <= BoldHeadings.maximum, let end = words.last, !".!?".contains(end) else { return nil }
      let marks = String(repeating: "#", count: min(level + 1, 4))
      return .boldHeading("\(marks) \(end == ":" ? String(words.dropLast()) : words)", at: block.range)
    }
  }
}

extension Passage.Block {
  /// Whether it may stand below a heading that it belongs to.
  fileprivate var followsHeading: Bool {
    switch kind {
    case .paragraph, .list: !isBold && isAtMargin
    default: false
    }
  }

  /// Whether it isn't part of a list, a quotation or a notice.
  fileprivate var isAtMargin: Bool {
    if kind != .paragraph { return true }
    let start = range.bytes.lowerBound
    let bytes = range.file.bytes[start...].prefix(2)
    return isBold ? bytes.elementsEqual("**".utf8) || bytes.elementsEqual("__".utf8) : bytes.first != UInt8(ascii: ">")
  }
}

extension Diagnostic {
  fileprivate static func boldHeading(_ heading: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      BoldHeadings.rule, at: range, severity: .warning,
      nl: "deze vette regel staat er als kop", tip: "schrijf '\(heading)'",
      en: "this line in bold stands in for a heading", tip: "write '\(heading)'")
  }
}
