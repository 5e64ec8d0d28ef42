import Basics
import Documents

/// The check for markup of other tools, which readers see as signs.
struct ForeignMarkup: TextRule {
  static let rule = Rule(
    "vreemde-opmaak", mayBeExempt: true,
    nl: "Opmaak van een ander programma werkt hier niet. Schrijf het in Markdown, zoals `> [!NOTE]` voor een melding.",
    en: "Markup of another program doesn't work here. Write it in Markdown, such as `> [!NOTE]` for a notice.")

  static let examples = [
    "«:::note»\nTekst\n:::", "«::: warning Let op»\n\nTekst\n\n:::", "«!!! tip \"Titel\"»\n\n    Tekst van de tip.",
    "«??? note»\n    Tekst.",
    "«{{< figure src=\"a.jpg\" >}}»", "«{% include a.html %}»", "Zie «{{ site.naam }}».", "Tekst.\n«{: .klein}»",
    "Een tekst. «{.klein}»",
    "Zie «[[contact]]» en «[[contact|de pagina]]».", "«[toc]»", "> «[!LET OP]»\n> Tekst.", "«[[»_TOC_]]",
    "Een «==gemarkeerd==» woord en «++nieuw++».",
    "Wij «:smile:» om «$x^2$».", "«import Kaart from './kaart.js'»", "«[b]»Vet[/b] en «[url=a.nl]»x[/url]", "«h2. »Kop",
    "«== »Kop", "«=== »Kop ===",
    "Zie «Fout! Bladwijzer niet gedefinieerd.» en «Error! Reference source not found.»", "«TOC \\o \"1-3\"»",
    "«HYPERLINK \"a.nl\"»",
    "«'''»vet'''", "«.. note::»", "Tekst «<!--» open", "«\\textbf{»vet}",
    "\\{{ naam }} en `:::note`", "Om 12:30:45 uur, ::1, prijs $5 en $6.", "Let op: dit is a==b.",
    "'s-Gravenhage en C++.", "Fout! Dat mag niet.", "{naam}",
    "Een zin«[1]» en nog een[2].\n\nTekst.\n\n[1] Zie de brief.\n[2] Zie het plan.",
    "Een zin«\\[3\\]».\n\n\\[3\\] Zie de brief.",
    "Zie [1] voor de brief en [2].", "[1] Zie de brief.",
    "Het is 10:30:15 en a:b:c.", "De visie heet ''Mei-inoar foar ús bern''.",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    [typedNote(in: text)].compactMap(\.self)
      + text.shown.flatMap { block -> [Diagnostic] in
        var (found, end): ([Diagnostic], Int) = ([], 0)
        for line in block.lines where block.kind == .paragraph && found.count < Bounds.closeLooks {
          guard let part = ForeignLine.part(of: block[line]) else { continue }
          if let place = block.place(of: block.bytes(of: part.0)) { found.append(.foreign(part.1, at: place)) }
          end = line.upperBound
        }
        let parts = ForeignMarkup.patterns.flatMap { pattern -> [(Range<Int>, Wording)] in
          guard pattern.signs.allSatisfy(block.shows) else { return [] }
          return pattern.matches(block.text).map { (block.bytes(of: $0), pattern.tip) }
        }
        for (part, tip) in parts.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }).prefix(Bounds.closeLooks)
        where part.lowerBound >= end {
          // `[[_TOC_]]` has emphasis in it.
          let start = part.lowerBound..<part.lowerBound + 2
          guard let place = block.place(of: part) ?? block.place(of: start) else { continue }
          found.append(.foreign(tip, at: place))
          end = part.upperBound
        }
        return found
      }
  }

  /// Returns the finding about the first number between brackets whose note is typed below it, as Word pastes them.
  private func typedNote(in text: CheckedText) -> Diagnostic? {
    var first: [Substring: (block: ShownText, part: Substring)] = [:]
    for block in text.shown where block.shows("[") && block.kind != .line {
      for number in block.text.matches(of: /\[(\d{1,3})\]/) {
        let isStart =
          number.range.lowerBound == block.text.startIndex || block.text[..<number.range.lowerBound].last == "\n"
        if !isStart {
          first[number.1] = first[number.1] ?? (block, number.0)
        } else if let use = first[number.1], block.text[number.range.upperBound...].prefixMatch(of: /:?\s+\S/) != nil {
          let written = use.block.range.range(ofFirst: "\\[\(number.1)\\]")
          return (use.block.place(of: use.block.bytes(of: use.part)) ?? written).map { .typedNote(number.1, at: $0) }
        }
      }
    }
    return nil
  }

  private typealias Wording = Diagnostic.Wording

  /// Markup within a line.
  private struct Pattern: Sendable {
    /// The signs without which it can't be there.
    let signs: [Unicode.Scalar]
    let tip: Wording
    let matches: @Sendable (String) -> [Substring]
  }

  private static let remove = Wording(nl: "haal dit weg", en: "remove this")

  /// Whether a colon comes before a letter: most come before a blank, and an expression costs more than a look.
  private static func hasShortcode(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1.isSmallLetter }
  }

  private static let patterns: [Pattern] = [
    Pattern(
      signs: ["[", "!"],
      tip: Wording(
        nl: "schrijf [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] of [!CAUTION]",
        en: "write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]")
    ) {
      $0.firstMatch(of: /^\[!(?![A-Za-z]+\])[^\[\]\n]+\]/).map { [$0.output] } ?? []
    },
    Pattern(
      signs: ["{", "}"],
      tip: Wording(
        nl: "schrijf de woorden zelf, of een link of afbeelding in Markdown",
        en: "write the words themselves, or a link or image in Markdown")
    ) {
      $0.matches(of: /\{\{[^}\n]*\}?\}|\{%[^}\n]*%\}/).map(\.output)
    },
    Pattern(signs: ["{", "}"], tip: remove) { $0.matches(of: /(?:^|[^{])(\{:?\s?[.#][a-z][^{}\n]*\})/).map(\.1) },
    Pattern(
      signs: ["[", "]"],
      tip: Wording(
        nl: "haal dit weg: een inhoudsopgave maakt oko zelf", en: "remove this: oko makes a table of contents itself")
    ) {
      $0.matches(of: /\[\[_?TOC_?\]\]|\[(?:toc|TOC)\]/).map(\.output)
    },
    Pattern(signs: ["[", "]"], tip: Wording(nl: "schrijf [woorden](adres)", en: "write [words](address)")) {
      $0.matches(of: /!?\[\[(?!TOC\])[^\[\]\n_][^\[\]\n]*\]\]/).map(\.output)
    },
    Pattern(
      signs: ["="],
      tip: Wording(nl: "schrijf **woorden** om iets te laten opvallen", en: "write **words** to stress something")
    ) {
      $0.matches(of: /(?:^|\s)(==[^=\s](?:[^=\n]*[^=\s])?==)(?:$|[\s.,;:!?)])/).map(\.1)
    },
    Pattern(signs: ["+"], tip: Wording(nl: "schrijf alleen de woorden", en: "write the words only")) {
      $0.matches(of: /(?:^|\s)(\+\+[^+\s][^+\n]*\+\+)(?:$|[\s.,;:!?)])/).map(\.1)
    },
    Pattern(
      signs: [":"],
      tip: Wording(
        nl: "zet het teken zelf in de tekst, of haal dit weg", en: "put the sign itself into the text, or remove this")
    ) {
      hasShortcode($0) ? $0.matches(of: /(?:^|\s)(:[a-z][a-z_]+:)(?:$|[\s.,;!?)])/).map(\.1) : []
    },
    Pattern(
      signs: ["$"],
      tip: Wording(
        nl: "schrijf de formule in gewone tekens of woorden", en: "write the formula in plain signs or words")
    ) {
      $0.matches(of: /\$\$[^$\n]+\$\$|\$[A-Za-z\\][^$\n]*[\\^_=+][^$\n]*\$/).map(\.output)
    },
    Pattern(
      signs: ["\\", "{"],
      tip: Wording(nl: "schrijf het in Markdown, zoals **vet**", en: "write it in Markdown, such as **bold**")
    ) {
      $0.matches(of: /\\(?:textbf|textit|emph|section|subsection|href|url|begin|end)\{/).map(\.output)
    },
    Pattern(
      signs: ["[", "/"],
      tip: Wording(
        nl: "schrijf het in Markdown: **vet**, *cursief*, [woorden](adres)",
        en: "write it in Markdown: **bold**, *italic*, [words](address)")
    ) { text in
      text.matches(of: /\[(b|i|u|s|url|img|quote|code|color|size)(?:=[^\]\n]*)?\]/).filter {
        text.contains("[/\($0.1)]")
      }.map(\.0)
    },
    Pattern(signs: ["<", "!"], tip: Wording(nl: "sluit de opmerking met -->", en: "close the comment with -->")) {
      $0.matches(of: /<!--/).map(\.output)
    },
    Pattern(signs: ["!"], tip: remove) {
      $0.matches(of: /(?:Fout|Error|Flater)! [A-Z][a-z ]+ (?:niet gedefinieerd|niet gevonden|not defined|not found)\.?/)
        .map(\.output)
    },
    Pattern(
      signs: ["\\", "\""],
      tip: Wording(nl: "haal dit weg: het is een code van Word", en: "remove this: it is a code of Word")
    ) {
      $0.matches(of: /\b(?:TOC|SEQ|PAGEREF|REF|MERGEFIELD)\b[^\n]*\\[a-z*](?: "[^"\n]*")?/).map(\.output)
    },
    Pattern(signs: ["\""], tip: Wording(nl: "schrijf [woorden](adres)", en: "write [words](address)")) {
      $0.matches(of: /HYPERLINK "[^"\n]*"/).map(\.output)
    },
    Pattern(signs: ["'"], tip: Wording(nl: "schrijf **vet** of *cursief*", en: "write **bold** or *italic*")) {
      $0.firstMatch(of: /'''(?=\w[^'\n]*''')/).map { [$0.output] } ?? []
    },
  ]
}

