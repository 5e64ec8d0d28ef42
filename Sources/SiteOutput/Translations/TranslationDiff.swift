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
  /// - Throws: ``CommandError`` if the page or the language isn't there, or if a file can't be read.
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
    return TranslationDiff(work: languages.map { work(on: page, $0, repository) }, languages: site.languages)
  }
}
