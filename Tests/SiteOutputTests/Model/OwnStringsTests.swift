import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A site's own files of strings: single texts over the built-in ones, texts of its own, and whole languages.
struct OwnStringsTests {
  private static let home = "-- templates/partials/footer.html --\n  <footer>{{text.stadsnieuws}}</footer>\n"

  private func strings(_ code: String, _ texts: String) -> String { "-- templates/strings/\(code).yml --\n\(texts)\n" }

  /// What is built in isn't checked in each run.
  @Test(arguments: ["nl", "fy"]) func areWithoutMistakesWhereTheyAreThoseOfOko(code: String) async throws {
    let builtIn = try #require(TemplateFiles.builtIn["strings/\(code).yml"])
    let own = File(path: builtIn.path, text: builtIn.all.text + "# Of this site.\n")
    let build = await Build(FileTree(SiteText("").tree.files(below: "content") + [own]))
    #expect(build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))")
  }

  @Test func changeOneTextAndKeepTheOthers() async throws {
    let files = try await files(of: strings("nl", "texts:\n  date: { on: 'per {date}' }\n  breadcrumb: Hier bent u"))
    #expect(try #require(files["nl/alle-paginas/index.html"]).contains("aria-label=\"Hier bent u\""))
    #expect(try #require(files["fy/alle-siden/index.html"]).contains("aria-label=\"Jo binne hjir\""))
    #expect(try #require(files["nl/index.html"]).contains("Naar de inhoud"))
  }

  @Test func mayAlsoChangeWordsForDates() async throws {
    let site = SiteText(strings("nl", "weekdays: [ma, di, wo, do, vr, za, zo]\nclaims: { unless: [misschien] }"))
    let build = await Build(site.tree)
    #expect(build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))")
    #expect(build.site.sourceLanguage.weekdays.first == "ma" && build.site.sourceLanguage.months.first == "januari")
  }

  @Test func addTextsForTemplates() async throws {
    let files = try await files(
      of: Self.home + strings("nl", "texts: { stadsnieuws: Nieuws & meer }")
        + strings("fy", "texts: { stadsnieuws: Nijs }"))
    #expect(try #require(files["nl/index.html"]).contains("<footer>Nieuws &amp; meer</footer>"))
    #expect(try #require(files["fy/index.html"]).contains("<footer>Nijs</footer>"))
  }

  @Test(arguments: [
    // One that a language lacks, or that is misspelt there.
    ("texts: { stadsnieuws: «Nieuws» }", "texts: { home: Thús }"),
    ("texts: { stadsnieuws: Nieuws }", "texts: { stadsniews: «Nijs» }"),
    ("texts: { home: Thuis }", "texts: { stadsnieuws: «Nijs» }"),
    // One that is empty, or that waits for a value that nothing gives.
    ("texts: { stadsnieuws: «»'' }", "texts: { stadsnieuws: Nijs }"),
    ("texts: { stadsnieuws: «'op {date}'» }", "texts: { stadsnieuws: Nijs }"),
  ])
  func areInEachLanguage(dutch: String, frisian: String) async {
    await expectFindings([.strings], in: Self.home + strings("fy", frisian) + strings("nl", dutch))
  }

