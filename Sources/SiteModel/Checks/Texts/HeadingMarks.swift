import Basics
import Documents

/// The check for headings that readers see with their `#`.
struct HeadingMarks: TextRule {
  static let rule = Rule(
    "kopteken", mayBeExempt: true,
    nl: "Een kop begint met `##` en een spatie, en heeft er hoogstens zes.",
    en: "A heading begins with `##` and a blank, and has six of them at most.")

  static let examples = [
    "«##»Kop", "Tekst.\n«###»3 doelen", "«##\u{A0}»Kop", "«#\u{A0}»Kop", "«#️⃣ »Kop", "«#######» Kop", "- «##»Kop",
    "## Kop «##x»", "## Kop«##»", "## Kop ##", "#jeugd is een woord.\n\n#3 is het nummer.", "\\##Kop en `##Kop`",
    "## Werken in C#", "Zie punt ##Kop.", "> «##»**Kop**",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    if text.field != nil { return [] }
    return text.shown.flatMap { block -> [Diagnostic] in
      guard block.shows("#") else { return [] }
      switch block.kind {
      case .paragraph: return block.lines.compactMap { mistake(in: block[$0], block) }
      case .heading: return [end(of: block)].compactMap(\.self)
      case .cell, .line: return []
      }
    }
  }

  private func mistake(in line: Substring, _ block: ShownText) -> Diagnostic? {
    let scalars = line.unicodeScalars
    let marks = scalars.prefix { $0 == "#" }
    let rest = scalars[marks.endIndex...]
    guard let next = rest.first, !marks.isEmpty else { return nil }
    // White space that isn't a blank, such as a no-break space, and what makes an emoji of the sign.
    let gap = rest.prefix { $0.properties.isWhitespace || ["\u{FE0F}", "\u{20E3}", "\u{200B}"].contains($0) }
    let part = block.bytes(of: Substring(scalars[marks.startIndex..<gap.endIndex]))
    guard !scalars[gap.endIndex...].isEmpty, marks.count > 1 || next.value > 0x7F && !gap.isEmpty else { return nil }
    if marks.count > 6 {
      return block.place(of: block.bytes(of: Substring(marks))).map { .manyMarks(at: $0) }
    }
    return block.place(of: part).map { .headingMarks(String(repeating: "#", count: max(2, marks.count)) + " ", at: $0) }
  }

  /// Returns the finding about signs at the end of a heading, which don't belong to its words.
  private func end(of block: ShownText) -> Diagnostic? {
    guard let start = block.text.ranges(of: "##").first?.lowerBound else { return nil }
    return block.place(of: block.bytes(of: block.text[start...])).map { .signsAtEnd(at: $0) }
  }
}

extension Diagnostic {
  fileprivate static func headingMarks(_ right: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      HeadingMarks.rule, at: range,
      nl: "dit is geen kop: achter '#' hoort een spatie", tip: "schrijf '\(right)' voor de kop",
      en: "this is no heading: a blank belongs behind '#'", tip: "write '\(right)' before the heading"
    ).repaired(by: right)
  }

  fileprivate static let manyMarks = Unplaced(
    HeadingMarks.rule,
    nl: "dit is geen kop: een kop heeft hoogstens zes '#'", tip: "schrijf '##', of '###' voor een kop daaronder",
    en: "this is no heading: a heading has six '#' at most", tip: "write '##', or '###' for a heading below it")

  fileprivate static let signsAtEnd = Unplaced(
    HeadingMarks.rule, severity: .warning,
    nl: "lezers zien deze tekens in de kop", tip: "haal ze weg",
    en: "readers see these signs in the heading", tip: "remove them")
}
