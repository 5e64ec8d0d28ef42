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

  /// The reasons why figures can't be made.
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
    _ = type.init(&facts)
    return facts.diagnostics
  }

  /// Returns the first line of a page's file in the source language, whether it exists or not.
  func firstLine(of path: PagePath) -> FileRange {
    let language = self[path]?.sourceLanguage ?? sourceLanguage.code
    return (self[path]?.versions[language]?.file ?? .absent(path.file(in: language))).firstLine
  }
}

extension Diagnostic {
  fileprivate static func unknownFigure(_ use: Markdown.Figure, in keys: [String]) -> Diagnostic {
    Diagnostic(
      .unknownReference, at: use.range,
      nl: "er is geen figuur '\(use.key)'", en: "there is no figure '\(use.key)'",
      tip: .didYouMean(use.key, in: keys))
  }

  static func noData(_ figure: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .figure, at: range,
      nl: "\(figure) heeft de gegevens van dit bestand nodig", tip: "maak het, vul het aan, of haal de figuur weg",
      en: "\(figure) needs the data of this file", tip: "make it, complete it, or remove the figure")
  }
}
