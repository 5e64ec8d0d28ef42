import Basics
import Documents

/// The check for lists that are none, because their marks come from a word processor or lack a blank.
struct ListForm: TextRule {
  static let rule = Rule(
    "lijstvorm", mayBeExempt: true,
    nl: "Een punt van een lijst begint met `- ` of `1. `, met een spatie.",
    en: "An item of a list begins with `- ` or `1. `, with a blank.")

  static let examples = [
    "«• »een\n• twee", "«• »een\n\n• twee\n\n• drie\n\nTekst.\n\n«•»vier", "«·\t»een", "«– »een\n– twee",
    "Wij:\n«-»een\n-twee",
    "«\u{F0B7}\t»een\n\u{F0B7}\tnog", "«o\t»een", "«o »een\no twee", "«• »een\no\ttwee", "«*»een\n*twee",
    "«1)»een\n2)twee",
    "«1.»een", "- «[ ] »taak\n- [ ] nog een", "«a) »een\nb) twee", "«a.\t»een\nb.\ttwee", "«(1) »een\n(2) twee",
    "Wij:\n«2. »een\n3. twee",
    "- «• »een\n- • twee",
    "*exclusief btw\n\n-5 graden, 1.000 euro en 1.2 meter.", "1.2 versie", "> De raad zei het.\n\n– de burgemeester",
    "> – naam",
    "Hij was – zegt men – ziek\n– en toch niet.", "\\• een", "o jee", "- een\n- twee\n\n1. een\n2) twee",
    "Een a) en b).",
    "'s-Gravenhage\n-advertentie-", "| • een • twee |\n|---|",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    if text.field != nil { return [] }
    let points = text.shown.filter { $0.kind == .paragraph }.flatMap { block in
      block.lines.enumerated().compactMap { number, line in TypedPoint(block, line: line, number: number) }
    }
    var (found, group): ([Diagnostic], [TypedPoint]) = ([], [])
    for point in points + [nil] {
      if let point, group.last.map({ point.follows($0) }) ?? true {
        group.append(point)
        continue
      }
      found += [TypedPoint.finding(about: group)].compactMap(\.self)
      group = point.map { [$0] } ?? []
    }
    return found
  }
}

/// A line that looks like an item of a list.
private struct TypedPoint {
  enum Kind { case bullet, dash, hyphen, asterisk, number, task, letter, lateNumber }

  let kind: Kind
  let block: ShownText
  let line: Int

  /// The offsets of the mark and the white space after it.
  let mark: Range<Int>
  let written: String

  /// Whether one such line is enough to be sure.
  let isSure: Bool

  init?(_ block: ShownText, line: Range<Int>, number: Int) {
    let text = block[line]
    let start = text.prefix { $0.isWhitespace }
    let rest = text[start.endIndex...]
    guard let (kind, mark, isSure) = TypedPoint.mark(of: rest, block, isFirst: number == 0) else { return nil }
    let gap = rest[mark.endIndex...].prefix { $0.isWhitespace }
    if rest[gap.endIndex...].isEmpty { return nil }
    (self.kind, self.block, self.line, self.isSure, written) = (kind, block, number, isSure, String(mark))
    self.mark = block.bytes(of: rest[mark.startIndex..<gap.endIndex])
  }

  private static func mark(
    of line: Substring, _ block: ShownText, isFirst: Bool
  ) -> (Kind, Substring, isSure: Bool)? {
    guard let first = line.first else { return nil }
    let mark = line.prefix(1), rest = line.dropFirst()
    let isApart = rest.first?.isWhitespace ?? false
    if "•‣◦●○▪▫■□❖➢⁃∙".contains(first) || first.unicodeScalars.allSatisfy({ 0xF000...0xF0FF ~= $0.value }) {
      return (.bullet, mark, true)
    }
    switch first {
    case "·": return isApart ? (.bullet, mark, isFirst) : nil
    case "o", "ü", "Ø", "q", "v", "§":
      let isWide = rest.first == "\t" || rest.hasPrefix("  ") || rest.first == "\u{A0}"
      return isApart && rest.drop(while: \.isWhitespace).first?.isNumber == false ? (.bullet, mark, isWide) : nil
    case "–":
      if !isApart || !block.surroundings.isDisjoint(with: [.inQuote, .afterQuote]) { return nil }
      return (.dash, mark, false)
    case "-":
      return rest.first?.isLetter == true && !rest.prefix { !$0.isWhitespace }.dropFirst().hasSuffix("-")
        ? (.hyphen, mark, true) : nil
    case "*": return rest.first?.isLetter == true && !rest.contains("*") ? (.asterisk, mark, false) : nil
    case "[":
      let isTask = ["[ ]", "[x]", "[X]", "[]"].contains { line.hasPrefix($0 + " ") }
      return isTask ? (.task, line.prefix(line.hasPrefix("[]") ? 2 : 3), true) : nil
    default: return numbered(line, isFirst: isFirst)
    }
  }

