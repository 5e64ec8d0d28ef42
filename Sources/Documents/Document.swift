package import Basics

/// A Markdown file split into its front matter and its text.
package struct Document: Sendable {
  package let file: File

  /// The fields; empty if `isReadable` is false.
  package let fields: YAMLMapping

  package let body: Markdown

  /// Whether the front matter is readable; if it isn't, links may still lead to the page.
  package let isReadable: Bool

  package let diagnostics: [Diagnostic]

  package init(_ file: File) {
    let parts = FrontMatter(file)
    let mistakes = parts.mistakes
    let (mapping, findings) = mistakes.isEmpty ? YAMLReader.mapping(in: parts.fields) : (nil, mistakes)
    self.file = file
    isReadable = mapping != nil
    fields = mapping ?? YAMLMapping(fields: [], range: file.firstLine)
    body = Markdown(mistakes.isEmpty ? parts.body : file.all.start)
    diagnostics = findings + body.diagnostics
  }
}

/// The parts of a file that begins with fields between two lines `---`.
private struct FrontMatter {
  let fields: FileRange
  let body: FileRange

  /// How many of the two lines there are.
  private let fences: Int

  init(_ file: File) {
    let hasFields = FrontMatter.isFence(file.firstLine.bytes, file)
    let start = hasFields ? FrontMatter.nextLine(after: 0, file) : file.bytes.count
    var line = start
    while line < file.bytes.count, !FrontMatter.isFence(line..<file.lineEnd(after: line), file) {
      line = FrontMatter.nextLine(after: line, file)
    }
    fields = FileRange(file, start..<line)
    body = FileRange(file, FrontMatter.nextLine(after: line, file)..<file.bytes.count)
    fences = !hasFields ? 0 : line < file.bytes.count ? 2 : 1
  }

  /// The findings that make the file unreadable, if there are any.
  var mistakes: [Diagnostic] {
    let file = fields.file
    let mistakes = Bounds.mistakes(in: file)
    if !mistakes.isEmpty { return mistakes }
    if fences == 0 { return [.noFrontMatter(at: file.firstLine)] }
    if fences == 1 { return [.unclosedFrontMatter(at: file.firstLine)] }
    if fields.bytes.count > Bounds.frontMatterSize { return [.longFrontMatter(at: fields)] }
    return Bounds.mistake(inMarkdown: body).map { [$0] } ?? []
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

extension Rule {
  package static let frontMatter = Rule(
    "kopgegevens",
    nl: "Een pagina begint met velden tussen twee regels `---`. Zet ze erboven en eronder.",
    en: "A page begins with fields between two lines of `---`. Put one above and one below them.")
}

extension Diagnostic {
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

  fileprivate static let noFrontMatter = Unplaced(
    .frontMatter,
    nl: "een pagina begint met velden tussen twee regels '---'", tip: "begin het bestand met: ---, titel: …, ---",
    en: "a page begins with fields between two lines '---'", tip: "begin the file with: ---, titel: …, ---")

  fileprivate static let unclosedFrontMatter = Unplaced(
    .frontMatter,
    nl: "na de velden ontbreekt de tweede regel '---'",
    tip: "zet '---' op een eigen regel tussen de velden en de tekst",
    en: "the second line '---' is missing after the fields",
    tip: "put '---' on a line of its own between fields and text")
}
