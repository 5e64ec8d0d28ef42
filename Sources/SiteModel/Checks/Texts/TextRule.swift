import Basics
import Documents

/// A rule about texts, each in a file of its own: what it asks, examples, code, and the wording last.
protocol TextRule: Sendable {
  static var rule: Rule { get }

  /// Texts in Markdown that are the tests of the rule: it finds what is between « and », and nothing else.
  static var examples: [String] { get }

  /// Prepares the rule for a language.
  init(_ language: Language)

  func findings(in text: CheckedText) -> [Diagnostic]
}

/// The rules about texts, one line each.
enum TextRules {
  static let all: [any TextRule.Type] = [
    HeadingOrder.self
  ]
}

/// A text of a page in one language: its body, or one of its fields.
struct CheckedText {
  let passage: Passage

  /// The name of the field, such as `inzet.ouders.tekst`; `nil` for the body.
  let field: String?

  /// The own words of each block.
  private(set) var prose: [Prose]

  init(passage: Passage, field: String?) { (self.passage, self.field, prose) = (passage, field, passage.prose) }

  /// Returns the text without titles of documents and names among its words.
  func without(_ exempt: PhraseIndex<Void>) -> CheckedText {
    var text = self
    text.prose = prose.map { $0.without(exempt) }
    return text
  }
}
