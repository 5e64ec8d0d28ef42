import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import Documents

struct BuildTests {
  /// The site has one mistake of each kind: one run reports them all and builds nothing.
  @Test func reportsAllMistakesInOneRun() async {
    await expectFindings(
      [.brokenLink, .unknownField, .frontMatter, .unknownName],
      in: """
        -- content/nl/a.md --
        ---
        titel: A
        samenvatting: S.
        bijgewerkt: 2026-11-24
        ---
        Lees [de brief](«brief.md»).
        -- content/nl/b.md --
        ---
        titel: B
        samenvatting: S.
        bijgewerkt: 2026-11-24
        «samenvating»: S.
        ---
        -- content/nl/c.md --
        ---
        titel: C

        «Tekst»
        -- templates/article.html --
        <main id="inhoud">
          <h1>{{«page.titel»}}</h1>
        </main>
        """)
  }

  @Test func reportsTheMistakesOfOthersWhenOnePageIsBroken() async {
    let broken = (1...50).map { number in
      "-- content/nl/p\(number).md --\n---\ntitel: P\nsamenvatting: S.\nbijgewerkt: \(number == 7 ? "[" : "2026-13-01")\n---\n"
    }.joined()
    let build = await Build(SiteText(broken).tree)
    #expect(build.findings.count == 50)
    #expect(build.findings.count { $0.rule == .yaml } == 1)
    #expect(build.output == nil)
  }

  @Test func isNotHeldUpByAWarning() async {
    let build = await Build(
      SiteText("-- content/nl/a.md --\n---\ntitel: A\nsamenvatting: S.\nbijgewerkt: 2026-11-24\n---\n<b>x</b>\n").tree)
    #expect(build.findings.map(\.severity) == [.warning])
    #expect(build.output != nil)
  }

  @Test func showsWhatLooksLikeMarkupAsText() async throws {
    let files = try await files(
      of: """
        -- content/nl/a.md --
        ---
        titel: "</title><script>alert(1)</script>{{page.title}}\\""
        samenvatting: "{{site.name}} & \\"meer\\""
        bijgewerkt: 2026-11-24
        sta-toe: [{ regel: vreemde-opmaak, woorden: "{", reden: Een voorbeeld }]
        ---
        \\{{#page.sections}}
        """)
    let page = try #require(files["nl/a/index.html"])
    #expect(!page.contains("<script>"))
    #expect(
      page.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{page.title}}&quot; – Kansrijk</title>")
    )
    #expect(page.contains("content=\"{{site.name}} &amp; &quot;meer&quot;\""))
    #expect(page.contains("<p>{{#page.sections}}</p>"))
  }

  /// Windows ends lines with CR and LF, and some editors begin a file with a byte order mark; neither is a mistake.
  @Test func takesFilesAsEditorsSaveThem() async throws {
    let footer = try #require(TemplateFiles(FileTree([])).file("partials/footer.html"))
    let tree = SiteText(MotionTests.site + "\n" + PhaseTests.site).tree
    let files = tree.files(below: "content") + [footer]
    let saved = files.map { file in
      File(path: file.path, text: "\u{FEFF}" + file.text(in: 0..<file.bytes.count).replacing("\n", with: "\r\n"))
    }
    let (plain, other) = (await Build(FileTree(files)), await Build(FileTree(saved)))
    #expect(other.findings.isEmpty)
    let texts = [plain, other].map { build in
      build.output?.texts.mapValues { $0.replacing("\r\n", with: "\n") }
    }
    #expect(texts[0] != nil && texts[0] == texts[1])
  }

  @Test func worksInAnyOrderOnAnyNumberOfElements() async {
    for count in [0, 1, 2, 15, 16, 17, 1_000] {
      #expect(await concurrentMap(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }
  }

  /// What asks for such a text while the site is checked says nothing of its own.
  @Test(arguments: ["texts", "months", "weekdays", "shortMonths", "groupSign", "claims"])
  func reportsTextsThatALanguageLacks(name: String) async throws {
    let tree = try FileTree(folder: repository.path + "/Tests/Sites/voorbeeld")
    let strings = try #require(TemplateFiles(FileTree([])).file("strings/fy.yml"))
    let kept = strings.all.text.split(separator: /\n(?=\S)/).filter { !$0.hasPrefix(name + ":") }
    let changed = File(path: "templates/strings/de.yml", text: kept.joined(separator: "\n"))
    let settings = try #require(tree.file("content/site.yml"))
    let german = File(path: settings.path, text: settings.all.text.replacing("[nl, fy]", with: "[nl, fy, de]"))
    let content = tree.files(below: "content").filter { $0 != german }
    let build = await Build(FileTree(content + [german, changed]))
    let mistakes = build.findings.filter { $0.range.file == changed }
    #expect(mistakes.map(\.rule) == [name == "texts" ? .strings : .missingField])
  }

  @Test(arguments: ["texts", "months", "weekdays", "shortMonths", "groupSign", "claims"])
  func takesWhatAFileLacksFromTheBuiltInOne(name: String) async throws {
    let strings = try #require(TemplateFiles(FileTree([])).file("strings/fy.yml"))
    let kept = strings.all.text.split(separator: /\n(?=\S)/).filter { !$0.hasPrefix(name + ":") }
    let changed = File(path: strings.path, text: kept.joined(separator: "\n"))
    let build = await Build(FileTree(SiteText("").tree.files(below: "content") + [changed]))
    #expect(build.findings.isEmpty)
  }

  /// The site in this repository.
  @Test func buildsTheSiteOfHeerenveenWithoutFindings() async throws {
    let build = await Build(try FileTree(folder: repository.path))
    #expect(build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))")
    let files = try #require(build.output).files.map(\.path)
    #expect(files.contains("nl/moties/id79/index.html") && files.contains("fy/moasjes/id79/index.html"))
    #expect(files.filter { $0.hasPrefix("nl/") }.count == files.filter { $0.hasPrefix("fy/") }.count)
  }
}
