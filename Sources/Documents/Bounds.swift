package import Basics

/// The largest sizes of a text.
///
/// Beyond them cmark or `oko` would take more than a second, and nobody writes such texts. A table of 50,000 columns
/// takes cmark five seconds, and 100,000 nested quotes take minutes.
package enum Bounds {
  /// The bytes of a text file.
  static let fileSize = 500_000

  /// The bytes of a line, which may hold a whole paragraph.
  static let lineLength = 10_000

  /// The bytes of the fields at the top of a page.
  static let frontMatterSize = 100_000

  /// The quotes and lists that a line may open or continue.
  static let nesting = 50

  /// The nodes within each other: lists that only indentation nests, and emphasis in emphasis.
  static let depth = 150

  static let tableColumns = 100

  /// The cells of all tables of a text: rows by columns, because cmark pads short rows.
  static let tableCells = 50_000

  /// The bytes of all link definitions once they are written out: `[a]: b.md` is repeated at each `[a]`.
  ///
  /// At 900 MB cmark takes seconds, and as much memory.
  static let definitions = 20_000_000

  /// The steps that cmark takes for addresses and tables on long lines: see ``SlowMarkup``.
  static let steps = 100_000_000

  /// The partials of a page, which multiply: each may include others twice.
  package static let partials = 2_000

  /// The partials within each other: a thread has room for some hundreds.
  package static let partialDepth = 100

  /// The bytes of the templates of a page: 2,000 partials of 500 kB take twelve seconds.
  package static let templateSize = 1_000_000

  /// The depth of nested lists in a template: forty lists of two languages would write 2⁴⁰ parts.
  package static let loops = 5

  /// The number of findings about links of a page that get an exact range and a suggestion.
  package static let closeLooks = 100

  /// The figures of a text, and the rows of a data table, which a figure may show one by one.
  static let figures = 50
  package static let dataRows = 1_000

  /// The numbers that count or order something.
  package static let counts = 0...1_000_000

  /// The years of a rhythm, and the days until a record is old: a thousand years.
  package static let years = 1...1_000
  package static let days = 1...365_250

  /// The footnotes and the references to them, together.
  static let footnotes = 2_000
}

extension Bounds {
  /// Returns the findings if a file wasn't read, isn't text, holds signs that nobody sees or an unfinished merge, or is too
  /// large; the lines of a style sheet may have any length.
  package static func mistakes(in file: File) -> [Diagnostic] {
    if let refused = Diagnostic.refused(file) { return [refused] }
    if TextEncoding(of: file) != nil { return [.notUTF8(file)] }
    let marks = file.all.mergeMarks
    if !marks.isEmpty { return marks }
    if file.bytes.count > fileSize { return [.tooLarge(at: file.all)] }
    let mayHaveLongLine = file.bytes.count > lineLength && !file.path.hasSuffix(".css")
    let longLine = mayHaveLongLine ? file.all.lines.first { $0.bytes.count > lineLength } : nil
    return longLine.map { [.longLine(at: $0)] } ?? file.unseenSigns
  }

  /// Returns a finding if a text in a field, which is one paragraph, is too large for Markdown.
  package static func mistake(inField text: String, at range: FileRange) -> Diagnostic? {
    if text.utf8.count > lineLength { return .longLine(at: range) }
    // The exact place within the field is unknown.
    return mistake(inMarkdown: File(path: range.file.path, text: text).all)?.moved(to: range.start)
  }

  /// Returns a finding if a text is too large for Markdown.
  static func mistake(inMarkdown text: FileRange) -> Diagnostic? {
    var (columns, cells, footnotes, definitions, slow) = (0, 0, 0, LinkDefinitions(), SlowMarkup())
    let (hasFootnotes, hasDefinitions) = (text.holds("[", before: "^"), text.holds("]", before: ":"))
    let mayBeSlow = text.holds("@") || text.holds("|") || text.holds("w", before: ".")
    for line in text.lines {
      let bytes = line.file.bytes[line.bytes]
      if markers(in: bytes) > nesting { return .deepNesting(at: line) }
      if mayBeSlow {
        let (isBlank, begun) = (bytes.allSatisfy(isBlank), self.columns(ofDelimiterRow: bytes))
        if isBlank { columns = 0 }
        slow.read(bytes, isBlank: isBlank, isInTable: columns > 0, beginsTable: begun != nil)
        if slow.steps > steps { return .slowMarkup(at: line) }
        if let begun { columns = begun } else { cells += columns }
        if columns > tableColumns || cells > tableCells { return .largeTable(at: line) }
      }
      if hasFootnotes { footnotes += footnoteMarks(in: bytes) }
      if footnotes > self.footnotes {
        let (nl, en) = ("voetnoten en verwijzingen ernaar", "footnotes and references to them")
        return .largePage(self.footnotes, nl: nl, en: en, at: line.start)
      }
      if hasDefinitions { definitions.read(line) }
    }
    return definitions.mistake
  }

