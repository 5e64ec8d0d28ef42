import Testing

@testable import SiteModel
@testable import Documents
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct TemplateSetTests {
  /// A check of a site without templates of its own relies on that.
  @Test func theBuiltInTemplatesHaveNoMistakes() {
    let (templates, findings) = (CompiledTemplates.builtIn, CompiledTemplates.builtIn.findings)
    #expect(findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: findings))")
    #expect(templates.used == TemplateFiles.builtInTemplatePaths)
  }

  @Test func aSiteReplacesOneFileAndKeepsTheOthers() async throws {
    let builtIn = try #require(TemplateFiles(FileTree([])).file("styles/tokens.css")).all.text
    let tokens = builtIn.replacing("--oko-color-text: #1a2320;", with: "--oko-color-text: red;")
    let files = try await files(
      of: """
        -- templates/partials/footer.html --
          <footer>Van ons, {{site.municipality}}</footer>
        -- templates/styles/tokens.css --
        \(tokens)
        """)
    let page = try #require(files["nl/index.html"])
    #expect(page.contains("<footer>Van ons, gemeente Heerenveen</footer>"))
    #expect(page.contains("<header class=\"header\">"))
    let style = try #require(files.first { $0.key.hasSuffix(".css") }).value
    #expect(style.contains("--oko-color-text:red;"))
    #expect(style.contains(".header__link"))
  }

  /// A figure, its lists, the digest and the mark of an older section have templates as pages have.
  @Test func aSiteReplacesThePartsThatCodePutsTogether() async throws {
    let site =
      page("nl/a", text: "![X](figure:piramide)\n\n![Y](figure:bestanden)\n\n![Z](figure:nieuw)\n\nTekst.")
      + page("fy/a", text: "Tekst.") + stamps("fy/a", "inleiding: 00000000") + """
        -- content/data/piramide.csv --
        laag;naam-nl;naam-fy;bron
        1;Basis;Basis;brief
        2;Top;Top;brief
        -- templates/figures/frame.html --
        <figure id="{{id}}"><h4>{{title}}</h4>{{body}}</figure>
        -- templates/figures/pyramid.html --
        <ul>{{#levels}}<li>{{name}}</li>{{/levels}}</ul>
        -- templates/figures/overview.html --
        <section id="{{id}}">{{content}}</section>
        -- templates/figures/overview-table.html --
        <ul>{{#rows}}<li>{{heading}}</li>{{/rows}}</ul>
        -- templates/figures/digest.html --
        <h5>{{introduction}}</h5>
        -- templates/partials/stale-mark.html --
        <b>{{text}}</b>

        """
    let files = try await files(of: site)
    let dutch = try #require(files["nl/a/index.html"])
    #expect(dutch.contains("<figure id=\"figuur-piramide\"><h4>X</h4><ul><li>Top</li><li>Basis</li></ul>"))
    #expect(dutch.contains("<section id=\"figuur-bestanden\"><ul><li><a href="))
    #expect(dutch.contains("<section id=\"figuur-nieuw\"><h5>"))
    #expect(try #require(files["fy/a/index.html"]).contains("<b>Dit diel is âlder"))
  }

  @Test func reportsANameThatAPartDoesNotHave() async {
    await expectFindings(
      [.unknownName, .unknownName],
      in: "-- templates/figures/overview-table.html --\n<p>{{«site.name»}}{{«titel»}}</p>")
  }

  /// The frame is checked with the names of each type, but is one file.
  @Test func reportsAMistakeInTheFrameOnce() async {
    await expectFindings(
      [.unknownName, .unknownName],
      in: """
        -- templates/page.html --
        <html>{{«foo»}}{{>content}}</html>
        -- templates/partials/steps.html --
        {{#steps}}{{«txt»}}{{/steps}}
        """)
  }

  @Test func reportsAMistakeInItsSyntaxAndNoneThatFollowsFromIt() async {
    await expectFindings(
      [.templateSyntax, .unknownName, .templateSyntax],
      in: """
        -- templates/article.html --
        <main {{#«summary»}}title="{{title}}">{{nope}}</main>
        -- templates/motion.html --
        <main>{{«nope»}}</main>
        -- templates/page.html --
        <html>«{{page.title</title>»
        {{>content}}</html>
        """)
  }

  @Test func reportsFilesThatNothingUses() async {
    await expectFindings(
      [.unusedFile, .unusedFile, .unusedFile, .unusedFile],
      in: """
        -- templates/README.md --
        Van ons
        -- templates/partials/fotter.html --
        «<footer></footer>»
        -- templates/strings/de.yml --
        «name: Deutsch»
        -- templates/styles/eigen.css --
        «p { color: red; }»
        -- templates/styles/x.txt --
        «p { color: red; }»
        """)
  }

  @Test(arguments: [
    ("article.htm", "did you mean 'article.html'?"), ("partials/text.HTML", "did you mean 'partials/text.html'?"),
    ("style/base.css", "did you mean 'styles/base.css'?"), ("strings/nl.yaml", "did you mean 'strings/nl.yml'?"),
    (
      "fonts/mooi.woff2",
      "oko reads '*.html', 'styles/*.css' and 'strings/*.yml' here; logos, fonts and pictures belong in 'files/'"
    ),
  ])
  func reportsFilesThatNothingReads(path: String, tip: String) async {
    let text = "-- templates/\(path) --\n«Tekst»\n-- templates/README.md --\nx\n-- templates/styles/README.md --\nx"
    await expectFindings([.unusedFile], in: text)
    let build = await Build(SiteText(text).tree)
    #expect(build.findings.map { $0.tip?.text(.en) } == [tip])
    #expect(build.findings.map(\.severity) == [.warning])
  }

  @Test func reportsFilesThatAreNotUTF8() async {
    let tree = SiteText("").tree
    let files = ["templates/page.html", "templates/strings/nl.yml", "templates/styles/base.css", "content/bronnen.yml"]
    for path in files + ["content/site.yml"] {
      let broken = File(path: path, bytes: Array("a: ".utf8) + [0xE9, 0x0A])
      let others = tree.files(below: "content").filter { $0.path != path }
      let build = await Build(FileTree(others + [broken]))
      #expect(build.findings.map(\.rule) == [.fileEncoding], "\(DiagnosticPrinter(.en).text(of: build.findings))")
    }
  }

  @Test func everyNameIsDocumented() {
    func check(_ scope: Scope) {
      for name in scope.names {
        #expect(name.documentation.hasSuffix("."), "\(name.name)")
        if case .list(let items) = name.kind { check(items) }
      }
    }
    for type in ContentType.all { check(type.scope) }
    for view in TemplateSet.framed + TemplateSet.bare + TemplateSet.parts { check(view.scope) }
    check(PageView.names.scope)
    check(SiteView.names.scope)
  }

  /// A heading can't have an id that a template uses.
  @Test func everyIDOfATemplateIsReserved() {
    for (path, text) in builtInTemplates where path.hasSuffix(".html") {
      let text = String(
        decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), as: UTF8.self)
      for match in text.matches(of: /\sid="([^"{]+)/) {
        #expect(HeadingIDs.isReserved(String(match.1)), "\(match.1) in \(path)")
      }
    }
  }
}
