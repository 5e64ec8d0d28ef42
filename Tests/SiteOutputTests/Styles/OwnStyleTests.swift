import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A site's own style sheets and the files of its design.
struct OwnStyleTests {
  private static let tokens = TemplateFiles(FileTree([])).file("styles/tokens.css")?.all.text ?? ""

  private static let index =
    "-- templates/styles/index.css --\n@import url(\"tokens.css\");\n@import url(\"a.css\");\n-- templates/styles/tokens.css --\n"
    + ":root { --oko-een: red; }\n-- templates/files/logo.svg --\n<svg/>\n-- templates/files/letters/een twee.woff2 --\nx\n"

  private func files(_ more: [File], _ text: String = "") -> FileTree {
    let tree = SiteText(text).tree
    return FileTree(tree.files(below: "content") + tree.files(below: "templates") + more)
  }

  /// The tests write a file with a blank in its name.
  private static let font = File(
    path: "templates/files/letters/een twee.woff2", bytes: [0x77, 0x4F, 0x46, 0x32, 0xFF, 0])

  @Test func areCopiedUnderANameThatChangesWithTheirBytes() async throws {
    let text = """
      -- templates/files/logo.svg --
      <svg/>
      -- templates/files/README.md --
      Van de ontwerper
      -- templates/files/root/favicon.ico --
      ico
      -- templates/styles/footer.css --
      .footer { background: url(../files/logo.svg) }
      @font-face { font-family: A; src: url("../files/letters/een%20twee.woff2?#iefix"), url( "data:font/woff2,x" ); }
      .a { mask: image-set('../files/root/favicon.ico' 1x, url("../files/logo.svg#een") 2x), url(#b) }
      -- templates/partials/footer.html --
        <footer><a href="{{file.root/favicon.ico}}"><img src="{{file.logo.svg}}" srcset="{{file.logo.svg}} 2x" alt=""></a></footer>
      """
    let build = await Build(files([Self.font], text))
    #expect(build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))")
    let output = try #require(build.output)
    let logo = try #require(output.files.map(\.path).first { $0.hasPrefix("assets/logo-") && $0.hasSuffix(".svg") })
    let font = try #require(output.files.map(\.path).first { $0.hasPrefix("assets/letters/een twee-") })
    #expect(output[font] == Self.font.bytes)
    #expect(output["favicon.ico"] == Array("ico\n".utf8) && !output.files.contains { $0.path.contains("README") })
    let name = logo.dropFirst("assets/".count)
    let style = String(decoding: build.styleSheet.bytes, as: UTF8.self)
    #expect(style.contains(".footer{background:url(\"\(name)\")}"))
    #expect(
      style.contains("src:url(\"letters/een%20twee-")
        && style.contains(".woff2?#iefix\"),url( \"data:font/woff2,x\" );"))
    #expect(style.contains("image-set(\"../favicon.ico\" 1x,url(\"\(name)#een\") 2x),url(#b)"))
    let page = String(decoding: try #require(output["nl/index.html"]), as: UTF8.self)
    #expect(page.contains("<a href=\"/favicon.ico\"><img src=\"/\(logo)\" srcset=\"/\(logo) 2x\" alt=\"\">"))
    // Another file has another name.
    let other = await Build(
      files([], text.replacing("<svg/>", with: "<svg></svg>").replacing("letters/een%20twee.woff2", with: "logo.svg")))
    #expect(other.output?.files.contains { $0.path == logo } == false)
  }

