import Documents
import Basics

/// A text that is in another language of the site than its page, such as a paragraph of Dutch that was left in a Frisian page.
///
/// It is found by how often words and pairs of letters occur in each language. Not looked at are parts that are marked as another
/// language, quotations, the titles of documents, and names. A text of a few words says too little: a heading such as “Pedagogisch
/// partnerschap” is much the same in both. The limits are those at which no text of the site for which this was made is
/// told, and most that stand in the wrong language are; a test says how many.
struct WrongLanguage: Sendable {
  /// How many letters a text has at the least.
  static let minimumLetters = 20

  /// How much more likely the other language is at the least, as a logarithm: for a whole text, and for each of its letters.
  private static let minimumOdds: (ofText: Float, ofLetter: Float) = (8, 0.08)

  private let models: [(language: Language, model: LanguageModel)]
  private let severity: Diagnostic.Severity

  /// Learns the languages of a site; of one alone there is nothing to learn, and for one that doesn't mind nothing to find.
  init(_ languages: [Language], _ severity: Diagnostic.Severity? = .warning) {
    self.severity = severity ?? .warning
    models = languages.count > 1 && severity != nil ? languages.map { ($0, LanguageModel($0.sample)) } : []
  }

  /// The language that a text seems to be in, where that is another than it should be.
  func language(of text: Prose, insteadOf code: String) -> Language? {
    guard let own = models.first(where: { $0.language.code == code })?.model else { return nil }
    let letters = text.letterCount
    guard letters >= WrongLanguage.minimumLetters else { return nil }
    let odds = models.filter { $0.language.code != code }.map { ($0.language, own.odds(for: $0.model, text)) }
    guard let (language, highest) = odds.max(by: { $0.1 < $1.1 }) else { return nil }
    let (ofText, ofLetter) = WrongLanguage.minimumOdds
    return highest >= max(ofText, ofLetter * Float(letters)) ? language : nil
  }

  func findings(in text: Prose, _ language: String) -> [Diagnostic] {
    self.language(of: text, insteadOf: language).map { [.wrongLanguage($0, at: text.range.firstLine, severity)] } ?? []
  }
}

extension Diagnostic {
  fileprivate static func wrongLanguage(
    _ language: Language, at range: FileRange, _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      .wrongLanguage, at: range, severity: severity,
      nl: "dit lijkt een andere taal: \(language.name)",
      tip: "vertaal het, of zeg dat het zo hoort: [de woorden](lang:\(language.code))",
      en: "this looks like another language: \(language.name)",
      tip: "translate it, or say that it is meant so: [the words](lang:\(language.code))")
  }
}
