import Testing

@testable import SiteGenerator

struct TemplateSetTests {
  @Test func theBuiltInTemplatesHaveNoMistakes() async throws {
    let files = TemplateFiles(SourceTree([]))
    let templates = TemplateSet(files, try await builtInLanguages())
    #expect(templates.diagnostics.isEmpty, "\(DiagnosticPrinter(.en).text(of: templates.diagnostics))")
  }

  @Test func aSiteReplacesOneFileAndKeepsTheOthers() async throws {
    let files = try await files(
      of: """
        -- templates/partials/footer.html --
          <footer>Van ons, {{site.owner}}</footer>
        -- templates/styles/tokens.css --
        :root { --oko-color-text: red; }
        """)
    let page = try #require(files["nl/index.html"])
    #expect(page.contains("<footer>Van ons, gemeente Heerenveen</footer>"))
    #expect(page.contains("<header class=\"header\">"))
    let style = try #require(files.first { $0.key.hasPrefix("assets/") }).value
    #expect(style.hasPrefix(":root { --oko-color-text: red; }"))
    #expect(style.contains(".header__link"))
  }

  @Test func theNameOfTheStyleSheetChangesWithItsBytes() async throws {
    let names = try await [
      "", "-- templates/styles/print.css --\n/* anders */",
    ].asyncMap { try await files(of: $0).keys.filter { $0.hasPrefix("assets/") } }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.count == 1 })
  }

  @Test func everyStyleSheetIsJoined() {
    let files = TemplateFiles(SourceTree([]))
    let joined = String(decoding: files.styleSheet, as: UTF8.self)
    for (path, text) in builtInTemplates where path.hasPrefix("styles/") && path != "styles/index.css" {
      let text = String(
        decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), as: UTF8.self)
      #expect(joined.contains(text), "\(path) is not in styles/index.css")
    }
  }

  @Test(arguments: ["phase", "motion", "article"])
  func everyNameIsDocumented(template: String) throws {
    let type = try #require(ContentType.everyType.first { $0.template == template })
    func check(_ scope: Scope) {
      for entry in scope.entries {
        #expect(entry.documentation.hasSuffix(".") || entry.documentation.hasSuffix("`."), "\(entry.name)")
        if case .list(let items) = entry.kind { check(items) }
      }
    }
    check(type.scope)
    check(PageView.names.scope)
    check(SiteView.names.scope)
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