  @Test(arguments: [
    ("«url(../files/lgo.svg)»", "write url(\"../files/logo.svg\")"),
    ("«url(logo.svg)»", "write url(\"../files/logo.svg\")"),
    ("url(«\"files/logo.svg\"»)", "write url(\"../files/logo.svg\")"),
    ("url(«'/assets/logo.svg'»)", "write url(\"../files/logo.svg\")"),
    ("image-set(«\"logo.svg\"» 1x)", "write url(\"../files/logo.svg\")"),
    ("«url(../files/foto.jpg)»", "put the file into 'templates/files/', and write url(\"../files/name\")"),
    ("«Url(logo.svg)»", "write url(\"../files/logo.svg\")"),
    ("«url()»", "put the file into 'templates/files/', and write url(\"../files/name\")"),
    ("«url(https://fonts.example/a.woff2)»", "put the file into 'templates/files/', and write url(\"../files/name\")"),
    ("url(«\"//cdn.example/a.png\"»)", "put the file into 'templates/files/', and write url(\"../files/name\")"),
  ])
  func areNamedAsTheyAre(value: String, tip: String) async {
    let site =
      Self.index.replacing(/-- templates\/files\/letters[\s\S]*/, with: "")
      + "-- templates/styles/a.css --\n.a { background: \(value); }\n"
    let findings = await Build(SiteText(site).tree).findings.filter { $0.rule != .unusedFile }
    let marks = SiteText(site).marks.map { "\($0.path):\($0.line) \($0.text)" }
    #expect(findings.map { "\($0.range.file.path):\($0.range.line) \($0.range.text)" } == marks)
    #expect(findings.map { $0.tip?.text(.en) } == [tip])
  }

  @Test func areNotInPlacesOfOthers() async {
    let text = ["index.html", "robots.txt", "nl/a.txt", "data/a.csv", "assets/x.png"].map {
      "-- templates/files/root/\($0) --\nx\n"
    }.joined()
    let findings = await Build(SiteText(text).tree).findings
    #expect(findings.map(\.rule) == Array(repeating: .duplicateAddress, count: 5))
  }

  @Test(arguments: [
    // A token that nothing defines, once, with the one that was meant.
    (".a { color: var(«--oko-color-txt»); fill: var(--oko-color-txt) }", "did you mean '--oko-color-text'?"),
    (".a { color: var( «--nieuw» ) }", "write '--nieuw: …;' in tokens.css, or give a value with it: var(--nieuw, …)"),
  ])
  func knowTheTokensOfAllStyleSheets(style: String, tip: String) async {
    let site = "-- templates/styles/footer.css --\n\(style)\n"
    await expectFindings([.styleSheet], in: site)
    #expect(await Build(SiteText(site).tree).findings.map { $0.tip?.text(.en) } == [tip])
  }

  @Test func mayGiveAnotherValueForATokenOrDefineIt() async {
    await expectFindings(
      [],
      in:
        "-- templates/styles/footer.css --\n.a { --b: 1px; color: var(--c, red); margin: var(--b) var(--d,) }\n@property --e { syntax: '*' } .f { top: var(--e) }\n"
    )
  }

  /// A token with a wrong name isn't missing as well.
  @Test func tellsATokenWithAWrongName() async throws {
    let site =
      "-- templates/styles/tokens.css --\n"
      + Self.tokens.replacing(
        "--oko-measure:", with: "«--oko-mesure»:", maxReplacements: 1)
    await expectFindings([.styleSheet], in: site)
    let finding = try #require(await Build(SiteText(site).tree).findings.first)
    #expect(finding.edit?.replacement == "--oko-measure")
    #expect(finding.tip?.nl == "bedoelt u '--oko-measure'?")
  }

  /// One file without tokens that others use is one mistake.
  @Test func tellsOnceWhatTheTokensLack() async {
    let site =
      "-- templates/styles/tokens.css --\n«"
      + Self.tokens.replacing(/\n  --oko-color-(link|reed): [^\n]*/, with: "").replacing(
        "*/", with: "*/»", maxReplacements: 1)
    await expectFindings([.styleSheet], in: site)
    let findings = await Build(SiteText(site).tree).findings
    #expect(findings.first?.message.en.hasSuffix("no longer here: --oko-color-link, --oko-color-reed") == true)
    // One that isn't closed hides what stands behind it, and says so.
    await expectFindings([.styleSheet], in: "-- templates/styles/tokens.css --\n:root «{» color-scheme: light;\n")
  }
}
