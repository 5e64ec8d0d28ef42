package import Basics

/// A Markdown file split into its front matter and its text.
package struct Document: Sendable {
  package let file: File

  /// The fields; empty if `isReadable` is false.
  package let fields: YAMLMapping

  package let body: Markdown

  /// Whether the front matter is readable; if it isn't, links may still lead to the page.
  package let isReadable: Bool

  /// The words of links that are marks of a source, in its text and its fields.
  package let sourceMarks: Set<String>

  package let diagnostics: [Diagnostic]

  /// Reads a file; `sourceMarks` are the words of links that are marks of a source.
  package init(_ file: File, sourceMarks: Set<String> = []) {
    let parts = FrontMatter(file)
    let mistakes = parts.mistakes
    let (mapping, findings) = mistakes.isEmpty ? YAMLReader.mapping(in: parts.fields) : (nil, mistakes)
    self.file = file
    isReadable = mapping != nil
    fields = mapping ?? YAMLMapping(fields: [], range: file.firstLine)
    self.sourceMarks = sourceMarks
    body = Markdown(mistakes.isEmpty ? parts.body : file.all.start, sourceMarks: sourceMarks)
    diagnostics = findings + body.diagnostics + (mistakes.isEmpty ? file.garbledSigns : [])
  }

  /// The empty range behind the last field.
  package var endOfFields: FileRange { FrontMatter(file).fields.end }

  /// Creates the document of a file that isn't read.
  package init(unread file: File) {
    (self.file, isReadable, sourceMarks, diagnostics) = (file, false, [], [])
    fields = YAMLMapping(fields: [], range: file.firstLine)
    body = Markdown(file.all.start)
  }
}