  private static func numbered(_ line: Substring, isFirst: Bool) -> (Kind, Substring, isSure: Bool)? {
    // Most lines have no such sign so early.
    guard line.utf8.prefix(4).contains(where: ".)".utf8.contains) else { return nil }
    let isOpen = line.first == "("
    let name = line.dropFirst(isOpen ? 1 : 0).prefix(4).prefix { $0 != "." && $0 != ")" }
    let (isNumber, isLetter) = (name.isDigits && name.utf8.count < 3, name.isSmallLetters && name.utf8.count == 1)
    guard isNumber || isLetter || ["ii", "iii"].contains(name), let sign = line[name.endIndex...].first else {
      return nil
    }
    let (mark, rest) = (line[...name.endIndex], line[name.endIndex...].dropFirst())
    if isNumber, !isOpen {
      if rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(\.isLetter) { return (.number, mark, true) }
      return rest.first == " " && !isFirst ? (.lateNumber, mark, false) : nil
    }
    // `a)`, `(a)`, `a.`, `(1)`, `ii)`
    let isMark = sign == ")" ? isNumber || isLetter || !isOpen : isLetter && !isOpen
    return isMark && " \t".contains(rest.first ?? "x") ? (.letter, mark, false) : nil
  }

  /// Whether it belongs to the same list as the line before.
  func follows(_ last: TypedPoint) -> Bool {
    let isNext =
      block.number == last.block.number ? line == last.line + 1 : block.number == last.block.number + 1 && line == 0
    if !isNext || kind != last.kind { return false }
    // Paragraphs are apart as they should be; only lines of one flow together.
    return kind != .letter && kind != .lateNumber || block.number == last.block.number && written != last.written
  }

  static func finding(about points: [TypedPoint]) -> Diagnostic? {
    guard let first = points.first, points.count > 1 || first.isSure else { return nil }
    guard let place = first.block.place(of: first.mark) else { return nil }
    let right = first.right(after: first)
    let finding = Diagnostic.listForm(first.kind == .task, right, at: place)
    if [.letter, .lateNumber, .task].contains(first.kind) || points.count > Bounds.closeLooks { return finding }
    let places = points.map { $0.block.place(of: $0.mark) }
    guard !places.contains(nil), let last = places.last?.map({ $0 }) else { return finding }
    var (text, end) = ("", place.bytes.lowerBound)
    for (point, place) in zip(points, places.compactMap(\.self)) {
      guard place.bytes.lowerBound >= end else { return finding }
      text += place.file.text(in: end..<place.bytes.lowerBound) + point.right(after: first)
      end = place.bytes.upperBound
    }
    return finding.repaired(by: text, at: place.through(last))
  }

  /// What to write for the mark; another mark than the first one is of a list within the list.
  private func right(after first: TypedPoint) -> String {
    if block.surroundings.contains(.startsItem), line == 0 { return "" }
    switch kind {
    case .number: return written + " "
    case .letter, .lateNumber: return "1. "
    case .task: return ""
    case .bullet: return written == first.written ? "- " : "  - "
    case .dash, .hyphen, .asterisk: return "- "
    }
  }
}

extension Diagnostic {
  fileprivate static func listForm(_ isTask: Bool, _ right: String, at range: FileRange) -> Diagnostic {
    let mark = range.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if right.isEmpty {
      return Diagnostic(
        ListForm.rule, at: range, severity: .warning,
        nl: "lezers zien '\(mark)' voor de tekst van dit punt", tip: "haal '\(mark)' weg",
        en: "readers see '\(mark)' before the text of this item", tip: "remove '\(mark)'")
    }
    return Diagnostic(
      ListForm.rule, at: range, severity: .warning,
      nl: "dit is geen lijst: '\(mark)' is geen teken van Markdown", tip: "begin elk punt met '\(right)'",
      en: "this is no list: '\(mark)' is no sign of Markdown", tip: "begin each item with '\(right)'")
  }
}
