import Basics
import Documents

/// The check for lines that readers don't see, because they define an address that no link uses.
struct LinkDefinition: TextRule {
  static let rule = Rule(
    "ongebruikt-adres",
    nl:
      "Een regel als `[brief]: brief.pdf` ziet niemand: hij geeft een adres aan `[brief]`. Elke naam staat er één keer.",
    en: "Nobody sees a line such as `[brief]: brief.pdf`: it gives an address to `[brief]`. Each name occurs once.")

  static let examples = [
    "Tekst.\n\n«[Noot]: voorlopig»", "Lees [het][a].\n\n[a]: index.md\n«[A]: index.md»", "> «[b]: index.md»",
    "Lees [het][a] en [a].\n\n[a]: index.md", "[//]: # (een opmerking)\n\nTekst.", "Tekst\n[b]: index.md",
    "```\n[b]: index.md\n```",
    "\\[Noot]: voorlopig",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    if text.field != nil { return [] }
    return text.passage.writtenDefinitions.compactMap { line in
      line.isRepeated ? .repeatedDefinition(line) : line.isUsed ? nil : .unusedDefinition(line)
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedDefinition(_ line: WrittenDefinition) -> Diagnostic {
    Diagnostic(
      LinkDefinition.rule, at: line.range,
      nl: "lezers zien deze regel niet: hij geeft een adres aan [\(line.name)], en dat staat nergens",
      tip: "haal de regel weg, of schrijf \\[\(line.name)] als het tekst is",
      en: "readers don't see this line: it gives an address to [\(line.name)], which is nowhere",
      tip: "remove the line, or write \\[\(line.name)] if it is text")
  }

  fileprivate static func repeatedDefinition(_ line: WrittenDefinition) -> Diagnostic {
    Diagnostic(
      LinkDefinition.rule, at: line.range,
      nl: "[\(line.name)] heeft al een adres, en lezers zien deze regel niet",
      tip: "haal de regel weg, of kies een andere naam",
      en: "[\(line.name)] has an address already, and readers don't see this line",
      tip: "remove the line, or choose another name")
  }
}
