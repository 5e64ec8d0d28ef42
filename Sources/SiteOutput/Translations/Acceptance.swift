package import SiteModel
import Documents
package import Basics

/// A statement that a translation matches the source as it is now, and perhaps that it was reviewed.
package struct Acceptance: Sendable {
  /// A page such as `moties/id79.md`, with or without its language before it, or a file of words.
  let page: String

  /// The language of the translation, needed if there is more than one.
  let language: String?

  /// The section of the translation or of the source; `nil` for all.
  let section: String?

  /// The section of the source that it translates, if the order doesn't show that.
  let translates: String?

  let review: (role: String, date: PartialDate)?

  /// Reads a request as it was typed.
  ///
  /// - Throws: ``CommandError`` if the date isn't a day, or if options don't go together.
  package init(
    page: String, language: String? = nil, section: String? = nil, translates: String? = nil,
    reviewedBy role: String? = nil, on date: String
  ) throws(CommandError) {
    (self.page, self.language, self.section, self.translates) = (page, language, section, translates)
    guard let date = PartialDate(day: date) else { throw .day("--date", such: "2026-01-31") }
    if translates != nil, section == nil { throw .sectionNotNamed }
    if role != nil, section != nil { throw .reviewOfSection }
    // A role is one line in the file of stamps.
    let words = role?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words?.isEmpty == true || words?.isPersonName == true { throw .noRole }
    review = words.map { ($0, date) }
  }

  /// The result of an acceptance.
  package struct Outcome: Sendable {
    /// The file that was accepted, below the site's folder.
    package let path: String

    /// The number of sections with a new stamp.
    package let count: Int

    /// Whether this acceptance records a review.
    package let isReviewed: Bool

    /// The translation with the day of its source, where its own is older.
    package var dated: (before: File, after: [UInt8])?
  }
}

extension Build {
  /// Returns the file of stamps with those of the accepted sections, and what each acceptance did.
  ///
  /// - Throws: ``CommandError`` if there is no such translation, or if it can't be accepted.
  package func accept(
    _ requests: [Acceptance]
  ) throws(CommandError) -> (stamps: StampFile, outcomes: [Acceptance.Outcome]) {
    guard site.stamps.mistakes.isEmpty else { throw CommandError(findings: site.stamps.mistakes) }
    let errors = diagnostics.filter { $0.severity == .error && !$0.rule.isAboutTranslation }
    let byPath = Dictionary(grouping: errors, by: \.range.file.path)
    var (stamps, outcomes): (StampFile, [Acceptance.Outcome]) = (site.stamps, [])
    for request in requests { outcomes.append(try accept(request, byPath, &stamps)) }
    return (stamps, outcomes)
  }

  /// Adds the stamps of an acceptance; `errors` are those that forbid one, by file.
  private func accept(
    _ request: Acceptance, _ errors: [String: [Diagnostic]], _ stamps: inout StampFile
  ) throws(CommandError) -> Acceptance.Outcome {
    let files = site.wordFiles.filter { $0.path == request.page }
    if !files.isEmpty { return try accept(files, request, &stamps) }
    let (page, translation) = try translation(request)
    let path = page.path.file(in: translation.language)
    if let errors = errors[path] { throw CommandError(findings: errors) }
    let pairs = try pairs(of: translation, page, request)
    let mistakes = structureMistakes(of: translation, page, pairs, isWhole: request.section == nil)
    guard mistakes.isEmpty else { throw CommandError(findings: mistakes) }
    stamps[page.path.text + ".md", translation.language] = translation.accepting(pairs, reviewed: request.review)
    return Acceptance.Outcome(
      path: path, count: pairs.count { $0.state != .current }, isReviewed: request.review != nil,
      dated: request.section == nil ? page.dated(in: translation.language) : nil)
  }

  /// Accepts a file of words as a whole. A table holds more than one language.
  private func accept(
    _ files: [WordFile], _ request: Acceptance, _ stamps: inout StampFile
  ) throws(CommandError) -> Acceptance.Outcome {
    guard request.section == nil, request.review == nil else { throw .wholeFile(request.page) }
    let files = files.filter { request.language == nil || $0.language == request.language }
    guard !files.isEmpty else { throw .noTranslation(request.page) }
    var count = 0
    for file in files {
      stamps[file.path, file.language] = file.accepted
      count += file.accepted.entries.count { file.stamps.entries[$0.key] != $0.value }
    }
    return Acceptance.Outcome(path: request.page, count: count, isReviewed: false)
  }

  /// Returns the page that was named, with its translation.
  private func translation(_ request: Acceptance) throws(CommandError) -> (page: Page, translation: Translation) {
    let (page, named) = try self.page(named: request.page)
    let asked = request.language ?? named
    let all = site.configuration.languages.filter { asked == nil || $0 == asked }.compactMap { page.translations[$0] }
    guard let only = all.first else { throw .noTranslation(asked.map(page.path.file) ?? page.path.text + ".md") }
    guard all.count == 1 else { throw .whichLanguage(all.map(\.language)) }
    return (page, only)
  }

