import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

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
