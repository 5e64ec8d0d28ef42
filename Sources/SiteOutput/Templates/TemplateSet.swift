import SiteModel
import Basics

/// The templates, ready to write pages.
struct TemplateSet: Sendable {
  private let templates: [String: Template]
  private let interfaceTexts: [String: [HTML]]
  /// The files that were read, by their paths below `templates/`.
  let used: Set<String>

  package init(_ files: TemplateFiles, _ languages: [Language], _ findings: inout [Diagnostic]) {
    let parsed = files.templates.mapValues(ParsedTemplate.init)
    // A text with a placeholder is filled by code, so no template can write it.
    let keys = files.texts.filter(\.value.isEmpty).keys.sorted()
    var compiler = TemplateCompiler(
      templates: parsed, site: SiteView.names.scope, page: PageView.names.scope, textKeys: keys)
    var templates: [String: Template] = [:]
    for type in ContentType.all {
      templates[type.key] = compiler.compile(type.template, type.scope)
      // Where two languages stand side by side, the facts of a type have a template of their own; a page of words alone has none.
      let facts = SideBySideView.template + "/" + type.template
      if parsed[facts] != nil { templates[TemplateSet.facts(type)] = compiler.compile(facts, type.scope, frame: nil) }
    }
    templates[TemplateSet.sources] = compiler.compile(TemplateSet.sources, Scope([]), frame: nil)
    templates[SideBySideView.template] = compiler.compile(SideBySideView.template, SideBySideView.names.scope)
    templates[NotFoundView.template] = compiler.compile(NotFoundView.template, NotFoundView.names.scope)
    templates[AllPagesView.template] = compiler.compile(AllPagesView.template, AllPagesView.names.scope)
    templates[WithdrawnView.template] = compiler.compile(WithdrawnView.template, WithdrawnView.names.scope)
    templates[RedirectView.template] = compiler.compile(RedirectView.template, RedirectView.names.scope, frame: nil)
    templates[LanguageChoiceView.template] = compiler.compile(
      LanguageChoiceView.template, LanguageChoiceView.names.scope, frame: nil)
    // The sheet is no page of the site, and is written where the site can't be built.
    var bare = TemplateCompiler(templates: parsed, site: Scope([]), page: Scope([]), textKeys: keys)
    templates[WorksheetView.template] = bare.compile(WorksheetView.template, WorksheetView.names.scope, frame: nil)
    self.templates = templates
    interfaceTexts = Dictionary(
      languages.map { language in (language.code, keys.map { HTML(escaping: language.text(ifPresent: $0)) }) },
      uniquingKeysWith: { first, _ in first })
    findings += compiler.diagnostics + bare.diagnostics + parsed.values.flatMap(\.diagnostics)
    used = Set(compiler.used.union(bare.used).map { $0 + ".html" })
  }

  /// What the template is called that shows the facts of a type beside those in another language.
  static func facts(_ type: ContentType) -> String { SideBySideView.template + "/" + type.key }

  static let sources = "partials/source-list"

  /// Whether there is such a template.
  func has(_ template: String) -> Bool { templates[template] != nil }

  /// Writes a page with the template of a type, by its key, or of a page that `oko` makes itself.
  func html(_ template: String, site: SlotValues, page: SlotValues, local: SlotValues, in language: String)
    -> HTML
  {
    var output = HTML()
    output.reserveCapacity(16_384)
    let values = Template.Values(site: site, page: page, interfaceTexts: interfaceTexts[language] ?? [])
    guard let template = templates[template] else { preconditionFailure("no template '\(template)'") }
    template.write(values, local, to: &output)
    return output
  }
}
