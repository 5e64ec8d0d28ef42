import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// A few values with names for a template to write.
struct Sheet: Sendable {
  struct Item: Sendable {
    let text: String

    static let names = TemplateNames<Item>([.text("text", "A text.") { $0.text }])
  }

  var text = "een"
  var isOn = true
  var items = ["a", "b"].map(Item.init)

  static let names = TemplateNames<Sheet>([
    .text("text", "A text.") { $0.text },
    .text("empty", "An empty text.") { _ in "" },
    .html("html", "HTML.") { _ in HTML(html: "<b>h</b>") },
    .url("url", "An address.") { _ in "/a?b&c" },
    .flag("isOn", "Whether it is on.") { $0.isOn },
    .list("items", of: Item.names, "Items.") { $0.items },
    .list("none", of: Item.names, "No items.") { _ in [] },
  ])
}

/// Returns a scope with texts.
private func scope(_ names: String...) -> Scope {
  TemplateNames<Sheet>(names.map { .text($0, "A text.") { _ in "" } }).scope
}

/// Compiles a template for a sheet, and returns it with the findings in it and in its partials.
func compiled(_ text: String, partials: [String: String] = [:]) -> (
  template: Template, diagnostics: [Diagnostic]
) {
  var files = partials.map {
    ("partials/" + $0.key, File(path: "templates/partials/\($0.key).html", text: $0.value))
  }
  files.append(("sheet", File(path: "templates/sheet.html", text: text)))
  let parsers = Dictionary(files.map { ($0.0, ParsedTemplate($0.1)) }, uniquingKeysWith: { first, _ in first })
  var compiler = TemplateCompiler(templates: parsers, site: scope("name"), page: Scope([]), texts: scope("more", "a.b"))
  let template = compiler.compile("sheet", Sheet.names.scope, frame: nil)
  return (template, (compiler.diagnostics + parsers.values.flatMap(\.diagnostics)).sortedOnce())
}

/// Returns what a template without mistakes writes about a sheet.
func written(_ text: String, _ sheet: Sheet = Sheet(), partials: [String: String] = [:]) -> String {
  let (template, diagnostics) = compiled(text, partials: partials)
  #expect(diagnostics.isEmpty, "\(DiagnosticPrinter(.en).text(of: diagnostics))")
  var output = HTML()
  let values = Template.Values(
    site: [.text("S & S")], page: [], texts: [.html(HTML(html: "meer")), .html(HTML(html: "ab"))])
  template.write(values, Sheet.names.values(of: sheet), to: &output)
  #expect(template.filled(with: values).html([], Sheet.names.values(of: sheet)) == output)
  return String(decoding: output, as: UTF8.self)
}

extension Template {
  /// Returns what a filled template writes.
  func html(_ page: SlotValues, _ local: SlotValues) -> HTML {
    var output = HTML()
    write(Values(site: [], page: page, texts: []), local, to: &output)
    return output
  }
}
