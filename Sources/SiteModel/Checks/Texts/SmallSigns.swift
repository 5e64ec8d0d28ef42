import Basics
import Documents

/// The check for raised and lowered signs in the notations of other tools.
///
/// Unicode has signs of its own for them, which are right in titles, tables, calendars and open data too.
struct SmallSigns: TextRule {
  static let rule = Rule(
    "hoog-en-laag", mayBeExempt: true,
    nl: "Een hoog of laag teken is een eigen teken: m², CO₂. `m^2^` en `H~2~O` zijn geen Markdown.",
    en: "A raised or lowered sign is a sign of its own: m², CO₂. `m^2^` and `H~2~O` are no Markdown.")

  static let examples = [
    "Er is 5 m«^2^» en H«~2~»O.", "Dat is 10«^-3^» m«^2».", "De 1«^ste^» keer, x«~max~».", "Wij ~~stoppen~~ gaan door.",
    "Van ~20 tot ~30, ^^ en a\\^2\\^.",
    "`m^2^`", "Het is ~ 20.",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.shown.flatMap { block -> [Diagnostic] in
      guard block.shows("^") || block.shows("~"), !block.shows("$") else { return [] }
      let raised = block.text.matches(of: /(\^([^\s^~]{1,8})\^)|[\p{L})](\^(\d))(?![\^\d])/).map { match in
        (match.1 ?? match.3 ?? "", match.2 ?? match.4 ?? "", SmallSigns.raised)
      }
      let lowered = block.text.matches(of: /(?:^|[^~])(~([^\s~^]{1,8})~)(?!~)/).map { ($0.1, $0.2, SmallSigns.lowered) }
      return (raised + lowered).prefix(Bounds.closeLooks).compactMap { part, words, signs in
        guard let place = block.place(of: block.bytes(of: part)) else { return nil }
        let right = words.map { signs[$0] }
        return .smallSign(right.contains(nil) ? nil : String(right.compactMap(\.self)), at: place)
      }
    }
  }

  private static let raised: [Character: Character] = pairs("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
  private static let lowered: [Character: Character] = pairs("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

  private static func pairs(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, small))
  }
}

extension Diagnostic {
  fileprivate static func smallSign(_ right: String?, at range: FileRange) -> Diagnostic {
    let diagnostic = Diagnostic(
      SmallSigns.rule, at: range, severity: .warning,
      nl: "lezers zien deze tekens zoals zij er staan",
      tip: right.map { "schrijf '\($0)'" } ?? "schrijf het zonder hoge of lage letters; doorgehaald is ~~woorden~~",
      en: "readers see these signs as they are written",
      tip: right.map { "write '\($0)'" } ?? "write it without raised or lowered letters; struck through is ~~words~~")
    return right.map { diagnostic.repaired(by: $0) } ?? diagnostic
  }
}
