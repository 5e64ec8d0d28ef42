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
  /// Returns the changes in the source of a page since each of its translations, or since the one in a language.
  ///
  /// - Throws: ``CommandError`` if the page or the language isn't there, if a file can't be read, or if git doesn't answer.
  package func translationDiff(
    of name: String, in language: String? = nil, _ repository: FileRepository
  ) throws(CommandError) -> TranslationDiff {
    try obstacles(in: ["content/site.yml"])
    let (page, named) = try page(named: name)
    // Somebody who names the file of the source wants to see all of its translations.
    let asked = language ?? (named == page.sourceLanguage ? nil : named)
    let possible = site.configuration.languages.filter { $0 != page.sourceLanguage }
    let languages = possible.filter { asked == nil || $0 == asked }
    guard !languages.isEmpty else { throw .translationLanguage(possible) }
    for language in languages {
      let findings = unreadable(page, language)
      guard findings.isEmpty else { throw CommandError(findings: findings) }
    }
    let work = try languages.map { language throws(CommandError) in try self.work(on: page, language, repository) }
    return TranslationDiff(work: work, languages: site.languages)
  }
}
