import Basics
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
      let found = prose.words.indices.filter { prose.bytes[prose.words[$0].bytes].elementsEqual(FillIns.mark.utf8) }
      return prose.places(of: found.map { $0..<$0 + 1 }).map { .toFillIn(at: $0) }
    }
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