  /// Returns the accepted sections, each with the section that it translates.
  private func pairs(
    of translation: Translation, _ page: Page, _ request: Acceptance
  ) throws(CommandError) -> [Alignment.Pair] {
    guard let section = request.section else { return translation.alignment.pairs }
    let pairs = translation.alignment.pairs.filter { $0.translation.id == section || $0.source?.id == section }
    guard let pair = pairs.first else { throw .noSection(section, translation.alignment.pairs.map(\.translation.id)) }
    guard let translates = request.translates else { return pairs }
    let sources = page.sections[page.sourceLanguage] ?? []
    guard let source = sources.first(where: { $0.id == translates }) else {
      throw .noSection(translates, sources.map(\.id))
    }
    return [pair.translating(source)]
  }

  /// Returns the findings against a translation: a section without a counterpart, or with another structure.
  private func structureMistakes(
    of translation: Translation, _ page: Page, _ pairs: [Alignment.Pair], isWhole: Bool
  ) -> [Diagnostic] {
    let unmatched = pairs.filter { $0.source == nil }.map { Diagnostic.sectionWithoutSource($0.translation) }
    let untranslated = isWhole ? translation.alignment.untranslated : []
    let place = page.versions[translation.language]?.file.firstLine
    let missing = place.map { place in untranslated.map { Diagnostic.untranslatedSection($0, at: place) } } ?? []
    // Sections that translate one together are also compared with it together.
    let siblings = translation.alignment.pairs.filter { other in
      pairs.contains { $0.source?.id == other.source?.id }
        && !pairs.contains { $0.translation.id == other.translation.id }
    }
    return (unmatched + missing + Parity(site, page, translation.language).findings(in: pairs + siblings))
      .allowing(page.exemptions, on: site.asOf)
  }
}

extension Page {
  /// Returns a translation with the day of its source, where its own is older.
  fileprivate func dated(in language: String) -> (before: File, after: [UInt8])? {
    guard let file = versions[language]?.file, let day = updated[sourceLanguage], let own = updated[language], own < day
    else { return nil }
    var bytes = file.bytes
    bytes.replaceSubrange(place(of: "bijgewerkt", in: language).bytes, with: Array(day.iso.utf8))
    return (file, bytes)
  }
}

extension CommandError {
  package static let sectionOfSeveral = CommandError(
    nl: "--section gaat over één pagina: noem er één", en: "--section is about one page: name only one")

  package static let sectionNotNamed = CommandError(
    nl: "noem bij --translates ook de --section die het vertaalt", en: "--translates goes with a --section")

  package static let noRole = CommandError(
    nl: "noem bij --reviewed-by een rol, zoals taalskipper, en geen naam",
    en: "--reviewed-by names a role, such as taalskipper, not a person")

  package static let reviewOfSection = CommandError(
    nl: "nagezien is een hele pagina: laat --section weg bij --reviewed-by",
    en: "a review is of a whole page: leave --section out with --reviewed-by")

  package static func noTranslation(_ path: String) -> CommandError {
    CommandError(nl: "'\(path)' is geen vertaling van een pagina", en: "'\(path)' is not the translation of a page")
  }

  package static func whichLanguage(_ codes: [String]) -> CommandError {
    CommandError(
      nl: "noem de taal met --language: \(codes.joined(separator: ", "))",
      en: "name the language with --language: \(codes.joined(separator: ", "))")
  }

  package static func noSection(_ id: String, _ ids: [String]) -> CommandError {
    CommandError(
      nl: "er is geen deel '\(id)'; er zijn: \(ids.joined(separator: ", "))",
      en: "there is no section '\(id)'; there are: \(ids.joined(separator: ", "))")
  }

  package static func wholeFile(_ path: String) -> CommandError {
    CommandError(
      nl: "'\(path)' heeft geen delen en wordt niet nagezien: laat --section en --reviewed-by weg",
      en: "'\(path)' has no sections and no review: leave --section and --reviewed-by out")
  }
}

extension Diagnostic {
  fileprivate static func sectionWithoutSource(_ section: PageSection) -> Diagnostic {
    Diagnostic(
      .parity, at: section.place,
      nl: "van het deel '\(section.id)' is niet te zeggen welk deel van de bron het vertaalt",
      tip: "zeg het: oko translation accept … --section \(section.id) --translates …",
      en: "nothing says which section of the source the section '\(section.id)' translates",
      tip: "say so: oko translation accept … --section \(section.id) --translates …")
  }

  fileprivate static func untranslatedSection(_ section: PageSection, at place: FileRange) -> Diagnostic {
    Diagnostic(
      .parity, at: place, related: [Related(at: section.place, nl: "dit deel", en: "this section")],
      nl: "het deel '\(section.id)' van de bron is niet vertaald", tip: "vertaal het, of haal het uit de bron",
      en: "the section '\(section.id)' is not translated", tip: "translate it, or remove it from the source")
  }
}
