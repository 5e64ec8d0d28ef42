import Documents
package import Basics

extension Site {
  /// The findings on missing, unstamped, stale and unreviewed translations that the site's policy asks for.
  package var policyFindings: [Diagnostic] {
    let policy = configuration.translationPolicy
    return pages.filter { $0.isReadable && $0.isListed }.flatMap { page in
      configuration.languages.filter { $0 != page.sourceLanguage }.compactMap { language in
        guard let document = page.versions[language] else {
          return policy.missing.severity.map { .missingTranslation(of: page, language, $0) }
        }
        return page.translations[language].flatMap { finding(about: $0, page, document, policy) }
      }
    }
  }

  /// Returns the most serious finding on a translation that the policy asks for; the others follow from it.
  private func finding(
    about translation: Translation, _ page: Page, _ document: Document, _ policy: TranslationPolicy
  ) -> Diagnostic? {
    guard document.isReadable else { return nil }
    let place = page.place(of: "titel", in: translation.language)
    if translation.isUnstamped, let severity = policy.untranslated.severity {
      return .unstamped(page, at: place, severity)
    }
    if !translation.isUnstamped, !translation.stale.isEmpty, let severity = policy.stale.severity {
      return .stale(translation, page, at: place, severity)
    }
    return translation.isReviewed ? nil : policy.unreviewed.severity.map { .unreviewed(page, at: place, $0) }
  }
}

extension Site {
  /// The findings on stamps of pages that aren't there, most often because they were renamed.
  var strayStamps: [Diagnostic] {
    guard configuration.areLanguagesKnown else { return [] }
    return [stamps, confirmations].flatMap { file in
      let strays = file.pages.filter { path, language, _ in
        let page = self[path]
        let isThere =
          page?.versions[language] != nil && (page?.sourceLanguage != language || file.purpose == .confirmations)
        return !isThere && !orphans.contains { $0 == (path, language) }
      }
      return strays.prefix(Bounds.closeLooks).map { Diagnostic.stray($0.file(in: $1), file.purpose, at: $2) }
    }
  }
}

extension WordFile {
  /// Reports texts that are older than their source, if the site's policy asks for it.
  package func finding(_ policy: TranslationPolicy) -> Diagnostic? {
    stale.isEmpty ? nil : policy.stale.severity.map { .staleWords(self, $0) }
  }
}

extension Rule {
  package static let missingTranslation = Rule(
    "ontbrekende-vertaling", mayBeExempt: true,
    nl: "Een pagina is nog niet vertaald.",
    en: "A page has no translation yet.")

  package static let staleTranslation = Rule(
    "verouderde-vertaling", mayBeExempt: true,
    nl:
      "Een deel van de bron veranderde na de vertaling. Werk de vertaling bij, en neem haar aan met `oko "
      + "translation accept`.",
    en:
      "A part of the source changed after the translation. Update the translation, and accept it with `oko "
      + "translation accept`.")

  package static let untranslated = Rule(
    "onvertaald", mayBeExempt: true,
    nl: "Niemand heeft de vertaling met de bron vergeleken, of de tekst staat nog in de taal van de bron.",
    en: "Nobody compared the translation with its source, or the text is still in the language of the source.")

  package static let unreviewed = Rule(
    "niet-nagezien", mayBeExempt: true,
    nl: "Niemand die de taal als eerste taal spreekt, heeft de vertaling nagelezen.",
    en: "Nobody whose first language it is has reviewed the translation.")
}

extension Diagnostic {
  fileprivate static func missingTranslation(of page: Page, _ language: String, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .missingTranslation, at: page.place(of: "titel", in: page.sourceLanguage), severity: severity,
      nl: "deze pagina is er niet in '\(language)'", tip: "maak '\(page.path.file(in: language))'",
      en: "this page isn't there in '\(language)'", tip: "make '\(page.path.file(in: language))'")
  }

  fileprivate static func unstamped(_ page: Page, at place: FileRange, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .untranslated, at: place, severity: severity,
      nl: "niemand heeft vastgelegd dat deze vertaling bij haar bron hoort",
      tip: "vergelijk de twee, en doe dan: oko translation accept \(page.path.text).md",
      en: "nobody has said that this translation matches its source",
      tip: "compare the two, then: oko translation accept \(page.path.text).md")
  }

  fileprivate static func stale(
    _ translation: Translation, _ page: Page, at place: FileRange, _ severity: Severity
  ) -> Diagnostic {
    let ids = translation.stale.joined(separator: ", ")
    let sections = page.sections[page.sourceLanguage] ?? []
    return Diagnostic(
      .staleTranslation, at: place, severity: severity,
      related: sections.filter { translation.stale.contains($0.id) }.prefix(3).map {
        Related(at: $0.place, nl: "in de bron veranderd of nieuw", en: "changed or new in the source")
      },
      nl: "ouder dan de bron: \(ids)",
      tip: "zie 'oko translation diff \(page.path.text).md', werk de tekst bij, en doe 'oko translation accept'",
      en: "older than the source: \(ids)",
      tip: "see 'oko translation diff \(page.path.text).md', update the text, then 'oko translation accept'")
  }

  fileprivate static func stray(_ file: String, _ purpose: StampFile.Purpose, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .stamp, at: range, severity: .warning,
      nl: "er is geen \(purpose == .translations ? "vertaling" : "pagina") '\(file)'",
      tip: "is zij hernoemd, schrijf dan hier haar nieuwe naam; haal dit anders weg",
      en: "there is no \(purpose == .translations ? "translation" : "page") '\(file)'",
      tip: "if it was renamed, write its new name here; otherwise remove this")
  }

  fileprivate static func staleWords(_ file: WordFile, _ severity: Severity) -> Diagnostic {
    let names = file.stale.joined(separator: ", ")
    return Diagnostic(
      .staleTranslation, at: file.file.firstLine, severity: severity,
      nl: "ouder dan de bron: \(names)", tip: "werk de teksten bij, en doe dan: oko translation accept \(file.path)",
      en: "older than the source: \(names)", tip: "update the texts, then: oko translation accept \(file.path)")
  }

  fileprivate static func unreviewed(_ page: Page, at place: FileRange, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .unreviewed, at: place, severity: severity,
      nl: "niemand met deze taal als moedertaal heeft de vertaling, zoals zij nu is, nagezien",
      tip: "daarna: oko translation accept \(page.path.text).md --reviewed-by …",
      en: "nobody whose first language this is has reviewed the translation as it is now",
      tip: "afterwards: oko translation accept \(page.path.text).md --reviewed-by …")
  }
}
