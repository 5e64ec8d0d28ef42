import Documents
import Basics

/// The checks of words, prepared once for all pages of a site.
struct TextChecks: Sendable {
  private let wrongLanguage: WrongLanguage
  private let preferred: PreferredWords?
  private let ofLanguage: [String: OfLanguage]

  /// The day of the site.
  private let day: PartialDate

  /// The checks of texts in one language.
  fileprivate struct OfLanguage {
    /// The titles of documents and the names, which all checks skip.
    let exempt: PhraseIndex<Void>
    let forbidden: ForbiddenWords
    let capitals: CapitalSigns
    let english: EnglishText
    let abbreviations: Abbreviations
    let rules: [any TextRule]

    /// Reports a text in the wrong language as one mistake, without those in its words.
    func findings(in text: Prose, _ code: String, _ wrongLanguage: WrongLanguage) -> [Diagnostic] {
      let english = english.findings(in: text)
      if !english.isEmpty { return english }
      let other = wrongLanguage.findings(in: text, code)
      if !other.isEmpty { return other }
      let found = forbidden.findings(in: text)
      let places = Set(found.map(\.range))
      return found + capitals.findings(in: text).filter { !places.contains($0.range) }
    }
  }

  init(_ site: Site) {
    let (languages, words) = (site.languages, site.vocabulary)
    day = site.asOf
    wrongLanguage = WrongLanguage(languages, site.configuration.translationPolicy.untranslated.severity)
    preferred = languages.count < 2 ? nil : PreferredWords(site, from: languages[0].code, to: languages[1].code)
    let rules = languages.map { language in
      let forbidden = words.forbidden[language.code] ?? []
      let checks = OfLanguage(
        exempt: words.exempt(site.sources, in: language.code), forbidden: ForbiddenWords(forbidden, in: language),
        capitals: CapitalSigns(language), english: EnglishText(language), abbreviations: Abbreviations(site, language),
        rules: TextRules.all.map { $0.init(language) })
      return (language.code, checks)
    }
    ofLanguage = Dictionary(keepingFirst: rules)
  }

  /// Reports mistakes in the words of a page, in all its languages.
  func findings(on page: Page) -> [Diagnostic] {
    var unexplained: [String: [Abbreviations.Unexplained]] = [:]
    var findings: [Diagnostic] = []
    // Most texts have no mistake, and to add nothing to a list takes its time too.
    func add(_ found: [Diagnostic]) { if !found.isEmpty { findings += found } }
    for (code, rules) in ofLanguage {
      let texts = page.texts(in: code, on: day).map { $0.without(rules.exempt).withShownSigns }
      unexplained[code] = rules.abbreviations.unexplained(in: texts.flatMap(\.prose))
      for text in texts {
        for prose in text.prose { add(rules.findings(in: prose, code, wrongLanguage)) }
        for rule in rules.rules { add(rule.findings(in: text)) }
      }
    }
    add(Abbreviations.findings(unexplained, page.sourceLanguage).outside(findings))
    add(preferred?.findings(on: page) ?? [])
    return findings
  }
}

extension [Diagnostic] {
  /// Returns the findings about words that aren't in markup which has a finding itself, such as `[[TOC]]`.
  fileprivate func outside(_ others: [Diagnostic]) -> [Diagnostic] {
    isEmpty
      ? []
      : filter { finding in
        !others.contains {
          [ForeignMarkup.rule, LinkForm.rule].contains($0.rule) && $0.range.file == finding.range.file
            && $0.range.line == finding.range.line
        }
      }
  }
}

extension Page {
  /// Returns the own words of each block of the page in a language, of some or all of its fields and of its body.
  func prose(in language: String, fields isIncluded: (FieldReader.TextField) -> Bool = { _ in true }) -> [Prose] {
    passages(in: language, fields: isIncluded).flatMap(\.passage.prose)
  }

  /// Returns the texts of the page in a language: its fields and its body.
  fileprivate func texts(in language: String, on day: PartialDate) -> [CheckedText] {
    passages(in: language) { _ in true }.map { CheckedText(passage: $0, field: $1, day: day) }
  }

  /// Returns the body of the page in a language, and some or all of its fields with their names.
  private func passages(
    in language: String, fields isIncluded: (FieldReader.TextField) -> Bool
  ) -> [(passage: Passage, field: String?)] {
    guard let version = versions[language], version.isReadable else { return [] }
    let fields = textFields.filter(isIncluded).compactMap { field in field.texts[language].map { ($0, field.name) } }
    return fields.map { ($0, $1) } + [(version.body.whole, nil)]
  }
}

extension Vocabulary {
  /// Returns the titles of documents and the names, which no check of words looks at.
  func exempt(_ sources: SourceRegister, in language: String) -> PhraseIndex<Void> {
    // A name that is a forbidden form itself stays forbidden.
    let names = properNames.filter { name in !forbidden[language, default: []].contains { $0.form == name } }
    let titles = sources.byID.values.flatMap { [$0.title, $0.subtitle].flatMap { $0?.all ?? [] } }
    return PhraseIndex((titles + names).map { ($0, ()) })
  }
}

extension Site {
  /// Reports mistakes in the words of some pages.
  func textFindings(on pages: [Page]) async -> [Diagnostic] {
    if pages.isEmpty { return [] }
    let checks = TextChecks(self)
    return await concurrentMap(pages) { checks.findings(on: $0) }.flatMap(\.self)
  }
}
