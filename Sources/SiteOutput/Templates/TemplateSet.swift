import SiteModel
import Basics

/// What a template of its own shows: a page that `oko` makes itself, a part of a page, or the worksheet.
protocol TemplateView: Sendable {
  static var template: String { get }
  static var names: TemplateNames<Self> { get }
}

extension TemplateView {
  static var scope: Scope { names.scope }
}

/// The templates, ready to write pages.
package struct TemplateSet: Sendable {
  private let compiled: CompiledTemplates
  private let texts: [String: SlotValues]

  /// The addresses of the files of the design.
  private let files: SlotValues

  init(_ compiled: CompiledTemplates, for site: Site) {
    self.compiled = compiled
    files = compiled.fileNames.map { name in
      .url(site.designFiles[name].map { site.addresses.url(ofFile: $0.output) } ?? "")
    }
    texts = Dictionary(
      keepingFirst: site.languages.map { language in
        (language.code, compiled.textKeys.map { .html(HTML(escaping: language.text(forTemplate: $0))) })
      })
  }

  static let sources = "partials/source-list"

  /// The pages that `oko` makes itself, with the frame of every page and without it.
  static let framed: [any TemplateView.Type] = [
    SideBySideView.self, NotFoundView.self, AllPagesView.self, SearchView.self, WithdrawnView.self,
  ]
  static let bare: [any TemplateView.Type] = [RedirectView.self, LanguageChoiceView.self]

  /// The parts of pages that code puts together, and the worksheet, which is written even if the site can't be built.
  ///
  /// They see neither `site.…` nor `page.…`.
  static let parts: [any TemplateView.Type] = [
    FigureFrame.self, NetworkFigure.self, PyramidFigure.self, OverviewFrame.self, OverviewTable.self, StateTable.self,
    PhaseRow.self, RecordParagraph.self, Digest.self, StaleMark.self, WorksheetView.self,
  ]

  func html<Part: TemplateView>(_ part: Part, in language: Language) -> HTML {
    guard let template = compiled.templates[Part.template] else { preconditionFailure("no '\(Part.template)'") }
    var output = HTML()
    template.write(values(of: [], language.code), Part.names.values(of: part), to: &output)
    return output
  }

  /// Returns the templates for pages of some types, by their keys, filled with what all pages of a language share.
  func filled(for types: Set<String>, with site: SlotValues, in language: String) -> FilledTemplates {
    let values = values(of: site, language)
    let names = types.union((TemplateSet.framed + TemplateSet.bare).map { $0.template } + [TemplateSet.sources])
    return FilledTemplates(
      pages: compiled.templates.filter { names.contains($0.key) }.mapValues { $0.filled(with: values) },
      facts: compiled.facts.filter { types.contains($0.key) }.mapValues { parts in
        parts.map { ($0.filled(with: values), $0.isBlank) }
      })
  }

  private func values(of site: SlotValues, _ language: String) -> Template.Values {
    Template.Values(site: site, page: [], texts: texts[language] ?? [], files: files)
  }
}

/// The templates of a site for the pages of a language.
struct FilledTemplates: Sendable {
  /// The templates: those of types, by their keys, and the others by name.
  let pages: [String: Template]

  /// The parts of the template for the facts of each type in two languages side by side.
  ///
  /// A part that is blank as it was written is the place of the text.
  let facts: [String: [(template: Template, isBlank: Bool)]]
}

/// The compiled templates of a site, for all of its languages.
struct CompiledTemplates: Sendable {
  let templates: [String: Template]

  /// The parts of the templates for the facts of each type, for two languages side by side.
  let facts: [String: [Template]]

  /// The keys of the interface texts that templates may write. Code fills texts with placeholders.
  let textKeys: [String]
  /// The names of the files that templates may name.
  let fileNames: [String]

  /// The files that were read, by their paths below `templates/`.
  let used: Set<String>

  /// The texts of the interface that templates name.
  let usedTexts: Set<String>
  let findings: [Diagnostic]

  /// The built-in templates, compiled once per process.
  static let builtIn: CompiledTemplates = {
    var findings: [Diagnostic] = []
    return CompiledTemplates(TemplateFiles(FileTree([]), &findings), [], DesignFiles.builtInNames)
  }()

