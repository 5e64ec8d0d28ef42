package import Documents
package import Basics

/// The texts that a page's sections had when their translations were stamped.
package struct SectionHistory: Sendable {
  /// An earlier text of a section, or the reason why there is none.
  package enum Text: Equatable, Sendable {
    /// The text, with the day of the newest version that has it.
    case found(String, date: String)

    /// No version matches the stamp.
    case notFound

    /// No version matches the stamp, but this clone doesn't hold all of them.
    case partial

    /// The file is in no repository.
    case noRepository
  }

  private let found: [Stamps.Entry: Text]
  private let absence: Text

  /// Searches the versions of a page's file, newest first, until it finds every section.
  ///
  /// - Throws: ``CommandError`` if the repository doesn't answer.
  package init(
    _ stamps: Set<Stamps.Entry>, of page: Page, glossary: PagePath?, in repository: FileRepository
  ) throws(CommandError) {
    let file = page.path.file(in: page.sourceLanguage)
    guard !stamps.isEmpty, let versions = try repository.versions(file) else {
      (found, absence) = ([:], .noRepository)
      return
    }
    var (missing, found): (Set<Stamps.Entry>, [Stamps.Entry: Text]) = (stamps, [:])
    for version in versions.prefix(FileRepository.maximumCount) where !missing.isEmpty {
      guard let bytes = try repository.bytes(version) else { continue }
      let document = Document(File(path: file, bytes: bytes), sourceMarks: page.sourceMarks)
      let sections = page.sourceSections(of: document, glossary: glossary)
      for stamp in missing {
        // The heading of the section, and so its id, may differ from the stamp.
        let same = sections.filter { $0.fingerprint == stamp.fingerprint }
        guard let section = same.first(where: { $0.id == stamp.source }) ?? same.first else { continue }
        found[stamp] = .found(section.text, date: version.date)
        missing.remove(stamp)
      }
    }
    self.found = found
    // `&&` would lose the type of the error.
    absence = if missing.isEmpty { .notFound } else { try repository.isPartial() ? .partial : .notFound }
  }

  package subscript(stamp: Stamps.Entry) -> Text { found[stamp] ?? absence }
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
