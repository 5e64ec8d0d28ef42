package import Documents
import Basics

/// The texts that a page's sections had when their translations were stamped.
package struct SectionHistory: Sendable {
  /// A section of the source, as a stamp names it.
  package struct Key: Hashable, Sendable {
    package let section: String
    package let fingerprint: Fingerprint

    package init(section: String, fingerprint: Fingerprint) {
      (self.section, self.fingerprint) = (section, fingerprint)
    }
  }

  /// An earlier text of a section, or the reason why there is none.
  package enum Text: Equatable, Sendable {
    /// The text, with the day of the newest version that has it.
    case found(String, date: String)

    /// No version matches the stamp.
    case notFound

    /// No version matches the stamp, but this clone holds only the newest versions.
    case shallow

    /// The file is in no repository.
    case noRepository
  }

  private let found: [Key: Text]
  private let absence: Text

  /// Searches the versions of a page's file, newest first, until it finds every section.
  package init(_ keys: Set<Key>, of page: Page, glossary: PagePath?, in repository: FileRepository) {
    let file = page.path.file(in: page.sourceLanguage)
    guard !keys.isEmpty, let versions = repository.versions(file) else {
      (found, absence) = ([:], .noRepository)
      return
    }
    var (missing, found): (Set<Key>, [Key: Text]) = (keys, [:])
    for version in versions.prefix(FileRepository.maximumCount) where !missing.isEmpty {
      guard let bytes = repository.bytes(version) else { continue }
      let document = Document(File(path: file, bytes: bytes))
      let sections = page.sourceSections(of: document, glossary: glossary)
      for key in missing {
        guard let section = sections.first(stampedAs: key) else { continue }
        found[key] = .found(section.text, date: version.date)
        missing.remove(key)
      }
    }
    self.found = found
    absence = !missing.isEmpty && repository.isShallow() ? .shallow : .notFound
  }

  package subscript(key: Key) -> Text { found[key] ?? absence }
}

extension [PageSection] {
  /// Returns the section with the stamped fingerprint; its heading, and so its id, may differ from the stamp.
  fileprivate func first(stampedAs key: SectionHistory.Key) -> PageSection? {
    let sections = filter { $0.fingerprint == key.fingerprint }
    return sections.first { $0.id == key.section } ?? sections.first
  }
}

extension Page {
  /// Returns the sections of the source in another version of its file.
  ///
  /// A page without a translation has no sections, so here the file serves as its own translation.
  package func sourceSections(of document: Document, glossary: PagePath?) -> [PageSection] {
    let copy = Page(
      path, (sourceLanguage, document), translations: [(sourceLanguage + "-copy", document)], glossary: glossary)
    return copy.sections[sourceLanguage] ?? []
  }
}
