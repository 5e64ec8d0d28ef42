import Documents
package import Basics

/// A mistake that was corrected on a page: an item of `verbeterd`, which says so to readers who saw the mistake.
package struct Correction: Sendable {
  /// The word that identifies it, in every language and in the feed; its day if there is none.
  package let key: String

  /// The day of the correction.
  package let date: PartialDate?

  /// What was wrong.
  package let text: Localized<String>

  fileprivate init(_ fields: inout FieldReader) {
    date = fields.day("datum")
    key = fields.original.key?.text ?? date?.iso ?? ""
    if let written = fields.original.key, key != FillIns.mark, !Addresses.isSlug(key) {
      fields.tell(.wrongType("sleutel", .slug, at: written.range))
    }
    text = fields.text("tekst")
    fields.happened(on: date, at: fields.place(of: "datum"), .none)
  }

  fileprivate static let field = "verbeterd"
}

extension FieldReader {
  /// Reads the corrections of a page, and returns the newest first.
  mutating func corrections() -> [Correction] {
    items(Correction.field) { Correction(&$0) }.sorted {
      ($1.date?.firstDay ?? 0, $0.key) < ($0.date?.firstDay ?? 0, $1.key)
    }
  }
}

extension FieldReader.TextField {
  /// Whether it says what was wrong, and so what isn't so.
  var isCorrection: Bool { name.hasPrefix(Correction.field + ".") }
}
