import Basics
import Documents

/// The check for names of signs in HTML that readers see as they are written: `&nbsp`, `&amp;eacute;`.
struct NamedSigns: TextRule {
  static let rule = Rule(
    "naam-van-teken", mayBeExempt: true,
    nl: "`&eacute` zonder puntkomma, of `&amp;eacute;`, zien lezers zoals het er staat. Schrijf het teken zelf: é.",
    en: "Readers see `&eacute` without a semicolon, or `&amp;eacute;`, as it is written. Write the sign itself: é.")

  static let examples = [
    "Dit is«&nbsp» een tekst over caf«&eacute»s en «&euro»5.", "Dit «&amp;nbsp;» is «&amp;amp;» en «&amp;#8217;».",
    "Het «&#8217» is «&EACUTE;» zo.", "Dit is«&nbsp» een «&amp;nbsp;», en nog een «&amp;nbsp;».",
    "Een&nbsp;harde spatie, caf&eacute;, R&D, AT&T; Q&A.", "`&nbsp` en \\&nbsp; en [a](https://a.example/?a=1&copy=2).",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.shown.flatMap { block -> [Diagnostic] in
      guard block.shows("&") else { return [] }
      var rest = block.range
      return NamedSigns.all(in: block.text).prefix(Bounds.closeLooks).compactMap { part, sign in
        let doubled = rest.range(ofFirst: "&amp;" + part.dropFirst())
        let written = part.hasSuffix(";") ? nil : block.place(of: block.bytes(of: part))
        guard let place = written ?? doubled ?? block.place(of: block.bytes(of: part)) else { return nil }
        rest = FileRange(rest.file, max(rest.bytes.lowerBound, place.bytes.upperBound)..<rest.bytes.upperBound)
        return .namedSign(sign, block.kind, at: place)
      }
    }
  }

  /// Returns the findings about a text without markup, in which each name is shown.
  static func findings(inPlain text: String, at range: FileRange) -> [Diagnostic] {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return [] }
    return all(in: text).compactMap { part, sign in
      range.range(ofFirst: String(part)).map { .namedSign(sign, .line, at: $0) }
    }
  }

  /// Returns the names in a text that readers see, each with its sign.
  static func all(in text: String) -> [(part: Substring, sign: Character)] {
    // `R&D` and `jeugd & gezin` have none, and an expression costs more than a look at the bytes.
    let parts = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
    let mayHaveNames = parts.contains {
      $0.first == UInt8(ascii: "#") || $0.prefix(2).count == 2 && $0.prefix(2).allSatisfy(\.isLetter)
    }
    if !mayHaveNames { return [] }
    let name = /&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([A-Za-z]{2,12}\d{0,2}))(;?)(?!=)/
    return text.matches(of: name).compactMap { match in
      let isClosed = !match.4.isEmpty
      if let number = match.1.flatMap({ UInt32($0) }) ?? match.2.flatMap({ UInt32($0, radix: 16) }) {
        return Unicode.Scalar(number).flatMap { number > 32 ? (match.0, Character($0)) : nil }
      }
      guard let name = match.3 else { return nil }
      if let sign = signs[String(name)] ?? (isClosed ? signs[name.lowercased()] : nil) { return (match.0, sign) }
      // Word stands beside word: `caf&eacutes`.
      let known = isClosed ? nil : signs.first { $0.key.count > 3 && name.hasPrefix($0.key) }
      return known.map { (match.0.prefix($0.key.count + 1), $0.value) }
    }
  }

  /// The signs that people write by name.
  private static let signs: [String: Character] = {
    var signs: [String: Character] = [
      "nbsp": "\u{A0}", "shy": "\u{AD}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€",
      "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "sbquo": "‚", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "deg": "°", "sup2": "²", "sup3": "³",
      "frac12": "½", "frac14": "¼", "frac34": "¾", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "szlig": "ß",
      "pound": "£", "times": "×", "ccedil": "ç", "ntilde": "ñ", "rarr": "→", "larr": "←", "thinsp": "\u{2009}",
    ]
    let letters = ["acute": "áéíóú", "grave": "àèìòù", "circ": "âêîôû", "uml": "äëïöü"]
    for (name, accented) in letters {
      for (letter, sign) in zip("aeiou", accented) {
        signs["\(letter)\(name)"] = sign
        signs["\(letter.uppercased())\(name)"] = Character(sign.uppercased())
      }
    }
    return signs
  }()
}

extension Diagnostic {
  fileprivate static func namedSign(_ sign: Character, _ kind: ShownText.Kind, at range: FileRange) -> Diagnostic {
    let names: [Character: String] = ["\u{A0}": "&nbsp;", "\u{AD}": "&shy;", "\u{2009}": "&thinsp;", "<": "&lt;"]
    // A field without markup shows names as well.
    let right = kind == .line ? (sign.isWhitespace ? " " : String(sign)) : names[sign] ?? String(sign)
    return Diagnostic(
      NamedSigns.rule, at: range, severity: .warning,
      nl: "lezers zien '\(range.text)' zoals het er staat", tip: "schrijf '\(right)'",
      en: "readers see '\(range.text)' as it is written", tip: "write '\(right)'"
    ).repaired(by: right)
  }
}
