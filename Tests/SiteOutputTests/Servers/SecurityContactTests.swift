import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// `beveiliging` in `site.yml`, and `security.txt` (RFC 9116).
struct SecurityContactTests {
  private func site(_ fields: String, address: String = "https://oko.example/") -> String {
    SiteText.defaults.replacing("https://oko.example/", with: address).replacing(
      "peildatum: 2026-11-24", with: "peildatum: 2026-11-24\nbeveiliging: \(fields)")
  }

  @Test func tellsWhereToReportALeak() async throws {
    let files = try await files(
      of: site(
        """
        { contact: [https://gemeente.example/lek, lek@oko.example], verloopt: 2027-06-01, \
        beleid: https://gemeente.example/afspraken, sleutel: https://gemeente.example/sleutel.asc }
        """))
    #expect(
      files[".well-known/security.txt"] == """
        Contact: https://gemeente.example/lek
        Contact: mailto:lek@oko.example
        Expires: 2027-06-01T00:00:00Z
        Encryption: https://gemeente.example/sleutel.asc
        Preferred-Languages: nl, fy
        Canonical: https://oko.example/.well-known/security.txt
        Policy: https://gemeente.example/afspraken

        """)
  }

  @Test func isThereOnlyIfSomebodyReadsReports() async throws {
    #expect(try await files(of: SiteText.defaults)[".well-known/security.txt"] == nil)
  }

  @Test(arguments: [
    ("2026-11-24", Diagnostic.Severity.error), ("2025-01-01", .error), ("2026-11-25", .warning),
    ("2026-12-23", .warning),
    ("2026-12-24", nil), ("2027-11-24", nil), ("2027-11-25", nil), ("2027-11-26", .warning), ("2031-01-01", .warning),
  ])
  func isRenewedInTimeAndForAYearAtMost(day: String, severity: Diagnostic.Severity?) async {
    let mark = severity == nil ? day : "«\(day)»"
    let text = site("{ contact: lek@oko.example, verloopt: \(mark) }")
    await expectFindings(severity == nil ? [] : [.securityContact], in: text)
    #expect(await Build(SiteText(text).tree).findings.map(\.severity) == [severity].compactMap(\.self))
  }

  /// The day is that of the site: the same files give the same findings, whatever the clock says.
  @Test func growsOldWithTheSite() async throws {
    let site = SiteText(site("{ contact: lek@oko.example, verloopt: 2027-06-01 }"))
    for (day, rules) in [("2026-11-24", []), ("2027-05-20", [Rule.securityContact])] {
      #expect(await Build(site.tree, try BuildOptions(asOf: day)).findings.map(\.rule) == rules)
    }
  }

  @Test func isOfAHostAndNotOfAPath() async throws {
    let text = site("«{ contact: lek@oko.example, verloopt: 2027-06-01 }»", address: "https://oko.example/jeugd/")
    await expectFindings([.securityContact], in: text)
    let output = try #require(await Build(SiteText(text).tree).output)
    #expect(output[".well-known/security.txt"] == nil)
  }

  @Test(arguments: [
    ("{ contact: «lek», verloopt: 2027-06-01 }", Rule.wrongType),
    ("{ contact: [lek@oko.example, «http://oko.example/lek»], verloopt: 2027-06-01 }", .wrongType),
    ("{ contact: lek@oko.example, verloopt: «2027-06» }", .wrongType),
    ("«{ contact: lek@oko.example }»", .missingField), ("«{ verloopt: 2027-06-01 }»", .missingField),
    ("{ contact: lek@oko.example, verloopt: 2027-06-01, «dank»: https://oko.example/ }", .unknownField),
  ])
  func isReadAsTheStandardAsks(fields: String, rule: Rule) async {
    await expectFindings([rule], in: site(fields))
  }
}
