import Documents
package import Basics

extension Rule {
  package static let strings = Rule(
    "schermteksten",
    nl: "Een schermtekst in `strings/` heeft de vorm en de woorden tussen accolades van de ingebouwde.",
    en: "A text in `strings/` has the form, and the words in braces, of the built-in one.")
}

/// The mistakes in a file of strings.
extension Diagnostic {
  static func missingText(_ key: String, in file: File) -> Diagnostic {
    Diagnostic(
      .strings, at: file.firstLine,
      nl: "de tekst '\(key)' ontbreekt", tip: "voeg hem toe onder 'texts'",
      en: "the text '\(key)' is missing", tip: "add it under 'texts'")
  }

  static func unknownText(_ key: String, in keys: [String], at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings, at: range.firstLine,
      nl: "niets gebruikt de tekst '\(key)'", en: "there is no use for the text '\(key)'",
      tip: key.nearMiss(in: keys).map { .didYouMean($0) } ?? Wording(nl: "haal hem weg", en: "remove it"))
  }

  static func emptyText(_ key: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings, at: range.firstLine,
      nl: "de tekst '\(key)' is leeg", tip: "vul hem in",
      en: "the text '\(key)' is empty", tip: "fill it in")
  }

  static func wordOfAddress(_ word: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings, at: range.firstLine,
      nl: "'\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
      tip: "bijvoorbeeld: \(slug(of: word))",
      en: "'\(word)' can't be part of an address, which has small letters, digits and hyphens",
      tip: "for example: \(slug(of: word))")
  }

  static func placeholders(_ names: Set<String>, at range: FileRange) -> Diagnostic {
    let list = names.sorted().map { "{\($0)}" }.joined(separator: ", ")
    return names.isEmpty
      ? Diagnostic(
        .strings, at: range.firstLine,
        nl: "in deze tekst vult oko niets in", tip: "haal '{' en '}' weg",
        en: "this text has no placeholders", tip: "remove '{' and '}'")
      : Diagnostic(
        .strings, at: range.firstLine,
        nl: "in deze tekst vult oko in: \(list)", tip: "zet elk ervan één keer in de tekst",
        en: "this text has the placeholders: \(list)", tip: "use each of them in the text")
  }

  static func wordCount(_ field: YAMLMapping.Field, _ count: Int) -> Diagnostic {
    Diagnostic(
      .strings, at: field.nameRange,
      nl: "'\(field.name)' heeft \(count) woorden", tip: "noem ze allemaal, in hun volgorde",
      en: "'\(field.name)' has \(count) words", tip: "name all of them, in their order")
  }

  static let notALetter = Unplaced(
    .strings, at: .firstLine,
    nl: "hier staat een letter met de letter waarbij zij hoort", tip: "bijvoorbeeld: { y: i }",
    en: "this is a letter with the letter for which it stands", tip: "for example: { y: i }")
}
