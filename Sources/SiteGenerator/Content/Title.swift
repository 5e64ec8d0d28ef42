/// The title of a page: a text, of which parts may be in another language.
///
/// Of Markdown it knows `[Mei-inoar foar ús bern](lang:fy)` only; all else is what it looks like.
struct Title: Sendable {
  /// The words, for where no elements can stand.
  private(set) var text = ""

  private(set) var html = HTML()

  init(_ written: String) {
    var rest = written[...]
    // Most titles have nothing to look for, and regular expressions are slow.
    let hasMarkup = written.utf8.contains(UInt8(ascii: "["))
    while hasMarkup, let match = rest.firstMatch(of: /\[([^\[\]]+)\]\(lang:([^()\s]+)\)/) {
      append(rest[..<match.range.lowerBound])
      if Language.isTag(match.2) { append(match.1, in: match.2) } else { append(match.0) }
      rest = rest[match.range.upperBound...]
    }
    append(rest)
  }

  /// Nothing, in place of a title that was left out.
  static let none = Title("")

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

extension Language {
  /// Whether a text is the code of a language, such as `fy` or `en-GB`, and so may stand in `lang`.
  static func isTag(_ text: some StringProtocol) -> Bool {
    var parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), (2...3).contains(language.count), language.allSatisfy(isSmall) else {
      return false
    }
    if let script = parts.first, script.count == 4, isCapital(script[script.startIndex]),
      script.dropFirst().allSatisfy(isSmall)
    {
      parts.removeFirst()
    }
    return parts.isEmpty || parts.count == 1 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(isCapital) }
  }
}

private func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

extension FieldReader {
  /// A title that each language must have.
  mutating func title(_ name: String) -> Localized<Title> {
    titles(name, scalars(ofText: name, isRequired: true))
  }

  /// A title that a language may have.
  mutating func optionalTitle(_ name: String) -> Localized<Title> {
    titles(name, scalars(ofText: name, isRequired: false))
  }

  private mutating func titles(_ name: String, _ found: [String: Scalar]) -> Localized<Title> {
    note(name, found)
    for (text, range) in found.values where text.utf8.contains(UInt8(ascii: "[")) {
      for match in text.matches(of: /\]\(lang:([^()]*)\)/) where !Language.isTag(match.1) {
        diagnostics.append(.languageTag(String(match.1), at: range))
      }
      if text.contains(/\[\s*\]\(lang:[^()]*\)/) { diagnostics.append(.linkWithoutWords(at: range)) }
    }
    return Localized(found.mapValues { Title($0.text) }, placeholder: .none)
  }
}

extension Diagnostic {
  static func languageTag(_ code: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownLanguage,
      Wording(nl: "'\(code)' is niet de code van een taal", en: "'\(code)' is not the code of a language"),
      at: range,
      tip: Wording(nl: "bijvoorbeeld: lang:fy, lang:nl of lang:en", en: "for example: lang:fy, lang:nl or lang:en"))
  }
}
