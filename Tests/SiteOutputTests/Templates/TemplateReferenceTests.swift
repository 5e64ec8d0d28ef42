import Foundation
import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// The table of names in `templates/README.md` comes from their declarations: `UPDATE_GOLDEN=1 swift test` rewrites it.
struct TemplateReferenceTests {
  private static let file = repository.appending(path: "templates/README.md")
  private static let start = "<!-- Wat hieronder staat, komt uit de code: UPDATE_GOLDEN=1 swift test -->\n"

  @Test func theTableOfNamesIsThatOfTheCode() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let parts = readme.components(separatedBy: Self.start)
    try #require(parts.count == 2)
    let fresh = parts[0] + Self.start + Reference().text
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try fresh.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == fresh, "templates/README.md is older than the code")
  }
}

/// The names that templates may use, as Markdown.
private struct Reference {
  private(set) var text = ""

  /// The names in the items of lists, each set once, with the lists that have such items.
  private var items: [(lists: [String], scope: Scope)] = []

  init() {
    write("`site.…`", SiteView.names.scope)
    write("`page.…`", PageView.names.scope)
    let common = Entry<Article>.names.scope
    write("elke pagina, op zichzelf en in een lijst", common)
    let types = ContentType.all.map { ($0.template, Scope(Array($0.scope.names.dropFirst(common.names.count)))) }
    let views = (TemplateSet.framed + TemplateSet.bare + TemplateSet.parts).map { ($0.template, $0.scope) }
    for (template, scope) in types + views where !scope.names.isEmpty { write("`\(template).html`", scope) }
    text += "\n### In een lijst\n"
    var index = 0
    while index < items.count {
      write(items[index].lists.map { "`\($0)`" }.joined(separator: ", "), items[index].scope)
      index += 1
    }
  }

  private mutating func write(_ title: String, _ scope: Scope) {
    let start = text.count
    text += "\n#### \(title)\n\n| naam | soort | wat |\n|---|---|---|\n"
    for name in scope.names { text += "| `\(name.name)` | \(kind(of: name)) | \(name.documentation) |\n" }
    // Types that share a template share its section.
    let section = text.suffix(text.count - start)
    if text.dropLast(section.count).contains(section) { text.removeLast(section.count) }
  }

  private mutating func kind(of name: Scope.Name) -> String {
    switch name.kind {
    case .text: return "tekst"
    case .html: return "HTML"
    case .url: return "adres"
    case .flag: return "ja of nee"
    case .list(let scope):
      let names = scope.names.map(\.name)
      if names.isEmpty { return "lijst" }
      if let index = items.firstIndex(where: { $0.scope.names.map(\.name) == names }) {
        if !items[index].lists.contains(name.name) { items[index].lists.append(name.name) }
      } else {
        items.append(([name.name], scope))
      }
      return "lijst"
    }
  }
}
