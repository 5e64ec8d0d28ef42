import Basics
import Documents

/// The check for markup that nobody meant: a line below a paragraph that makes it a heading, a number that makes it a list,
/// blanks that make it code.
struct AccidentalMarkup: TextRule {
  static let rule = Rule(
    "onbedoelde-opmaak", mayBeExempt: true,
    nl:
      "`---` onder een alinea maakt haar een kop, vier spaties ervoor maken haar code, en een getal met een punt begint "
      + "een lijst, die zelf telt.",
    en:
      "`---` below a paragraph makes it a heading, four blanks before it make it code, and a number with a full stop "
      + "begins a list, which counts by itself.")

  static let examples = [
    "Een alinea.\n«---»", "Tekst.\n\n    «Een alinea uit Word.»", "- punt\n\n      «Nog een alinea.»", "    «## Kop»",
    "1. een\n2. twee\n«4.» vier", "3. drie\n4. vier\n«4.» vijf", "«2025.» Toen kwam er een motie.",
    "«```»\ncode zonder eind",
    "- «~~~»\n  code",
    "Tekst.\n\n---\n\nTekst.", "1. een\n1. twee\n1. drie", "1. een\n2. twee\n4) vier", "3. drie\n4. vier",
    "```\ncode\n```",
    "> ```\n> code\n> ```", "2025\\. Toen", "    x = 1;", "## Kop\n---",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    if text.field != nil { return [] }
    let blocks = text.blocks.indices.compactMap { index -> Diagnostic? in
      let block = text.blocks[index]
      switch block.kind {
      case .heading(level: 2): return block.range.holds("\n") ? underlined(block) : nil
      case .code: return code(block, after: index > 0 ? text.blocks[index - 1] : nil)
      default: return nil
      }
    }
    return blocks + text.passage.writtenLists.compactMap(list)
  }

  private func underlined(_ block: Passage.Block) -> Diagnostic? {
    let lines = Array(block.range.lines)
    guard lines.count > 1, let last = lines.last?.withoutMarks, last.text.allSatisfy({ $0 == "-" }) else { return nil }
    return .underlinedHeading(at: last)
  }

  private func code(_ block: Passage.Block, after last: Passage.Block?) -> Diagnostic? {
    let lines = block.range.lines.map(\.withoutMarks).filter { !$0.bytes.isEmpty }
    guard let first = lines.first, let end = lines.last else { return nil }
    let fence = first.text.prefix { "`~".contains($0) }
    if fence.count > 2, !String(decoding: block.code, as: UTF8.self).hasPrefix(first.text) {
      let isClosed = lines.count > 1 && end.text.hasPrefix(fence) && Set(end.text).count == 1
      return isClosed ? nil : .openCode(String(fence), at: first)
    }
    // The text of a notice of another tool is indented.
    if last?.text.contains("!!!") == true || last?.text.contains("???") == true { return nil }
    let code = String(decoding: block.code, as: UTF8.self)
    let line = code.prefix { $0 != "\n" }.drop(while: \.isWhitespace)
    let isMarkup = line.prefixMatch(of: /#{1,6} |[-*+•] |\d+[.)] |\|.*\|/) != nil
    let words = line.split { !$0.isLetter }.count { $0.count > 1 }
    guard isMarkup || words > 1 && !code.contains(where: { "{};=$<>".contains($0) }) else { return nil }
    return .accidentalCode(at: block.range.range(ofFirst: line.trimmed) ?? first)
  }

  private func list(_ list: WrittenList) -> Diagnostic? {
    let numbers = list.numbers.map { number in number.flatMap { Int($0.text.dropLast()) } }
    guard let place = list.numbers.first?.map({ $0 }) else { return nil }
    if numbers.count == 1 { return 1_000...9_999 ~= list.start && numbers[0] == list.start ? .yearAsList(place) : nil }
    if numbers.allSatisfy({ $0 == list.start }) { return nil }
    for (index, number) in numbers.enumerated() {
      guard let number, let place = list.numbers[index] else { return nil }
      if number != list.start + index { return .listNumber(list.start + index, at: place) }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static let underlinedHeading = Unplaced(
    AccidentalMarkup.rule, severity: .warning,
    nl: "deze streepjes maken een kop van de regels erboven",
    tip: "bedoelt u een lijn, zet er dan een lege regel boven; bedoelt u een kop, schrijf dan '## ' ervoor",
    en: "these hyphens make a heading of the lines above",
    tip: "for a line, put a blank line above; for a heading, write '## ' before it")

  fileprivate static func openCode(_ fence: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      AccidentalMarkup.rule, at: range,
      nl: "alles onder deze regel is code: het einde ontbreekt", tip: "zet '\(fence)' op een eigen regel onder de code",
      en: "all below this line is code: its end is missing", tip: "put '\(fence)' on a line of its own below the code")
  }

  fileprivate static let accidentalCode = Unplaced(
    AccidentalMarkup.rule, severity: .warning,
    nl: "door de spaties ervoor is deze tekst code",
    tip: "haal de spaties aan het begin weg; is het code, zet dan '```' erboven en eronder",
    en: "the blanks before it make this text code",
    tip: "remove the blanks at the start; if it is code, put '```' above and below")

  fileprivate static func yearAsList(_ range: FileRange) -> Diagnostic {
    let right = range.text.dropLast() + "\\" + range.text.suffix(1)
    return Diagnostic(
      AccidentalMarkup.rule, at: range, severity: .warning,
      nl: "deze regel wordt een lijst, met dit getal als nummer", tip: "schrijf '\(right)'",
      en: "this line becomes a list, with this as its number", tip: "write '\(right)'"
    ).repaired(by: String(right))
  }

  fileprivate static func listNumber(_ number: Int, at range: FileRange) -> Diagnostic {
    let other = range.text.dropLast() + (range.text.hasSuffix(")") ? "." : ")")
    return Diagnostic(
      AccidentalMarkup.rule, at: range, severity: .warning,
      nl: "lezers zien hier het nummer \(number): een lijst telt zelf",
      tip: "schrijf '\(number)', of begin met '\(other)' een nieuwe lijst vanaf dat nummer",
      en: "readers see the number \(number) here: a list counts by itself",
      tip: "write '\(number)', or begin a new list from that number with '\(other)'")
  }
}
