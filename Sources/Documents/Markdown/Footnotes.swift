package import Basics

/// The footnotes of a text, and the mistakes in their names.
struct Footnotes {
  /// The id of the heading above the notes.
  static let headingID = "voetnoten"

  /// The number of notes so far.
  private var count = 0

  /// The lower-case names of the notes so far.
  private var names: Set<String> = []

  /// The ranges of code and HTML, in which Markdown has no meaning.
  private var verbatim: [Range<Int>] = []

  /// Counts a note and returns its number.
  mutating func define(in firstLine: FileRange) -> Int {
    count += 1
    if let name = Footnotes.definition(in: firstLine) { names.insert(name.text.lowercased()) }
    return count
  }

  mutating func skip(_ block: Range<Int>) { verbatim.append(block) }

  /// Returns the references to notes that a text shows as they are written, such as `[^naam]`.
  static func references(in text: [UInt8]) -> [[UInt8]] {
    var (references, rest): ([[UInt8]], _) = ([], text[...])
    while let begin = rest.firstRange(of: "[^".utf8) {
      let name = text[begin.upperBound...].prefix { $0 > 32 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
      rest = text[name.endIndex...]
      if !name.isEmpty, rest.first == UInt8(ascii: "]") {
        references.append(Array(text[begin.lowerBound...name.endIndex]))
      }
    }
    return references
  }

  /// Reports notes that can't appear: unused ones, later ones of the same name, and ones whose name isn't one word.
  ///
  /// Notes in code or HTML don't count.
  func mistakes(in text: FileRange) -> [Diagnostic] {
    guard text.holds("[", before: "^") else { return [] }
    var (found, names): ([Diagnostic], Set<String>) = ([], [])
    for note in text.lines.compactMap(Footnotes.definition)
    where !verbatim.contains(where: { $0.contains(note.bytes.lowerBound) }) {
      if note.text.isEmpty || note.text.contains(where: \.isWhitespace) {
        found.append(.footnoteName(note))
      } else if !self.names.contains(note.text.lowercased()) {
        found.append(.unusedFootnote(note))
      }
      if !names.insert(note.text.lowercased()).inserted { found.append(.repeatedFootnote(note)) }
    }
    return found
  }

  /// Returns the name of the note that begins on a line, also in a quote or a list: `[^naam]: tekst`.
  private static func definition(in line: FileRange) -> FileRange? {
    var rest = line.file.bytes[line.bytes]
    while true {
      let text = rest.drop { $0 == UInt8(ascii: " ") }
      guard text.startIndex - rest.startIndex < 4 else { return nil }
      if text.starts(with: "[^".utf8) {
        guard let end = text.firstIndex(of: UInt8(ascii: "]")), text[(end + 1)...].first == UInt8(ascii: ":") else {
          return nil
        }
        return FileRange(line.file, (text.startIndex + 2)..<end)
      }
      guard let next = text.withoutContainerMark else { return nil }
      rest = next.first == UInt8(ascii: " ") ? next.dropFirst() : next
    }
  }
}

extension PassageWriter {
  /// Writes the number of a note in the text, as a link to it.
  mutating func writeReference(_ reference: Tape.Reference) {
    html.append(html: "<sup><a href=\"#")
    append(id: "noot-\(reference.note)")
    html.append(html: "\" id=\"")
    append(id: reference.id)
    html.append(html: "\" aria-label=\"")
    html.appendEscaped(place.text("footnote.one"))
    html.append(html: " \(reference.note)\">\(reference.note)</a></sup>")
  }

  /// Writes a note with the links back to the text.
  mutating func writeFootnote(_ node: Int, _ number: UInt32, _ isLast: Bool) {
    appendLine(number == 1 ? "<ol>\n<li id=\"" : "<li id=\"")
    append(id: "noot-\(number)")
    html.append(html: "\">\n")
    write(tape.children(of: node))
    writeBackLinks(tape.references.filter { $0.note == number })
    appendLine(isLast ? "</li>\n</ol>\n" : "</li>\n")
  }

  private mutating func writeBackLinks(_ references: [Tape.Reference]) {
    if references.isEmpty { return }
    appendLine("<p>")
    for reference in references {
      html.append(html: reference.count == 1 ? "<a href=\"#" : " <a href=\"#")
      append(id: reference.id)
      html.append(html: "\">")
      html.appendEscaped(place.text("footnote.back"))
      if references.count > 1 { html.append(html: " (\(reference.count))") }
      html.append(html: "</a>")
    }
    html.append(html: "</p>\n")
  }
}

extension Tape.Reference {
  fileprivate var id: String { "noot-\(note)-terug" + (count > 1 ? "-\(count)" : "") }
}

extension Rule {
  package static let footnote = Rule(
    "voetnoot",
    nl: "Elke voetnoot heeft een verwijzing in de tekst, en elke verwijzing een voetnoot.",
    en: "Each footnote has a reference in the text, and each reference a footnote.")
}

extension Diagnostic {
  fileprivate static func unusedFootnote(_ name: FileRange) -> Diagnostic {
    Diagnostic(
      .footnote, at: name,
      nl: "niets verwijst naar de noot '\(name.text)'",
      tip: "schrijf [^\(name.text)] in de tekst, of haal de noot weg",
      en: "nothing refers to the footnote '\(name.text)'",
      tip: "write [^\(name.text)] in the text, or remove the note")
  }

  fileprivate static func footnoteName(_ name: FileRange) -> Diagnostic {
    let words = name.text.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    let repair = words.isEmpty ? "1" : words
    return Diagnostic(
      .footnote, at: name,
      nl: "de naam van een noot is één woord, zonder spaties", tip: "schrijf [^\(repair)], hier en in de tekst",
      en: "the name of a footnote is a word without blanks", tip: "write [^\(repair)], here and in the text")
  }

  fileprivate static func repeatedFootnote(_ name: FileRange) -> Diagnostic {
    Diagnostic(
      .footnote, at: name,
      nl: "de noot '\(name.text)' staat er twee keer", tip: "geef een van de twee een andere naam",
      en: "the footnote '\(name.text)' occurs twice", tip: "give one of the two another name")
  }

  static func footnoteInField(_ reference: FileRange) -> Diagnostic {
    Diagnostic(
      .footnote, at: reference,
      nl: "een voetnoot staat in de tekst, niet in een veld",
      tip: "schrijf het in de zin zelf, of zet '\(reference.text)' in de tekst eronder",
      en: "a footnote is for the text, not for a field",
      tip: "say it in the sentence itself, or put '\(reference.text)' in the text below")
  }

  /// A note's number is a link, which can't lie in a link or in the description of an image.
  static let footnoteInLink = Unplaced(
    .footnote,
    nl: "een voetnoot staat niet in een link of in de beschrijving van een afbeelding",
    tip: "zet haar erachter: [woorden](adres)[^1]",
    en: "a footnote can't be in a link or in the description of an image",
    tip: "put it behind: [words](address)[^1]")

  static func missingFootnote(_ reference: FileRange) -> Diagnostic {
    Diagnostic(
      .footnote, at: reference,
      nl: "de noot '\(reference.text)' ontbreekt", tip: "schrijf onderaan: \(reference.text): de tekst van de noot",
      en: "the footnote '\(reference.text)' is missing",
      tip: "write at the end: \(reference.text): the text of the note")
  }
}
