import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// A few values with names for a template to write.
private struct Sheet: Sendable {
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

private func compiled(_ text: String, partials: [String: String] = [:]) -> (
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

private func written(_ text: String, _ sheet: Sheet = Sheet(), partials: [String: String] = [:]) -> String {
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
  fileprivate func html(_ page: SlotValues, _ local: SlotValues) -> HTML {
    var output = HTML()
    write(Values(site: [], page: page, texts: []), local, to: &output)
    return output
  }
}

struct TemplateTests {
  /// Loops and sections of all pages and of one lie within each other.
  @Test func writesTheSameOnceFilled() {
    let text = """
      {{#site.items}}{{text}}{{#page.items}}({{text}}){{/page.items}}{{#page.isOn}}{{text}}{{/page.isOn}}{{/site.items}}
      {{^site.none}}-{{/site.none}}{{#site.none}}+{{/site.none}}
      {{^page.isOn}}<a href="{{site.url}}">{{site.text}}</a>{{/page.isOn}}
      {{#page.items}}{{text}}{{#site.items}}[{{text}}]{{/site.items}}{{#site.isOn}}{{text}}{{/site.isOn}}{{/page.items}}
      """
    let sheet = ["sheet": ParsedTemplate(File(path: "templates/sheet.html", text: text))]
    let names = Sheet.names
    var compiler = TemplateCompiler(templates: sheet, site: names.scope, page: names.scope, texts: Scope([]))
    let template = compiler.compile("sheet", Scope([]), frame: nil)
    #expect(compiler.diagnostics.isEmpty)
    let site = names.values(of: Sheet(items: ["c", "d"].map(Sheet.Item.init)))
    let filled = template.filled(with: Template.Values(site: site, page: [], texts: []))
    for page in [Sheet(), Sheet(isOn: false), Sheet(items: [])].map(names.values) {
      var output = HTML()
      template.write(Template.Values(site: site, page: page, texts: []), [], to: &output)
      #expect(filled.html(page, []) == output)
    }
  }

  /// A part ends where it began in the HTML, so a line within a section or a tag begins none.
  @Test(arguments: [
    ("a<hr>{{text}}<hr>", ["a", "een", ""], true), ("{{#isOn}}a<hr>b{{/isOn}}", ["a<hr>b"], true),
    ("<p title=\"<hr>\">", ["<p title=\"", "\">"], false),
  ])
  func hasParts(text: String, parts: [String], isWhole: Bool) {
    let parsed = ParsedTemplate(File(path: "templates/sheet.html", text: text))
    var compiler = TemplateCompiler(templates: ["sheet": parsed], site: Scope([]), page: Scope([]), texts: Scope([]))
    let written = compiler.compileParts("sheet", Sheet.names.scope).map { part in
      var output = HTML()
      let values = Template.Values(site: [], page: [], texts: [])
      part.write(values, Sheet.names.values(of: Sheet()), to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(written == parts)
    #expect(compiler.diagnostics.isEmpty == isWhole)
  }

  @Test(arguments: [
    ("<p>{{text}}</p>", "<p>een</p>"),
    ("{{ text }}{{html}}", "een<b>h</b>"),
    ("<a href=\"{{url}}\">x</a>", "<a href=\"/a?b&amp;c\">x</a>"),
    ("{{site.name}} {{text.more}} {{text.a.b}}", "S &amp; S meer ab"),
    ("{{#isOn}}aan{{/isOn}}{{^isOn}}uit{{/isOn}}", "aan"),
    ("{{#items}}({{text}}){{/items}}{{^items}}geen{{/items}}", "(a)(b)"),
    ("{{#none}}({{text}}){{/none}}{{^none}}geen{{/none}}", "geen"),
    ("{{#hasItems}}<ul>{{#items}}<li>{{text}}</li>{{/items}}</ul>{{/hasItems}}", "<ul><li>a</li><li>b</li></ul>"),
    ("{{#hasNone}}<ul></ul>{{/hasNone}}", ""),
    ("{{#text}}[{{text}}]{{/text}}{{#empty}}[{{empty}}]{{/empty}}{{^empty}}leeg{{/empty}}", "[een]leeg"),
    ("{{#items}}{{#text}}{{site.name}}{{/text}}{{/items}}", "S &amp; SS &amp; S"),
    ("a{{! een opmerking\n over twee regels }}b", "ab"),
    ("{{text}}{{text}}", "eeneen"),
    ("", ""),
    ("{ {{text}} }", "{ een }"),
  ])
  func writesItsNames(template: String, expected: String) {
    #expect(written(template) == expected)
  }

  @Test(arguments: [
    ("<ul>\n  {{#items}}\n  <li>{{text}}</li>\n  {{/items}}\n</ul>\n", "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n"),
    ("a\n  {{! niets }}  \nb\n", "a\nb\n"),
    ("a\r\n{{#isOn}}\r\nb\r\n{{/isOn}}\r\nc", "a\r\nb\r\nc"),
    ("{{#isOn}}\n{{#isOn}}\nx\n{{/isOn}}\n{{/isOn}}", "x\n"),
    ("  {{#isOn}}x{{/isOn}}\n", "  x\n"),
    ("  {{>part}}\nb\n", "deel\nb\n"),
    ("  {{text}}\n", "  een\n"),
  ])
  func leavesNoBlankLineForATagOfItsOwn(template: String, expected: String) {
    #expect(written(template, partials: ["part": "deel\n"]) == expected)
  }

  @Test func writesPartialsWithTheNamesOfTheirPlace() {
    #expect(
      written("{{>a}}{{#items}}{{>a}}{{/items}}", partials: ["a": "<i>{{text}}</i>"]) == "<i>een</i><i>a</i><i>b</i>")
  }

  @Test(arguments: ["& < > \" '", "</p><script>", "{{text}}", "\u{0}", "é👩"])
  func escapesTextEverywhere(text: String) {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;").replacing("\u{0}", with: "\u{FFFD}")
    #expect(
      written("<p title=\"{{text}}\">{{text}}</p>", Sheet(text: text)) == "<p title=\"\(escaped)\">\(escaped)</p>")
  }
}

struct TemplateMistakeTests {
  /// Each template has one mistake, between « and ».
  @Test(arguments: [
    (Rule.unknownName, "{{«txt»}}"), (.unknownName, "{{«text.»}}"),
    (.unknownName, "{{«text.mor»}}"),
    (.unknownName, "{{«site.naam»}}"), (.unknownName, "{{«page.title»}}"), (.unknownName, "{{#«weg»}}x{{/weg}}"),
    (.unknownName, "{{#items}}{{«isOn»}}{{/items}}"), (.unknownName, "{{«isOn»}}"), (.unknownName, "{{«items»}}"),
    (.unknownName, "{{#«text.more»}}x{{/text.more}}"), (.unknownName, "{{«hasText»}}"), (.unknownName, "{{«»}}"),
    (.unknownPartial, "{{>«parrt»}}"), (.partialLoop, "{{>loop}}"),
    (.templateSyntax, "«{{text}»"), (.templateSyntax, "«{{{text}}}»"), (.templateSyntax, "«{{&text}}»"),
    (.templateSyntax, "«{{=<% %>=}}»"),
    (.templateSyntax, "{{#«isOn»}}x"), (.templateSyntax, "x{{/«isOn»}}"), (.templateSyntax, "{{#isOn}}{{/«items»}}"),
    (.templateSyntax, "{{#items}}{{#«isOn»}}{{/items}}"),
  ])
  func isReportedAtItsPlace(rule: Rule, marked: String) {
    let parts = marked.split(separator: /[«»]/, omittingEmptySubsequences: false).map(String.init)
    let diagnostics = compiled(
      parts.joined(), partials: ["part": "x", "loop": "{{>loop}}"]
    ).diagnostics
    #expect(diagnostics.map(\.rule) == [rule])
    let (before, marked) = rule == .partialLoop ? ("{{>", "loop") : (parts[0], parts[1])
    #expect(diagnostics.map { $0.range.file.text(in: 0..<$0.range.bytes.lowerBound) } == [before])
    #expect(diagnostics.map(\.range.text) == [marked])
  }

  @Test func isOneOfDepthWhereSectionsAreNested() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#isOn}}", count: count) + "x" + String(repeating: "{{/isOn}}", count: count)
    }
    #expect(written(nested(50)) == "x")
    #expect(compiled(nested(51)).diagnostics.map(\.rule) == [.templateSyntax])
    #expect(compiled(nested(5_000)).diagnostics.map(\.rule) == [.templateSyntax])
  }

