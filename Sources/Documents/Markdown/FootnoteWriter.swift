import Basics

/// Writes footnotes: numbers in the text, and a section of notes at the end, with links both ways.
struct FootnoteWriter {
  /// The number of references to each note so far.
  private var references: [String: Int] = [:]

  /// The number of the current note, and so the number of notes so far.
  private var number = 0

  /// The lower-case names of the notes written so far.
  private(set) var names: Set<String> = []

  /// The id of the heading above the notes.
  static let headingID = "voetnoten"

  /// The heading above the notes, in the words of the interface.
  static var heading: Markdown.Heading {
    var words = Fragment()
    words.append(.text("footnote.title"))
    return Markdown.Heading(id: headingID, content: words, text: "")
  }

  /// Writes the number of a note in the text.
  mutating func reference(_ number: String, in out: inout Fragment) {
    let count = references[number, default: 0] + 1
    references[number] = count
    out.append(html: "<sup><a href=\"#")
    out.append(.id("noot-" + number))
    out.append(html: "\" id=\"")
    out.append(.id(FootnoteWriter.reference(count, to: number)))
    out.append(html: "\" aria-label=\"")
    out.append(.text("footnote.one"))
    out.write { $0.append(html: " \(number)\">\(number)</a></sup>") }
  }

  /// Begins a note.
  ///
  /// cmark drops the notes that nothing refers to, and gives the others in the order of their numbers.
  mutating func enter(_ firstLine: FileRange, in out: inout Fragment) {
    number += 1
    if let name = FootnoteWriter.definition(in: firstLine) { names.insert(name.text.lowercased()) }
    out.appendLine(number == 1 ? "<ol>\n<li id=\"" : "<li id=\"")
    out.append(.id("noot-\(number)"))
    out.append(html: "\">\n")
  }

  /// Ends a note with the links back to the text.
  mutating func leave(_ node: CMark.Node, in out: inout Fragment) {
    let count = references[String(number), default: 0]
    out.appendLine("<p>")
    for reference in 1...max(1, count) {
      out.append(html: reference == 1 ? "<a href=\"#" : " <a href=\"#")
      out.append(.id(FootnoteWriter.reference(reference, to: String(number))))
      out.append(html: "\">")
      out.append(.text("footnote.back"))
      if count > 1 { out.write { $0.append(html: " (\(reference))") } }
      out.append(html: "</a>")
    }
    out.append(html: "</p>\n</li>\n")
    if node.isLast { out.append(html: "</ol>\n") }
  }

  private static func reference(_ count: Int, to number: String) -> String {
    "noot-\(number)-terug" + (count > 1 ? "-\(count)" : "")
  }
}

extension FootnoteWriter {
  /// Returns the references to notes that a text shows as they are written.
  static func references(in text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    guard text.contains(UInt8(ascii: "^")) else { return [] }
    return String(decoding: text, as: UTF8.self).matches(of: /\[\^[^\[\]\s]+\]/).map { Array($0.0.utf8) }
  }

  /// Reports notes that can't appear: unused ones, later ones of the same name, and ones whose name isn't one word.
  ///
  /// Notes in code or HTML don't count.
  func mistakes(in text: FileRange, verbatim: [FileRange]) -> [Diagnostic] {
    var (found, names): ([Diagnostic], Set<String>) = ([], [])
    var line = text.bytes.lowerBound
    while line < text.bytes.upperBound {
      let end = text.file.lineEnd(after: line)
      if let note = FootnoteWriter.definition(in: FileRange(text.file, line..<end)),
        !verbatim.contains(where: { $0.bytes.contains(note.bytes.lowerBound) })
      {
        if note.text.isEmpty || note.text.contains(where: \.isWhitespace) {
          found.append(.footnoteName(note))
        } else if !self.names.contains(note.text.lowercased()) {
          found.append(.unusedFootnote(note))
        }
        if !names.insert(note.text.lowercased()).inserted { found.append(.repeatedFootnote(note)) }
      }
      line = (text.file.bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.upperBound) + 1
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
  static func footnoteInLink(_ reference: FileRange) -> Diagnostic {
    Diagnostic(
      .footnote, at: reference,
      nl: "een voetnoot staat niet in een link of in de beschrijving van een afbeelding",
      tip: "zet haar erachter: [woorden](adres)[^1]",
      en: "a footnote can't be in a link or in the description of an image",
      tip: "put it behind: [words](address)[^1]")
  }

  static func missingFootnote(_ reference: FileRange) -> Diagnostic {
    Diagnostic(
      .footnote, at: reference,
      nl: "de noot '\(reference.text)' ontbreekt", tip: "schrijf onderaan: \(reference.text): de tekst van de noot",
      en: "the footnote '\(reference.text)' is missing",
      tip: "write at the end: \(reference.text): the text of the note")
  }
}
