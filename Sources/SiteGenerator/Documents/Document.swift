/// A Markdown file taken apart: its front matter and its text.
struct Document: Sendable {
  let file: SourceFile

  /// The fields; empty where they can't be read, and then `isReadable` is false.
  let fields: YAMLMapping

  let body: Markdown

  /// Whether the front matter could be read. A page that can't be read is still a target of links.
  let isReadable: Bool

  let diagnostics: [Diagnostic]

  init(_ file: SourceFile) {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      self.init(file, unreadable: .notUTF8(file))
      return
    }
    guard let parts = FrontMatter(file) else {
      self.init(file, unreadable: .noFrontMatter(file))
      return
    }
    guard let body = parts.body else {
      self.init(file, unreadable: .unclosedFrontMatter(file))
      return
    }
    let (mapping, diagnostics) = YAMLReader.mapping(in: parts.fields)
    self.init(file, fields: mapping, body: Markdown(SourceRange(file, body)), diagnostics)
  }

  private init(_ file: SourceFile, unreadable diagnostic: Diagnostic) {
    self.init(file, fields: nil, body: Markdown(SourceRange(file, 0..<0)), [diagnostic])
  }

  private init(_ file: SourceFile, fields: YAMLMapping?, body: Markdown, _ diagnostics: [Diagnostic]) {
    self.file = file
    self.fields = fields ?? YAMLMapping(fields: [], range: file.firstLine)
    self.body = body
    self.diagnostics = diagnostics + body.diagnostics
    isReadable = fields != nil
  }
}

/// Where the parts of a file stand that begins with fields between two lines of `---`.
private struct FrontMatter {
  let fields: SourceRange

  /// `nil` where the second line of `---` is missing.
  let body: Range<Int>?

  init?(_ file: SourceFile) {
    guard file.firstLine.text == "---" else { return nil }
    let starts = file.lineStarts.dropFirst()
    let close = starts.first { file.text(in: $0..<file.lineEnd(after: $0)) == "---" }
    let start = starts.first ?? file.bytes.count
    fields = SourceRange(file, start..<(close ?? file.bytes.count))
    body = close.map { close in (starts.first { $0 > close } ?? file.bytes.count)..<file.bytes.count }
  }
}

extension Diagnostic {
  static func notUTF8(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .fileEncoding, Wording(nl: "dit bestand is geen UTF-8", en: "this file is not UTF-8"),
      at: SourceRange(file, 0..<0),
      tip: Wording(nl: "sla het op als UTF-8", en: "save it as UTF-8"))
  }

  fileprivate static func noFrontMatter(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .frontMatter,
      Wording(
        nl: "een pagina begint met velden tussen twee regels '---'",
        en: "a page begins with fields between two lines '---'"),
      at: file.firstLine,
      tip: Wording(nl: "begin het bestand met: ---, titel: …, ---", en: "begin the file with: ---, titel: …, ---"))
  }

  fileprivate static func unclosedFrontMatter(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .frontMatter,
      Wording(
        nl: "na de velden ontbreekt de tweede regel '---'", en: "the second line '---' is missing after the fields"),
      at: file.firstLine,
      tip: Wording(
        nl: "zet '---' op een eigen regel tussen de velden en de tekst",
        en: "put '---' on a line of its own between fields and text"))
  }
}
