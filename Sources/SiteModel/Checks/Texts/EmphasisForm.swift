import Basics
import Documents

/// The check for emphasis that readers see as asterisks, or that came by accident.
struct EmphasisForm: TextRule {
  static let rule = Rule(
    "nadrukvorm", mayBeExempt: true,
    nl: "Vet is `**woorden**` en cursief `*woorden*`, zonder spatie aan de binnenkant.",
    en: "Bold is `**words**` and italic `*words*`, without blanks at the inner ends.")

  static let examples = [
    "Dit is «** heel vet **» en «**vet **» woord.", "Dit is «**»vet.", "Dit is vet«**».",
    "Dit is «__ vet __» en «__»vet.",
    "Dit is «* echt *» zo.", "Dit is «**»", "| «** a b **» |\n|---|", "De som 5 * 3 * 2, of 2 ** 3.",
    "Dat is «5*3*2» en «a*b*c», of «2**3**4».", "De prijs is aantal * uren * tarief. Dat is on*ver*wacht, on*e*ven.",
    "Stap *2* en klas *3*, 2\\*3\\*4, 2 * 3, H*2*O.", "| «5*3*2» |\n|---|",
    "Een prijs*\n\n* exclusief btw",
    "Een **vet** en *cursief* woord, snake_case en __init__.", "Naam: ______", "\\*\\*niet vet", "Zie `**`.",
    "Geef C* of a* b*.",
  ]

  private let factors: Set<String>

  init(_ language: Language) { factors = Set(language.words.factors) }

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.passage.emphasisedFactors.map { .sum(at: $0) }
      + text.shown.flatMap { block -> [Diagnostic] in
        guard block.kind != .line, block.shows("*") || block.shows("_") else { return [] }
        return ["**", "__"].flatMap { strong($0, block) } + ["*", "_"].flatMap { apart($0, block) }
      }
  }

  /// Returns the findings about signs of bold text.
  private func strong(_ sign: String, _ block: ShownText) -> [Diagnostic] {
    guard let mark = sign.unicodeScalars.first, block.shows(mark) else { return [] }
    let signs = block.runs(of: sign).filter { isMarkup($0, block) }.prefix(2 * Bounds.closeLooks)
    var (found, index): ([Diagnostic], Int) = ([], 0)
    while index < signs.count {
      let next = index + 1 < signs.count ? signs[index + 1] : nil
      let words = next.map { block[signs[index].upperBound..<$0.lowerBound] } ?? ""
      if let next, let place = block.place(of: signs[index].lowerBound..<next.upperBound), !words.contains("\n"),
        words.contains(where: \.isLetter)
      {
        found.append(.emphasis(sign + words.trimmed + sign, at: place))
        index += 2
      } else {
        if let place = block.place(of: signs[index]) { found.append(.loneSign(sign, at: place)) }
        index += 1
      }
    }
    return found
  }

  /// Whether two signs may have been meant as markup, rather than as a part of a name or of a sum.
  private func isMarkup(_ sign: Range<Int>, _ block: ShownText) -> Bool {
    let before = block[0..<sign.lowerBound].last, after = block[sign.upperBound..<block.text.utf8.count].first
    if before == "\0" || after == "\0" { return false }
    let isApart = (before?.isWhitespace ?? true) && (after?.isWhitespace ?? true)
    let digits = block[0..<sign.lowerBound].last { !$0.isWhitespace }?.isNumber ?? false
    if isApart && digits { return false }
    // A name such as `__init__` has letters around.
    return block[sign].first != "_" || isApart || before?.isLetter != true
  }

  /// Returns the findings about words between single signs with blanks at their inner ends.
  private func apart(_ sign: Character, _ block: ShownText) -> [Diagnostic] {
    guard let mark = sign.unicodeScalars.first, block.shows(mark) else { return [] }
    let signs = block.runs(of: String(sign)).filter { range in
      (block[0..<range.lowerBound].last?.isWhitespace ?? true)
        && block[range.upperBound..<block.text.utf8.count].first == " "
    }
    return zip(signs, signs.dropFirst()).prefix(1).compactMap { open, close in
      let words = block[open.upperBound..<close.lowerBound]
      let isText =
        words.split { !$0.isLetter }.contains { $0.count > 2 } && !words.contains { $0.isNumber || $0 == "\n" }
      let isSum = words.split(separator: " ").contains { factors.contains($0.lowercased()) }
      guard isText, !isSum, let place = block.place(of: open.lowerBound..<close.upperBound) else { return nil }
      return .emphasis(String(sign) + words.trimmed + String(sign), at: place)
    }
  }
}

extension ShownText {
  /// Returns where a run of a sign is that isn't part of a longer one.
  fileprivate func runs(of sign: String) -> [Range<Int>] {
    let bytes = Array(text.utf8), sign = Array(sign.utf8)
    return bytes.indices.filter { index in
      bytes[index...].starts(with: sign) && (index == 0 || bytes[index - 1] != sign[0])
        && (index + sign.count == bytes.count || bytes[index + sign.count] != sign[0])
    }.map { $0..<$0 + sign.count }
  }
}

extension Diagnostic {
  fileprivate static func emphasis(_ right: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      EmphasisForm.rule, at: range, severity: .warning,
      nl: "lezers zien deze tekens: tussen het teken en de woorden staat een spatie", tip: "schrijf \(right)",
      en: "readers see these signs: there is a blank between the sign and the words", tip: "write \(right)"
    ).repaired(by: right)
  }

  fileprivate static func sum(at range: FileRange) -> Diagnostic {
    let right = range.text.replacing("*", with: "\\*")
    return Diagnostic(
      EmphasisForm.rule, at: range, severity: .warning,
      nl: "lezers zien deze sterretjes niet: zij maken cursief of vet wat ertussen staat",
      tip: "schrijf \(right), of een maalteken: 5 × 3",
      en: "readers don't see these asterisks: they make italic or bold what is between",
      tip: "write \(right), or a sign of multiplication: 5 × 3"
    ).repaired(by: right)
  }

  fileprivate static func loneSign(_ sign: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      EmphasisForm.rule, at: range, severity: .warning,
      nl: "lezers zien '\(sign)': het andere teken ontbreekt",
      tip: "schrijf \(sign)woorden\(sign), of haal '\(sign)' weg",
      en: "readers see '\(sign)': the other sign is missing", tip: "write \(sign)words\(sign), or remove '\(sign)'")
  }
}
