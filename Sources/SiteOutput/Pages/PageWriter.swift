package import SiteModel
import Documents
package import Basics

/// Writes pages with their templates.
package struct PageWriter: Sendable {
  let site: Site
  let templates: TemplateSet

  /// The templates for the pages of each language.
  private let filled: [String: FilledTemplates]

  package init(_ site: Site, _ templates: TemplateSet, _ styleSheet: StyleSheet) {
    (self.site, self.templates) = (site, templates)
    let types = Set(site.pages.map(\.type.key))
    let filled = site.languages.map { language in
      let view = SiteView(site: site, language: language, styleSheet: styleSheet.path)
      let values = SiteView.names.values(of: view)
      return (language.code, templates.filled(for: types, with: values, in: language.code))
    }
    self.filled = Dictionary(keepingFirst: filled)
  }

  package func html(of page: Page, _ language: Language) -> HTML { html(values(of: page, language)) }

  /// The values for the template of a page.
  package struct Values {
    let template: Template
    let page: SlotValues
    let local: SlotValues
  }

  package func values(of page: Page, _ language: Language) -> Values {
    if let withdrawal = page.withdrawal {
      let view = WithdrawnView(withdrawal: withdrawal, page: page, language: language)
      return values(PageView(page, language, site, templates), view)
    }
    return values(page.type.key, PageView(page, language, site, templates), facts(of: page, language))
  }

  func values(_ template: String, _ view: PageView, _ local: SlotValues) -> Values {
    Values(template: self[template, view.language], page: PageView.names.values(of: view), local: local)
  }

  /// Returns the HTML of a page that `oko` makes itself.
  func html<View: TemplateView>(_ page: PageView, _ view: View) -> HTML { html(values(page, view)) }

  private func values<View: TemplateView>(_ page: PageView, _ view: View) -> Values {
    values(View.template, page, View.names.values(of: view))
  }

  /// Returns the facts of a page, part by part, by the type's template for two languages side by side: those before its
  /// text, and those behind it. A blank part of the template is the place of the text, which else comes last.
  func html(
    ofFacts page: Page, _ values: SlotValues, _ language: Language, idPrefix: String
  ) -> (before: [HTML], after: [HTML]) {
    let parts = filled[language.code]?.facts[page.type.key] ?? []
    if parts.isEmpty { return ([], []) }
    let facts = facts(of: page, language, idPrefix: idPrefix)
    let place = parts.firstIndex(where: \.isBlank) ?? parts.endIndex
    let written = parts.map { part in
      let html = html(Values(template: part.template, page: values, local: facts))
      return html.allSatisfy { $0 <= 32 } ? [] : html
    }
    return (Array(written[..<place]), Array(written[place...]))
  }

  private func facts(of page: Page, _ language: Language, idPrefix: String = "") -> SlotValues {
    page.type.values(page, language, site, idPrefix) { site.figure($0, on: page, in: language.code, templates) }
  }

  /// Returns the list of sources of a page with these values.
  func html(ofSources page: SlotValues, _ language: Language) -> HTML {
    html(Values(template: self[TemplateSet.sources, language.code], page: page, local: []))
  }

  package func html(_ values: Values) -> HTML {
    var output = HTML()
    output.reserveCapacity(values.template.literals.count + 8192)
    values.template.write(Template.Values(site: [], page: values.page, texts: []), values.local, to: &output)
    return output
  }

  /// Returns the template of a type, by its key, or the one with a name, for the pages of a language.
  private subscript(name: String, language: String) -> Template {
    guard let template = filled[language]?.pages[name] else { preconditionFailure("no template '\(name)'") }
    return template
  }
}

extension Site {
  /// Each page in each language of the site, translated or not.
  var pagesInEachLanguage: [(page: Page, language: Language)] {
    pages.flatMap { page in languages.map { (page, $0) } }
  }

  /// Each listed page in each of its languages.
  package var translatedPages: [(page: Page, language: Language)] {
    pages.filter(\.isListed).flatMap { page in languages(of: page).map { (page, $0) } }
  }
}
