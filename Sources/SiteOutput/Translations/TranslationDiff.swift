package import SiteModel
package import Basics

/// What has changed in the source of a page since its translation, for a terminal.
package struct TranslationDiff: Sendable {
  private let work: [TranslationWork]
  private let names: [String: String]

  fileprivate init(_ work: [TranslationWork], names: [String: String]) {
    (self.work, self.names) = (work, names)
  }

  /// The text; colours are for a terminal only.
  package func text(_ messages: Diagnostic.MessageLanguage, colors: Bool = false) -> String {
    work.map { TranslationDiffPrinter(messages, colors: colors, names: names).text(of: $0) }.joined(separator: "\n")
  }
}

extension Build {
  /// What has changed in the source of a page since each of its translations, or since the one that is asked for.
  ///
  /// - Throws: Why that can't be said.
  package func translationDiff(
    _ request: TranslationRequest, in repository: FileRepository
  ) throws(CommandError) -> TranslationDiff {
    try obstacles(in: ["content/site.yml"])
    var work: [TranslationWork] = []
    for name in request.pages {
      let (page, named) = try page(named: name)
      // Who names the file of the source wants to see all of its translations.
      let languages = try languages(for: page, request.language ?? (named == page.sourceLanguage ? nil : named))
      for language in languages {
        let findings = unreadable(page, language)
        guard findings.isEmpty else { throw CommandError(findings: findings) }
        work.append(self.work(on: page, language, repository))
      }
    }
    let names = site.languages.map { ($0.code, $0.name) }
    return TranslationDiff(work, names: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }
}
