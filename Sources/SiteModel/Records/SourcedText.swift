import Basics

/// A text with the document that says so, such as a request of a motion or a protective factor.
package struct SourcedText: Sendable {
  package let text: Localized<String>
  package let source: String?

  init(_ fields: inout FieldReader) {
    text = fields.text("tekst")
    source = fields.source("bron")
  }
}

extension Entry {
  /// Returns the texts of a list, as a template sees them.
  func views(of items: [SourcedText]) -> [SourcedTextView] {
    items.map {
      SourcedTextView(text: $0.text[textLanguage], otherLanguage: otherLanguage, source: mark(of: $0.source))
    }
  }
}

/// A text with its source, as a template sees it.
struct SourcedTextView: Sendable {
  let text: String
  let otherLanguage: String
  let source: Sentence

  static let names = TemplateNames<SourcedTextView>([
    .text("text", "What it says.") { $0.text },
    .otherLanguage(of: "the text") { $0.otherLanguage },
    .html("source", "The mark of the document that says so.") { $0.source },
  ])
}
