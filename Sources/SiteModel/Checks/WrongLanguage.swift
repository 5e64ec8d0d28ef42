import Documents
package import Basics

/// The check for texts in the wrong language, such as a Dutch paragraph on a Frisian page.
///
/// It compares how often words and pairs of letters occur in each language, and skips quotations, names, titles of
/// documents and text marked as another language. It can't judge a few words: a heading such as “Pedagogisch
/// partnerschap” is much the same in both languages. With these limits it reports most texts in the wrong language, and
/// no others on the site for which it was made; a test measures how many.
struct WrongLanguage: Sendable {
  /// The minimum number of letters in a text.
  static let minimumLetters = 20

  /// The minimum of ``LanguageOdds/of(_:)``: for a whole text, and for each of its letters.
  private static let minimumOdds: (ofText: Float, ofLetter: Float) = (8, 0.08)

  /// The other languages for each language, with how much likelier texts are in them.
  private let others: [String: [(language: Language, odds: LanguageOdds)]]
  private let severity: Diagnostic.Severity

  /// Learns the languages of a site; with one language or no severity, the check finds nothing.
  init(_ languages: [Language], _ severity: Diagnostic.Severity? = .warning) {
    self.severity = severity ?? .warning
    let models = languages.count > 1 && severity != nil ? languages.map { ($0, LanguageModel($0.sample)) } : []
    let odds = models.map { language, model in
      (language.code, models.filter { $0.0 !== language }.map { (language: $0.0, odds: model.odds(for: $0.1)) })
    }
    others = Dictionary(keepingFirst: odds)
  }

  /// Returns the language that a text seems to have, or `nil` if that is the expected one or uncertain.
  func language(of text: Prose, insteadOf code: String) -> Language? {
    guard let others = others[code] else { return nil }
    let letters = text.letterCount
    guard letters >= WrongLanguage.minimumLetters else { return nil }
    let (ofText, ofLetter) = WrongLanguage.minimumOdds
    var (likeliest, highest): (Language?, Float) = (nil, max(ofText, ofLetter * Float(letters)).nextDown)
    for (language, odds) in others {
      let odds = odds.of(text)
      if odds > highest { (likeliest, highest) = (language, odds) }
    }
    return likeliest
  }

  func findings(in text: Prose, _ language: String) -> [Diagnostic] {
    self.language(of: text, insteadOf: language).map {
      [.wrongLanguage(Diagnostic.Wording(nl: $0.name, en: $0.name), $0.code, at: text.range.firstLine, severity)]
    } ?? []
  }
}

extension Rule {
  package static let wrongLanguage = Rule(
    "verkeerde-taal", mayBeExempt: true,
    nl: "Een tekst lijkt in de andere taal te staan. Vertaal de tekst, of schrijf `[de woorden](lang:nl)`.",
    en: "A text seems to be in the other language. Translate it, or write `[the words](lang:nl)`.")
}

extension Diagnostic {
  static func wrongLanguage(_ name: Wording, _ code: String, at range: FileRange, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .wrongLanguage, at: range, severity: severity,
      nl: "dit lijkt een andere taal: \(name.nl)",
      tip: "vertaal het, of zeg dat het zo hoort: [de woorden](lang:\(code))",
      en: "this looks like another language: \(name.en)",
      tip: "translate it, or say that it is meant so: [the words](lang:\(code))")
  }
}
