import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import Documents
@testable import SiteModel

struct DiagnosticGroupTests {
  /// Errors one by one, then what is repeated once: nobody reads forty lines about one thing.
  @Test func groupsWarningsByRule() {
    func finding(_ file: Int, _ severity: Diagnostic.Severity, _ rule: Rule = .wrongLanguage) -> Diagnostic {
      Diagnostic(rule, at: File(path: "\(file)", text: "x").all, severity: severity, nl: "n\(file)", en: "e\(file)")
    }
    let findings =
      (1...5).map { finding($0, .warning) } + [finding(2, .warning), finding(3, .error)]
      + [finding(8, .note, .unconfirmed), finding(9, .warning, .outdated)]
    #expect(
      DiagnosticPrinter(.nl, showsAll: false).text(of: findings) == """
        fout: n3 [verkeerde-taal]
          --> 3:1:1
          1 | x
            | ^

        waarschuwing: 6 × verkeerde-taal, in 5 bestanden
          --> 1:1:1: n1
          --> 2:1:1: n2
          --> 3:1:1: n3
          tip: 'oko check --rule verkeerde-taal' toont ze alle

        waarschuwing: n9 [verouderd]
          --> 9:1:1
          1 | x
            | ^

        opmerking: n8 [niet-bevestigd]
          --> 8:1:1
          1 | x
            | ^

        1 fout, 7 waarschuwingen, 1 opmerking

        """)
  }

  @Test func saysHowManyItCanRepair() {
    let finding = Diagnostic(.yaml, at: File(path: "a", text: "x").all, nl: "n", en: "e")
    let text = DiagnosticPrinter(.nl).text(of: [finding, finding.repaired(by: "y")])
    #expect(text.hasSuffix("\n2 fouten; 'oko check --fix' herstelt er 1\n"))
  }
}
