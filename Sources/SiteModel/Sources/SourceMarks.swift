package import Documents
import Basics

extension Site {
  /// Returns the sources in the list at the end of a page.
  ///
  /// A page that only the site itself explains needs no list, unless a text leads there.
  package func listedSources(of page: Page, in language: Language) -> [Source] {
    let all = page.sources.compactMap { sources[$0] }
    return all.allSatisfy { $0.kind == .ownStatement } && !page.citesSource(in: language.code) ? [] : all
  }

  /// Returns the sources in the list of a page, to which the marks in its text lead, or those in its summary.
  package func sourceMarks(of page: Page, in language: Language, isSummary: Bool = false) -> [String: Place.Source] {
    let before = isSummary ? [:] : page.summary[page.language(for: language.code)].sourceMarks
    let marks = listedSources(of: page, in: language).enumerated().map { index, source in
      (source.id, source.mark(index + 1, in: language, after: before[source.id] ?? 0))
    }
    return Dictionary(keepingFirst: marks)
  }

  /// Returns the mark of a source as a sentence; nothing on a page that doesn't list it, or needs no marks for it.
  package func mark(of source: String, on page: Page, in language: Language, idPrefix: String) -> Sentence {
    let listed = listedSources(of: page, in: language)
    guard onlySource(of: page)?.id != source, let index = listed.firstIndex(where: { $0.id == source }) else {
      return Sentence()
    }
    return .sourceMark(listed[index].mark(index + 1, in: language), idPrefix: idPrefix)
  }

  /// Returns the only source of a page, which needs no marks: the one that it lists, or the document that it retells.
  package func onlySource(of page: Page) -> Source? {
    guard let id = page.retells ?? (page.sources.count == 1 ? page.sources[0] : nil), let source = sources[id],
      source.kind != .ownStatement
    else { return nil }
    return source
  }
}

extension Page {
  /// Whether its summary or its text leads to the list of its sources.
  fileprivate func citesSource(in reader: String) -> Bool {
    let language = language(for: reader)
    return [summary[language].links, versions[language]?.body.links ?? []].joined().contains {
      $0.destination.hasPrefix(Markdown.sourceAddress)
    }
  }
}

extension Source {
  /// Returns its mark, which is called “Bron 1: raadsbrief, 14 oktober 2025”; some marks may come before the text.
  fileprivate func mark(_ number: Int, in language: Language, after count: Int = 0) -> Place.Source {
    let kind = Sentence(language.text("source.\(kind).label"))
    let enacted = enacted.map { language.sentence("source.enacted", ["when": language.when($0)]) }
    let name = [kind, date.map { language.date($0) } ?? enacted].compactMap(\.self).joined(by: ", ")
    return Place.Source(
      id: id, number: number,
      name: language.sentence("source.numbered", ["number": "\(number)", "source": name.text]), after: count)
  }
}

extension Entry {
  /// Returns the mark of a source; nothing in the list of another page.
  func mark(of source: String?) -> Sentence {
    guard dayOfPage == nil, let source else { return Sentence() }
    return site.mark(of: source, on: page, in: language, idPrefix: idPrefix)
  }
}
