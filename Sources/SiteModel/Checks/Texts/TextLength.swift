import Basics
import Documents

/// The check for titles, summaries and paragraphs that are longer than lists, search engines and readers take.
struct TextLength: TextRule {
  static let rule = Rule(
    "lengte-van-tekst", mayBeExempt: true,
    nl: "Een titel heeft hoogstens 90 tekens, een samenvatting 200, en een alinea 150 woorden.",
    en: "A title has at most 90 characters, a summary 200, and a paragraph 150 words.")

  private static let maximum = (title: 90, summary: 200, words: 150)

  static let examples: [String] = {
    let sentence = "De gemeente praat met ouders over school en vrije tijd. "
    return ["«Dit» schrijft " + String(repeating: sentence, count: 16), String(repeating: sentence, count: 12)]
  }()

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    switch text.field {
    case "titel": title(text.passage)
    case "samenvatting": summary(text.passage)
    case nil: text.prose.compactMap(paragraph)
    default: []
    }
  }

  private func title(_ text: Passage) -> [Diagnostic] {
    let count = text.words.count
    guard count > TextLength.maximum.title, let range = text.range else { return [] }
    return [.longTitle(count, at: range)]
  }

  private func summary(_ text: Passage) -> [Diagnostic] {
    let count = text.words.count
    guard count > TextLength.maximum.summary, let range = text.range else { return [] }
    return [.longSummary(count, at: range)]
  }

  private func paragraph(_ text: Prose) -> Diagnostic? {
    guard text.words.count > TextLength.maximum.words, text.kind == .paragraph else { return nil }
    return .longParagraph(text.words.count, at: text.places(of: [0..<1])[0])
  }
}

extension Diagnostic {
  fileprivate static func longTitle(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      TextLength.rule, at: range, severity: .warning,
      nl: "deze titel heeft \(count) tekens",
      tip: "maak hem hoogstens 90 tekens lang: lijsten en zoekmachines tonen minder",
      en: "this title has \(count) characters", tip: "make it at most 90: lists and search engines show less")
  }

  fileprivate static func longSummary(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      TextLength.rule, at: range, severity: .warning,
      nl: "deze samenvatting heeft \(count) tekens", tip: "maak haar hoogstens 200 tekens lang, in een of twee zinnen",
      en: "this summary has \(count) characters", tip: "make it at most 200, in one or two sentences")
  }

  fileprivate static func longParagraph(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      TextLength.rule, at: range, severity: .warning,
      nl: "deze alinea heeft \(count) woorden", tip: "maak er twee of meer alinea’s van",
      en: "this paragraph has \(count) words", tip: "make it two or more paragraphs")
  }
}
