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
    HeadingOrder.self,
    EmptySections.self,
    RepeatedHeadings.self,
    HeadingForm.self,
    BoldHeadings.self,
    LinkWords.self,
    LinkAddress.self,
    ImageText.self,
    Placeholders.self,
    FillIns.self,
    WrittenDates.self,
    LongSentences.self,
    TextLength.self,
    RepeatedWords.self,
    Punctuation.self,
    ShoutedWords.self,
    FormOfAddress.self,
    LinkForm.self,
    TableForm.self,
    HeadingMarks.self,
    ListForm.self,
    AccidentalMarkup.self,
    EmphasisForm.self,
    ForeignMarkup.self,
    SmallSigns.self,
    NamedSigns.self,
    LinkDefinition.self,
  ]
}

/// A text of a page in one language: its body, or one of its fields.
struct CheckedText {
  let passage: Passage

  /// The name of the field, such as `inzet.ouders.tekst`; `nil` for the body.
  let field: String?

  /// The day of the site.
  let day: PartialDate

  /// The blocks of the body; none of a field, which is a line.
  let blocks: [Passage.Block]

  /// The own words of each block.
  private(set) var prose: [Prose]

  /// The blocks in which readers see a sign that may have been meant as markup.
  private(set) var shown: [ShownText] = []

  init(passage: Passage, field: String?, day: PartialDate) {
    (self.passage, self.field, self.day, prose) = (passage, field, day, passage.prose)
    blocks = field == nil ? passage.blocks : []
  }

  /// Returns the text without titles of documents and names among its words.
  func without(_ exempt: PhraseIndex<Void>) -> CheckedText {
    var text = self
    text.prose = prose.map { $0.without(exempt) }
    return text
  }

  /// Returns the text with what readers see of it, for the rules about texts.
  var withShownSigns: CheckedText {
    var text = self
    text.shown = passage.shownTexts
    return text
  }
}
