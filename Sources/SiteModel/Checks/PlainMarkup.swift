package import Basics
import Documents

/// Finds Markdown in texts that have none, such as `titel`: readers see its signs.
enum PlainMarkup {
  /// Returns the findings about a text that no page has, which the rules about texts don't read.
  static func findings(inValue text: String, at range: FileRange) -> [Diagnostic] {
    findings(in: text, at: range) + NamedSigns.findings(inPlain: text, at: range)
  }

  static func findings(in text: String, at range: FileRange) -> [Diagnostic] {
    // An expression costs more than a look at the bytes.
    let bytes = text.utf8.span
    let mayHavePairs =
      bytes.holds(UInt8(ascii: "*"), before: UInt8(ascii: "*"))
      || bytes.holds(UInt8(ascii: "_"), before: UInt8(ascii: "_"))
      || bytes.holds(UInt8(ascii: "`"))
      || bytes.holds(UInt8(ascii: "]"), before: UInt8(ascii: "(")) && text.replacing("](lang:", with: "").contains("](")
    let (mayHaveTags, mayHaveMarks) = (bytes.holds(UInt8(ascii: "<")), text.utf8.first == UInt8(ascii: "#"))
    guard mayHavePairs || mayHaveTags || mayHaveMarks else { return [] }
    let pairs = (mayHavePairs ? text.matches(of: pair) : []).compactMap { match -> (Substring, Substring)? in
      // Words in another language are the one markup of a title.
      match.0.contains("](lang:") ? nil : (match.0, match.1 ?? match.2 ?? match.3 ?? match.4 ?? "")
    }
    let tags =
      mayHaveTags ? text.matches(of: #/<(b|i|em|strong|sub|sup|u)>([^<\n]*)</\1>/#).map { ($0.0, $0.2) } : []
    let marks =
      mayHaveTags || mayHaveMarks ? text.matches(of: #/<br ?/?>|^#{1,6} /#).map { ($0.output, Substring()) } : []
    return (pairs + tags + marks).map { part, words in
      let place = range.range(ofFirst: String(part))
      let finding = Diagnostic.plainMarkup(String(part), String(words), at: place ?? range)
      return place == nil ? finding : finding.repaired(by: String(words))
    }
  }

  private static var pair: Regex<(Substring, Substring?, Substring?, Substring?, Substring?)> {
    #/\*\*([^*\s][^*\n]*)\*\*|__([^_\s][^_\n]*)__|`([^`\n]+)`|!?\[([^\[\]\n]+)\]\([^()\n]*\)/#
  }
}

extension FieldReader {
  /// Reports markup in some fields that aren't texts of a page.
  mutating func refuseMarkup(in names: [String]) {
    for name in names {
      guard let (text, range) = original.fields?[name]?.value.scalar else { continue }
      diagnostics += PlainMarkup.findings(inValue: text, at: range)
    }
  }
}

extension Rule {
  package static let plainMarkup = Rule(
    "opmaak-zonder-werking", mayBeExempt: true,
    nl: "Een titel, een naam of een kort veld heeft geen opmaak: lezers zien `**` zoals het er staat.",
    en: "A title, a name or a short field has no markup: readers see `**` as it is written.")
}

extension Diagnostic {
  fileprivate static func plainMarkup(_ part: String, _ words: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .plainMarkup, at: range, severity: .warning,
      nl: "in dit veld werkt opmaak niet: lezers zien '\(part)'",
      tip: words.isEmpty ? "haal '\(part)' weg" : "schrijf '\(words)'",
      en: "markup doesn't work in this field: readers see '\(part)'",
      tip: words.isEmpty ? "remove '\(part)'" : "write '\(words)'")
  }
}
