import Basics

/// Writes the headings of a text.
///
/// The words of a heading are collected separately, because its id is known only at their end.
struct HeadingWriter {
  private(set) var diagnostics: [Diagnostic] = []
  private var ids: HeadingIDs

  /// The output before the open heading.
  private var before: (out: Fragment, plain: String)?

  init(in text: some Collection<UInt8>) {
    ids = HeadingIDs(in: text)
  }

  var isOpen: Bool { before != nil }

  mutating func enter(in out: inout Fragment, _ plain: inout String) {
    out.write { $0.beginLine() }
    before = (out, plain)
    out = Fragment()
    plain = ""
  }

  /// Ends the heading, and restores the output before it.
  mutating func leave(in out: inout Fragment, _ plain: inout String, at range: FileRange) -> Markdown.Heading {
    let handWritten = takeHandWrittenID(from: &out, &plain, at: range)
    let heading = Markdown.Heading(id: handWritten ?? ids.id(for: plain), content: out, text: plain)
    if plain.allSatisfy(\.isWhitespace) { diagnostics.append(.headingWithoutWords(at: range)) }
    (out, plain) = before ?? (Fragment(), "")
    before = nil
    return heading
  }

  /// Removes ` {#id}` from the end of the words and returns the id.
  ///
  /// In code or in a link, it stays part of the words.
  private mutating func takeHandWrittenID(
    from out: inout Fragment, _ plain: inout String, at range: FileRange
  ) -> String? {
    guard plain.last == "}", out.bytes.last == UInt8(ascii: "}"), let brace = plain.lastIndex(of: "{") else {
      return nil
    }
    let written = plain[brace...]
    let id = String(written.dropFirst(2).dropLast())
    guard written.hasPrefix("{#"), HeadingIDs.isWellFormed(id) else {
      if written.dropFirst().drop(while: \.isWhitespace).first == "#" { diagnostics.append(.malformedID(at: range)) }
      return nil
    }
    guard out.bytes.suffix(written.utf8.count).elementsEqual(written.utf8) else { return nil }
    out.removeLast(written.utf8.count)
    out.removeLast(out.bytes.reversed().prefix { " \n".utf8.contains($0) }.count)
    plain = String(plain[..<brace].reversed().drop(while: \.isWhitespace).reversed())
    if HeadingIDs.isReserved(id) { diagnostics.append(.reservedID(id, at: range)) }
    if !ids.take(id) { diagnostics.append(.repeatedID(id, at: range)) }
    return id
  }
}

extension Diagnostic {
  static func firstLevelHeading(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .headingLevel, at: range,
      nl: "een kop in de tekst begint met '##'", tip: "de titel van de pagina staat in 'titel'",
      en: "a heading in the text begins with '##'", tip: "the title of the page is in 'titel'")
  }

  fileprivate static func headingWithoutWords(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .noWords, at: range,
      nl: "deze kop heeft geen woorden", tip: "schrijf ze achter '##', of haal de regel weg",
      en: "this heading has no words", tip: "write them behind '##', or remove the line")
  }

  fileprivate static func malformedID(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .headingID, at: range,
      nl: "het woord na '#' begint met een letter (a–z) en heeft verder alleen letters, cijfers, '-' en '_'",
      tip: "bijvoorbeeld: {#ouderavond}",
      en: "the word after '#' begins with a letter (a–z); then letters, digits, '-' and '_' only",
      tip: "for example: {#ouderavond}")
  }

  fileprivate static func reservedID(_ id: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .headingID, at: range,
      nl: "'{#\(id)}' is al in gebruik op elke pagina", tip: "kies een ander woord",
      en: "'{#\(id)}' is already used on every page", tip: "choose another word")
  }

  fileprivate static func repeatedID(_ id: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .headingID, at: range,
      nl: "'{#\(id)}' staat al bij een kop hierboven", tip: "kies een ander woord",
      en: "'{#\(id)}' is already the id of a heading above", tip: "choose another word")
  }
}
