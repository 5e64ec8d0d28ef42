package import Basics

/// Finds raw HTML, which appears as text: a text must not change the page around it. Comments are dropped.
struct RawHTML {
  /// The number of open tags by name; the end tag of a reported one isn't reported again.
  private var opened: [[UInt8]: Int] = [:]

  /// Whether a tag closes one that was reported.
  mutating func closes(_ tag: [UInt8]) -> Bool {
    let isEnd = tag.starts(with: "</".utf8)
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let count = opened[Array(name), default: 0]
    opened[Array(name)] = max(0, count + (isEnd ? -1 : 1))
    return isEnd && count > 0
  }

  /// Whether it is `<br>`, in one of its forms.
  static func isBreak(_ tag: [UInt8]) -> Bool {
    let name = tag.filter { $0 > 32 && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
    return name.elementsEqual("<br>".utf8.map { $0 | 0x20 })
  }

  /// Whether all of it is a single comment.
  static func isComment(_ literal: [UInt8]) -> Bool {
    let isBlank = { (byte: UInt8) in byte <= 32 }
    let text = literal.drop(while: isBlank)
    guard text.starts(with: "<!--".utf8), let end = text.dropFirst(4).firstRange(of: "-->".utf8) else { return false }
    return text[end.upperBound...].allSatisfy(isBlank)
  }
}

extension Rule {
  package static let rawHTML = Rule(
    "html-in-tekst", mayBeExempt: true,
    nl: "Tekst is Markdown: HTML wordt getoond zoals zij er staat. Schrijf het in Markdown.",
    en: "Text is Markdown: HTML is shown as it is written. Write it in Markdown.")
}

extension Diagnostic {
  /// Reports HTML, with what to write instead of some tags.
  static func rawHTML(_ tag: [UInt8], at range: FileRange) -> Diagnostic {
    let text = String(decoding: tag, as: UTF8.self)
    if text.drop(while: \.isWhitespace).hasPrefix("<!--"), !text.contains("-->") {
      return openComment(at: range.firstLine)
    }
    let name = text.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
    guard let tip = tips[name] else { return rawHTML(at: range) }
    return Diagnostic(
      .rawHTML, at: range, severity: .warning,
      nl: "HTML wordt getoond als tekst, niet uitgevoerd", en: "raw HTML is shown as text, not rendered", tip: tip)
  }

  private static let tips: [String: Wording] = [
    "br": Wording(
      nl: "haal dit weg; een nieuwe regel begint na twee spaties of een '\\' aan het eind van de regel erboven",
      en: "remove this; a new line begins after two blanks or a '\\' at the end of the line above"),
    "sup": Wording(nl: "typ het teken zelf: m², 10³", en: "type the sign itself: m², 10³"),
    "sub": Wording(nl: "typ het teken zelf: CO₂, H₂O", en: "type the sign itself: CO₂, H₂O"),
    "b": Wording(nl: "schrijf **woorden**", en: "write **words**"),
    "strong": Wording(nl: "schrijf **woorden**", en: "write **words**"),
    "i": Wording(nl: "schrijf *woorden*", en: "write *words*"),
    "em": Wording(nl: "schrijf *woorden*", en: "write *words*"),
    "a": Wording(nl: "schrijf [woorden](adres)", en: "write [words](address)"),
    "img": Wording(nl: "schrijf ![wat erop staat](adres)", en: "write ![what it shows](address)"),
  ]

  private static let openComment = Unplaced(
    .rawHTML,
    nl: "deze opmerking heeft geen einde: alles eronder wordt getoond zonder opmaak",
    tip: "zet '-->' achter de opmerking",
    en: "this comment has no end: all below is shown without markup", tip: "put '-->' behind the comment")

  static let rawHTML = Unplaced(
    .rawHTML, severity: .warning,
    nl: "HTML wordt getoond als tekst, niet uitgevoerd",
    tip: "schrijf het in Markdown, of zet het als voorbeeld tussen `",
    en: "raw HTML is shown as text, not rendered",
    tip: "write it in Markdown, or put it between backticks as an example")
}
