import Basics
import Documents

/// The check for titles, summaries and paragraphs that are longer than lists, search engines and readers take.
struct TextLength: TextRule {
  static let rule = Rule(
    "lengte-van-tekst", mayBeExempt: true,
    nl: "Een titel heeft hoogstens 90 tekens, een samenvatting 200 en twee zinnen, en een alinea 150 woorden.",
    en: "A title has at most 90 characters, a summary 200 and two sentences, and a paragraph 150 words.")

  private static let maximum = (title: 90, summary: 200, sentences: 2, words: 150)

  static let examples: [String] = {
    let sentence = "De gemeente praat met ouders over school en vrije tijd. "
    return ["«Dit» schrijft " + String(repeating: sentence, count: 16), String(repeating: sentence, count: 12)]
  }()

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    switch text.field {
    case "titel": title(text.passage)
    case "samenvatting": summary(text)
    case nil: text.prose.compactMap(paragraph)
    default: []
    }
  }

  private func title(_ text: Passage) -> [Diagnostic] {
    let count = text.words.count
    guard count > TextLength.maximum.title, let range = text.range else { return [] }
    return [.longTitle(count, at: range)]
  }

  private func summary(_ text: CheckedText) -> [Diagnostic] {
    let (count, sentences) = (text.passage.words.count, text.prose.reduce(0) { $0 + $1.sentences.count })
    let maximum = TextLength.maximum
    guard count > maximum.summary || sentences > maximum.sentences, let range = text.passage.range else { return [] }
    return [.longSummary(count, sentences, at: range)]
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

  fileprivate static func longSummary(_ count: Int, _ sentences: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      TextLength.rule, at: range, severity: .warning,
      nl: "deze samenvatting heeft \(count) tekens in \(sentences) zinnen",
      tip: "schrijf hoogstens twee zinnen van samen 200 tekens",
      en: "this summary has \(count) characters in \(sentences) sentences",
      tip: "write at most two sentences of 200 characters together")
  }

  fileprivate static func longParagraph(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      TextLength.rule, at: range, severity: .warning,
      nl: "deze alinea heeft \(count) woorden", tip: "maak er twee of meer alinea’s van",
      en: "this paragraph has \(count) words", tip: "make it two or more paragraphs")
  }
}
