/// The built site: the bytes of each file, by its path below the output folder.
public struct Output: Sendable {
  /// The files, by paths such as `nl/moties/id79/index.html`.
  public let files: [String: [UInt8]]

  init(_ site: Site, _ templates: TemplateSet, _ styleSheet: StyleSheet) async {
    let writer = PageWriter(site, templates, styleSheet)
    let written = await concurrentMap(site.translatedPages) { writer.file($0.page, $0.language) }
    let others = [
      (styleSheet.path, styleSheet.bytes),
      ("404.html", writer.notFound()),
      ("index.html", writer.languageChoice()),
      ("sitemap.xml", siteMap(of: site)),
    ]
    let assets = site.assets.map { (Output.path(ofAsset: $0), $0.bytes) }
    files = Dictionary(written + others + assets, uniquingKeysWith: { first, _ in first })
  }

  /// Where a file beside a page is copied to: `content/nl/moties/tekst.pdf` to `nl/moties/tekst.pdf`.
  static func path(ofAsset file: SourceFile) -> String {
    String(file.path.dropFirst("content/".count))
  }
}

/// Writes pages with their templates.
struct PageWriter: Sendable {
  let site: Site
  private let templates: TemplateSet
  private let siteValues: [String: TemplateValues]

  init(_ site: Site, _ templates: TemplateSet, _ styleSheet: StyleSheet) {
    self.site = site
    self.templates = templates
    let values = site.languages.map { language in
      (language.code, SiteView.names.values(of: SiteView(site: site, language: language, styleSheet: styleSheet.path)))
    }
    siteValues = Dictionary(values, uniquingKeysWith: { first, _ in first })
  }

  /// A page in a language, with its path below the output folder.
  func file(_ page: Page, _ language: Language) -> (String, HTML) {
    (String(site.addresses.path(of: page, in: language.code).dropFirst()) + "index.html", html(of: page, language))
  }

  /// The HTML of a page in a language.
  func html(of page: Page, _ language: Language) -> HTML {
    html(values(of: page, language))
  }

  /// What fills the template of a page.
  struct Values {
    let template: String
    let language: String
    let page: TemplateValues
    let local: TemplateValues
  }

  func values(of page: Page, _ language: Language) -> Values {
    values(page.type.template, PageView(page, language, site), page.type.values(page, language, site))
  }

  func values(_ template: String, _ view: PageView, _ local: TemplateValues) -> Values {
    Values(template: template, language: view.language, page: PageView.names.values(of: view), local: local)
  }

  func html(_ values: Values) -> HTML {
    templates.html(
      values.template, site: siteValues[values.language] ?? [], page: values.page, local: values.local,
      in: values.language)
  }
}

extension Site {
  /// Each page in each language that it has.
  var translatedPages: [(page: Page, language: Language)] {
    pages.flatMap { page in languages(of: page).map { (page, $0) } }
  }
}
