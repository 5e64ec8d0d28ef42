package import Basics

/// What a text may be at the most. Beyond these sizes cmark or `oko` would take more than a second, and nobody writes such texts:
/// a table of 50,000 columns takes cmark five seconds, a quote 100,000 deep minutes.
package enum Bounds {
  /// The bytes of a file of text.
  static let fileSize = 500_000

  /// The bytes of a line. A paragraph may stand on one line.
  static let lineLength = 10_000

  /// The bytes of the fields at the top of a page.
  static let frontMatterSize = 100_000

  /// How many quotes and lists a line may open or go on.
  static let nesting = 50

  static let tableColumns = 100

  /// Rows by columns, of all tables of a text. cmark fills up the rows that are too short.
  static let tableCells = 50_000

  /// The bytes that the definitions of links may become: `[a]: b.md` is written out at each `[a]`. At 900 MB cmark takes seconds,
  /// and as much memory.
  static let definitions = 20_000_000

  /// How many partials a page may be made of: each may name others twice.
  package static let partials = 2_000

  /// The bytes of the templates of which a page is made. With 2,000 partials of 500 kB they take twelve seconds.
  package static let templateSize = 1_000_000

  /// How many lists may be gone through within each other: forty lists of two languages write a page of a million million parts.
  package static let loops = 5

  /// The findings about links of a page whose very place is looked for, and the page that was meant.
  package static let closeLooks = 100

  /// How many figures a text may show, and how many rows a table of data may have: each figure is drawn for two widths.
  static let figures = 50
  package static let dataRows = 1_000

  /// References to footnotes and footnotes together.
  static let footnotes = 2_000
}

extension Bounds {
  /// What makes a file too large to be read, whatever it holds.
  package static func mistake(in file: File) -> Diagnostic? {
    if file.bytes.count > fileSize { return .tooLarge(file) }
    return lines(of: file.all).first { $0.bytes.count > lineLength }.map { .longLine(at: $0) }
  }

  /// The same of a style sheet, whose lines may be as long as they like.
  package static func mistake(inStyleSheet file: File) -> Diagnostic? {
    file.bytes.count > fileSize ? .tooLarge(file) : nil
  }

  /// What makes a text in a field too large for Markdown: it is one paragraph.
  package static func mistake(inField text: String, at range: FileRange) -> Diagnostic? {
    if text.utf8.count > lineLength { return .longLine(at: range) }
    let mistake = mistake(inMarkdown: File(path: range.file.path, text: text).all)
    return mistake.map { .tooLargeForAField($0, at: range) }
  }

  /// What makes a text too large for Markdown.
  static func mistake(inMarkdown text: FileRange) -> Diagnostic? {
    var (columns, cells, footnotes, definitions) = (0, 0, 0, LinkDefinitions())
    for line in lines(of: text) {
      let bytes = line.file.bytes[line.bytes]
      if markers(in: bytes) > nesting { return .deepNesting(at: line) }
      if bytes.allSatisfy(isBlank) { columns = 0 }
      if let begun = self.columns(ofDelimiterRow: bytes) { columns = begun } else { cells += columns }
      if columns > tableColumns || cells > tableCells { return .largeTable(at: line) }
      footnotes += footnoteMarks(in: bytes)
      if footnotes > self.footnotes { return .manyFootnotes(at: line) }
      definitions.read(line)
    }
    return definitions.mistake
  }

  private static func lines(of range: FileRange) -> some Sequence<FileRange> {
    let (file, end) = (range.file, range.bytes.upperBound)
    return sequence(state: range.bytes.lowerBound) { (start: inout Int) -> FileRange? in
      guard start < end else { return nil }
      let newLine = file.bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      defer { start = newLine + 1 }
      return FileRange(file, start..<newLine)
    }
  }

  /// The marks of quotes and lists at the beginning of a line, as far as they need be counted.
  private static func markers(in line: ArraySlice<UInt8>) -> Int {
    var (count, rest) = (0, line.drop(while: isBlank))
    while count <= nesting, let next = rest.withoutContainerMark {
      count += 1
      rest = next.drop(while: isBlank)
    }
    return count
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte <= 32 }

  /// The columns of a table whose second line this may be: `|---|--:|`.
  private static func columns(ofDelimiterRow line: ArraySlice<UInt8>) -> Int? {
    let marks = line.drop { " \t>".utf8.contains($0) }
    guard marks.contains(UInt8(ascii: "|")), marks.contains(UInt8(ascii: "-")),
      marks.allSatisfy({ "|-: \t\r".utf8.contains($0) })
    else { return nil }
    return marks.split(separator: UInt8(ascii: "|")).count { $0.contains(UInt8(ascii: "-")) }
  }

