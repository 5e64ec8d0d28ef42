import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// The HTML of a site's own templates: each mistake is told once, at its place; and what HTML allows is right.
struct MarkupCheckTests {
  /// Returns what a template says between « and », and what is told about it on its own.
  private func told(in marked: String, partials: [String: String] = [:]) -> (marks: [String], findings: [Diagnostic]) {
    let parts = partials.map { "-- templates/partials/\($0.key).html --\n\($0.value)\n" }.joined()
    let site = SiteText("-- templates/article.html --\n" + marked + "\n" + parts, defaults: "")
    let files = site.tree.files(below: "templates")
    var parsed = Dictionary(
      uniqueKeysWithValues: files.map { (String($0.path.dropFirst(10).dropLast(5)), ParsedTemplate($0)) })
    let readers = parsed.mapValues(MarkupReader.init)
    for name in readers.keys { if let mistake = readers[name]?.mistake { parsed[name]?.add(mistake) } }
    let check = MarkupCheck(
      parsed, changed: Set(parsed.keys), readers, [MarkupCheck.Root(frame: nil, name: "article")], of: nil)
    let findings = (check.findings + parsed.values.flatMap(\.diagnostics)).sortedOnce()
    return (site.marks.map { "\($0.path):\($0.line):\($0.column) \($0.text)" }, findings)
  }

  @Test(arguments: [
    // Elements that aren't closed, or are closed by another one.
    "<div>\n«<section»>\n<p>x</p>\n</div>", "«<main»><h1>x</h1>", "<main><h1>x«</h2>»\n<p>y</p></main>",
    "<section>x«</secton>»", "<p><b>x«</i>»</p>", "<div>«</span>»</div>", "<div></div>«</div>»", "<b><i>x</b>«</i>»",
    "<ul><li>«<a» href=\"#b\" id=\"b\">x</li></ul>",
    "«<div»/>x", "<p>x<br>y«</br>»</p>", "<img src=\"data:,\" alt=\"\">«</img>»", "<p>x<div>y</div>«</p>»",
    "<p><ul><li>x</ul>«</p>»", "<svg>«<g»><path/></svg>", "<mijn-deel>«</mijn-del>»",
    "<table><tr><td>«<b»>x</td></tr></table>", "«<select»><option>a<option>b",
    "<article>\n{{#title}}\n«<div»>\n{{/title}}\n</div>\n</article>", "<div>{{#page.menu}}«</div>»{{/page.menu}}",
    "{{#title}}«<div»>{{/title}}", "{{#title}}<div>{{/title}}x{{#url}}«</div>»{{/url}}",
    // Tags, quotation marks and comments that aren't closed.
    "<p>x</p>«<p» <b>y</b></p>", "«<div»\n<p>x</p></div>", "«<div»</div>", "<main>«<p» class=\"a\"\n</main>",
    "<p «class»=\"a>x</p>\n<p class=\"b\">y</p>", "<p «title»='a>x</p>", "<p class=\"a\"«\"»>x</p>",
    "<div>«<!--» x</div>", "<p>«<!--»", "«<title»>x", "«<textarea»>x</p>", "<p>x</p>«<p»", "«<p» class",
    // Attributes.
    "<p class=\"a\" «class»=\"b\">x</p>", "<p class=\"a\"{{#title}} «class»=\"b\"{{/title}}>x</p>",
    "<p CLASS=a «class»=b>x</p>",
    "<p id=\"a\">x</p><p id=\"«a»\">y</p>", "<p id=\"a\">x</p>{{#title}}<p id=\"«a»\">y</p>{{/title}}",
    "«<img» src=\"data:,\">", "<p>«<IMG» SRC=\"data:,\" title=\"x\"/></p>",
    // Script and style.
    "«<script»>alert(1)</script>", "«<script» src=\"data:,\"></script>", "«<script» type=\"module\">x</script>",
    "<p «onclick»=\"x()\">y</p>",
    "<body «ONLOAD»=\"x()\">y</body>", "«<style»>p { color: red }</style>",
    "«<script» src=\"https://stats.example/x.js\" async></script>",
  ])
  func tellsAMistakeOnce(marked: String) {
    let (marks, findings) = told(in: marked)
    let places = findings.map { "\($0.range.file.path):\($0.range.line):\($0.range.column) \($0.range.text)" }
    #expect(places == marks, "\(DiagnosticPrinter(.en).text(of: findings))")
    #expect(findings.allSatisfy { $0.tip != nil && [.markup, .foreignCode].contains($0.rule) })
  }

