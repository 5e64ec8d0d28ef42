import SiteModel
import Documents
import Basics

/// The figures on the pages of a site.
extension Site {
  /// Returns a figure of a page in the language of its text, with a prefix for its ids and its links to sources.
  ///
  /// It is empty if the facts don't allow a figure. ``figureFindings`` reports why.
  func figure(
    _ number: Int, on page: Page, in code: String, idPrefix: String = "", _ templates: TemplateSet
  ) -> HTML {
    guard let (use, inset, facts) = inset(number, page, code) else { return [] }
    return inset.html(use, facts, idPrefix: idPrefix, templates)
  }

  /// The reasons why figures can't be made, and the words that are too long for their place.
  var figureFindings: [Diagnostic] {
    pages.flatMap { page in
      languages(of: page).flatMap { language in
        (page.versions[language.code]?.body.figures ?? []).flatMap { mistakes(in: $0, page, language) }
      }
    }
  }

  private func inset(
    _ number: Int, _ page: Page, _ code: String
  ) -> (use: Markdown.Figure, inset: any Inset, facts: FigureFacts)? {
    guard let language = languages[page.language(for: code)],
      let figures = page.versions[language.code]?.body.figures, figures.indices.contains(number)
    else { return nil }
    let use = figures[number]
    var facts = FigureFacts(site: self, page: page, language: language, key: use.key, place: use.range)
    return FigureFacts.type(of: use.key)?.init(&facts).map { (use, $0, facts) }
  }

  private func mistakes(in use: Markdown.Figure, _ page: Page, _ language: Language) -> [Diagnostic] {
    guard let type = FigureFacts.type(of: use.key) else {
      return [.unknownFigure(use, in: FigureFacts.types.map { $0.key })]
    }
    var facts = FigureFacts(site: self, page: page, language: language, key: use.key, place: use.range)
    let cutWords = type.init(&facts)?.cutWords ?? []
    return facts.diagnostics + cutWords.map { .longWord($0, at: place(of: $0, in: language) ?? use.range) }
  }

  /// Returns the range of a word from a figure in a page or in the data, or of its beginning if it is very long.
  private func place(of word: String, in language: Language) -> FileRange? {
    let files = pages.compactMap { $0.versions[language.code]?.file } + data.files
    let beginning = String(word.prefix(100))
    return files.lazy.compactMap { $0.all.range(ofFirst: beginning) }.first
  }

  /// Returns the first line of a page's file in the source language, whether it exists or not.
  func firstLine(of path: PagePath) -> FileRange {
    let language = self[path]?.sourceLanguage ?? sourceLanguage.code
    return (self[path]?.versions[language]?.file ?? .absent(path.file(in: language))).firstLine
  }
}

extension Sequence {
  /// Returns the sources of a figure that shows all these entries: those that all of their pages name.
  ///
  /// A source that only some pages name is for facts outside the figure. If no source is shared, all count.
  func sharedSources<Facts>() -> [String] where Element == Entry<Facts> {
    let lists = map(\.page.sources)
    let all = lists.flatMap(\.self).eachOnce
    let shared = all.filter { source in lists.allSatisfy { $0.contains(source) } }
    return shared.isEmpty ? all : shared
  }
}

extension Diagnostic {
  fileprivate static func unknownFigure(_ use: Markdown.Figure, in keys: [String]) -> Diagnostic {
    Diagnostic(
      .unknownReference, at: use.range,
      nl: "er is geen figuur '\(use.key)'", en: "there is no figure '\(use.key)'",
      tip: .didYouMean(use.key, in: keys))
  }

  fileprivate static func longWord(_ word: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .figure, at: range, severity: .warning,
      nl: "'\(word)' past in een figuur niet op een regel",
      tip: "zet een zacht afbreekstreepje (U+00AD) waar het woord mag breken",
      en: "'\(word)' does not fit on a line of a figure",
      tip: "put a soft hyphen (U+00AD) where the word may be broken")
  }

  static func domainCount(_ count: Int, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .figure, at: range,
      nl: "figure:domeinen toont vier domeinen; hier zijn er \(count)",
      tip: "beschrijf er vier, of haal de figuur weg",
      en: "figure:domeinen shows four domains; there are \(count)", tip: "describe four, or remove the figure")
  }

  static func noFacts(_ figure: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .figure, at: range,
      nl: "figure:\(figure) heeft niets om te tonen", tip: "maak pagina’s in deze map, of haal de figuur weg",
      en: "figure:\(figure) has nothing to show", tip: "make pages in this folder, or remove the figure")
  }

  static func noData(_ figure: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .figure, at: range,
      nl: "\(figure) heeft de gegevens van dit bestand nodig", tip: "maak het, vul het aan, of haal de figuur weg",
      en: "\(figure) needs the data of this file", tip: "make it, complete it, or remove the figure")
  }

  static let noHistory = Unplaced(
    .figure,
    nl: "van deze motie is geen gebeurtenis bekend", tip: "vul 'geschiedenis' in, of haal de figuur weg",
    en: "no event of this motion is known", tip: "fill in 'geschiedenis', or remove the figure")

  static let notAMotion = Unplaced(
    .figure,
    nl: "figure:motie staat op de pagina van een motie", tip: "zet de figuur daar, of haal haar weg",
    en: "figure:motie belongs on the page of a motion", tip: "put it there, or remove it")
}