  @Test(arguments: [
    ("{{txt}}", "text"), ("{{text.mor}}", "text.more"), ("{{>parrt}}", "part"),
    ("{{#hasItem}}{{/hasItem}}", "hasItems"),
  ])
  func isGivenANearMiss(template: String, tip: String) {
    let diagnostics = compiled(template, partials: ["part": "x"]).diagnostics
    #expect(diagnostics.map { $0.tip?.text(.en) } == ["did you mean '\(tip)'?"])
  }

  /// Places where a value could break out of its context.
  @Test(arguments: [
    "<script>{{text}}</script>", "<style>{{text}}</style>", "<SCRIPT >{{text}}</SCRIPT>", "<!-- {{text}} -->",
    "<{{text}}>", "<p {{text}}>",
    "<p {{text}}=\"a\">", "<p title={{text}}>", "<p title=a{{text}}>", "<a href=\"{{text}}\">",
    "<a href=\"/x{{url}}\">", "<a href='{{text}}'>",
    "<p onclick=\"{{text}}\">", "<p style=\"{{text}}\">", "<iframe srcdoc=\"{{text}}\"></iframe>",
    "<p title=\"{{html}}\">",
    "<title>{{html}}</title>", "<textarea>{{html}}</textarea>", "<p>{{url}}</p>", "<p title=\"{{url}}\">",
    "<script>{{html}}</script>",
    "<img srcset=\"{{url}}\">", "<a {{html}}>", "<script>{{text.more}}</script>", "<form action=\"{{text}}\">",
    "<a title=\"x\" href=\"{{text}}\">", "<a href=\"x\"title={{text}}>",
    "<p>{{text}}</p><script>var a = \"{{text}}\"</script>",
    "<script/>{{text}}", "<script/x=y>{{text}}", "<script>a</scriptfoo>{{text}}</script>", "<iframe>{{text}}</iframe>",
    "<textarea></textareax>{{html}}</textarea>", "<p x/href=\"{{text}}\">", "<p x=\"y\"/href=\"{{text}}\">",
    "<a xlink:href=\"{{text}}\">", "<meta http-equiv=\"refresh\" content=\"0;url={{text}}\">",
    "<meta content=\"{{text}}\">", "<animate attributeName=\"href\" values=\"{{text}}\">", "<set to=\"{{text}}\">",
    "<!-- --!><script>/* --> {{text}} */</script>", "<!x a=\"><script>{{text}}\"</script>",
    "<?x \"><script>{{text}}</script>",
    "</ x=\"><script>{{text}}</script>", "<a href=\"{{#isOn}}javascript:{{/isOn}}{{url}}\">", "<p =href=\"{{url}}\">",
    "<a href=\"{{#isOn}}{{url}}{{/isOn}}{{url}}\">", "< {{html}} <{{text}}",
  ])
  func isAPlaceThatCannotBeMadeSafe(template: String) {
    #expect(Set(compiled(template).diagnostics.map(\.rule)) == [.unsafePlace])
  }

