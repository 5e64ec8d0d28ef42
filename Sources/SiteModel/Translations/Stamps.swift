package import Documents
import Basics

/// A translation's record of the source sections that it translates, their versions, and its review.
package struct Stamps: Sendable {
  /// The source of a section when somebody last compared the two.
  package struct Entry: Hashable, Sendable {
    /// The id of the section of the source or, in a confirmation, the word for the state of the record.
    package let source: String

    package let fingerprint: Fingerprint
  }

  /// A review of a translation by a native speaker.
  package struct Review: Sendable {
    /// The fingerprint of the whole translation at the time of the review.
    let fingerprint: Fingerprint
    let date: PartialDate
    let role: String
  }

  /// The entries by the id of the section of the translation.
  package var entries: [String: Entry]
  package var review: Review?

  package init(entries: [String: Entry], review: Review? = nil) { (self.entries, self.review) = (entries, review) }
}

/// As they are written in ``StampFile``. A fingerprint of eight digits is of version 1, the only one so far.
extension Stamps.Entry {
  /// Reads `wat-wij-niet-weten 1f3a9c2e`; the id of the source is left out if it equals that of the translation.
  init?(_ section: String, written: String) {
    let space = written.utf8.firstIndex(of: UInt8(ascii: " "))
    let digits = space.map { written[written.utf8.index(after: $0)...] } ?? written[...]
    guard space != written.startIndex, let fingerprint = Fingerprint(written: String(digits)) else { return nil }
    self.init(source: space.map { String(written[..<$0]) } ?? section, fingerprint: fingerprint)
  }

  func written(for section: String) -> String { (source == section ? "" : source + " ") + fingerprint.text }
}

extension Stamps.Review {
  /// Reads `1f3a9c2e 2026-11-24 taalskipper`.
  init?(written: String) {
    let words = written.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let fingerprint = Fingerprint(written: String(words[0])), let date = PartialDate(words[1])
    else {
      return nil
    }
    self.init(fingerprint: fingerprint, date: date, role: words[2])
  }

  var written: String { "\(fingerprint.text) \(date.iso) \(role)" }
}

extension FieldReader {
  /// Reports stamps at the top of a page, where nobody reads them.
  mutating func refuseStamps(of path: PagePath) {
    let names = ["vertaald", "nagezien"]
    texts += names
    for version in [original] + translations {
      diagnostics += names.compactMap { version.fields?[$0] }.map {
        .stampInPage($0, of: version.language == original.language ? nil : path)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func stampInPage(_ field: YAMLMapping.Field, of translation: PagePath?) -> Diagnostic {
    Diagnostic(
      .stamp, at: field.nameRange,
      nl: "'\(field.name)' staat niet in een pagina, maar in '\(StampFile.Purpose.translations.path)'",
      en: "'\(field.name)' belongs in '\(StampFile.Purpose.translations.path)', not in a page",
      tip: translation.map {
        Wording(
          nl: "haal het hier weg, vergelijk de twee talen, en doe dan: oko translation accept \($0.text).md",
          en: "remove it here, compare the two languages, then: oko translation accept \($0.text).md")
      } ?? Wording(nl: "haal het hier weg", en: "remove it here"))
  }
}
