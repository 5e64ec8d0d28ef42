import Testing

@testable import Basics
@testable import SiteModel

/// Returns the languages that come with `oko`.
func builtInLanguages() async throws -> [Language] {
  var diagnostics: [Diagnostic] = []
  let files = TemplateFiles(FileTree([]))
  let languages = ["nl", "fy"].compactMap { files.language($0, &diagnostics) }
  #expect(diagnostics.isEmpty, "\(DiagnosticPrinter(.en).text(of: diagnostics))")
  try #require(languages.count == 2)
  return languages
}
