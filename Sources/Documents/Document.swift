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
    diagnostics = findings + body.diagnostics + (mistakes.isEmpty ? file.garbledSigns : [])
  }

  /// Creates the document of a file that isn't read.
  package init(unread file: File) {
    (self.file, isReadable, diagnostics) = (file, false, [])
    fields = YAMLMapping(fields: [], range: file.firstLine)
    body = Markdown(file.all.start)
  }
}
