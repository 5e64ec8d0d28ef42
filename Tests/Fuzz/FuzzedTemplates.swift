@testable import Basics
@testable import SiteModel
@testable import SiteOutput

extension FuzzTarget {
  /// Compiles and writes templates with harmless and with harmful words, which have to make the same elements.
  static func problems(inTemplates input: [UInt8]) -> [String] {
    let names = ["sheet", "partials/a", "partials/b", "partials/c"]
    let parts = input.split(separator: 1, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    let files = zip(names, parts).map { name, bytes in
      (name, File(path: "templates/\(name).html", bytes: Array(bytes)))
    }
    if !files.allSatisfy(\.1.isUTF8) { return [] }
    let parsed = Dictionary(uniqueKeysWithValues: files.map { ($0, ParsedTemplate($1)) })
    var compiler = TemplateCompiler(
      templates: parsed, site: Sheet.names.scope, page: Sheet.names.scope, texts: Sheet.names.scope)
    let template = compiler.compile("sheet", Sheet.names.scope, frame: nil)
    let parted = compiler.compileParts("partials/a", Sheet.names.scope)
    let findings = compiler.diagnostics + parsed.values.flatMap(\.diagnostics)
    guard findings.isEmpty else { return findings.problems(in: Set(files.map(\.1.path))) }
    return ([template] + parted).flatMap { template in
      let harmless = Markup(template.written(Sheet(text: "a", url: "/b")))
      let harmful = Markup(template.written(Sheet(text: "\"'>--><script>&</title></style>", url: "\"'><b c=d>")))
      return harmless.tags == harmful.tags && harmless.isOpen == harmful.isOpen ? [] : ["a value that is markup"]
    }
  }
}

/// The values of a template, of every kind.
private struct Sheet: Sendable {
  let text: String
  let url: String

  static let inner = TemplateNames<Sheet>([
    .text("text", "A text.") { $0.text }, .text("empty", "No text.") { _ in "" },
    .html("html", "HTML.") { _ in HTML(html: "<b>h</b>") }, .url("url", "An address.") { $0.url },
    .flag("isOn", "On.") { _ in true }, .flag("isOff", "Off.") { _ in false },
  ])

  static let middle =
    inner
    + TemplateNames([.list("items", of: inner, "Items.") { [$0, $0] }, .list("none", of: inner, "None.") { _ in [] }])

  static let names = middle + TemplateNames([.list("lists", of: middle, "Lists.") { [$0, $0] }])
}

extension Template {
  fileprivate func written(_ sheet: Sheet) -> HTML {
    let values = Sheet.names.values(of: sheet)
    var output = HTML()
    write(Values(site: values, page: values, texts: values), values, to: &output)
    return output
  }
}
