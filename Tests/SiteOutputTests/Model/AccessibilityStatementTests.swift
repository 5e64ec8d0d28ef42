import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// What the register says of the site; nothing of it is computed.
struct AccessibilityStatementTests {
  private func site(_ statement: String, _ publication: String = "concept") -> String {
    SiteText.defaults.replacing("publicatie: concept", with: "publicatie: \(publication)\n\(statement)") + "\n"
      + page("nl/t", text: "![Wat de gemeente verklaart](figure:toegankelijkheid)")
      + page("fy/t", text: "![Wat de gemeente ferklearret](figure:toegankelijkheid)")
  }

  private static let register = "https://www.toegankelijkheidsverklaring.nl/register/1234"

  @Test func isShownInEachLanguage() async throws {
    let site = site(
      "toegankelijkheid: { register: \(Self.register), status: C, verklaard: 2026-11-20, onderzocht: 2026-10-01 }")
    let (dutch, frisian) = (try await main(at: "nl/t", of: site), try await main(at: "fy/t", of: site))
    #expect(dutch.contains("C: eerste maatregelen genomen") && dutch.contains("<a href=\"\(Self.register)\">"))
    #expect(dutch.contains(">20 november 2026<") && dutch.contains(">1 oktober 2026<"))
    #expect(frisian.contains("C: earste maatregels nommen") && frisian.contains(">20 novimber 2026<"))
  }

  @Test func saysThatThereIsNoneYet() async throws {
    let site = site("")
    #expect(
      try await main(at: "nl/t", of: site).contains("Er staat nog geen verklaring over deze site in het register."))
    #expect(try await main(at: "fy/t", of: site).contains("Der stiet noch gjin ferklearring oer dizze webside"))
  }

  @Test(arguments: [
    ("{ register: «https://www.gemeente.example/verklaring», status: B, verklaard: 2026-11-20 }", Rule.wrongType),
    (
      "{ register: «https://www.toegankelijkheidsverklaring.nl/register/», status: B, verklaard: 2026-11-20 }",
      .wrongType
    ),
    ("{ register: R, status: «F», verklaard: 2026-11-20 }", .unknownValue),
    ("{ register: R, status: B, verklaard: «2026-11» }", .wrongType),
    ("«{ register: R, status: B }»", .missingField), ("«{ status: B, verklaard: 2026-11-20 }»", .missingField),
    ("{ register: R, status: B, verklaard: 2026-11-20, «score»: 99 }", .unknownField),
  ])
  func isReadAsItIsInTheRegister(fields: String, rule: Rule) async {
    await expectFindings([rule], in: site("toegankelijkheid: " + fields.replacing("R,", with: Self.register + ",")))
  }

  /// The law asks for it as soon as the site is the municipality's.
  @Test func isNamedByAnOfficialSite() async {
    await expectFindings([.missingField], in: site("", "«openbaar»"))
    await expectFindings([], in: SiteText.official)
  }
}
