import SiteModel
import Basics

/// A page in two languages side by side, section by section as the stamps align them.
struct SideBySideView: TemplateView {
  static let template = "side-by-side"

  /// A section in one language.
  struct Cell: Sendable {
    let language: Language

    /// The text with its heading.
    let text: HTML

    static let names = TemplateNames<Cell>([
      .text("language", "The code of the language, for `lang`.") { $0.language.code },
      .text("name", "What its speakers call it.") { $0.language.name },
      .html("text", "The section with its heading.") { $0.text },
    ])
  }

  /// The title in each language.
  let titles: [Cell]

  /// The sections, each in both languages.
  let rows: [[Cell]]

  static let names = TemplateNames<SideBySideView>([
    .list("titles", of: Cell.names, "The title in each language.") { $0.titles },
    .list("rows", of: row, "The sections.") { $0.rows },
  ])

  private static let row = TemplateNames<[Cell]>([
    .list("cells", of: Cell.names, "The section in each language: first that of the source of the site.") { $0 }
  ])
}

extension Site {
  /// Returns the path of a page in the site's source language and another.
  ///
  /// Returns `nil` if the page lacks one of them or is withdrawn.
  func sideBySidePath(of page: Page, beside language: Language) -> String? {
    let source = sourceLanguage
    // A page in the source language leads to the first of its translations.
    let other = language.code == source.code ? languages.first { page.hasBoth(source, $0) } : language
    guard page.isListed, let other, page.hasBoth(source, other) else { return nil }
    return "/\(MadeFile.sideBySideFolder(source.code, other.code))/"
      + addresses.path(of: page, in: source.code).dropFirst(source.code.count + 2)
  }
}

extension Page {
  fileprivate func hasBoth(_ one: Language, _ other: Language) -> Bool {
    one.code != other.code && versions[one.code] != nil && versions[other.code] != nil
  }
}

extension PageWriter {
  /// Returns a page beside its translation, for `path` below the site.
  func sideBySide(_ page: Page, _ language: Language, at path: String) -> HTML {
    let columns = [site.sourceLanguage, language].map { Column(page, $0, self) }
    let titles = columns.map { SideBySideView.Cell(language: $0.language, text: $0.view.title.html) }
    let rows = SideBySideView(titles: titles, rows: rows(page, columns))
    return html(frame(page, language, path), rows)
  }

  /// Returns the values around the sections.
  ///
  /// This is the page in another form, which search engines are asked not to name. A canonical address would ask them to
  /// name another page instead, and they can't do both.
  private func frame(_ page: Page, _ language: Language, _ path: String) -> PageView {
    let source = site.sourceLanguage
    var view = PageView(surroundingsOf: page, source, site)
    // A screen reader reads a title in one language.
    view.documentTitle = site.documentTitle(of: page, source.code, " \(source.code)/\(language.code)")
    (view.isUnlisted, view.canonical) = (true, "")
    view.bothLanguages = site.addresses.url(of: path)
    view.isSideBySide = true
    view.address = site.addresses.absolute(path)
    view.modified = source.date([source, language].compactMap { page.updated[$0.code] }.max())
    for index in view.languages.indices { view.languages[index].isCurrent = false }
    return view
  }

  // MARK: Rows

  /// Returns the rows, in the order of the page: the summary, the facts by their templates, the aligned text among them,
  /// and the sources.
  private func rows(_ page: Page, _ columns: [Column]) -> [[SideBySideView.Cell]] {
    let summaries = columns.map(\.view.summary)
    let parts = columns.map { html(ofFacts: page, $0.values, $0.language, idPrefix: $0.view.idPrefix) }
    func rows(_ facts: [[HTML]]) -> [[HTML]] { (0..<(facts.first?.count ?? 0)).map { part in facts.map { $0[part] } } }
    let sources = columns.map { html(ofSources: $0.values, $0.language) }
    let all =
      [summaries.map { $0.isEmpty ? [] : HTML(html: "<p class=\"page-head__lead\">") + $0 + HTML(html: "</p>\n") }]
      + rows(parts.map(\.before)) + texts(page, columns) + rows(parts.map(\.after)) + [sources]
    return all.filter { row in row.contains { !$0.isEmpty } }.map { row in
      zip(columns, row).map { .init(language: $0.language, text: $1.isEmpty ? $0.absence : $1) }
    }
  }

  /// Returns the text in the order of the page's source, which may be in a third language.
  ///
  /// A section that translates nothing comes after the one that it follows.
  private func texts(_ page: Page, _ columns: [Column]) -> [[HTML]] {
    func extras(behind section: PageSection?) -> [[HTML]] {
      columns.indices.flatMap { place in
        columns[place].extras(behind: section).map { text in columns.indices.map { $0 == place ? text : [] } }
      }
    }
    let sections = (page.sections[page.sourceLanguage] ?? []).filter { !$0.isField }
    return extras(behind: nil)
      + sections.flatMap { section in [columns.map { $0.text(for: section) }] + extras(behind: section) }
  }

  /// A page in one of the two languages; an object, since a copy of a view counts a reference for each of its values.
  private final class Column {
    let language: Language
    let page: Page
    let view: PageView

    /// The values of the view for templates.
    let values: SlotValues

    /// The ids of what the sections translate, with the anchors of the sections; empty for the source itself.
    private let pairs: [(source: String?, anchor: String?)]

    init(_ page: Page, _ language: Language, _ writer: PageWriter) {
      (self.page, self.language) = (page, language)
      let all = page.translations[language.code]?.alignment.pairs ?? []
      pairs = all.lazy.filter { !$0.translation.isField }.map { ($0.source?.id, $0.translation.anchor) }
      view = PageView(contentOf: page, language, writer.site, writer.templates, idPrefix: language.code + "-")
      values = PageView.names.values(of: view)
    }

    /// The note for a section that exists only in the other language.
    var absence: HTML {
      HTML(html: "<p class=\"note\">") + HTML(escaping: language.text("translation.otherOnly")) + HTML(html: "</p>\n")
    }

    /// Returns the column's text for a section of the source: the section itself or its translation.
    func text(for section: PageSection) -> HTML {
      if language.code == page.sourceLanguage { return text(at: section.anchor) }
      return pairs.filter { $0.source == section.id }.reduce([]) { html, pair in
        html.isEmpty ? text(at: pair.anchor) : html + text(at: pair.anchor)
      }
    }

    /// Returns the sections that translate nothing and follow a section's translation, or come first.
    func extras(behind section: PageSection?) -> [HTML] {
      let before = section.map { section in pairs.lastIndex { $0.source == section.id } } ?? -1
      return before.map { pairs[($0 + 1)...].prefix { $0.source == nil }.map { text(at: $0.anchor) } } ?? []
    }

    /// Returns a section with its heading, or the text before the first one.
    private func text(at anchor: String?) -> HTML {
      guard let anchor else { return view.intro }
      let id = view.idPrefix + anchor
      guard let index = view.sections.firstIndex(where: { $0.id == id }) else { return [] }
      let title = HTML(html: "<h2 id=\"\(id)\">") + view.sections[index].title + HTML(html: "</h2>\n")
      return title + view.sections[index].text
    }
  }
}