  @Test(arguments: [
    "", "x < y & z > a", "<p>1 <2 en <<b>x</b>", "<!DOCTYPE html><html lang=\"nl\"><head><title>x</title><body><p>x",
    "<ul><li>a<li>b</ul><ol><li>a</li></ol>", "<dl><dt>a<dd>b<dt>c</dl>", "<p>a<p>b<div>c</div>", "<p>a<ul><li>b</ul>",
    "<table><caption>a<colgroup><col><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>",
    "<select><optgroup><option>a<option>b</select>",
    "<ruby>a<rp>(<rt>b<rp>)</ruby>", "<br><br/><hr /><input disabled><wbr><meta charset=utf-8>", "<P>x</p><DIV></div>",
    "<p>x</p >", "<div\n class=\"a\"\n></div\n>",
    "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><g><circle r=\"1\"/></g><foreignObject><p>x<br></p></foreignObject><title>x</title></svg>",
    "<math><mi/><mo>+</mo></math>", "<mijn-deel class=\"x\"><p>y</p></mijn-deel>",
    "<!-- <div> \" ' --><p>x</p><!--> <!---->", "<![CDATA[x]]><?xml x?>",
    "<img src=\"data:,\" alt=\"\"><img alt src=\"data:,\"><svg><image href=\"data:,\"/></svg>",
    "<img src=\"data:,\"{{#title}} alt=\"x\"{{/title}}{{^title}} alt=\"\"{{/title}}>",
    "<p class=\"a\"{{#title}} id=\"b\"{{/title}}>{{title}}</p>",
    "<p{{#title}} class=\"a\"{{/title}}{{^title}} class=\"b\"{{/title}}>x</p>",
    "{{#title}}<p id=\"a\">x</p>{{/title}}{{^title}}<p id=\"a\">y</p>{{/title}}",
    "<p id=\"{{page.idPrefix}}a\"></p><p id=\"{{page.idPrefix}}a\"></p>",
    "{{#url}}<a href=\"{{url}}\">{{/url}}{{title}}{{#url}}</a>{{/url}}",
    "{{#title}}<h1>{{/title}}{{^title}}<h2>{{/title}}x{{#title}}</h1>{{/title}}{{^title}}</h2>{{/title}}",
    "{{#page.menu}}<li>{{title}}</li>{{/page.menu}}", "{{#title}}<div>{{#url}}<b>x</b>{{/url}}</div>{{/title}}",
    "<script type=\"application/ld+json\">{\"a\": \"<div>\"}</script>",
    "<template><p>x</p></template><noscript><p>x</p></noscript>",
    "<p title=\"a > b < c\" data-x='{\"a\": \"b\"}' style=\"--x: 1\">x</p>", "<a href=x>y</a><p class=a/b>z</p>",
    "<textarea><div></textarea><title></p></title>",
    "<p title='it\"s' data-on=\"x\" on=\"y\">x</p>", "<details open><summary>x</summary><div>y</div></details>",
    "<button popovertarget=\"a\">x</button><div popover id=\"a\"></div>",
    "<p class=\"a\n  b\" title=\"regel\n= twee\">x</p>", "{{! <div> }}<p>x</p>",
    "<a href=\"?x\">a</a><a href=\"#\">b</a>", "<label>a<input name=\"op-deze\"></label>",
  ])
  func isQuietWhereNothingIsWrong(text: String) {
    let findings = told(in: text).findings
    #expect(findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: findings))")
  }

