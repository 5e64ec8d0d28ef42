import SiteModel
package import Basics

/// The options of the command line for the draft of a report.
package struct DraftOptions: Sendable {
  /// The first and the last day of the period; if `nil`, the defaults of ``DigestPeriod`` apply.
  let since: PartialDate?
  let until: PartialDate?

  /// The code of the language of the draft; if `nil`, the source language.
  let language: String?

  /// Reads options as they were typed.
  ///
  /// - Throws: ``CommandError`` for the first option that isn't a day.
  package init(since: String? = nil, until: String? = nil, language: String? = nil) throws(CommandError) {
    self.since = since.flatMap(PartialDate.init(day:))
    self.until = until.flatMap(PartialDate.init(day:))
    self.language = language
    if since != nil, self.since == nil { throw .day("--since", such: "2025-10-14") }
    if until != nil, self.until == nil { throw .day("--until", such: "2025-10-14") }
  }
}

extension Build {
  /// Returns the draft of the next report to the council in Markdown. The site must have no errors.
  ///
  /// - Throws: ``CommandError`` if the site lacks the language, or if the first day comes after the last.
  package func draft(_ options: DraftOptions) throws(CommandError) -> String {
    guard let language = site.languages[options.language ?? site.sourceLanguage.code] else {
      throw .siteLanguage(site.languages.map(\.code))
    }
    let period = DigestPeriod(site, since: options.since, until: options.until)
    if let since = options.since, period.until < since {
      throw .order(since: since.iso, until: period.until.iso)
    }
    return Digest(site, period, in: language).markdown
  }
}

extension CommandError {
  fileprivate static func order(since: String, until: String) -> CommandError {
    CommandError(
      nl: "de eerste dag (\(since)) komt na de laatste (\(until)); kies een andere --since of --until",
      en: "the first day (\(since)) comes after the last (\(until)); choose another --since or --until")
  }

  fileprivate static func siteLanguage(_ codes: [String]) -> CommandError {
    CommandError(
      nl: "--language is een taal van deze site: \(codes.joined(separator: ", "))",
      en: "--language is a language of this site: \(codes.joined(separator: ", "))")
  }
}