  /// Counts the quote and list marks at the start of a line, up to one more than `nesting`.
  private static func markers(in line: ArraySlice<UInt8>) -> Int {
    var (count, rest) = (0, line.drop(while: isBlank))
    while count <= nesting, let next = rest.withoutContainerMark {
      count += 1
      rest = next.drop(while: isBlank)
    }
    return count
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte <= 32 }

  /// Returns the number of columns of a table, if the line can be its second, such as `|---|--:|`.
  private static func columns(ofDelimiterRow line: ArraySlice<UInt8>) -> Int? {
    let marks = line.drop { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
    // Nearly all lines begin with a letter.
    guard let first = marks.first, first < 0x41 || first == UInt8(ascii: "|"), marks.contains(UInt8(ascii: "|")),
      marks.contains(UInt8(ascii: "-")),
      marks.allSatisfy({ "|-: \t".utf8.contains($0) })
    else { return nil }
    return marks.split(separator: UInt8(ascii: "|")).count { $0.contains(UInt8(ascii: "-")) }
  }

  private static func footnoteMarks(in line: ArraySlice<UInt8>) -> Int {
    line.indices.dropFirst().count { line[$0] == UInt8(ascii: "^") && line[$0 - 1] == UInt8(ascii: "[") }
  }
}

extension ArraySlice<UInt8> {
  /// The rest of a line after a quote or list mark at its start; `nil` if there is none.
  ///
  /// A list mark needs white space or the end of the line after it: a line of hyphens or dots has none.
  var withoutContainerMark: ArraySlice<UInt8>? {
    guard let first else { return nil }
    if first == UInt8(ascii: ">") { return dropFirst() }
    let digits = prefix(while: \.isDigit)
    let rest = self[digits.endIndex...]
    // Nearly all lines begin with a letter.
    guard let mark = rest.first, mark < 0x41, (digits.isEmpty ? "-+*" : ".)").utf8.contains(mark),
      rest.dropFirst().first.map(Bounds.isBlank) ?? true, !rest.isThematicBreak
    else { return nil }
    return rest.dropFirst()
  }

  /// Whether the line is a thematic break such as `- - -`, whose marks begin no lists.
  private var isThematicBreak: Bool {
    guard let mark = first, "-*".utf8.contains(mark) else { return false }
    return allSatisfy { $0 == mark || Bounds.isBlank($0) } && count { $0 == mark } > 2
  }
}

extension Diagnostic {
  fileprivate static let tooLarge = Unplaced(
    .tooLarge, at: .start,
    nl: "dit bestand is groter dan \(Bounds.fileSize / 1_000) kB", tip: "verdeel het over meer bestanden",
    en: "this file is larger than \(Bounds.fileSize / 1_000) kB", tip: "divide it into several files")

  fileprivate static let longLine = Unplaced(
    .tooLarge, at: .start,
    nl: "deze regel is langer dan \(Bounds.lineLength) tekens", tip: "breek hem in kortere regels",
    en: "this line is longer than \(Bounds.lineLength) characters", tip: "break it into shorter lines")

  static let longFrontMatter = Unplaced(
    .tooLarge, at: .start,
    nl: "de velden van deze pagina zijn samen groter dan \(Bounds.frontMatterSize / 1_000) kB",
    tip: "zet lange teksten onder de tweede regel '---'",
    en: "the fields of this page are larger than \(Bounds.frontMatterSize / 1_000) kB together",
    tip: "put long texts below the second line '---'")

  fileprivate static let deepNesting = Unplaced(
    .tooLarge, at: .start,
    nl: "deze regel staat in meer dan \(Bounds.nesting) citaten en lijsten",
    tip: "haal tekens aan het begin van de regel weg",
    en: "this line is in more than \(Bounds.nesting) quotes and lists",
    tip: "remove marks at the beginning of the line")

  static let deepMarkup = Unplaced(
    .tooLarge, at: .start,
    nl: "hier staat meer dan \(Bounds.depth) keer iets in iets anders, zoals een lijst in een lijst",
    tip: "haal lagen weg", en: "more than \(Bounds.depth) things are in each other here, such as a list in a list",
    tip: "remove layers")

  fileprivate static let largeTable = Unplaced(
    .tooLarge, at: .start,
    nl: "deze tabel heeft meer dan \(Bounds.tableColumns) kolommen, of de tabellen hier samen meer dan "
      + "\(Bounds.tableCells) vakken",
    tip: "verdeel ze over kleinere tabellen of meer pagina’s",
    en: "this table has more than \(Bounds.tableColumns) columns, or the tables here more than "
      + "\(Bounds.tableCells) cells together",
    tip: "divide them into smaller tables or several pages")

  /// Reports a page with too many of something.
  static func largePage(_ maximum: Int, nl: String, en: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: range,
      nl: "deze pagina heeft meer dan \(maximum) \(nl)", tip: "verdeel haar over meer pagina’s",
      en: "this page has more than \(maximum) \(en)", tip: "divide it into several pages")
  }

  package static let manyRows = Unplaced(
    .tooLarge, at: .start,
    nl: "deze tabel heeft meer dan \(Bounds.dataRows) regels", tip: "laat weg wat niemand nodig heeft",
    en: "this table has more than \(Bounds.dataRows) rows", tip: "leave out what nobody needs")
}