  /// Without a template that uses it, a text is a mistake if it is probably meant for another one.
  @Test(arguments: [
    ("texts: { skipLnk: «Naar boven» }", "did you mean 'skipLink'?", Diagnostic.Severity.error),
    ("texts: { date: { onn: «'op {date}'» } }", "did you mean 'date.on'?", .error),
    ("texts: { home: { title: «Thuis» } }", "did you mean 'home'?", .error),
    ("texts: { list: { words: «a» } }", "did you mean 'list'?", .error),
    ("texts: { stadsnieuws: «Nieuws» }", "write {{text.stadsnieuws}} in a template, or remove it", .warning),
    ("«home»: Thuis\nmore: Verder", "put a line 'texts:' above the texts, and two spaces before each of them", .error),
    ("«mijnTekst»: Thuis", "put a line 'texts:' above the texts, and two spaces before each of them", .error),
    ("«weekdagen»: [ma]", "did you mean 'weekdays'?", .error),
    ("«months»: [jan, feb]", "name all of them, in their order", .error),
    ("texts: «x»", "for example: { naam: waarde }", .error),
    ("texts: { home: «»'' }", "fill it in", .error),
    ("texts: { skipLink: «'naar {plaats}'» }", "remove '{' and '}'", .error),
    ("texts: { date: { on: «'op {datum}'» } }", "use each of them in the text", .error),
    ("texts: { siteMap: { slug: «Alle paginas» } }", "for example: alle-paginas", .error),
    ("sortedAs: { y: «ie» }", "for example: { y: i }", .error),
  ])
  func areToldOnce(text: String, tip: String, severity: Diagnostic.Severity) async {
    let site = strings("nl", text)
    let findings = await Build(SiteText(site).tree).findings
    await expectFindings(findings.map(\.rule), in: site)
    #expect(findings.map { $0.tip?.text(.en) } == [tip])
    #expect(findings.map(\.severity) == [severity])
  }

  /// What a file that can't be read would add is unknown.
  @Test(arguments: [
    "texts: «{ stadsnieuws: Nieuws»", "«stadsnieuws»: Nieuws", "texts: { home: Thuis }\ntexts: { «home»: a }",
  ])
  func areNotToldBesideAFileThatCannotBeRead(text: String) async {
    let site = SiteText(Self.home + strings("nl", text))
    let findings = await Build(site.tree).findings
    #expect(
      findings.map(\.range.file.path) == ["templates/strings/nl.yml"], "\(DiagnosticPrinter(.en).text(of: findings))")
  }

  /// A template with a mistake uses the texts that it names.
  @Test func areToldBesideATemplateThatCannotBeRead() async {
    let home = "-- templates/home.html --\n<main>{{#«page.title»}}{{text.stadsnieuws}}</main>\n"
    await expectFindings([.templateSyntax, .strings], in: home + strings("nl", "texts: { homme: «x» }"))
    let texts = ["nl", "fy"].map { strings($0, "texts: { stadsnieuws: x }") }.joined()
    await expectFindings([.templateSyntax], in: home + texts)
  }

  /// A language that isn't built in is told once what it lacks.
  @Test func beginALanguage() async {
    let defaults = SiteText.defaults.replacing("[nl, fy]", with: "[nl, fy, de]")
    let site = SiteText(strings("de", "name: Deutsch\ntexts: { home: Start }"), defaults: defaults)
    let findings = await Build(site.tree).findings.filter { $0.range.file.path.hasPrefix("templates/") }
    #expect(findings.map(\.rule) == [.strings])
    #expect(findings.first?.message.en.contains("are missing, such as 'accessibility.declaredOn', ") == true)
    let file = TemplateFiles(FileTree([])).file("strings/nl.yml")
    let whole = (file?.all.text ?? "").replacing("  skipLink: Naar de inhoud\n", with: "")
    let other = await Build(SiteText(strings("de", whole), defaults: defaults).tree).findings
    #expect(
      other.filter { $0.range.file.path.hasPrefix("templates/") }.map(\.message.nl) == ["de tekst 'skipLink' ontbreekt"]
    )
  }

  /// Stamps say of the texts in the site's own file with which source they were compared, and of no others.
  @Test func haveStamps() async throws {
    let texts = strings("nl", "texts: { home: Voorpagina }") + strings("fy", "texts: { home: Foarside }")
    let accepted = try await SiteText(texts).tree.accepting("templates/strings/fy.yml")
    func state(_ tree: FileTree) async -> [String] {
      await Build(tree).translationStatus.others.map { "\($0.state) \($0.stale)" }
    }
    #expect(await state(accepted) == ["complete []"])
    #expect(accepted.file("content/vertaald.yml")?.all.text.contains("skipLink") == false)
    let changed = try accepted.replacing("Voorpagina", with: "Begin", in: "templates/strings/nl.yml")
    #expect(await state(changed) == ["stale [\"home\"]"])
  }
}