  init(_ files: TemplateFiles, _ languages: [Language], _ fileNames: [String], of site: Site? = nil) {
    self.fileNames = fileNames
    let fileScope = Scope(fileNames: fileNames)
    var parsed = files.templates.mapValues(ParsedTemplate.init)
    let changed = Set(parsed.keys.filter { files.isChanged($0 + ".html") })
    // The built-in templates have no mistakes: their tests say so.
    let readers = changed.isEmpty ? [:] : parsed.filter { $0.value.diagnostics.isEmpty }.mapValues(MarkupReader.init)
    for name in changed { if let mistake = readers[name]?.mistake { parsed[name]?.add(mistake) } }
    textKeys = Set(files.texts.filter(\.value.isEmpty).keys).union(languages.flatMap(\.ownTexts)).sorted()
    usedTexts = Set(parsed.values.flatMap { $0.diagnostics.isEmpty ? $0.names(after: "text.") : $0.writtenTexts })
    let texts = TemplateNames<Language>(
      textKeys.map { key in .text(key, "A text of the interface.") { $0.text(key) } }
    ).scope
    var compiler = TemplateCompiler(
      templates: parsed, site: SiteView.names.scope, page: PageView.names.scope, texts: texts)
    compiler.files = fileScope
    var (templates, facts): ([String: Template], [String: [Template]]) = ([:], [:])
    for type in ContentType.all {
      templates[type.key] = compiler.compile(type.template, type.scope)
      facts[type.key] = compiler.compileParts(SideBySideView.template + "/" + type.template, type.scope)
    }
    templates[TemplateSet.sources] = compiler.compile(TemplateSet.sources, Scope([]), frame: nil)
    for page in TemplateSet.framed { templates[page.template] = compiler.compile(page.template, page.scope) }
    for page in TemplateSet.bare { templates[page.template] = compiler.compile(page.template, page.scope, frame: nil) }
    var ofParts = TemplateCompiler(templates: parsed, site: Scope([]), page: Scope([]), texts: texts)
    ofParts.files = fileScope
    for part in TemplateSet.parts { templates[part.template] = ofParts.compile(part.template, part.scope, frame: nil) }
    (self.templates, self.facts) = (templates, facts)
    let markup = MarkupCheck(parsed, changed: changed, readers, CompiledTemplates.roots, of: site)
    let hidden = changed.flatMap { readers[$0]?.hidden ?? [] }
    findings =
      (compiler.diagnostics + ofParts.diagnostics).sortedOnce().onceIn(hidden, beside: markup.findings)
      + parsed.values.flatMap(\.diagnostics)
      + markup.findings
    used = Set(compiler.used.union(ofParts.used).map { $0 + ".html" })
  }

  /// All pages and parts that the templates write.
  static let roots: [MarkupCheck.Root] = {
    let types = ContentType.all.map(\.template)
    let framed = (types + TemplateSet.framed.map { $0.template }).map { MarkupCheck.Root(frame: "page", name: $0) }
    let alone =
      types.map { SideBySideView.template + "/" + $0 } + TemplateSet.bare.map { $0.template }
      + TemplateSet.parts.map { $0.template } + [TemplateSet.sources]
    return framed + alone.map { MarkupCheck.Root(frame: nil, name: $0) }
  }()
}

extension ParsedTemplate {
  /// The texts whose names stand somewhere in a template that can't be read.
  fileprivate var writtenTexts: [String] { file.all.text.matches(of: /text\.([\w.-]+)/).map { String($0.1) } }
}

extension [Diagnostic] {
  /// Returns the findings with one at most in each of these places: whoever removes a comment removes all in it.
  fileprivate func onceIn(_ places: [FileRange], beside others: [Diagnostic]) -> [Diagnostic] {
    var told: Set<FileRange> = []
    return filter { finding in
      let place = places.first { $0.file == finding.range.file && $0.bytes.contains(finding.range.bytes.lowerBound) }
      guard finding.rule == .unsafePlace, let place else { return true }
      if place.text.hasPrefix("<!--") { return told.insert(place).inserted }
      // A script is told itself.
      return !others.contains { $0.range.file == place.file && $0.range.bytes.lowerBound == place.bytes.lowerBound }
    }
  }
}
