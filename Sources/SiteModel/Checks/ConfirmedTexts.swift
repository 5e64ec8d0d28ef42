import Documents
import Basics

/// A record on which a text depends: one to which it links, that it shows in a figure, or that its page is about.
///
/// The text of a folder's own page depends on which records are there.
package struct Dependency {
  package let record: Page

  /// Finds the range at which a change of the record is reported.
  fileprivate let place: () -> FileRange

  /// The record as the author of the text knew it, if anybody said so.
  fileprivate let confirmed: Stamps.Entry?

  /// The record as it is now.
  package let now: Stamps.Entry

  var isConfirmed: Bool { confirmed?.fingerprint == now.fingerprint }
}

extension Site {
  /// Returns the records on which the text of a page in a language depends, each once.
  package func dependencies(of page: Page, in language: String) -> [Dependency] {
    guard page.isListed, page.isReadable, let version = page.versions[language], version.isReadable else { return [] }
    let isList = page.path.isListing && !version.body.sections.isEmpty
    let isAboutRecords = page.isRecord || isList && !page.facts.records(on: page, in: self).isEmpty
    let own = isAboutRecords ? [(record: page, place: { page.place(of: "titel", in: language) })] : []
    let links = recordLinks(of: page, in: language).map { record, link in (record: record, place: { link.range }) }
    let shown = version.body.figures.flatMap { figure in
      records(in: figure).map { (record: $0, place: { figure.range }) }
    }
    let all = (own + links + shown).filter(\.record.isReadable)
    if all.isEmpty { return [] }
    let stamps = confirmations[page.path.text + ".md", language].entries
    var paths: Set<PagePath> = []
    return all.filter { paths.insert($0.record.path).inserted }.map { record, place in
      Dependency(record: record, place: place, confirmed: stamps[record.path.text], now: stamp(of: record))
    }
  }

  /// Returns the records that a figure shows: one, those of a folder, or all.
  private func records(in figure: Markdown.Figure) -> [Page] {
    if let path = figure.key.dropping(prefix: Markdown.Figure.recordScheme) {
      return [self[PagePath(path)]].compactMap(\.self).filter(\.isRecord)
    }
    return pages.filter {
      $0.isRecord && $0.isListed && (figure.key == "stand" || figure.key == $0.path.topFolder)
    }
  }

  /// Returns the facts of a record as a stamp: the word for its state, and a hash; those of a folder are its records.
  ///
  /// The steps of a phase that other pages describe are among its facts.
  private func stamp(of record: Page) -> Stamps.Entry {
    guard record.isListed else {
      return Stamps.Entry(source: "ingetrokken", fingerprint: Fingerprint(words: "ingetrokken"))
    }
    guard record.isRecord else {
      let paths = record.facts.records(on: record, in: self).map(\.path.text).sorted()
      return Stamps.Entry(source: String(paths.count), fingerprint: Fingerprint(words: paths.joined(separator: " ")))
    }
    let steps = record.facts.relations[.step, default: []].compactMap { self[$0]?.writtenFacts }
    return Stamps.Entry(
      source: record.facts.stateWord ?? record.path.text,
      fingerprint: Fingerprint(words: ([record.writtenFacts] + steps).joined(separator: "; ")))
  }

  /// The findings on texts that nobody has read since a record on which they depend changed, and on those that nobody
  /// confirmed.
  ///
  /// A translation is reported after its source, whose author reads the facts first.
  var unconfirmedTexts: [Diagnostic] {
    pages.flatMap { page -> [Diagnostic] in
      let waiting = dependencies(of: page, in: page.sourceLanguage).filter { !$0.isConfirmed }
      return languages(of: page).map(\.code).flatMap { language in
        let isSource = language == page.sourceLanguage
        let texts =
          isSource
          ? waiting
          : dependencies(of: page, in: language).filter { text in
            !text.isConfirmed && !waiting.contains { $0.record === text.record }
          }
        return findings(about: texts, page.path.file(in: language))
      }
    }
  }

  private func findings(about texts: [Dependency], _ file: String) -> [Diagnostic] {
    let names = { (text: Dependency) in text.record.shortTitle(in: text.record.sourceLanguage).text }
    let changed = texts.compactMap { text in
      text.confirmed.map { Diagnostic.changedFact(of: names(text), $0.source, text.now.source, file, at: text.place()) }
    }
    // Who reads the text again for one record reads it for all.
    let unknown = changed.isEmpty ? texts.filter { $0.confirmed == nil } : []
    return changed + (unknown.first.map { [.unconfirmed(unknown.map(names), file, at: $0.place())] } ?? [])
  }
}

extension Diagnostic {
  fileprivate static func changedFact(
    of record: String, _ before: String, _ after: String, _ file: String, at range: FileRange
  ) -> Diagnostic {
    let change = before == after ? "" : " (\(before) → \(after))"
    return Diagnostic(
      .changedFact, at: range, severity: .warning,
      nl: "'\(record)' veranderde\(change); lees deze tekst na",
      tip: "klopt de tekst, doe dan: oko confirm \(file)",
      en: "'\(record)' changed\(change); read this text again",
      tip: "once the text is right: oko confirm \(file)")
  }

  fileprivate static func unconfirmed(_ records: [String], _ file: String, at range: FileRange) -> Diagnostic {
    let names = records.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .unconfirmed, at: range, severity: .note,
      nl: "nog niemand zei dat deze tekst klopt met \(names)",
      tip: "lees haar na, en doe dan: oko confirm \(file)",
      en: "nobody has said yet that this text agrees with \(names)",
      tip: "read it, then: oko confirm \(file)")
  }
}
