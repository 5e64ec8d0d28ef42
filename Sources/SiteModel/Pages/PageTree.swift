package import Documents
package import Basics

/// All pages of a site.
package struct PageTree: Sendable {
  package let all: [Page]

  /// The translations whose source page doesn't exist.
  package let orphans: [(path: PagePath, language: String)]

  /// Groups the files by path; a translation without a file in the source language becomes an orphan.
  package init(
    _ documents: [Document], languages: [String], glossary: PagePath?, stamps: StampFile,
    places: PagePlaces = PagePlaces(), after previous: Site? = nil, _ findings: inout [Diagnostic]
  ) async {
    let known = previous?.pages(languages: languages, glossary: glossary, stamps: stamps) ?? [:]
    var byPath: [PagePath: [(language: String, document: Document)]] = [:]
    for document in documents {
      guard let (path, language) = PageTree.place(of: places.path(of: document.file), languages) else { continue }
      byPath[path, default: []].append((language, document))
    }
    let sorted = byPath.sorted { $0.key < $1.key }
    let read = await concurrentMap(sorted) { path, versions in
      PageTree.page(at: path, of: versions, languages, glossary: glossary, stamps: stamps, unless: known[path])
    }
    findings += read.flatMap(\.mistakes)
    var orphans: [(PagePath, String)] = []
    for ((path, versions), (page, source, _)) in zip(sorted, read) where page == nil {
      let translations = languages.compactMap { code in versions.first { $0.language == code } }
      orphans += translations.map { (path, $0.language) }
      let file = path.file(in: source)
      if !places.isUnread(file) {
        findings += translations.filter { !places.isUnread($0.document) }.map { .orphan($0.document, source: file) }
      }
    }
    (all, self.orphans) = (read.compactMap(\.page), orphans)
    findings += all.flatMap(\.diagnostics)
  }

  /// Returns the page of some files, or `nil` if none is in its source language.
  ///
  /// `known` is taken if these files would make it again.
  package static func page(
    at path: PagePath, of versions: [(language: String, document: Document)], _ languages: [String],
    glossary: PagePath?, stamps: StampFile, unless known: Page? = nil
  ) -> (page: Page?, source: String, mistakes: [Diagnostic]) {
    let (source, mistakes) = sourceLanguage(of: versions, languages)
    if let known, known.isMade(of: versions, source: source) { return (known, source, mistakes) }
    guard let original = versions.first(where: { $0.language == source }) else { return (nil, source, mistakes) }
    let translations = languages.filter { $0 != source }.compactMap { code in versions.first { $0.language == code } }
    let page = Page(
      path, original, translations: translations, isForTranslation: languages.count > 1, glossary: glossary,
      stamps: stamps)
    return (page, source, mistakes)
  }

  /// Returns the language in which the facts of a page are written, and the mistakes in its `brontaal` fields.
  ///
  /// It is the site's source language, unless the file in another language names its own language as `brontaal`.
  private static func sourceLanguage(
    of versions: [(language: String, document: Document)], _ languages: [String]
  ) -> (language: String, mistakes: [Diagnostic]) {
    let named = versions.compactMap { version -> (language: String, name: String, range: FileRange)? in
      guard let value = version.document.fields["brontaal"]?.value, case .scalar(let name) = value.content else {
        return nil
      }
      return (version.language, name, value.range)
    }
    let mistakes = named.filter { $0.language != $0.name }.map { Diagnostic.sourceLanguage($0.language, at: $0.range) }
    let own = named.filter { $0.language == $0.name }
    let language = languages.first { code in own.contains { $0.language == code } } ?? languages.first ?? ""
    let repeated = own.filter { $0.language != language }.map { Diagnostic.secondSource(language, at: $0.range) }
    return (language, mistakes + repeated)
  }

  /// Returns the path and language of a file such as `content/nl/moties/id79.md`, or `nil` if it isn't a page.
  static func place(of file: String, _ languages: [String]) -> (path: PagePath, language: String)? {
    let parts = file.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2).map { Substring($0) }
    guard parts.count == 3, parts[0] == "content", parts[2].hasSuffix(".md"), languages.contains(String(parts[1]))
    else { return nil }
    return (PagePath(String(parts[2].dropLast(3))), String(parts[1]))
  }
}

extension Site {
  /// The pages by path, if they would be read in the same way with these settings and stamps.
  fileprivate func pages(languages: [String], glossary: PagePath?, stamps: StampFile) -> [PagePath: Page] {
    let isSame =
      configuration.languages == languages && configuration.glossary == glossary
      && self.stamps.file?.bytes == stamps.file?.bytes
    return isSame ? Dictionary(keepingFirst: pages.map { ($0.path, $0) }) : [:]
  }
}

extension Page {
  /// Whether it was read from these documents.
  fileprivate func isMade(of documents: [(language: String, document: Document)], source: String) -> Bool {
    sourceLanguage == source && versions.count == documents.count
      && documents.allSatisfy { language, document in
        versions[language].map {
          $0.file.bytes == document.file.bytes && $0.sourceMarks == document.sourceMarks
            && $0.isReadable == document.isReadable
        } ?? false
      }
  }
}

extension Rule {
  package static let sourceLanguage = Rule(
    "brontaal",
    nl: "Een pagina heeft één brontaal. Zet `brontaal` alleen in het bestand van die taal.",
    en: "A page has one source language. Put `brontaal` only in the file of that language.")

  package static let orphan = Rule(
    "vertaling-zonder-bron",
    nl: "Elke vertaling heeft een pagina in de brontaal, met hetzelfde pad. Maak die, of hernoem de vertaling.",
    en: "Each translation has a page with the same path in the source language. Make that, or rename the translation.")
}

extension Diagnostic {
  fileprivate static func orphan(_ document: Document, source: String) -> Diagnostic {
    Diagnostic(
      .orphan, at: document.file.firstLine,
      nl: "dit is een vertaling van een pagina die er niet is", tip: "maak '\(source)', of haal dit bestand weg",
      en: "this translates a page that does not exist", tip: "make '\(source)', or remove this file")
  }

  fileprivate static func sourceLanguage(_ language: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .sourceLanguage, at: range,
      nl: "'brontaal' staat in het bestand dat zelf de bron is",
      tip: "schrijf 'brontaal: \(language)' als dit de bron is, en haal de regel anders weg",
      en: "'brontaal' belongs in the file that is the source",
      tip: "write 'brontaal: \(language)' if this is the source, and remove the line otherwise")
  }

  fileprivate static func secondSource(_ first: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .sourceLanguage, at: range,
      nl: "het bestand in '\(first)' is al de bron van deze pagina", tip: "haal de regel in een van de twee weg",
      en: "the file in '\(first)' is already the source of this page", tip: "remove the line in one of the two")
  }
}
