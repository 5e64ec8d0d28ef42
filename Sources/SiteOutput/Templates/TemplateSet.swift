import SiteModel
import Basics

/// The templates, ready to write pages.
struct TemplateSet: Sendable {
  private let compiled: CompiledTemplates
  private let interfaceTexts: [String: [HTML]]

  /// The files that were read, by their paths below `templates/`.
  var used: Set<String> { compiled.used }

  init(_ files: TemplateFiles, _ languages: [Language], _ findings: inout [Diagnostic]) {
    compiled = files.hasBuiltInTemplates ? .builtIn : CompiledTemplates(files)
    let keys = compiled.textKeys
    interfaceTexts = Dictionary(
      languages.map { language in (language.code, keys.map { HTML(escaping: language.text(ifPresent: $0)) }) },
      uniquingKeysWith: { first, _ in first })
    findings += compiled.findings
  }

  static let sources = "partials/source-list"

  /// The pages that `oko` makes itself, each with its template, the names in it, and whether it has the frame.
  static let views: [(template: String, scope: Scope, isFramed: Bool)] = [
    (SideBySideView.template, SideBySideView.names.scope, true),
    (NotFoundView.template, NotFoundView.names.scope, true),
    (AllPagesView.template, AllPagesView.names.scope, true),
    (WithdrawnView.template, WithdrawnView.names.scope, true),
    (RedirectView.template, RedirectView.names.scope, false),
    (LanguageChoiceView.template, LanguageChoiceView.names.scope, false),
  ]

  /// Returns the parts of the template for the facts of a type in two languages side by side.
  func facts(_ type: ContentType) -> [Template] { compiled.facts[type.key] ?? [] }

  /// Writes a page with a template: the key of a type, or the name of a page that `oko` makes itself.
  func html(_ template: String, site: SlotValues, page: SlotValues, local: SlotValues, in language: String)
    -> HTML
  {
    guard let template = compiled.templates[template] else { preconditionFailure("no template '\(template)'") }
    return html(template, site, page, local, language)
  }

  func html(_ template: Template, _ site: SlotValues, _ page: SlotValues, _ local: SlotValues, _ language: String)
    -> HTML
  {
    var output = HTML()
    output.reserveCapacity(16_384)
    let values = Template.Values(site: site, page: page, interfaceTexts: interfaceTexts[language] ?? [])
    template.write(values, local, to: &output)
    return output
  }
}

/// The compiled templates of a site, for all of its languages.
private struct CompiledTemplates: Sendable {
  let templates: [String: Template]

  /// The parts of the templates for the facts of each type, for two languages side by side.
  let facts: [String: [Template]]

  /// The keys of the interface texts that templates may write. Code fills texts with placeholders.
  let textKeys: [String]
  let used: Set<String>
  let findings: [Diagnostic]

  /// The built-in templates, compiled once per process.
  static let builtIn: CompiledTemplates = {
    var findings: [Diagnostic] = []
    return CompiledTemplates(TemplateFiles(FileTree([]), &findings))
  }()

  init(_ files: TemplateFiles) {
    let parsed = files.templates.mapValues(ParsedTemplate.init)
    textKeys = files.texts.filter(\.value.isEmpty).keys.sorted()
    var compiler = TemplateCompiler(
      templates: parsed, site: SiteView.names.scope, page: PageView.names.scope, textKeys: textKeys)
    var (templates, facts): ([String: Template], [String: [Template]]) = ([:], [:])
    for type in ContentType.all {
      templates[type.key] = compiler.compile(type.template, type.scope)
      facts[type.key] = compiler.compileParts(SideBySideView.template + "/" + type.template, type.scope)
    }
    templates[TemplateSet.sources] = compiler.compile(TemplateSet.sources, Scope([]), frame: nil)
    for (name, scope, isFramed) in TemplateSet.views {
      templates[name] = compiler.compile(name, scope, frame: isFramed ? "page" : nil)
    }
    // The worksheet is no page of the site, and is written even if the site can't be built.
    var bare = TemplateCompiler(templates: parsed, site: Scope([]), page: Scope([]), textKeys: textKeys)
    templates[WorksheetView.template] = bare.compile(WorksheetView.template, WorksheetView.names.scope, frame: nil)
    (self.templates, self.facts) = (templates, facts)
    findings = compiler.diagnostics + bare.diagnostics + parsed.values.flatMap(\.diagnostics)
    used = Set(compiler.used.union(bare.used).map { $0 + ".html" })
  }
}
