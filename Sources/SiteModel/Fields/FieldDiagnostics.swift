import Documents
import Basics

extension Diagnostic {
  /// The kind of value that a field must hold.
  enum FieldKind {
    case text, number, duration, count, year, day, date, period, municipalityCode, flag, list, mapping, texts, slug,
      phone,
      email,
      webAddress, formWithReason

    fileprivate var wording: Wording {
      switch self {
      case .text: Wording(nl: "een tekst", en: "a text")
      case .number: Wording(nl: "een getal van 0 of meer", en: "a number of 0 or more")
      case .count: Wording(nl: "een heel aantal, 0 of meer", en: "a whole count, 0 or more")
      case .duration: Wording(nl: "een getal van 1 of meer", en: "a number of 1 or more")
      case .year: Wording(nl: "een jaar", en: "a year")
      case .day: Wording(nl: "een dag", en: "a day")
      case .municipalityCode: Wording(nl: "de code van een gemeente", en: "the code of a municipality")
      case .date: Wording(nl: "een bestaande datum", en: "a date that exists")
      case .period:
        Wording(
          nl: "een bestaande datum of twee, de vroegste eerst", en: "a date that exists or two, the earlier first")
      case .flag: Wording(nl: "ja of nee", en: "ja or nee")
      case .list: Wording(nl: "een lijst", en: "a list")
      case .mapping: Wording(nl: "een groep velden", en: "a group of fields")
      case .texts: Wording(nl: "een tekst in elke taal", en: "a text in each language")
      case .phone: Wording(nl: "een telefoonnummer", en: "a telephone number")
      case .email: Wording(nl: "een e-mailadres", en: "an e-mail address")
      case .webAddress: Wording(nl: "een adres met https://", en: "an https:// address")
      case .formWithReason: Wording(nl: "de goede vorm met de reden", en: "the right form with the reason")
      case .slug: Wording(nl: "een woord met kleine letters", en: "a word in small letters")
      }
    }

    fileprivate var example: String {
      switch self {
      case .text: "Contact"
      case .number, .duration, .count: "3"
      case .year: "2026"
      case .day: "2025-10-14"
      case .municipalityCode: "gm0074"
      case .date: "2025-10-14, 2025-10, 2025"
      case .period: "2025-10, 2025-10-01/2025-10-14"
      case .flag: "nee"
      case .list: "[a, b]"
      case .mapping: "{ naam: waarde }"
      case .texts: "{ nl: Contact, fy: Kontakt }"
      case .phone: "020 123 45 67"
      case .email: "info@gemeente.example"
      case .webAddress: "https://www.gemeente.example/brief"
      case .formWithReason: "\"kânsryk: zo staat het in de woordenlijst\""
      case .slug: "stan-fan-saken"
      }
    }
  }

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

  static func wrongType(_ name: String, _ kind: FieldKind, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .wrongType, at: range.firstLine,
      nl: "'\(name)' hoort \(kind.wording.nl) te zijn", tip: "bijvoorbeeld: \(kind.example)",
      en: "'\(name)' should be \(kind.wording.en)", tip: "for example: \(kind.example)")
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
      nl: "'\(field.name)' staat er al door '\(other)', en een feit staat één keer", tip: "haal een van de twee weg",
      en: "'\(field.name)' is already given by '\(other)', and a fact stands once", tip: "remove one of the two")
  }

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
