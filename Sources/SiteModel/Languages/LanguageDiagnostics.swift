import Documents
package import Basics

extension Rule {
  package static let strings = Rule(
    "schermteksten",
    nl:
      "Een schermtekst in `strings/` heeft de sleutel en de woorden tussen accolades van de ingebouwde; een eigen "
      + "tekst staat er in elke taal, en een sjabloon gebruikt hem.",
    en:
      "A text in `strings/` has the key, and the words in braces, of the built-in one; a text of one’s own is there "
      + "in each language, and a template uses it.")
}

/// The mistakes in a file of strings.
extension Diagnostic {
  /// Reports the texts that a language lacks, all of them at once.
  static func missingTexts(_ keys: [String], of count: Int, in file: File) -> Diagnostic {
    let first = keys.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return keys.count == 1
      ? Diagnostic(
        .strings, at: file.firstLine,
        nl: "de tekst \(first) ontbreekt", tip: "voeg hem toe onder 'texts'",
        en: "the text \(first) is missing", tip: "add it under 'texts'")
      : Diagnostic(
        .strings, at: file.firstLine,
        nl: "van de \(count) teksten ontbreken er \(keys.count), zoals \(first)",
        tip: "oko heeft deze taal niet zelf: neem 'templates/strings/nl.yml' van oko over, en vertaal elke tekst",
        en: "of the \(count) texts \(keys.count) are missing, such as \(first)",
        tip: "oko doesn't have this language: copy oko's own 'templates/strings/nl.yml', and translate each text")
  }

  static func misplacedText(_ field: YAMLMapping.Field) -> Diagnostic {
    Diagnostic(
      .unknownField, at: field.nameRange,
      nl: "de tekst '\(field.name)' staat niet onder 'texts:'",
      tip: "zet een regel 'texts:' boven de teksten, en twee spaties voor elke tekst",
      en: "the text '\(field.name)' is not under 'texts:'",
      tip: "put a line 'texts:' above the texts, and two spaces before each of them")
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
