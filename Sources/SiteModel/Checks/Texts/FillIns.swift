package import Basics
import Documents

/// The check for what `oko new` left to somebody to write: the word `INVULLEN`, in a text or as the value of a field.
///
/// It is an error that nobody can allow, so that a page is never published half written.
struct FillIns: TextRule {
  static let rule = Rule(
    "in-te-vullen",
    nl: "Waar `oko new` of `oko init` INVULLEN neerzette, moet nog iets komen. Vul het in, of haal de regel weg.",
    en: "Where `oko new` or `oko init` left INVULLEN, something is still to come. Fill it in, or remove the line.")

  static let examples = [
    "«INVULLEN»", "De ouderavond is op «INVULLEN» in het dorpshuis.", "- «INVULLEN»\n- Een punt",
    "Invullen kan tot maart. U kunt het formulier invullen.",
  ]

  /// The word that stands for what is to be written.
  static let mark = "INVULLEN"

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.prose.flatMap { prose -> [Diagnostic] in
      guard prose.traits.contains(.capitals) else { return [] }
      let words = prose.words.map(\.bytes)
      let found = words.indices.filter {
        words[$0].count == FillIns.mark.utf8.count && prose.bytes[words[$0]].elementsEqual(FillIns.mark.utf8)
      }
      return prose.places(of: found.map { $0..<$0 + 1 }).map { .toFillIn(at: $0) }
    }
  }
}

extension Rule {
  package static let toFillIn = FillIns.rule
}

extension FieldReader {
  /// Returns whether a value is more than the mark that something is to be written; if it isn't, that is the only finding.
  mutating func isFilledIn(_ scalar: Scalar, _ name: String) -> Bool {
    if scalar.text != FillIns.mark { return true }
    diagnostics.append(.toFillIn(name, at: scalar.range))
    return false
  }
}

extension Diagnostic {
  static func toFillIn(_ field: String? = nil, at range: FileRange) -> Diagnostic {
    Diagnostic(
      FillIns.rule, at: range,
      nl: field.map { "'\($0)' moet nog worden ingevuld" } ?? "hier moet nog een tekst komen",
      en: field.map { "'\($0)' is still to be filled in" } ?? "a text is still to come here",
      tip: Wording(nl: "schrijf het, en haal \(FillIns.mark) weg", en: "write it, and remove \(FillIns.mark)"))
  }
}
