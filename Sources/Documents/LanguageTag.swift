package import Basics

/// Language codes of BCP 47: a language, with an optional script and region.
package enum LanguageTag {
  /// What marks words in another language, in the place of an address: `[Mei-inoar](lang:fy)`.
  package static let scheme = "lang:"

  /// Whether a text is a language code such as `fy` or `en-GB`, and so a valid `lang`.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), 2...3 ~= language.count, language.isSmallLetters else { return false }
    if let script = parts.first, script.count == 4, script.prefix(1).isCapitals, script.dropFirst().isSmallLetters {
      parts.removeFirst()
    }
    return parts.isEmpty || parts.count == 1 && parts.allSatisfy { $0.count == 2 && $0.isCapitals }
  }
}

/// A part of a text whose only markup is words in another language.
package struct LanguagePart {
  package let words: Substring

  /// The tag of the language; `nil` for words in the language of the text.
  package let language: Substring?

  /// The part with its markup.
  package let written: Substring
}

extension String {
  /// The parts of a text whose only markup is words in another language, such as `Wij zeggen [mei-inoar](lang:fy)`.
  package var languageParts: [LanguagePart] {
    var (parts, rest, searched): ([LanguagePart], Substring, Substring) = ([], self[...], self[...])
    // Most texts have no bracket at all.
    if !utf8.contains(UInt8(ascii: "]")) {
      return isEmpty ? [] : [LanguagePart(words: rest, language: nil, written: rest)]
    }
    while let mark = searched.firstRange(of: "](" + LanguageTag.scheme) {
      let language = self[mark.upperBound...].prefix { !"()\n".contains($0) }
      searched = self[language.endIndex...]
      let before = rest[..<mark.lowerBound]
      guard let bracket = before.lastIndex(where: { "[]".contains($0) }), before[bracket] == "[", searched.first == ")"
      else { continue }
      let end = index(after: language.endIndex)
      let own = before[..<bracket]
      if !own.isEmpty { parts.append(LanguagePart(words: own, language: nil, written: own)) }
      parts.append(
        LanguagePart(words: before[bracket...].dropFirst(), language: language, written: self[bracket..<end]))
      (rest, searched) = (self[end...], self[end...])
    }
    if !rest.isEmpty { parts.append(LanguagePart(words: rest, language: nil, written: rest)) }
    return parts
  }
}

extension StringProtocol {
  /// Whether the text has letters from A to Z only.
  fileprivate var isCapitals: Bool { utf8.allSatisfy(\.isCapital) }
}

extension Rule {
  package static let unknownLanguage = Rule(
    "onbekende-taal",
    nl: "`lang:` noemt de code van een taal, zoals `lang:fy`.",
    en: "`lang:` names the code of a language, such as `lang:fy`.")
}

extension Diagnostic {
  package static func languageTag(_ code: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownLanguage, at: range,
      nl: "'\(code)' is niet de code van een taal", tip: "bijvoorbeeld: lang:fy, lang:nl of lang:en",
      en: "'\(code)' is not the code of a language", tip: "for example: lang:fy, lang:nl or lang:en")
  }
}
