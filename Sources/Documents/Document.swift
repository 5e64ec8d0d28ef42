package import Basics

/// A Markdown file split into its front matter and its text.
package struct Document: Sendable {
  package let file: File

  /// The fields; empty if `isReadable` is false.
  package let fields: YAMLMapping

  package let body: Markdown

  /// Whether the front matter is readable; if it isn't, links may still lead to the page.
  package let isReadable: Bool

  /// The offset of the line `---` that ends the fields; 0 if the page is unreadable.
  package let fieldsEnd: Int

  package let diagnostics: [Diagnostic]

  package init(_ file: File) {
    if let mistake = Document.mistake(in: file) {
      self.init(file, unreadable: mistake)
      return
    }
    guard let parts = FrontMatter(file) else {
      self.init(file, unreadable: .noFrontMatter(file))
      return
    }
    guard let body = parts.body.map({ FileRange(file, $0) }) else {
      self.init(file, unreadable: .unclosedFrontMatter(file))
      return
    }
    if let mistake = parts.mistake ?? Bounds.mistake(inMarkdown: body) {
      self.init(file, unreadable: mistake)
      return
    }
    let (mapping, diagnostics) = YAMLReader.mapping(in: parts.fields)
    self.init(file, fields: mapping, body: Markdown(body), fieldsEnd: parts.fields.bytes.upperBound, diagnostics)
  }

  /// Returns the finding that makes a file unreadable, if there is one.
  private static func mistake(in file: File) -> Diagnostic? {
    file.isUTF8 ? Bounds.mistake(in: file) ?? file.loneReturn.map { .loneReturn(at: $0) } : .notUTF8(file)
  }

  private init(_ file: File, unreadable diagnostic: Diagnostic) {
    self.init(file, fields: nil, body: Markdown(FileRange(file, 0..<0)), fieldsEnd: 0, [diagnostic])
  }

  private init(
    _ file: File, fields: YAMLMapping?, body: Markdown, fieldsEnd: Int, _ diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.fieldsEnd = fieldsEnd
    self.fields = fields ?? YAMLMapping(fields: [], range: file.firstLine)
    self.body = body
    self.diagnostics = diagnostics + body.diagnostics
    isReadable = fields != nil
  }
}

/// The parts of a file that begins with fields between two lines `---`.
private struct FrontMatter {
  let fields: FileRange

  /// The finding that makes the fields unreadable, if there is one.
  var mistake: Diagnostic? {
    fields.bytes.count > Bounds.frontMatterSize ? .longFrontMatter(at: fields) : nil
  }

  /// The range of the text; `nil` if the second line `---` is missing.
  let body: Range<Int>?

  init?(_ file: File) {
    guard FrontMatter.isFence(file.firstLine.bytes, file) else { return nil }
    let start = FrontMatter.nextLine(after: 0, file)
    var line = start
    while line < file.bytes.count, !FrontMatter.isFence(line..<file.lineEnd(after: line), file) {
      line = FrontMatter.nextLine(after: line, file)
    }
    fields = FileRange(file, start..<line)
    body = line < file.bytes.count ? FrontMatter.nextLine(after: line, file)..<file.bytes.count : nil
  }

  /// Whether a line is `---`; white space after it is invisible and doesn't count.
  private static func isFence(_ line: Range<Int>, _ file: File) -> Bool {
    let text = file.bytes[line]
    return text.starts(with: "---".utf8) && text.dropFirst(3).allSatisfy { " \t".utf8.contains($0) }
  }

  private static func nextLine(after offset: Int, _ file: File) -> Int {
    file.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
  }
}

extension File {
  /// The first carriage return without a line feed, which ends a line for cmark but not for today's editors.
  fileprivate var loneReturn: FileRange? {
    var rest = bytes[...]
    while let index = rest.firstIndex(of: UInt8(ascii: "\r")) {
      rest = rest[(index + 1)...]
      if rest.first != UInt8(ascii: "\n") { return FileRange(self, index..<(index + 1)) }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func loneReturn(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .fileEncoding, at: range,
      nl: "een regel eindigt met alleen CR, een regeleinde van oude computers",
      tip: "sla het bestand op met regeleinden 'LF'",
      en: "a line ends with a lone carriage return (CR)", tip: "save the file with line ends 'LF'")
  }

  package static func notUTF8(_ file: File) -> Diagnostic {
    // Spreadsheets save “CSV” as Windows-1252.
    let tip =
      file.path.hasSuffix(".csv")
      ? Wording(nl: "sla het in Excel op als 'CSV UTF-8'", en: "save it in Excel as 'CSV UTF-8'")
      : Wording(nl: "sla het op als UTF-8", en: "save it as UTF-8")
    return Diagnostic(
      .fileEncoding, at: FileRange(file, 0..<0),
      nl: "dit bestand is geen UTF-8", en: "this file is not UTF-8", tip: tip)
  }

  fileprivate static func noFrontMatter(_ file: File) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: file.firstLine,
      nl: "een pagina begint met velden tussen twee regels '---'", tip: "begin het bestand met: ---, titel: …, ---",
      en: "a page begins with fields between two lines '---'", tip: "begin the file with: ---, titel: …, ---")
  }

  fileprivate static func unclosedFrontMatter(_ file: File) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: file.firstLine,
      nl: "na de velden ontbreekt de tweede regel '---'",
      tip: "zet '---' op een eigen regel tussen de velden en de tekst",
      en: "the second line '---' is missing after the fields",
      tip: "put '---' on a line of its own between fields and text")
  }
}
