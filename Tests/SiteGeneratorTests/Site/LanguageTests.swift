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
    ("2025-11-26", "op <time datetime=\"2025-11-26\">26 novimber 2025</time>"),
    ("2025-11", "yn <time datetime=\"2025-11\">novimber 2025</time>"),
    ("2026", "yn <time datetime=\"2026\">2026</time>"),
    ("", "op in dei dy’t wy net witte"),
  ])
  func choosesThePrepositionByHowExactADateIs(date: String, text: String) async throws {
    let frisian = try #require(try await builtInLanguages().last)
    #expect(String(decoding: frisian.when(PartialDate(date)), as: UTF8.self) == text)
  }

  /// In the built-in Frisian texts, `line` is replaced with `other`.
  @Test(arguments: [
    (", desimber]", "]", "a year has twelve months, "),
    ("  skipLink: Springe nei ynhâld\n", "", "the text 'skipLink' is missing, add it under 'texts'"),
    ("  skipLink:", "  skipLnk:", "there is no use for the text 'skipLnk', did you mean 'skipLink'?"),
    ("  skipLink: Springe nei ynhâld", "  skipLink:", "the text 'skipLink' is empty, fill it in"),
    ("  skipLink: Springe", "  extra: x\n  skipLink: Springe", "there is no use for the text 'extra', remove it"),
    ("Springe nei ynhâld", "Springe nei {plak}", "this text has no placeholders, remove '{' and '}'"),
    (
      "    on: op {date}", "    on: op {datum}",
      "this text has the placeholders: {date}, use each of them in the text"
    ),
    ("name: Frysk", "name: [Frysk", "what begins with '[' here is not closed, put ']' after it"),
  ])
  func tellsAMistakeInItsTextsOnce(line: String, other: String, finding: String) async throws {
    let file = try #require(TemplateFiles(SourceTree([])).file("strings/fy.yml"))
    let text = file.text(in: 0..<file.bytes.count)
    try #require(text.contains(line))
    let changed = text.replacing(line, with: other)
    let diagnostics = await Build(SiteText("-- templates/strings/fy.yml --\n" + changed).tree).diagnostics
    #expect(diagnostics.map { "\($0.message.text(.en)), \($0.tip?.text(.en) ?? "")" } == [finding])
    let before = other.isEmpty ? "" : changed.split(separator: other)[0]
    #expect(diagnostics.map(\.range.line) == [before.count { $0 == "\n" } + 1])
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
