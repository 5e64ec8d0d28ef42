import Documents
package import Basics

/// A record on which a text depends: one to which it links, that it shows in a figure, or that its page is about.
///
/// The text of a folder's own page depends on which records are there.
package struct Dependency {
  package let record: Page

  /// Its facts as they are now.
  package let facts: Facts

  /// Finds the range at which a change of the record is reported.
  fileprivate let place: () -> FileRange

  /// The record as the author of the text knew it, if anybody said so.
  fileprivate let confirmed: Stamps.Entry?

  /// The facts of a record.
  package struct Facts {
    /// The pages that hold them: its own, and those of its steps.
    package let pages: [Page]

    /// The word for its state, and a hash.
    package let stamp: Stamps.Entry
  }

  var isConfirmed: Bool { confirmed?.fingerprint == facts.stamp.fingerprint }
}

extension Site {
  /// Returns the records on which the text of a page in a language depends, each once.
  package func dependencies(of page: Page, in language: String) -> [Dependency] {
    var known: [PagePath: Dependency.Facts] = [:]
    return dependencies(of: page, in: language, confirmed: stamps(of: page, language), &known)
  }

  private func stamps(of page: Page, _ language: String) -> [String: Stamps.Entry] {
    confirmations[page.path.text + ".md", language].entries
  }

  /// Returns the same; `known` holds the facts of records that were read before.
  private func dependencies(
    of page: Page, in language: String, confirmed: [String: Stamps.Entry], _ known: inout [PagePath: Dependency.Facts]
  ) -> [Dependency] {
    guard page.isListed, let version = page.versions[language], version.isReadable else { return [] }
    let isList = page.path.isListing && !version.body.sections.isEmpty
    let isAboutRecords = page.isRecord || isList && !page.facts.records(on: page, in: self).isEmpty
    let own = isAboutRecords ? [(record: page, place: { page.place(of: "titel", in: language) })] : []
    let links = recordLinks(of: page, in: language).map { record, link in (record: record, place: { link.range }) }
    let shown = version.body.figures.flatMap { figure in
      records(in: figure).map { (record: $0, place: { figure.range }) }
    }
    var paths: Set<PagePath> = []
    return (own + links + shown).filter { paths.insert($0.record.path).inserted }.map { record, place in
      let facts = known[record.path] ?? facts(of: record)
      known[record.path] = facts
      return Dependency(record: record, facts: facts, place: place, confirmed: confirmed[record.path.text])
    }
  }

  /// Returns the records that a figure shows.
  private func records(in figure: Markdown.Figure) -> [Page] {
    let shown: [Page] =
      switch figure.key {
      case "stand", "nieuw": pages
      case "agenda": agenda(in: sourceLanguage).map(\.page)
      case "ontbreekt": missing.compactMap(\.page)
      default:
        if let path = figure.key.dropping(prefix: Markdown.Figure.recordScheme) {
          [self[PagePath(path)]].compactMap(\.self)
        } else {
          pages.filter { figure.key == $0.path.topFolder }
        }
      }
    return shown.filter { $0.isRecord && $0.isListed }
  }

  /// Returns the facts of a record; those of a folder are its records.
  ///
  /// The steps of a phase that other pages describe are among its facts, and so are the dates of its documents.
  private func facts(of record: Page) -> Dependency.Facts {
    let steps = record.facts.relations[.step, default: []].compactMap { self[$0] }
    return Dependency.Facts(pages: [record] + steps, stamp: stamp(of: record, steps))
  }

  private func stamp(of record: Page, _ steps: [Page]) -> Stamps.Entry {
    if !record.isListed { return Stamps.Entry(source: "ingetrokken", fingerprint: Fingerprint(words: "ingetrokken")) }
    if !record.isRecord {
      let paths = record.facts.records(on: record, in: self).map(\.path.text).sorted()
      return Stamps.Entry(source: String(paths.count), fingerprint: Fingerprint(words: paths.joined(separator: " ")))
    }
    let documents = record.sources.map { $0 + " " + (sources[$0]?.date?.iso ?? "") }.sorted()
    let facts = [record.writtenFacts] + steps.map(\.writtenFacts) + documents
    return Stamps.Entry(
      source: record.facts.stateWord ?? record.path.text, fingerprint: Fingerprint(words: facts.joined(separator: "; "))
    )
  }

  /// The findings on texts that nobody has read since a record on which they depend changed, and on those that nobody
  /// confirmed.
  ///
  /// A translation is reported after its source, whose author reads the facts first. Facts with errors say nothing yet.
  var unconfirmedTexts: [Diagnostic] {
    if !confirmations.mistakes.isEmpty { return [] }
    var known: [PagePath: Dependency.Facts] = [:]
    return pages.filter(\.isReadable).flatMap { page -> [Diagnostic] in
      let source = waiting(page, page.sourceLanguage, &known)
      return languages(of: page).map(\.code).flatMap { language in
        if language == page.sourceLanguage { return findings(about: source.texts, source.gone, page, language) }
        let own = waiting(page, language, &known)
        let later = own.texts.filter { text in !source.texts.contains { $0.record === text.record } }
        return findings(about: later, source.gone.isEmpty ? own.gone : [], page, language)
      }
    }
  }