  private static func footnoteMarks(in line: ArraySlice<UInt8>) -> Int {
    zip(line, line.dropFirst()).count { $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "^") }
  }
}

extension ArraySlice<UInt8> {
  /// What follows the mark of a quote or a list with which a line begins, if it does. Behind that of a list is a blank, or nothing: a
  /// line of hyphens or dots is none.
  var withoutContainerMark: ArraySlice<UInt8>? {
    guard let first else { return nil }
    if first == UInt8(ascii: ">") { return dropFirst() }
    let digits = prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let rest = self[digits.endIndex...]
    guard let mark = rest.first, (digits.isEmpty ? "-+*" : ".)").utf8.contains(mark),
      rest.dropFirst().first.map(Bounds.isBlank) ?? true, !rest.isThematicBreak
    else { return nil }
    return rest.dropFirst()
  }

  /// Whether this is `- - -` or its like, whose marks begin no lists.
  private var isThematicBreak: Bool {
    guard let mark = first, "-*".utf8.contains(mark) else { return false }
    return allSatisfy { $0 == mark || Bounds.isBlank($0) } && count { $0 == mark } > 2
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ file: File) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: FileRange(file, 0..<0),
      nl: "dit bestand is groter dan \(Bounds.fileSize / 1_000) kB", tip: "verdeel het over meer bestanden",
      en: "this file is larger than \(Bounds.fileSize / 1_000) kB", tip: "divide it into several files")
  }

  fileprivate static func longLine(at line: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: line.start,
      nl: "deze regel is langer dan \(Bounds.lineLength) tekens", tip: "breek hem in kortere regels",
      en: "this line is longer than \(Bounds.lineLength) characters", tip: "break it into shorter lines")
  }

  static func longFrontMatter(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range.start,
      nl: "de velden van deze pagina zijn samen groter dan \(Bounds.frontMatterSize / 1_000) kB",
      tip: "zet lange teksten onder de tweede regel '---'",
      en: "the fields of this page are larger than \(Bounds.frontMatterSize / 1_000) kB together",
      tip: "put long texts below the second line '---'")
  }

  fileprivate static func deepNesting(at line: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: line.start,
      nl: "deze regel staat in meer dan \(Bounds.nesting) citaten en lijsten",
      tip: "haal tekens aan het begin van de regel weg",
      en: "this line is in more than \(Bounds.nesting) quotes and lists",
      tip: "remove marks at the beginning of the line")
  }

  fileprivate static func largeTable(at line: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: line.start,
      nl: "deze tabel heeft meer dan \(Bounds.tableColumns) kolommen, of de tabellen hier samen meer dan "
        + "\(Bounds.tableCells) vakken",
      tip: "verdeel ze over kleinere tabellen of meer pagina’s",
      en: "this table has more than \(Bounds.tableColumns) columns, or the tables here more than "
        + "\(Bounds.tableCells) cells together",
      tip: "divide them into smaller tables or several pages")
  }

  /// What is too large in a text, of which the field is the place: where the text stands there is not known exactly.
  fileprivate static func tooLargeForAField(_ mistake: Diagnostic, at range: FileRange) -> Diagnostic {
    Diagnostic(.tooLarge, mistake.message, at: range.start, tip: mistake.tip)
  }

  static func manyFigures(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range,
      nl: "deze pagina heeft meer dan \(Bounds.figures) figuren", tip: "verdeel haar over meer pagina’s",
      en: "this page has more than \(Bounds.figures) figures", tip: "divide it into several pages")
  }

  package static func manyRows(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range.start,
      nl: "deze tabel heeft meer dan \(Bounds.dataRows) regels", tip: "laat weg wat niemand nodig heeft",
      en: "this table has more than \(Bounds.dataRows) rows", tip: "leave out what nobody needs")
  }

  fileprivate static func manyFootnotes(at line: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: line.start,
      nl: "deze pagina heeft meer dan \(Bounds.footnotes) voetnoten en verwijzingen ernaar",
      tip: "verdeel haar over meer pagina’s",
      en: "this page has more than \(Bounds.footnotes) footnotes and references to them",
      tip: "divide it into several pages")
  }
}
