package import Documents
import Basics

extension Site {
  /// Returns the sources in the list of a page, to which the marks in its text lead, or those in its summary.
  package func sourceMarks(
    of page: Page, in language: Language, isSummary: Bool = false
  ) -> [String: Place.Source] {
    let before = isSummary ? [:] : page.summary[page.language(for: language.code)].sourceMarks
    return Dictionary(
      keepingFirst: page.sources.map { ($0, mark(of: $0, on: page, in: language, after: before[$0] ?? 0)) }
    ).compactMapValues(\.self)
  }

  /// Returns the mark of a source in the list of a page, or `nil` if the page doesn't list it.
  private func mark(of source: String, on page: Page, in language: Language, after count: Int = 0) -> Place.Source? {
    guard let source = sources[source], let index = page.sources.firstIndex(of: source.id) else { return nil }
    return Place.Source(id: source.id, number: index + 1, name: source.name(at: index + 1, in: language), after: count)
  }

  /// Returns the mark of a source as a sentence; nothing on a page that doesn't list it, or needs no marks for it.
  package func mark(of source: String, on page: Page, in language: Language, idPrefix: String) -> Sentence {
    guard onlySource(of: page)?.id != source,
      let mark: Place.Source = mark(of: source, on: page, in: language)
    else { return Sentence() }
    return .sourceMark(mark, idPrefix: idPrefix)
  }

  /// Returns the only source of a page, which needs no marks: the one that it lists, or the document that it retells.
  package func onlySource(of page: Page) -> Source? {
    guard let id = page.retells ?? (page.sources.count == 1 ? page.sources[0] : nil), let source = sources[id],
      source.kind != .ownStatement
    else { return nil }
    return source
  }
}

extension Source {
  /// Returns “Bron 1: raadsbrief, 14 oktober 2025”.
  fileprivate func name(at number: Int, in language: Language) -> String {
    let kind = Sentence(language.text("source.\(kind).label"))
    let enacted = enacted.map { language.sentence("source.enacted", ["when": language.when($0)]) }
    let name = [kind, date.map { language.date($0) } ?? enacted].compactMap(\.self).joined(by: ", ")
    return language.sentence("source.numbered", ["number": "\(number)", "source": name.text])
  }
}

extension Entry {
  /// Returns the mark of a source; nothing in the list of another page.
  func mark(of source: String?) -> Sentence {
    guard dayOfPage == nil, let source else { return Sentence() }
    return site.mark(of: source, on: page, in: language, idPrefix: idPrefix)
  }
}
