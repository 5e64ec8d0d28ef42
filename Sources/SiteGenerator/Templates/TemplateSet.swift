/// The templates, style sheets and strings of a site: the built-in ones, overridden file by file by those of the site.
struct TemplateFiles: Sendable {
  private let files: [String: SourceFile]

  /// The keys of the texts that templates and code ask for.
  let textKeys: [String]

  init(_ tree: SourceTree) {
    let own = tree.files(below: "templates").map { (String($0.path.dropFirst("templates/".count)), $0) }
    files = TemplateFiles.builtIn.merging(own) { _, own in own }
    textKeys = TemplateFiles.builtIn["strings/nl.yml"].map(Language.keys) ?? []
  }

  /// A file by its path below `templates/`.
  func source(of path: String) -> SourceFile? { files[path] }

  /// A language, or nothing where there is no file of strings for it.
  func language(_ code: String, diagnostics: inout [Diagnostic]) -> Language? {
    guard let file = files["strings/\(code).yml"] else { return nil }
    return Language(code: code, file, keys: textKeys, diagnostics: &diagnostics)
  }

  /// The templates, by their path without `.html`.
  fileprivate var parsers: [String: TemplateParser] {
    let pages = files.filter { $0.key.hasSuffix(".html") }.map {
      (String($0.key.dropLast(5)), TemplateParser($0.value))
    }
    return Dictionary(pages, uniquingKeysWith: { first, _ in first })
  }

  /// All style sheets in one, in the order of the `@import`s of `styles/index.css`.
  var styleSheet: [UInt8] {
    let index = files["styles/index.css"].map { $0.text(in: 0..<$0.bytes.count) } ?? ""
    return index.matches(of: /@import url\("([^"]+)"\);/).flatMap { files["styles/" + $0.1]?.bytes ?? [] }
  }

  private static let builtIn: [String: SourceFile] = {
    let files = builtInTemplates.map { path, text in
      let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return (path, SourceFile(path: "templates/" + path, bytes: Array(bytes)))
    }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }()
}

/// The templates, ready to write pages.
struct TemplateSet: Sendable {
  private let templates: [String: Template]
  private let interfaceTexts: [String: [HTML]]
  let diagnostics: [Diagnostic]

  init(_ files: TemplateFiles, _ languages: [Language]) {
    let parsers = files.parsers
    // A text with a placeholder is filled by code, so no template can write it.
    let keys = files.textKeys.filter { key in languages.allSatisfy { !$0.text(ifPresent: key).contains("{") } }
    var compiler = TemplateCompiler(
      files: parsers, site: SiteView.names.scope, page: PageView.names.scope, textKeys: keys)
    var templates: [String: Template] = [:]
    for type in ContentType.everyType { templates[type.template] = compiler.compile(type.template, type.scope) }
    templates[NotFoundView.template] = compiler.compile(NotFoundView.template, NotFoundView.names.scope)
    templates[LanguageChoice.template] = compiler.compile(
      LanguageChoice.template, LanguageChoice.names.scope, frame: nil)
    self.templates = templates
    interfaceTexts = Dictionary(
      languages.map { language in (language.code, keys.map { HTML(escaping: language.text(ifPresent: $0)) }) },
      uniquingKeysWith: { first, _ in first })
    diagnostics = compiler.diagnostics + parsers.values.flatMap(\.diagnostics)
  }

  /// Writes a page with the template of a name.
  func html(_ template: String, site: TemplateValues, page: TemplateValues, local: TemplateValues, in language: String)
    -> HTML
  {
    var output = HTML()
    output.reserveCapacity(16_384)
    let values = Template.Values(site: site, page: page, interfaceTexts: interfaceTexts[language] ?? [])
    templates[template]?.write(values, local, to: &output)
    return output
  }
}
