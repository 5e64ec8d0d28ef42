import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

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
