import Documents
import Basics

/// Texts in another language of the site than their page, such as a Dutch paragraph left in a Frisian page.
///
/// They are recognised by how often words and pairs of letters occur in each language. Text marked as another language,
/// quotations, titles of documents and names are skipped. A few words are too little to judge: a heading such as
/// “Pedagogisch partnerschap” is much the same in both. With these limits no text of the site this was made for is
/// reported, and most texts in the wrong language are; a test says how many.
struct WrongLanguage: Sendable {
  /// The minimum number of letters of a text.
  static let minimumLetters = 20

  /// The minimum log ratio by which the other language must be likelier: for a whole text, and for each of its letters.
  private static let minimumOdds: (ofText: Float, ofLetter: Float) = (8, 0.08)

  private let models: [(language: Language, model: LanguageModel)]
  private let severity: Diagnostic.Severity

  /// Learns the languages of a site. With one language, or where the site doesn't mind, it finds nothing.
  init(_ languages: [Language], _ severity: Diagnostic.Severity? = .warning) {
    self.severity = severity ?? .warning
    models = languages.count > 1 && severity != nil ? languages.map { ($0, LanguageModel($0.sample)) } : []
  }

  /// The language a text seems to be in, if it isn't the expected one.
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
