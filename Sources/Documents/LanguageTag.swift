package import Basics

/// Language codes of BCP 47: a language, with an optional script and region.
package enum LanguageTag {
  /// Whether a text is a language code such as `fy` or `en-GB`, and so a valid `lang`.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
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

extension Diagnostic {
  package static func languageTag(_ code: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownLanguage, at: range,
      nl: "'\(code)' is niet de code van een taal", tip: "bijvoorbeeld: lang:fy, lang:nl of lang:en",
      en: "'\(code)' is not the code of a language", tip: "for example: lang:fy, lang:nl or lang:en")
  }
}