  @Test(arguments: [
    "<title>{{text}}</title>", "<p title=\"a {{text}} b\">{{text}}", "<p title='{{text}}'>", "<a\n href=\"{{url}}\">",
    "<a href = \"{{url}}\">",
    "<!-- x --><p>{{text}}", "<script>a</script>{{text}}", "<style>a{}</style>{{html}}", "<br />{{text}}",
    "a &lt; b {{text}}",
    "<textarea>{{text}}</textarea>{{html}}", "<p{{#isOn}} class=\"a\"{{/isOn}}>{{text}}</p>",
    "<a href=\"{{url}}\"{{^isOn}} rel=\"x\"{{/isOn}}>", "<p>1 < 2, 3 <4 en <<b>{{text}}{{html}}</b>",
    "<meta name=\"description\" content=\"{{text}}\">", "<meta property=\"{{text}}\" content=\"{{text}}\">",
    "<!--><p>{{text}}", "<script></script >{{html}}",
    "<br/><img src=\"{{url}}\"/>{{text}}", "<a href=\"{{#isOn}}{{url}}{{/isOn}}\">",
    "<p{{#isOn}} a=\"b\"{{/isOn}} title=\"{{text}}\">",
    "<!DOCTYPE html>{{text}}", "<p data-x=\"{{text}}\">", "<p aria-label=\"{{#isOn}}{{text}}{{/isOn}}\">",
  ])
  func isNoneWhereEscapingHolds(template: String) {
    #expect(compiled(template).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "{{#isOn}}<p {{/isOn}}>", "<p title=\"{{#isOn}}\"{{/isOn}}>", "{{#items}}<script>{{/items}}", "{{>open}}>",
    "<p {{#isOn}}title=\"{{/isOn}}\">", "<a{{#isOn}} href {{/isOn}}=\"{{text}}\">",
    "<a{{#isOn}} href{{/isOn}}=\"{{text}}\">",
    "<s{{#isOn}}cript{{/isOn}}>{{text}}</script>", "<s{{#isOn}} a=\"b\"{{/isOn}}cript>{{text}}</script>",
    "<p hr{{#isOn}}ef{{/isOn}}=\"{{text}}\">", "{{#isOn}}<{{/isOn}}script>", "<{{#isOn}}script{{/isOn}}>",
  ])
  func isABranchThatEndsElsewhereThanItBegan(template: String) {
    #expect(compiled(template, partials: ["open": "<p "]).diagnostics.map(\.rule).contains(.unsafePlace))
  }

  /// The text of a partial comes before the address.
  @Test(arguments: ["<a href=\"{{>scheme}}{{url}}\">", "<a href=\"{{>outer}}{{url}}\">"])
  func isAnAddressAfterAPartial(template: String) {
    let partials = ["scheme": "javascript:", "outer": "{{>scheme}}"]
    #expect(compiled(template, partials: partials).diagnostics.map(\.rule) == [.unsafePlace])
  }

  @Test(arguments: ["<a href=\"{{>address}}\">", "<a title=\"{{>word}}{{text}}\">{{>word}}{{html}}</a>"])
  func isNoneInAPartialWithinAnAttribute(template: String) {
    #expect(compiled(template, partials: ["address": "{{url}}", "word": "a"]).diagnostics.isEmpty)
  }

  @Test func takesAnyBytesWithoutFailing() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "{{", "}}", "{{#isOn}}", "{{/isOn}}", "{{text}}", "<", ">", "\"", "'", "=", " ", "<p", "script", "\n", "<!--",
      "-->", "{{>part}}", "{{^items}}",
    ]
    for _ in 0..<Cases.ofTexts {
      let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      for diagnostic in compiled(text, partials: ["part": "{{text}}"]).diagnostics {
        #expect(diagnostic.range.bytes.upperBound <= diagnostic.range.file.bytes.count)
      }
    }
  }
}
