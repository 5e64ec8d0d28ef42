import SiteModel
import Basics

/// What the command line says about the draft of a report.
package struct DraftOptions: Sendable {
  /// The days between which it tells what happened; where nobody says so, those of ``DigestPeriod``.
  let since: PartialDate?
  let until: PartialDate?

  /// The code of the language in which it is written; where nobody says so, that of the source.
  let language: String?

  /// Why an option can't be used.
  package enum Mistake: Error, Hashable {
    /// A day doesn't exist.
    case since, until

    /// The time would end before it begins, which is on that day.
    case order(since: String, until: String)

    /// The site is not in that language, but in these.
    case language([String])
  }

  /// Reads options as they were typed.
  ///
  /// - Throws: The first that can't be used.
  package init(since: String? = nil, until: String? = nil, language: String? = nil) throws(Mistake) {
    self.since = since.flatMap(PartialDate.init)
    self.until = until.flatMap(PartialDate.init)
    self.language = language
    if since != nil, self.since?.day == nil { throw .since }
    if until != nil, self.until?.day == nil { throw .until }
  }
}

extension Build {
  /// The draft of the next report to the council in Markdown, for a site without mistakes.
  ///
  /// - Throws: The option that doesn't go with the site.
  package func draft(_ options: DraftOptions) throws(DraftOptions.Mistake) -> String {
    let code = options.language ?? site.sourceLanguage.code
    guard let language = site.languages.first(where: { $0.code == code }) else {
      throw .language(site.languages.map(\.code))
    }
    let period = DigestPeriod(site, since: options.since, until: options.until)
    if let since = options.since, period.until < since {
      throw .order(since: since.iso, until: period.until.iso)
    }
    return Digest(site, period, in: language).markdown
  }
}