  /// A part may open what another closes, if the whole is right.
  @Test func looksAtThePartsTogether() {
    let parts = ["begin": "<div class=\"vak\"><ul>", "einde": "</ul></div>"]
    #expect(told(in: "<main>{{>begin}}<li>x</li>{{>einde}}</main>", partials: parts).findings.isEmpty)
    let (marks, findings) = told(
      in: "<main>{{>begin}}x</main>", partials: ["begin": "<div>«<section»></div>", "einde": "x"])
    #expect(findings.map { "\($0.range.file.path):\($0.range.line):\($0.range.column) \($0.range.text)" } == marks)
    // A partial with a mistake says nothing of the others.
    #expect(
      told(in: "<main>{{>begin}}</main>", partials: ["begin": "«<div»>"]).findings.map(\.range.file.path) == [
        "templates/partials/begin.html"
      ])
  }

  @Test func findsNothingInTheBuiltInTemplates() {
    let parsed = TemplateFiles(FileTree([])).templates.mapValues(ParsedTemplate.init)
    let readers = parsed.mapValues(MarkupReader.init)
    #expect(readers.values.compactMap(\.mistake).isEmpty)
    let check = MarkupCheck(parsed, changed: Set(parsed.keys), readers, CompiledTemplates.roots, of: nil)
    #expect(check.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: check.findings))")
  }

  @Test func readsAnyBytes() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "<", ">", "</", "/>", "<p", "</p>", "<div>", "</div>", "\"", "'", "=", " ", "a", "id=", "<!--", "-->", "<script>",
      "</script>", "{{#title}}", "{{/title}}",
      "{{title}}", "{{>x}}", "<svg>", "\n", "<img", "é",
    ]
    for _ in 0..<Cases.ofSites {
      let text = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      for finding in told(in: text).findings {
        #expect(finding.range.bytes.upperBound <= finding.range.file.bytes.count)
      }
    }
  }

  // MARK: Whole sites

  /// The tip for each is what it says, and no other finding comes with it.
  @Test(arguments: [
    ("<p class={{«reason»}}>x</p>", "write class=\"{{reason}}\""),
    ("<p class=a-{{«reason»}} id=b>x</p>", "write class=\"a-{{reason}}\""),
    ("<a href={{«site.home»}}>x</a>", "write href=\"{{site.home}}\""),
    (
      "<a href=\"https://oko.example/{{«site.home»}}\">x</a>",
      "{{site.home}} is the whole address: write href=\"{{site.home}}\""
    ),
    ("<a href='../{{«site.home»}}'>x</a>", "{{site.home}} is the whole address: write href=\"{{site.home}}\""),
    (
      "<a href=\"{{«page.description»}}\">x</a>",
      "'page.description' is no address; addresses here are: {{page.bothLanguages}}, {{page.canonical}}, {{page.mistakeURL}}"
    ),
    (
      "<p title=\"{{«page.title»}}\">x</p>",
      "'page.title' is HTML and an attribute is text; texts here are: {{page.language}}, {{page.otherLanguage}}, {{page.idPrefix}}, {{page.documentTitle}}, {{page.description}}, {{page.writtenAddress}}"
    ),
    ("<p>{{«site.home»}}</p>", "write an address in href or src: <a href=\"{{site.home}}\">…</a>"),
    (
      "<p style=\"color: {{«reason»}}\">x</p>",
      "give the element a class, such as class=\"kind-{{reason}}\", and put the style into 'templates/styles/'"
    ),
    (
      "<!-- {{«reason»}} {{reason}} -->",
      "remove this comment, or write {{! … }} without other names in it: that isn’t put on the page"
    ),
    ("<h{{«reason»}}>x</h>", "write out the name of the element, and choose between whole elements with {{#…}}…{{/…}}"),
    (
      "<p {{«reason»}}>x</p>",
      "write out the name of the attribute, and the value between quotes: data-name=\"{{reason}}\""
    ),
    ("<img srcset=\"{{«site.home»}} 2x\" alt=\"\">", "name a file of 'templates/files/': {{file.name}}, or use src"),
    ("<iframe>{{«reason»}}</iframe>", "<iframe> can only hold text: put it outside of that element"),
  ])
  func namesTheRepairOfTheCompiler(body: String, tip: String) {
    let site = SiteText("-- templates/withdrawn.html --\n<main>\(body)</main>\n", defaults: "")
    func findings(_ file: File) -> [Diagnostic] {
      var compiler = TemplateCompiler(
        templates: ["withdrawn": ParsedTemplate(file)], site: SiteView.names.scope, page: PageView.names.scope,
        texts: Scope([]))
      _ = compiler.compile("withdrawn", WithdrawnView.scope, frame: nil)
      return compiler.diagnostics
    }
    guard let file = site.tree.file("templates/withdrawn.html"), let first = findings(file).first else {
      Issue.record("nothing is told")
      return
    }
    #expect(first.rule == .unsafePlace && first.range.text == site.marks.first?.text && first.tip?.text(.en) == tip)
    // What is certain is what the tip says, and after it all is well.
    guard let edit = first.edit else { return }
    var bytes = file.bytes
    bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8)
    #expect(findings(File(path: file.path, bytes: bytes)).isEmpty)
  }

  private static let addresses: [(body: String, rule: Rule, tip: String)] = [
    ("<img src=\"«logo.svg»\" alt=\"\">", Rule.brokenLink, "did you mean '{{file.logo.svg}}'?"),
    ("<img src=\"«/assets/logo.svg»\" alt=\"\">", .brokenLink, "did you mean '{{file.logo.svg}}'?"),
    ("<img srcset=\"«../files/logo.svg 2x»\" alt=\"\">", .brokenLink, "did you mean '{{file.logo.svg}}'?"),
    ("<img src=\"{{«file.lgo.svg»}}\" alt=\"\">", .unknownName, "did you mean 'file.logo.svg'?"),
    ("<img src=\"{{«file.foto.jpg»}}\" alt=\"\">", .unknownName, "put that file into 'templates/files/'"),
    ("<a href=\"«/nl/contct/»\">x</a>", .brokenLink, "did you mean '/nl/contact/'?"),
    ("<a href=\"«contact»\">x</a>", .brokenLink, "did you mean '/nl/contact/'?"),
    ("<a href=\"«https://oko.example/nl/weg/»\">x</a>", .brokenLink, ""),
    ("<img src=\"«https://cdn.example/a.png»\" alt=\"\">", .foreignCode, ""),
    ("<link rel=\"stylesheet\" href=\"«//cdn.example/a.css»\">", .foreignCode, ""),
    ("<a href=\"«http://www.voorbeeld.nl/»\">x</a>", .forbiddenAddress, ""),
    ("<a href=\"«javascript:x()»\">x</a>", .foreignCode, ""),
    ("<img src=\"«»\" alt=\"\"><form action=\"https://zoek.example/\"></form>", .brokenLink, ""),
  ]

  @Test func tellsWhatAnAddressLeadsTo() async {
    let site =
      page("nl/contact")
      + "-- templates/files/logo.svg --\n<svg/>\n-- templates/withdrawn.html --\n<main id=\"inhoud\">\n"
      + Self.addresses.map { $0.body + "\n" }.joined() + "</main>\n"
    await expectFindings(Self.addresses.map(\.rule), in: site)
    for (finding, expected) in zip(await Build(SiteText(site).tree).findings, Self.addresses)
    where !expected.tip.isEmpty {
      #expect(finding.tip?.text(.en) == expected.tip, "\(expected.body)")
    }
  }

  @Test func knowsWhatIsThere() async {
    await expectFindings(
      [],
      in: page("nl/contact", "voorheen: [/nl/oud/]") + """
        -- templates/files/root/favicon.ico --
        x
        -- templates/withdrawn.html --
        <main id="inhoud"><a href="/nl/contact/">a</a> <a href="/">b</a> <a href="/favicon.ico">c</a> <a href="/nl/feed.xml">d</a>
        <a href="/nl/oud/">e</a> <a href="/data/catalog.jsonld">f</a> <a href="mailto:a@b.nl">g</a> <a href="https://www.voorbeeld.nl/">h</a>
        <a href="/nl/contact/?x#y">i</a> <a href="#inhoud">j</a> <a href="#kop-van-een-tekst">k</a>
        <link rel="license" href="https://www.voorbeeld.nl/"> <link rel="icon" href="/favicon.ico"></main>
        """)
  }

  /// The target of the skip link belongs on each page.
  @Test func missesTheTargetOfALinkOfTheFrame() async {
    await expectFindings(
      [.brokenLink], in: "-- templates/home.html --\n«<main» class=\"main\"><h1>{{page.title}}</h1></main>\n")
    let frame = TemplateFiles(FileTree([])).file("page.html")?.all.text ?? ""
    await expectFindings(
      [.brokenLink], in: "-- templates/page.html --\n" + frame.replacing("#inhoud", with: "«#inhoudd»"))
  }

  /// What has no meaning for the compiler isn't told by it too.
  @Test(arguments: [
    ("<p>x</p><!-- «<b>{{page.title}} {{page.summary}}</b>» -->", Rule.unsafePlace),
    ("<p «title»=\"a>{{page.title}}</p>\n<p title=\"b\">x</p>", .markup),
    ("«<script»>var a = \"{{page.shortTitle}}\"; var b = \"{{site.name}}\"</script>", .foreignCode),
    ("«<!--» {{page.title}}", .markup),
  ])
  func isToldOnceWithWhatFollowsFromIt(body: String, rule: Rule) async {
    let site = "-- templates/withdrawn.html --\n<main id=\"inhoud\">\(body)</main>\n"
    let findings = await Build(SiteText(site).tree).findings
    #expect(findings.map(\.rule) == [rule], "\(DiagnosticPrinter(.en).text(of: findings))")
  }
}
