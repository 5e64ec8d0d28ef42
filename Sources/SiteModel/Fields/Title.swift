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
    var rest = written[...]
    // Most titles have no markup, and regular expressions are slow.
    let hasMarkup = written.utf8.contains(UInt8(ascii: "["))
    while hasMarkup, let match = rest.firstMatch(of: /\[([^\[\]]+)\]\(lang:([^()\s]+)\)/) {
      append(rest[..<match.range.lowerBound])
      if LanguageTag.isWellFormed(match.2) { append(match.1, in: match.2) } else { append(match.0) }
      rest = rest[match.range.upperBound...]
    }
    append(rest)
  }

  /// The empty title, which replaces a title that was left out.
  package static let none = Title("")

  var isEmpty: Bool { text.isEmpty }

  private mutating func append(_ words: Substring) {
    text += words
    html.appendEscaped(String(words))
  }

  private mutating func append(_ words: Substring, in language: Substring) {
    html.append(html: "<span lang=\"\(language)\">")
    append(words)
    html.append(html: "</span>")
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
    for (text, range) in found.values where text.utf8.contains(UInt8(ascii: "[")) {
      for match in text.matches(of: /\]\(lang:([^()]*)\)/) where !LanguageTag.isWellFormed(match.1) {
        diagnostics.append(.languageTag(String(match.1), at: range))
      }
      if text.contains(/\[\s*\]\(lang:[^()]*\)/) { diagnostics.append(.linkWithoutWords(at: range)) }
    }
    return Localized(found.mapValues { Title($0.text) }, placeholder: .none)
  }
}
