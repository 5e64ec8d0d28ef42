import Basics
import Documents

/// The check for what somebody still had to write: `TODO`, lorem ipsum, “tekst volgt”, `[invullen]`, “…”.
struct Placeholders: TextRule {
  static let rule = Rule(
    "onaf", mayBeExempt: true,
    nl: "Hier moest nog iets komen: TODO, “tekst volgt”, `[invullen]`. Vul het in, of haal het weg.",
    en: "Something was still to come here: TODO, “tekst volgt”, `[invullen]`. Fill it in, or remove it.")

  static let examples = [
    "De ouderavond is op «TODO» in het dorpshuis.", "«Lorem ipsum» en zo verder.",
    "«Lorem ipsum dolor sit amet», consectetur.", "## Wat wij doen\n\n«Tekst volgt».",
    "Bel «\\[naam]» van de gemeente, op «\\[vul hier een dag in]».", "## Kop\n\n«…»", "- «...»\n- Een punt",
    "«XXX» jongeren deden mee.",
    "De tekst volgt de brief. Kom met \\[de] anderen … of niet. `TODO` en “TODO”. Deze XXL-avond [naam](https://a.example).",
    "<!-- TODO: nakijken -->\n\nMeer volgt nog. Invullen kan tot maart.",
  ]

  private let anywhere, unfinished, blanks: PhraseIndex<Void>

  init(_ language: Language) {
    let words = language.words
    (anywhere, unfinished) = (language.index(of: words.placeholders), language.index(of: words.unfinished))
    blanks = language.index(of: words.blanks)
  }

  func findings(in text: CheckedText) -> [Diagnostic] {
    let dots = dots(in: text)
    let hasBrackets = text.passage.holds("[")
    let words = text.prose.flatMap { prose -> [FileRange] in
      let found = anywhere.matches(in: prose).map(\.words) + sentences(in: prose)
      return prose.places(of: found.joined) + (hasBrackets ? inBrackets(in: prose) : [])
    }
    return (dots + words).map { .placeholder(at: $0) }
  }

  private func dots(in text: CheckedText) -> [FileRange] {
    guard text.passage.holds(".", before: ".") || text.passage.bytes.span.holds(0xE2) else { return [] }
    let blocks = text.field == nil ? text.blocks : text.passage.blocks
    return blocks.filter { $0.kind != .cell && $0.isDots }.map { $0.range.lastWord }
  }

  /// Returns the sentences that say no more than that a text is still to come.
  private func sentences(in text: Prose) -> [Range<Int>] {
    let found = unfinished.matches(in: text).map(\.words)
    return found.isEmpty ? [] : text.sentences.filter { found.contains($0) }
  }

  /// Returns what is between square brackets that aren't a link's; a phrase may have more words after it.
  private func inBrackets(in text: Prose) -> [FileRange] {
    let bytes = text.bytes
    let found = blanks.matches(in: text).compactMap { match -> Range<Int>? in
      let run = match.words
      guard bytes[..<text.words[run.lowerBound].bytes.lowerBound].last == UInt8(ascii: "[") else { return nil }
      let last = run.count > 1 ? min(run.upperBound + 4, text.words.count) : run.upperBound
      let end = (run.upperBound - 1..<last).first { bytes[safe: text.words[$0].bytes.upperBound] == UInt8(ascii: "]") }
      return end.map { run.lowerBound..<$0 + 1 }
    }
    return text.places(of: found).map(\.withBrackets)
  }
}

extension [Range<Int>] {
  /// The runs in order, those that follow each other as one: “Lorem ipsum dolor sit amet”.
  fileprivate var joined: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { runs, run in
      if let last = runs.last, last.upperBound >= run.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<Swift.max(last.upperBound, run.upperBound)
      } else {
        runs.append(run)
      }
    }
  }
}

extension Passage.Block {
  /// Whether its only words are dots.
  fileprivate var isDots: Bool {
    guard words.count < 12, let first = words.first, first == 0x2E || first == 0xE2 else { return false }
    return text.allSatisfy { ".…".contains($0) } && (text.contains("…") || text.count > 1)
  }
}

extension FileRange {
  /// Its last signs without white space among them.
  fileprivate var lastWord: FileRange {
    let text = trimmed
    return FileRange(
      file, text.bytes.upperBound - file.bytes[text.bytes].reversed().prefix { $0 > 32 }.count..<text.bytes.upperBound)
  }

  /// It with the square brackets around it, and the backslash before the first.
  fileprivate var withBrackets: FileRange {
    var (start, end) = (bytes.lowerBound, bytes.upperBound)
    if file.bytes[..<start].last == UInt8(ascii: "[") { start -= 1 }
    if file.bytes[..<start].last == UInt8(ascii: "\\") { start -= 1 }
    if file.bytes[safe: end] == UInt8(ascii: "\\") { end += 1 }
    if file.bytes[safe: end] == UInt8(ascii: "]") { end += 1 }
    return FileRange(file, start..<end)
  }
}

extension Diagnostic {
  static func placeholder(at range: FileRange) -> Diagnostic {
    let words = range.text.replacing("\\", with: "")
    return Diagnostic(
      Placeholders.rule, at: range, severity: .warning,
      nl: "hier moest nog iets komen: '\(words)'", tip: "vul het in, of haal het weg",
      en: "something was still to come here: '\(words)'", tip: "fill it in, or remove it")
  }
}
