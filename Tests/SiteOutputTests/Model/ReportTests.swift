import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct ReportTests {
  static let site =
    MotionTests.site + "\n" + page("nl/rapportages/index", title: "Rapportages")
    + page(
      "nl/rapportages/brief", title: "\"Raadsbrief: voortgang\"",
      "bron: brief\nperiode: 2025-01/2025-09\ngaat-over: [moties/id79, moties/index]", text: "## Waarom\n\nDaarom.")
    + page("fy/rapportages/brief", title: "\"Riedsbrief: fuortgong\"")
    + page("nl/rapportages/oud", title: "Ouder", "bron: oud")
    + page("nl/rapportages/datumloos", title: "Zonder datum", "bron: datumloos")
    + SiteText.defaults.replacing(
      "-- content/nl/index.md --",
      with: """
        oud: { titel: Ouder, soort: raadsbrief, uitgever: gemeente, datum: 2024-10-14 }
        datumloos: { titel: Ergens, soort: raadsbrief, uitgever: gemeente }
        -- content/nl/index.md --
        """)

  @Test func isOfTheKindAndTheDateOfItsDocument() async throws {
    try Golden.report.expect(try await main(at: "nl/rapportages/brief", of: Self.site))
  }

  @Test func appearsInTheListNewestFirst() async throws {
    try Golden.reportListing.expect(try await main(at: "nl/rapportages", of: Self.site))
  }

  @Test func namesTheDocumentThatItRetells() async {
    await expectFindings(
      [.missingField, .unknownReference],
      in: page("nl/rapportages/a", "gaat-over: [«moties/id97»]").replacing(
        "titel: Een titel", with: "«titel: Een titel»"))
  }
}
