import Testing

@testable import Basics
@testable import Documents
@testable import TestSupport

struct DiagnosticFormatTests {
  private let file = File(path: "content/nl/a.md", text: "één\ntwée drie\n")

  private var finding: Diagnostic {
    Diagnostic(
      .yaml, at: FileRange(file, 6..<11), severity: .warning, nl: "dit, is: 50% \"fout\"", tip: "schrijf 'twee'",
      en: "e",
      tip: "t"
    ).repaired(by: "twee")
  }

  @Test func areALineOfJSONForEachFact() {
    let absent = Diagnostic(.filePlace, at: File.absent("content/x").all, nl: "weg", en: "gone")
    #expect(
      String(decoding: [finding, absent].json(.nl), as: UTF8.self) == """
        [
          {
            "rule": "yaml",
            "severity": "warning",
            "file": "content/nl/a.md",
            "line": 2,
            "column": 1,
            "endLine": 2,
            "endColumn": 5,
            "message": "dit, is: 50% \\"fout\\"",
            "tip": "schrijf 'twee'",
            "edit": {
              "line": 2,
              "column": 1,
              "endLine": 2,
              "endColumn": 5,
              "replacement": "twee"
            }
          },
          {
            "rule": "plaats-van-bestand",
            "severity": "error",
            "file": "content/x",
            "line": 1,
            "column": 1,
            "endLine": 1,
            "endColumn": 1,
            "message": "weg",
            "tip": null,
            "edit": null
          }
        ]

        """)
    #expect(String(decoding: [Diagnostic]().json(.nl), as: UTF8.self) == "[]\n")
  }

  @Test func areCommandsOfGitHubThatNothingCanGetOutOf() {
    #expect(
      [finding].githubCommands(.nl)
        == "::warning file=content/nl/a.md,line=2,col=1,endLine=2,endColumn=5,title=yaml::"
        + "dit, is: 50%25 \"fout\"%0Aschrijf 'twee'\n")
    let strange = Diagnostic(
      .yaml, at: File(path: "a,b:c%\n::error::x", text: "x").all, severity: .note, nl: "n\r\n::error::x", en: "e")
    let commands = [strange].githubCommands(.nl)
    #expect(commands.hasPrefix("::notice file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax,line=1"))
    #expect(commands.split(separator: "\n").count == 1)
  }
}
