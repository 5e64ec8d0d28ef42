import Documents
import Basics

/// What can be the matter with a file of strings.
extension Diagnostic {
  static func missingText(_ key: String, in file: File) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "de tekst '\(key)' ontbreekt", en: "the text '\(key)' is missing"), at: file.firstLine,
      tip: Wording(nl: "voeg hem toe onder 'texts'", en: "add it under 'texts'"))
  }

  static func unknownText(_ key: String, in keys: [String], at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "niets gebruikt de tekst '\(key)'", en: "there is no use for the text '\(key)'"),
      at: range.firstLine,
      tip: key.nearMiss(in: keys).flatMap { .didYouMean(key, in: [$0]) }
        ?? Diagnostic.Wording(nl: "haal hem weg", en: "remove it"))
  }

  static func emptyText(_ key: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "de tekst '\(key)' is leeg", en: "the text '\(key)' is empty"), at: range.firstLine,
      tip: Wording(nl: "vul hem in", en: "fill it in"))
  }

  static func wordOfAddress(_ word: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings,
      Wording(
        nl: "'\(word)' kan niet in een adres: dat heeft kleine letters, cijfers en streepjes",
        en: "'\(word)' can't be part of an address, which has small letters, digits and hyphens"),
      at: range.firstLine,
      tip: Wording(nl: "bijvoorbeeld: \(slug(of: word))", en: "for example: \(slug(of: word))"))
  }

  static func placeholders(_ names: Set<String>, at range: FileRange) -> Diagnostic {
    let list = names.sorted().map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(
      .strings,
      names.isEmpty
        ? Wording(nl: "in deze tekst vult oko niets in", en: "this text has no placeholders")
        : Wording(nl: "in deze tekst vult oko in: \(list)", en: "this text has the placeholders: \(list)"),
      at: range.firstLine,
      tip: names.isEmpty
        ? Wording(nl: "haal '{' en '}' weg", en: "remove '{' and '}'")
        : Wording(nl: "zet elk ervan één keer in de tekst", en: "use each of them in the text"))
  }

  static func wordCount(_ field: YAMLMapping.Field, _ count: Int) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "'\(field.name)' heeft \(count) woorden", en: "'\(field.name)' has \(count) words"),
      at: field.nameRange, tip: Wording(nl: "noem ze allemaal, in hun volgorde", en: "name all of them, in their order")
    )
  }

  static func notALetter(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .strings,
      Wording(
        nl: "hier staat een letter met de letter waarbij zij hoort",
        en: "this is a letter with the letter for which it stands"),
      at: range.firstLine, tip: Wording(nl: "bijvoorbeeld: { y: i }", en: "for example: { y: i }"))
  }
}
