import SiteModel
import Documents
package import Basics

/// The pages and the language of which somebody wants to see the work on translations.
package struct TranslationRequest: Sendable {
  /// Pages such as `moties/id79.md`, as they were typed; none for all.
  let pages: [String]

  /// The language of the translation; `nil` where nobody says so.
  let language: String?

  /// Creates a request from what was typed.
  package init(pages: [String], language: String? = nil) {
    (self.pages, self.language) = (pages, language)
  }

  /// Why it can't be answered.
  package enum Mistake: Error {
    /// There is no such page; this one comes nearest.
    case noPage(String, nearest: String?)

    /// The site has only one language.
    case oneLanguage

    /// The language is none of these, into which it can be translated.
    case language([String])

    /// The page is written in this language.
    case source(String, language: String)

    /// These mistakes stand in the way.
    case findings([Diagnostic])
  }
}

extension Build {
  /// A page as somebody typed it: with or without `content/`, its language and `.md`.
  func page(named name: String) throws(TranslationRequest.Mistake) -> (page: Page, language: String?) {
    var parts = name.split(separator: "/").filter { $0 != "." }.map(String.init)
    if parts.first == "content" { parts.removeFirst() }
    let language = parts.first.flatMap { first in site.configuration.languages.first { $0 == first } }
    if language != nil { parts.removeFirst() }
    let path = parts.joined(separator: "/").replacing(/\.md$/, with: "")
    if let page = site[PagePath(path)] ?? site[PagePath(path + "/index")] { return (page, language) }
    let nearest = path.nearMiss(in: site.pages.map(\.path.text)).map { $0 + ".md" }
    throw .noPage(name, nearest: nearest)
  }

  /// The languages into which a page can be translated, or of them the one that is asked for.
  func languages(for page: Page, _ asked: String?) throws(TranslationRequest.Mistake) -> [String] {
    let languages = site.configuration.languages.filter { $0 != page.sourceLanguage }
    guard let asked else { return languages }
    guard languages.contains(asked) else { throw .language(languages) }
    return [asked]
  }

  /// The mistakes without which nobody knows which languages there are, or how anything is to look.
  func obstacles(in folders: [String]) throws(TranslationRequest.Mistake) {
    let findings = diagnostics.filter { finding in
      finding.severity == .error && folders.contains { finding.range.file.path.hasPrefix($0) }
    }
    guard findings.isEmpty else { throw .findings(findings) }
    if site.configuration.languages.count < 2 { throw .oneLanguage }
  }

  /// The mistakes that make a page unreadable, in its source or in its translation.
  func unreadable(_ page: Page, _ language: String) -> [Diagnostic] {
    let documents = [page.sourceLanguage, language].compactMap { page.versions[$0] }
    let files = Set(documents.filter { !$0.isReadable }.map(\.file))
    return diagnostics.filter { files.contains($0.range.file) && $0.severity == .error }
  }

  /// What is to be done on a page.
  func work(on page: Page, _ language: String, _ repository: FileRepository) -> TranslationWork {
    TranslationWork(page, language, glossary: site.configuration.glossary, repository)
  }
}
