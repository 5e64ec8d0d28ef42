import Testing

@testable import SiteGenerator

/// The languages that come with `oko`.
func builtInLanguages() async throws -> [Language] {
  var diagnostics: [Diagnostic] = []
  let files = TemplateFiles(SourceTree([]))
  let languages = ["nl", "fy"].compactMap { files.language($0, diagnostics: &diagnostics) }
  #expect(diagnostics.isEmpty, "\(DiagnosticPrinter(.en).text(of: diagnostics))")
  try #require(languages.count == 2)
  return languages
}

struct LanguageTests {
  @Test(arguments: [
    ("2025-02-27", "27 februari 2025", "27 febrewaris 2025"), ("2025-01-07", "7 januari 2025", "7 jannewaris 2025"),
    ("2025-05", "mei 2025", "maaie 2025"), ("2026", "2026", "2026"),
    ("2025-12-31", "31 december 2025", "31 desimber 2025"),
  ])
  func writesDatesAsPeopleDo(date: String, dutch: String, frisian: String) async throws {
    let languages = try await builtInLanguages()
    let date = try #require(PartialDate(date))
    #expect(languages.map { $0.text(of: date) } == [dutch, frisian])
  }

  @Test(arguments: [
    ("2025-11-26", "yn", "op"), ("2026", "op", "yn"), ("2025-11", "op", "yn"),
  ])
  func choosesThePrepositionByHowExactADateIs(date: String, wrong: String, right: String) async throws {
    let frisian = try #require(try await builtInLanguages().last)
    let text = String(decoding: frisian.when(try #require(PartialDate(date))), as: UTF8.self)
    #expect(text.hasPrefix(right + " <time datetime=\"\(date)\">"))
  }

  @Test func tellsTextsThatAreMissingOrThatNothingUses() async throws {
    let file = try #require(TemplateFiles(SourceTree([])).source(of: "strings/fy.yml"))
    let text = file.text(in: 0..<file.bytes.count).replacing("  skipLink:", with: "  «skipLnk: »").replacing(
      ", desimber]", with: "]"
    )
    .replacing("«skipLnk: »", with: "skipLnk:").replacing("months:", with: "months:")
    let site = SiteText("-- templates/strings/fy.yml --\n" + text)
    let build = await Build(site.tree)
    #expect(build.output == nil)
    #expect(build.diagnostics.map { "\($0.rule) \($0.range.line)" } == ["strings 1", "strings 3", "strings 6"])
    #expect(build.diagnostics.last?.tip?.text(.en) == "did you mean 'skipLink'?")
  }

  @Test func tellsALanguageWithoutTexts() async {
    await expectFindings(
      [.unknownReference],
      in: """
        -- content/fy/index.md --
        -- content/site.yml --
        naam: { nl: Kansrijk, de: Chancen }
        gemeente: { code: gm0074, naam: { nl: gemeente Heerenveen, de: Gemeinde } }
        talen: [nl, «de»]
        webadres: https://oko.example/
        publicatie: concept
        peildatum: 2026-11-24
        contact: { telefoon: 14 0513, e-mail: gemeente@heerenveen.nl }
        menu: [index]
        """)
  }
}
