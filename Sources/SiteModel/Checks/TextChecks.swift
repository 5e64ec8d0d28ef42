import Documents
import Basics

/// The checks of words in texts, prepared once for a site.
struct TextChecks: Sendable {
  private let wrongLanguage: WrongLanguage
  private let preferred: PreferredWords?
  private let ofLanguage: [String: OfLanguage]

  /// The checks of texts in one language.
  fileprivate struct OfLanguage {
    /// The titles of documents, and names.
    let exempt: PhraseIndex<Void>
    let forbidden: ForbiddenWords
    let capitals: CapitalSigns
  }

  init(_ languages: [Language], _ words: Vocabulary, _ sources: SourceRegister, _ policy: TranslationPolicy) {
    wrongLanguage = WrongLanguage(languages, policy.untranslated.severity)
    preferred = PreferredWords(words.pairs, languages)
    let rules = languages.map { language in
      let forbidden = words.forbidden[language.code] ?? []
      // A forbidden form can't be a name on its own.
      let names = words.properNames.filter { name in !forbidden.contains { $0.form == name } }
      var exempt = PhraseIndex<Void>()
      for phrase in sources.titles + names { exempt.insert(phrase, ()) }
      let checks = OfLanguage(
        exempt: exempt, forbidden: ForbiddenWords(forbidden, in: language), capitals: CapitalSigns(language))
      return (language.code, checks)
    }
    ofLanguage = Dictionary(rules, uniquingKeysWith: { first, _ in first })
  }

  /// Reports what is wrong with the words of a page, in all its languages.
  func findings(on page: Page) -> [Diagnostic] {
    let texts = ofLanguage.flatMap { code, rules in
      page.prose(in: code).flatMap { rules.findings(in: $0.without(rules.exempt), code, wrongLanguage) }
    }
    let source = ofLanguage[page.sourceLanguage]?.exempt
    return texts + (source.flatMap { preferred?.findings(on: page, without: $0) } ?? [])
  }
}

extension TextChecks.OfLanguage {
  /// A text in another language has the words of that language, so that is one mistake.
  fileprivate func findings(in text: Prose, _ code: String, _ wrongLanguage: WrongLanguage) -> [Diagnostic] {
    let other = wrongLanguage.findings(in: text, code)
    if !other.isEmpty { return other }
    let found = forbidden.findings(in: text)
    let places = Set(found.map(\.range))
    return found + capitals.findings(in: text).filter { !places.contains($0.range) }
  }
}

extension Page {
  /// The texts of the page in a language: its fields and the blocks of its body, each once.
  func prose(in language: String) -> [Prose] {
    guard let version = versions[language], version.isReadable else { return [] }
    return textFields.flatMap { $0.texts[language]?.prose(ofField: true) ?? [] }
      + version.body.sections.flatMap { $0.outline.prose(ofField: false) }
  }
}

extension SourceRegister {
  /// The titles and subtitles of all documents.
  fileprivate var titles: [String] { byID.values.flatMap { [$0.title] + ($0.subtitle.map { [$0] } ?? []) } }
}

extension Site {
  /// Reports what is wrong with the words of all texts.
  func textFindings() async -> [Diagnostic] {
    let checks = TextChecks(languages, vocabulary, sources, configuration.translationPolicy)
    return await concurrentMap(pages) { checks.findings(on: $0) }.flatMap(\.self)
  }
}
