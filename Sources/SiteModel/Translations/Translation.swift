package import Documents
package import Basics

/// The state of a translation compared with its source.
package struct Translation: Sendable {
  package let language: String
  package let alignment: Alignment
  package let stamps: Stamps

  /// The ids of source sections without a current translation; those of sections that are gone come last.
  package let stale: [String]

  init(source: [PageSection], _ sections: [PageSection], _ stamps: Stamps, language: String) {
    self.language = language
    alignment = Alignment(source: source, translation: sections, stamps)
    stale = alignment.staleSources(in: source)
    self.stamps = stamps
  }

  /// Whether no section has a stamp.
  package var isUnstamped: Bool { stamps.entries.isEmpty }

  /// Whether a native speaker has reviewed the present text.
  package var isReviewed: Bool { stamps.review.map { $0.fingerprint == fingerprint } ?? false }

  /// The fingerprint of the whole translation, for reviews.
  package var fingerprint: Fingerprint { Fingerprint(all: alignment.pairs.map(\.translation.passage)) }

  /// Returns the stamps with new ones for accepted sections. Without a new review the last one stays.
  package func accepting(_ pairs: [Alignment.Pair], reviewed: (role: String, date: PartialDate)?) -> Stamps {
    let entries = alignment.pairs.reduce(into: [String: Stamps.Entry]()) { entries, pair in
      let id = pair.translation.id
      let source = pairs.first { $0.translation.id == id }?.source
      entries[id] = source.map { Stamps.Entry(source: $0.id, fingerprint: $0.fingerprint) } ?? stamps.entries[id]
    }
    let review = reviewed.map { Stamps.Review(fingerprint: fingerprint, date: $0.date, role: $0.role) }
    return Stamps(entries: entries, review: review ?? stamps.review)
  }
}

extension Page {
  /// Returns the sections of each language: the fields that the source also has, then the text, split at its headings.
  static func sections(
    _ files: [(language: String, document: Document)], _ fields: [FieldReader.TextField], source: String
  ) -> [String: [PageSection]] {
    // Without a translation there is nothing to compare.
    guard files.count > 1 else { return [:] }
    let sections = files.map { language, document in
      let texts = fields.filter { $0.texts[source] != nil }.compactMap { field in
        field.texts[language].map { PageSection(field: field.name, $0, in: document.file) }
      }
      return (language, texts + document.body.sections.map { PageSection($0, in: document.file.firstLine) })
    }
    return Dictionary(keepingFirst: sections)
  }

  static func translations(
    _ sections: [String: [PageSection]], _ source: String, _ languages: [String], _ path: PagePath, _ stamps: StampFile
  ) -> [String: Translation] {
    guard let original = sections[source] else { return [:] }
    let translations = languages.map { code in
      let own = stamps[path.text + ".md", code]
      return (code, Translation(source: original, sections[code] ?? [], own, language: code))
    }
    return Dictionary(keepingFirst: translations)
  }
}
