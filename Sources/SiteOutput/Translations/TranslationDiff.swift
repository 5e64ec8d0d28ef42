package import SiteModel
package import Basics

/// The changes in the source of a page since its translation, for a terminal.
package struct TranslationDiff: Sendable {
  fileprivate let work: [TranslationWork]
  fileprivate let languages: [Language]

  /// Returns the changes as text. Colours are for a terminal only.
  package func text(_ messages: Diagnostic.MessageLanguage, colors: Bool = false) -> String {
    let printer = TranslationDiffPrinter(messages: messages, colors: colors, languages: languages)
    return work.map(printer.text).joined(separator: "\n")
  }
}

extension Build {
  /// Returns the changes in the source of pages since each of their translations, or since the one in a language.
  ///
  /// - Throws: ``CommandError`` if a page or a language isn't there, or if a file can't be read.
  package func translationDiff(
    _ request: TranslationRequest, in repository: FileRepository
  ) throws(CommandError) -> TranslationDiff {
    try obstacles(in: ["content/site.yml"])
    var work: [TranslationWork] = []
    for name in request.pages {
      let (page, named) = try page(named: name)
      // Somebody who names the file of the source wants to see all of its translations.
      let languages = try languages(for: page, request.language ?? (named == page.sourceLanguage ? nil : named))
      for language in languages {
        let findings = unreadable(page, language)
        guard findings.isEmpty else { throw CommandError(findings: findings) }
        work.append(self.work(on: page, language, repository))
      }
    }
    return TranslationDiff(work: work, languages: site.languages)
  }
}