  /// Returns the records with which nobody has read a text, and the names of those with which it was read and that are gone.
  ///
  /// A link to a page that is gone is broken, which is reported already.
  private func waiting(
    _ page: Page, _ language: String, _ known: inout [PagePath: Dependency.Facts]
  ) -> (texts: [Dependency], gone: [String]) {
    let stamps = stamps(of: page, language)
    let all = dependencies(of: page, in: language, confirmed: stamps, &known)
    let waiting = all.filter { !$0.isConfirmed && $0.facts.pages.allSatisfy { !unsound.contains($0.path) } }
    if stamps.count <= all.count - waiting.count || hasBrokenLinks(page, in: language) { return (waiting, []) }
    let names = Set(all.map(\.record.path.text))
    return (waiting, stamps.keys.filter { !names.contains($0) && self[PagePath($0)]?.isListed != true }.sorted())
  }

  /// Returns one finding for each place in a text.
  private func findings(about texts: [Dependency], _ gone: [String], _ page: Page, _ language: String) -> [Diagnostic] {
    let file = page.path.file(in: language)
    let changed = texts.filter { $0.confirmed != nil }.map { (place: $0.place(), change: $0.change) }
    let places = changed.map(\.place).eachOnce
    let told = places.map { place in
      Diagnostic.changedFacts(changed.filter { $0.place == place }.map(\.change), file, at: place)
    }
    let missing = gone.isEmpty ? [] : [Diagnostic.goneRecords(gone, file, at: page.place(of: "titel", in: language))]
    // Who reads the text again for one record reads it for all.
    guard told.isEmpty, missing.isEmpty, let first = texts.first else { return told + missing }
    return [.unconfirmed(texts.map(\.name), file, at: first.place())]
  }
}

extension Dependency {
  fileprivate var name: String { "'" + record.shortTitle(in: record.sourceLanguage).text + "'" }

  /// The record, and ` (aangenomen → afgedaan)` if its state is another.
  fileprivate var change: (name: String, states: String) {
    let now = facts.stamp.source
    guard let before = confirmed?.source, before != now else { return (name, "") }
    return (name, " (\(before) → \(now))")
  }
}

extension Rule {
  package static let changedFact = Rule(
    "veranderd-feit",
    nl: "Een feit veranderde nadat iemand de tekst bevestigde. Lees de tekst na, en bevestig haar met `oko confirm`.",
    en: "A fact changed after somebody confirmed the text. Read the text again, and confirm it with `oko confirm`.")

  package static let unconfirmed = Rule(
    "niet-bevestigd",
    nl: "Een tekst die op feiten steunt, is nog niet bevestigd. Lees haar na, en bevestig haar met `oko confirm`.",
    en: "A text that relies on facts is not confirmed yet. Read it, and confirm it with `oko confirm`.")
}

extension Diagnostic {
  fileprivate static func changedFacts(
    _ changes: [(name: String, states: String)], _ file: String, at range: FileRange
  ) -> Diagnostic {
    func list(_ verb: String) -> String {
      guard changes.count == 1, let (name, states) = changes.first else {
        return changes.map { $0.name + $0.states }.joined(separator: ", ") + " " + verb
      }
      return name + " " + verb + states
    }
    return Diagnostic(
      .changedFact, at: range, severity: .warning,
      nl: list(changes.count == 1 ? "veranderde" : "veranderden") + "; lees deze tekst na",
      tip: "klopt de tekst, doe dan: oko confirm \(file)",
      en: list("changed") + "; read this text again", tip: "once the text is right: oko confirm \(file)")
  }

  fileprivate static func goneRecords(_ names: [String], _ file: String, at range: FileRange) -> Diagnostic {
    let (list, isOne) = (names.map { "'\($0)'" }.joined(separator: ", "), names.count == 1)
    return Diagnostic(
      .changedFact, at: range, severity: .warning,
      nl: "\(list) \(isOne ? "is" : "zijn") er niet meer; lees deze tekst na",
      tip: "klopt de tekst, doe dan: oko confirm \(file)",
      en: "\(list) \(isOne ? "is" : "are") no longer there; read this text again",
      tip: "once the text is right: oko confirm \(file)")
  }

  fileprivate static func unconfirmed(_ records: [String], _ file: String, at range: FileRange) -> Diagnostic {
    let names = records.joined(separator: ", ")
    return Diagnostic(
      .unconfirmed, at: range, severity: .note,
      nl: "nog niemand zei dat deze tekst klopt met \(names)", tip: "lees haar na, en doe dan: oko confirm \(file)",
      en: "nobody has said yet that this text agrees with \(names)", tip: "read it, then: oko confirm \(file)")
  }
}
