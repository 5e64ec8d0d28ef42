package import Documents
import Basics

/// How a translation relates to its source.
package struct Translation: Sendable {
  package let language: String
  package let alignment: Alignment
  package let stamps: Stamps

  /// The ids of the sections of the source that are newer than their translation, that have none, or that are gone.
  package let stale: [String]

  /// Whether it has no stamp at all.
  package let isUnstamped: Bool

  /// Whether somebody whose first language it is has reviewed its present text.
  package let isReviewed: Bool

  /// The fingerprint of the whole translation, for reviews.
  package let fingerprint: Fingerprint

  init(source: [PageSection], _ sections: [PageSection], _ stamps: Stamps, language: String) {
    self.language = language
    alignment = Alignment(source: source, translation: sections, stamps)
    stale = alignment.staleSources(in: source)
    isUnstamped = stamps.entries.isEmpty
    self.stamps = stamps
    fingerprint = Fingerprint(sections.flatMap { $0.outline.signature + [0] })
    isReviewed = stamps.review?.fingerprint == fingerprint
  }
}

extension Page {
  /// The sections of each language: the fields that the source has too, and the text, cut at its headings.
  static func sections(
    _ files: [(language: String, document: Document)], _ fields: [FieldReader.TextField], source: String
  ) -> [String: [PageSection]] {
    // A page in one language has nothing to compare.
    guard files.count > 1 else { return [:] }
    let sections = files.map { language, document in
      let texts = fields.filter { $0.texts[source] != nil }.compactMap { field in
        field.texts[language].map { PageSection(field: field.name, $0, in: document.file) }
      }
      return (language, texts + document.body.sections.map { PageSection($0, in: document.file.firstLine) })
    }
    return Dictionary(sections, uniquingKeysWith: { first, _ in first })
  }

  static func translations(
    _ sections: [String: [PageSection]], _ stamps: [String: Stamps], source: String
  ) -> [String: Translation] {
    guard let original = sections[source] else { return [:] }
    let translations = stamps.map { language, stamps in
      (language, Translation(source: original, sections[language] ?? [], stamps, language: language))
    }
    return Dictionary(translations, uniquingKeysWith: { first, _ in first })
  }
}
