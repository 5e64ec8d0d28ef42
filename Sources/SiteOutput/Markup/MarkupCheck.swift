import Basics
import Documents
import SiteModel

/// The check of the HTML in a site's own templates.
///
/// What the compiler refuses, a value where it can't be made safe, isn't told a second time.
struct MarkupCheck {
  /// A page that is made: a template, and the frame that holds it.
  struct Root {
    let frame: String?
    let name: String
  }

  private(set) var findings: [Diagnostic] = []

  private let readers: [String: MarkupReader]
  private let templates: [String: ParsedTemplate]

  /// The whole pages that a changed template is a part of.
  private var pages: [FragmentCheck.Page] = []

  init(
    _ templates: [String: ParsedTemplate], changed: Set<String>, _ readers: [String: MarkupReader], _ roots: [Root],
    of site: Site?
  ) {
    (self.templates, self.readers) = (templates, readers)
    if changed.isEmpty { return }
    pages = roots.filter { !changed.isDisjoint(with: parts(of: $0)) }.map(page)
    let names = changed.filter { templates[$0]?.diagnostics.isEmpty == true }.sorted()
    for name in names {
      let tags = readers[name]?.tags ?? []
      findings += unbalanced(name, tags) + MarkupCheck.mistakes(in: tags, mayHoldStyle: name == WorksheetView.template)
      if let site { findings += tags.flatMap { MarkupAddresses(site).mistakes(in: $0) } }
    }
    findings += FragmentCheck(pages: pages, changed: changed, templates).findings
  }

  // MARK: Elements

  /// Returns what isn't closed in a template, unless it is so on purpose: another part of the page closes it.
  private func unbalanced(_ name: String, _ tags: [MarkupTag]) -> [Diagnostic] {
    let alone = ElementBalance(tags).findings
    if alone.isEmpty || readers[name]?.hasFilledName == true { return [] }
    let whole = pages.filter { page in page.tags.contains { $0.range.file == templates[name]?.file } }
    let isRight = whole.allSatisfy { page in
      ElementBalance(page.tags).findings.allSatisfy { $0.range.file != templates[name]?.file }
    }
    return whole.isEmpty || isRight ? [] : alone
  }

  /// Returns the templates that a page is made of.
  private func parts(of root: Root) -> Set<String> {
    var (found, rest) = (Set<String>(), [root.frame ?? root.name, root.name])
    while let name = rest.popLast() {
      guard found.insert(name).inserted else { continue }
      for case .partial(let part) in readers[name]?.events ?? [] where part != "content" {
        rest.append("partials/" + part)
      }
    }
    return found
  }

  /// Returns the tags of a whole page, with its parts in their places.
  private func page(_ root: Root) -> FragmentCheck.Page {
    var page = FragmentCheck.Page(name: root.name)
    var (open, count): (Set<String>, Int) = ([], 0)
    func add(_ name: String, isContent: Bool) {
      count += 1
      guard let reader = readers[name], templates[name]?.diagnostics.isEmpty == true, count <= Bounds.partials,
        open.count <= Bounds.partialDepth, open.insert(name).inserted
      else {
        page.isWhole = false
        return
      }
      for event in reader.events {
        switch event {
        case .tag(let tag):
          page.tags.append(tag)
          if !isContent { page.frame.insert(tag.range.file) }
        case .partial("content"): add(root.name, isContent: true)
        case .partial(let other): add("partials/" + other, isContent: isContent)
        }
      }
      open.remove(name)
    }
    add(root.frame ?? root.name, isContent: root.frame == nil)
    return page
  }

  // MARK: Attributes

  private static func mistakes(in tags: [MarkupTag], mayHoldStyle: Bool) -> [Diagnostic] {
    var (findings, ids): ([Diagnostic], [String: [(range: FileRange, sections: [MarkupSection])]]) = ([], [:])
    for tag in tags where !tag.isEnd {
      if tag.name == "script", tag.isScript { findings.append(.script(at: tag.nameRange)) }
      if tag.name == "style", !mayHoldStyle { findings.append(.styleElement(at: tag.nameRange)) }
      if tag.name == "img", tag["alt"] == nil { findings.append(.noAlternative(at: tag.nameRange)) }
      for (index, attribute) in tag.attributes.enumerated() {
        let isHandler = attribute.name.hasPrefix("on") && attribute.name.dropFirst(2).utf8.count > 2
        if isHandler { findings.append(.script(at: attribute.range)) }
        let earlier = tag.attributes[..<index]
        if earlier.contains(where: { $0.name == attribute.name && $0.sections.meet(attribute.sections) }) {
          findings.append(.repeatedAttribute(attribute))
        }
        guard attribute.name == "id", !attribute.isFilled, let id = attribute.value, !id.bytes.isEmpty else { continue }
        if let first = ids[id.text, default: []].first(where: { $0.sections.meet(attribute.sections) }) {
          findings.append(.repeatedID(id, first: first.range))
        }
        ids[id.text, default: []].append((id, attribute.sections))
      }
    }
    return findings
  }
}

extension MarkupReader {
  var tags: [MarkupTag] { events.compactMap { if case .tag(let tag) = $0 { tag } else { nil } } }
}

extension MarkupTag {
  /// Whether a browser runs it; data such as JSON-LD it doesn't. The script of the search page is that of `oko`.
  fileprivate var isScript: Bool {
    if self["src"]?.value?.text == "{{file.search.js}}" { return false }
    let type = self["type"]?.value?.text.lowercased() ?? ""
    return type.isEmpty || ["module", "importmap", "speculationrules"].contains(type) || type.contains("script")
  }
}

extension [MarkupSection] {
  /// Whether one is shown whenever the other is.
  fileprivate func meet(_ other: [MarkupSection]) -> Bool { starts(with: other) || other.starts(with: self) }
}
