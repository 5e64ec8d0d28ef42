package import SiteModel
import Documents
package import Basics

/// The pages and languages that somebody named for the work on translations.
extension Build {
  /// Returns a page by the name that was typed: with or without `content/`, its language and `.md`.
  ///
  /// - Throws: ``CommandError`` if there is no such page.
  func page(named name: String) throws(CommandError) -> (page: Page, language: String?) {
    let typed = TypedPath(name, languages: site.configuration.languages)
    let path = typed.path
    if let page = site[path] ?? site[PagePath(path.text + "/index")] { return (page, typed.language) }
    let nearest = path.text.nearMiss(in: site.pages.map(\.path.text)).map { $0 + ".md" }
    throw .noPage(name, nearest: nearest)
  }

  /// Returns names of pages, where a folder stands for all texts in it: `fy/moties`, or without a language those in
  /// `languages`.
  package func names(_ typed: [String], in languages: (Page) -> [String]) -> [String] {
    typed.flatMap { name -> [String] in
      let typed = TypedPath(name, languages: site.configuration.languages)
      let (folder, named) = (typed.path.text, typed.language)
      let pages = site.pages.filter {
        folder.isEmpty || $0.path.folder == folder || $0.path.folder.hasPrefix(folder + "/")
      }
      let texts = pages.flatMap { page in
        (named.map { [$0] } ?? languages(page)).filter { page.versions[$0] != nil }.map { page.path.file(in: $0) }
      }
      return texts.isEmpty ? [name] : texts
    }
  }

  /// Throws the errors in the given folders, or an error if the site has only one language.
  ///
  /// With errors there, nobody knows which languages the site has, or how a sheet should look.
  func obstacles(in folders: [String]) throws(CommandError) {
    let findings = diagnostics.filter { finding in
      finding.severity == .error && folders.contains { finding.range.file.path.hasPrefix($0) }
    }
    guard findings.isEmpty else { throw CommandError(findings: findings) }
    if site.configuration.languages.count < 2 { throw .oneLanguage }
  }

  /// Returns the errors that make a page unreadable, in its source or in its translation.
  func unreadable(_ page: Page, _ language: String) -> [Diagnostic] {
    let documents = [page.sourceLanguage, language].compactMap { page.versions[$0] }
    let files = Set(documents.filter { !$0.isReadable }.map(\.file))
    return diagnostics.filter { files.contains($0.range.file) && $0.severity == .error }
  }

  func work(
    on page: Page, _ language: String, _ repository: FileRepository
  ) throws(CommandError) -> TranslationWork {
    try TranslationWork(page, language, glossary: site.configuration.glossary, repository)
  }
}

extension CommandError {
  package static func noPage(_ name: String, nearest: String?) -> CommandError {
    CommandError(
      nl: "er is geen pagina '\(name)'" + (nearest.map { "; bedoelt u '\($0)'?" } ?? ""),
      en: "there is no page '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }

  package static let oneLanguage = CommandError(
    nl: "deze site is in één taal; er is niets te vertalen",
    en: "this site is in one language; there is nothing to translate")

  package static func translationLanguage(_ codes: [String]) -> CommandError {
    CommandError(
      nl: "--language is de taal van een vertaling: \(codes.joined(separator: ", "))",
      en: "--language is the language of a translation: \(codes.joined(separator: ", "))")
  }

  package static func writtenIn(_ language: String, _ page: String) -> CommandError {
    CommandError(
      nl: "'\(page)' is in '\(language)' geschreven; noem met --language een andere taal",
      en: "'\(page)' is written in '\(language)'; name another with --language")
  }
}
