package import Documents
import Basics

/// The texts of the sections of a page as they were when somebody stamped their translation.
package struct SectionHistory: Sendable {
  /// A section as a stamp names it.
  package struct Key: Hashable, Sendable {
    package let section: String
    package let fingerprint: Fingerprint

    package init(section: String, fingerprint: Fingerprint) {
      (self.section, self.fingerprint) = (section, fingerprint)
    }
  }

  /// What is known of a section as it was.
  package enum Text: Equatable, Sendable {
    /// What it said, and the day since which it did at the latest.
    case found(String, date: String)

    /// Nothing that is remembered fits the stamp.
    case notFound

    /// Nothing that is remembered fits the stamp, but this copy remembers only what is new.
    case shallow

    /// Nothing remembers the file.
    case noRepository
  }

  private let found: [Key: Text]
  private let absence: Text

  /// Looks for sections from the newest version of the file to the oldest, and no further than it takes to find all.
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
  /// The section that a stamp is about. Its heading may have been changed since, and with it its id.
  fileprivate func first(stampedAs key: SectionHistory.Key) -> PageSection? {
    let sections = filter { $0.fingerprint == key.fingerprint }
    return sections.first { $0.id == key.section } ?? sections.first
  }
}

extension Page {
  /// The sections of the source in another version of its file, made as those of the page are.
  ///
  /// Nobody notes the sections of a page without a translation, so here the file counts as a translation of itself.
  package func sourceSections(of document: Document, glossary: PagePath?) -> [PageSection] {
    let copy = Page(
      path, (sourceLanguage, document), translations: [(sourceLanguage + "-copy", document)], glossary: glossary)
    return copy.sections[sourceLanguage] ?? []
  }
}
