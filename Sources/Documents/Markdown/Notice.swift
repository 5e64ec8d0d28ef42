package import Basics

/// A kind of notice: a quote that begins with a mark such as `[!NOTE]`. Forges such as GitHub have the same kinds.
package enum Notice: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution

  /// Returns the mark with a word, such as `[!NOTE]`.
  package static func mark(_ word: String) -> String { "[!\(word)]" }

  /// The classes of its element.
  var look: String {
    switch self {
    case .note, .important: "notice"
    case .tip: "notice notice--plain"
    case .warning, .caution: "notice notice--warning"
    }
  }
}

extension CMark.Node {
  /// The word of the mark with which a quote begins, if it is alone on its line: `NOTE` of `[!NOTE]`.
  var noticeMark: String? {
    guard let paragraph = firstChild, case .paragraph = paragraph.kind, let text = paragraph.firstChild,
      case .text = text.kind, text.literal.starts(with: "[!".utf8), text.literal.last == UInt8(ascii: "]")
    else { return nil }
    switch text.next?.kind {
    case nil, .softBreak?, .lineBreak?: break
    default: return nil
    }
    let word = text.literal.dropFirst(2).dropLast()
    let isWord = !word.isEmpty && word.allSatisfy(\.isLetter)
    return isWord ? String(decoding: word, as: UTF8.self) : nil
  }
}

extension Rule {
  package static let unknownValue = Rule(
    "onbekende-waarde",
    nl: "Een veld heeft een vaste reeks waarden, en deze hoort er niet bij. Kies een waarde uit de tip.",
    en: "A field has a fixed set of values, and this is not one of them. Choose one that the tip names.")
}

extension Diagnostic {
  static func unknownNotice(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: range,
      nl: "onbekende soort melding '\(range.text)'", en: "unknown kind of notice '\(range.text)'",
      tip: .didYouMean(range.text.uppercased(), in: Notice.allCases.map { $0.rawValue.uppercased() }))
  }
}
