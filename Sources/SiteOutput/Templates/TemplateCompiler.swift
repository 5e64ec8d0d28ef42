import SiteModel
import Documents
import Basics

/// Turns parsed templates into slots, and reports every wrong name, partial and place.
struct TemplateCompiler {
  let templates: [String: ParsedTemplate]
  let site: Scope
  let page: Scope

  /// The texts of the interface without placeholders. A template may write only these.
  let texts: Scope

  /// The files of the design, whose addresses a template may write.
  var files = Scope([])

  private(set) var diagnostics: [Diagnostic] = []

  /// The templates and partials that were asked for.
  private(set) var used: Set<String> = []

  private var context = HTMLContext()
  private var openPartials: [String] = []

  private var size = TemplateSize()

  /// The templates with so many mistakes that they aren't compiled for other types too.
  private var hopeless: Set<String> = []

  /// Finds the intended names and partials.
  private var nearMisses = NearMisses()

  private var content = ""

  init(templates: [String: ParsedTemplate], site: Scope, page: Scope, texts: Scope) {
    (self.templates, self.site, self.page, self.texts) = (templates, site, page, texts)
  }

  /// Compiles `<name>.html` for values of `scope`, in a frame that includes it with `{{>content}}`.
  ///
  /// The frame is `page.html` by default.
  mutating func compile(_ name: String, _ scope: Scope, frame: String? = "page") -> Template {
    content = name
    context = HTMLContext()
    size = TemplateSize()
    var template = Template()
    if let frame { used.insert(frame) }
    let readableFrame = frame.flatMap {
      templates[$0]?.diagnostics.isEmpty == true && !hopeless.contains($0) ? $0 : nil
    }
    compilePartial(readableFrame ?? name, at: nil, scope, into: &template)
    return template
  }

  /// Compiles the parts of `<name>.html`, which `<hr>` separates; there are none without such a file.
  mutating func compileParts(_ name: String, _ scope: Scope) -> [Template] {
    guard let parsed = templates[name] else { return [] }
    used.insert(name)
    return parsed.parts(separatedBy: "<hr>").map { nodes in
      (context, size) = (HTMLContext(), TemplateSize())
      var template = Template()
      compile(nodes, of: parsed.file, scope, into: &template)
      if !context.leaveSection(from: HTMLContext()) { diagnostics.append(.unbalancedFile(at: parsed.file.firstLine)) }
      return template
    }
  }

  private mutating func compile(
    _ nodes: [TemplateNode], of file: File, _ scope: Scope, into template: inout Template
  ) {
    for node in nodes {
      switch node {
      case .literal(let range):
        context.read(file.bytes[range])
        template.append(literal: file.bytes[range])
      case .value(let name): compileValue(name, scope, into: &template)
      case .section(let name, let isInverted, let inner):
        compileSection(name, isInverted, inner, of: file, scope, into: &template)
      case .partial(let name):
        compilePartial(name.text == "content" ? content : "partials/" + name.text, at: name, scope, into: &template)
      }
    }
  }

  // MARK: Values

  private mutating func compileValue(_ name: TagName, _ scope: Scope, into template: inout Template) {
    guard let (slot, kind) = slot(of: name, scope) else { return }
    switch kind {
    case .flag, .list: diagnostics.append(.notAText(name))
    case .text, .html, .url:
      if !(slot.owner == .file ? context.allowsFile : context.allows(kind)) {
        let others = alternatives(to: name, in: scope)
        diagnostics.append(.unsafePlace(name, kind, in: context, others: others))
      }
      context.readValue()
      template.append(context.state == .text ? .value(slot) : .plainValue(slot))
    }
  }

  /// Returns the names that may stand where this one may not, in an attribute: addresses, or texts.
  private func alternatives(to name: TagName, in scope: Scope) -> [String] {
    let prefix = ["site.", "page."].first { name.text.hasPrefix($0) } ?? ""
    let names = prefix == "site." ? site : prefix == "page." ? page : scope
    return names.names(fittingAddress: context.isURLAttribute).map { prefix + $0 }
  }

  /// Looks up a name. The scope around a list isn't searched.
  private mutating func slot(of name: TagName, _ scope: Scope) -> (slot: Template.Slot, kind: Scope.Kind)? {
    switch name.text.halves(at: ".") {
    case ("text", let key?): return slot(.text, key, of: texts, name)
    case ("site", let key?): return slot(.site, key, of: site, name)
    case ("page", let key?): return slot(.page, key, of: page, name)
    case ("file", let key?): return slot(.file, key, of: files, name)
    default: return slot(.local, name.text, of: scope, name)
    }
  }

  private mutating func slot(
    _ owner: Template.Slot.Owner, _ key: String, of scope: Scope, _ name: TagName
  ) -> (slot: Template.Slot, kind: Scope.Kind)? {
    if let (index, kind) = scope.slot(of: key) { return (Template.Slot(owner: owner, index: index), kind) }
    let prefix = name.text.dropLast(key.count)
    let tip =
      owner == .file
      ? nearMisses.nearest(to: key, in: scope.allNames).map { .didYouMean(prefix + $0) } ?? .putFile(key)
      : nearMisses.tip(for: name.text, in: scope.allNames.map { prefix + $0 })
    diagnostics.append(.unknownName(name, tip: tip))
    return nil
  }

  // MARK: Sections

  private mutating func compileSection(
    _ name: TagName, _ isInverted: Bool, _ nodes: [TemplateNode], of file: File, _ scope: Scope,
    into template: inout Template
  ) {
    context.enterSection()
    let before = context
    switch slot(of: name, scope) {
    case nil: break
    case let (slot, _)? where slot.owner == .text: diagnostics.append(.notAText(name))
    case (let slot, .list(let items))? where !isInverted:
      if let mistake = size.mistake(openingLoop: name) {
        diagnostics.append(mistake)
      } else {
        template.append(before: { compile(nodes, of: file, items, into: &$0) }, { .loop(slot, until: $0) })
      }
      size.closeLoop()
    case let (slot, _)?:
      template.append(
        before: { compile(nodes, of: file, scope, into: &$0) }, { .skip(slot, unlessShown: !isInverted, to: $0) })
    }
    if !context.leaveSection(from: before) { diagnostics.append(.unbalancedSection(name)) }
  }

  // MARK: Partials

  private mutating func compilePartial(
    _ path: String, at name: TagName?, _ scope: Scope, into template: inout Template
  ) {
    guard let partial = templates[path] else {
      if let name {
        let partials = templates.keys.compactMap { $0.dropping(prefix: "partials/") }
        diagnostics.append(.unknownPartial(name, path, tip: nearMisses.tip(for: name.text, in: partials)))
      }
      return
    }
    if openPartials.contains(path) {
      if let name { diagnostics.append(.partialLoop(name)) }
      return
    }
    used.insert(path)
    // Nobody knows what a template with errors would write.
    guard partial.diagnostics.isEmpty, !hopeless.contains(path), !size.isTooLarge else { return }
    if let mistake = size.mistake(adding: partial.file, within: openPartials.count, at: name) {
      diagnostics.append(mistake)
      return
    }
    openPartials.append(path)
    let (before, known) = (context, diagnostics.count)
    compile(partial.nodes, of: partial.file, scope, into: &template)
    // A partial must end where it began in the HTML, as a section must.
    if !context.leaveSection(from: before) { diagnostics.append(.unbalancedFile(at: partial.file.firstLine)) }
    openPartials.removeLast()
    let mistakes = diagnostics[known...].count { $0.range.file == partial.file }
    if mistakes > Bounds.closeLooks { hopeless.insert(path) }
  }
}