/// Markup that begins a line.
private enum ForeignLine {
  /// Returns the part of a line that is markup of another tool, with what to do.
  static func part(of line: Substring) -> (Substring, Diagnostic.Wording)? {
    // An expression costs more than a look at the first letters.
    let starts = [":::", "!!!", "???", ".. ", "=", "h1. ", "h2. ", "h3. ", "h4. ", "h5. ", "h6. ", "import "]
    guard starts.contains(where: line.hasPrefix) else { return nil }
    let notice = line.prefixMatch(of: /(?::{3,}\s?\{?|!!!\s?|\?\?\?\+?\s?|\.\. )(\w+)(?:::)?[^\n]*/)
    if let notice, line.first != "." || notice.output.0.contains("::") {
      let mark = kinds[notice.output.1.lowercased()] ?? "NOTE"
      return (
        notice.output.0,
        Diagnostic.Wording(
          nl: "schrijf '> [!\(mark)]', en '> ' voor elke regel van de melding",
          en: "write '> [!\(mark)]', and '> ' before each line of the notice")
      )
    }
    if let heading = line.prefixMatch(of: /(?:={1,6}|h[1-6]\.) (?=\S)/) {
      let right = String(repeating: "#", count: max(2, heading.output.count { $0 == "=" }))
      return (heading.output, Diagnostic.Wording(nl: "schrijf '\(right) '", en: "write '\(right) '"))
    }
    if line.wholeMatch(of: /import \{?[^\n]+\}? from ['"][^\n]+['"];?/) != nil {
      return (line, Diagnostic.Wording(nl: "haal deze regel weg", en: "remove this line"))
    }
    return nil
  }

  private static let kinds = [
    "tip": "TIP", "hint": "TIP", "warning": "WARNING", "waarschuwing": "WARNING", "danger": "CAUTION",
    "error": "CAUTION",
    "gevaar": "CAUTION", "caution": "CAUTION", "attention": "WARNING", "important": "IMPORTANT",
    "belangrijk": "IMPORTANT",
  ]
}

extension Diagnostic {
  fileprivate static func foreign(_ tip: Wording, at range: FileRange) -> Diagnostic {
    Diagnostic(
      ForeignMarkup.rule, at: range,
      nl: "lezers zien dit zoals het er staat: het is opmaak van een ander programma",
      en: "readers see this as it is written: it is markup of another program", tip: tip)
  }

  fileprivate static func typedNote(_ number: Substring, at range: FileRange) -> Diagnostic {
    Diagnostic(
      ForeignMarkup.rule, at: range, severity: .warning,
      nl: "dit nummer leidt lezers niet naar de noot onderaan",
      tip: "schrijf elke noot als [^\(number)], en onderaan als [^\(number)]: met de tekst erachter",
      en: "this number doesn't lead readers to the note below",
      tip: "write each note as [^\(number)], and below as [^\(number)]: with the text behind it")
  }
}
