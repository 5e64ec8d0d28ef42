import Documents
package import Basics

extension Rule {
  package static let missingField = Rule(
    "ontbrekend-veld",
    nl: "Een veld dat nodig is, ontbreekt of is leeg. Vul het in.",
    en: "A required field is missing or empty. Fill it in.")

  package static let unknownField = Rule(
    "onbekend-veld",
    nl: "Een veld heeft hier geen betekenis. Kies een van de velden die de tip noemt.",
    en: "A field has no meaning here. Choose one that the tip names.")

  package static let wrongType = Rule(
    "verkeerde-soort",
    nl: "Een veld heeft een soort: tekst, getal, datum, lijst. Schrijf het zoals de tip zegt.",
    en: "A field has a type: text, number, date, list. Write it as the tip says.")

  package static let factInTranslation = Rule(
    "feit-in-vertaling",
    nl: "Een feit staat één keer, in de brontaal. Haal het weg uit de vertaling.",
    en: "A fact is written once, in the source language. Remove it from the translation.")

  package static let factElsewhere = Rule(
    "feit-op-twee-plaatsen",
    nl: "Dit feit staat al op een andere pagina, en wordt daarvandaan getoond. Haal het hier weg.",
    en: "This fact is on another page already, and shown from there. Remove it here.")

  package static let keyedText = Rule(
    "tekst-bij-sleutel",
    nl:
      "Een onderdeel met woorden heeft in elke taal dezelfde `sleutel`. Geef het een sleutel, of neem die van "
      + "de bron over.",
    en: "An item with words has the same `sleutel` in each language. Give it a key, or copy that of the source.")

  package static let repeatedItem = Rule(
    "twee-keer-genoemd",
    nl: "Een lijst noemt iets één keer. Haal het tweede weg.",
    en: "A list names something once. Remove the second.")
}

extension Diagnostic {
  static func missingField(_ name: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .missingField, at: range.firstLine,
      nl: "het veld '\(name)' ontbreekt", tip: "voeg '\(name):' toe",
      en: "the field '\(name)' is missing", tip: "add '\(name):'")
  }

  static func emptyField(_ field: YAMLMapping.Field) -> Diagnostic {
    Diagnostic(
      .missingField, at: field.nameRange,
      nl: "het veld '\(field.name)' is leeg", en: "the field '\(field.name)' is empty",
      tip: field.isFollowedByComment
        ? Wording(
          nl: "wat na '#' staat, telt niet mee; zet een tekst met '#' tussen aanhalingstekens",
          en: "everything after '#' is a comment; put a text with '#' in quotes")
        : Wording(nl: "vul het in, of haal de regel weg", en: "fill it in, or remove the line"))
  }

  static func unknownField(_ field: YAMLMapping.Field, in names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownField, at: field.nameRange,
      nl: "onbekend veld '\(field.name)'", en: "unknown field '\(field.name)'",
      tip: .didYouMean(field.name, in: names))
  }

  static func unknownValue(
    _ value: String, of name: String, in words: [String], hint: Wording? = nil, at range: FileRange
  ) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: range,
      nl: "onbekende waarde '\(value)' van '\(name)'", en: "unknown value '\(value)' of '\(name)'",
      tip: hint ?? .didYouMean(value, in: words))
  }

  static func factInTranslation(_ field: YAMLMapping.Field) -> Diagnostic {
    Diagnostic(
      .factInTranslation, at: field.nameRange,
      nl: "'\(field.name)' is een feit en staat alleen in het bestand van de brontaal", tip: "haal het hier weg",
      en: "'\(field.name)' is a fact and belongs only in the file of the source language", tip: "remove it here")
  }

  static func factElsewhere(_ field: YAMLMapping.Field, _ other: String) -> Diagnostic {
    Diagnostic(
      .factElsewhere, at: field.nameRange,
      nl: "'\(field.name)' staat er al door '\(other)', en een feit staat één keer",
      tip: "haal '\(field.name)' weg, of '\(other)'",
      en: "'\(field.name)' is already given by '\(other)', and a fact stands once",
      tip: "remove '\(field.name)', or '\(other)'")
  }

  static let missingKey = Unplaced(
    .missingField, at: .firstLine,
    nl: "dit onderdeel heeft geen 'sleutel'; daaraan vindt de vertaling het terug",
    tip: "geef het een kort woord dat niet verandert: { sleutel: gesprekken, … }",
    en: "this item has no 'sleutel', by which the translation finds it",
    tip: "give it a short word that does not change: { sleutel: gesprekken, … }")

  static func unknownKey(_ key: String, tip: Wording?, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .keyedText, at: range,
      nl: "de sleutel '\(key)' staat niet in de brontaal", en: "the key '\(key)' is not in the source language",
      tip: tip)
  }

  static func repeatedKey(_ key: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .keyedText, at: range,
      nl: "de sleutel '\(key)' staat er twee keer", tip: "geef elk onderdeel een eigen 'sleutel'",
      en: "the key '\(key)' occurs twice", tip: "give each item a 'sleutel' of its own")
  }

  /// Reports what a list may name only once; `nl` and `en` say what that is.
  static func repeatedItem(nl: String, en: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .repeatedItem, at: range,
      nl: "\(nl) staat er twee keer", tip: "haal een van de twee weg",
      en: "\(en) occurs twice", tip: "remove one of the two")
  }

  static func missingText(ofKey key: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .keyedText, at: range.firstLine,
      nl: "de tekst bij de sleutel '\(key)' ontbreekt", tip: "voeg toe: { sleutel: \(key), tekst: … }",
      en: "the text for the key '\(key)' is missing", tip: "add: { sleutel: \(key), tekst: … }")
  }
}

extension YAMLMapping.Field {
  /// Whether a `#` follows the name on the same line.
  fileprivate var isFollowedByComment: Bool {
    let end = nameRange.bytes.upperBound
    return nameRange.file.text(in: end..<nameRange.file.lineEnd(after: end)).contains("#")
  }
}
