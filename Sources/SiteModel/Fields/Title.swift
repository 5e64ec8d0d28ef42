import Documents
package import Basics

/// The title of a page: a text, parts of which may be in another language.
///
/// The only Markdown that it knows is `[Mei-inoar foar ús bern](lang:fy)`; everything else is literal.
package struct Title: Sendable {
  /// The words without markup, for contexts that allow no elements.
  package private(set) var text = ""

  package private(set) var html = HTML()

  package init(_ written: String) {
    for part in written.languageParts {
      guard let language = part.language, LanguageTag.isWellFormed(language) else {
        append(part.written)
        continue
      }
      html.append(html: "<span lang=\"\(language)\">")
      append(part.words)
      html.append(html: "</span>")
    }
  }

  /// The empty title, which replaces a title that was left out.
  package static let none = Title("")

  var isEmpty: Bool { text.isEmpty }

  private mutating func append(_ words: Substring) {
    text += words
    html.appendEscaped(String(words))
  }
}

extension FieldReader {
  /// Reads a title that each language must have.
  mutating func title(_ name: String) -> Localized<Title> {
    titles(name, scalars(ofText: name, isRequired: true))
  }

  /// Reads a title that each language may have.
  mutating func optionalTitle(_ name: String) -> Localized<Title> {
    titles(name, scalars(ofText: name, isRequired: false))
  }

  private mutating func titles(_ name: String, _ found: [String: Scalar]) -> Localized<Title> {
    note(name, found)
    for (text, range) in found.values {
      for part in text.languageParts {
        guard let language = part.language else { continue }
        if !LanguageTag.isWellFormed(language) { diagnostics.append(.languageTag(String(language), at: range)) }
        if part.words.allSatisfy(\.isWhitespace) { diagnostics.append(.linkWithoutWords(at: range)) }
      }
    }
    return Localized(found.mapValues { Title($0.text) }, placeholder: .none)
  }
}
