import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel
@testable import Documents

struct MonitorTests {
  @Test func reportsWhatCannotBe() async {
    let start = "stand-per: 2025-10-14\n"
    await expectFindings([.wrongType], in: page("nl/monitors/a", start + "ritme: «0»"))
    await expectFindings([.wrongType], in: page("nl/monitors/a", start + "ritme: «-2»"))
    await expectFindings([.unknownReference], in: page("nl/monitors/a", start + "wisselt-af-met: «a»"))
    let round = "{ jaar: 2026, staat: gepland, bron: brief }"
    await expectFindings(
      [.repeatedItem],
      in: page("nl/monitors/a", start + "rondes: [\(round), \(round.replacing("2026", with: "«2026»"))]"))
  }

  static let site =
    page("nl/monitors/index", title: "Monitors")
    + page(
      "nl/monitors/gezondheid", title: "Gezondheidsmonitor",
      """
      bronnen: [brief]
      stand-per: 2025-10-14
      ritme: 4
      uitvoerders: [GGD, RIVM]
      wisselt-af-met: school
      rondes:
        - { jaar: 2026, staat: gepland, bron: brief }
        - { jaar: 2022, staat: gehouden, bron: brief }
      """, text: "Een onderzoek.")
    + page("fy/monitors/gezondheid", title: "Sûnensmonitor")
    + page("nl/monitors/school", title: "Schoolmonitor", "stand-per: 2025-10-14")

  @Test func showsItsRoundsOldestFirst() async throws {
    try Golden.monitor.expect(try await main(at: "nl/monitors/gezondheid", of: Self.site))
  }

  @Test func appearsInTheListOfMonitors() async throws {
    try Golden.monitorListing.expect(try await main(at: "nl/monitors", of: Self.site))
  }

  @Test func saysWhatIsNotKnown() async throws {
    let page = try await main(at: "nl/monitors/school", of: Self.site)
    #expect(page.contains("Wanneer het onderzoek wordt gedaan, is niet bekend."))
  }

  @Test func reportsMistakesInItsRounds() async {
    await expectFindings(
      [.unknownReference, .wrongType, .unknownValue, .missingField],
      in: page(
        "nl/monitors/a",
        """
        stand-per: 2025-10-14
        wisselt-af-met: «school»
        rondes:
          - { jaar: «2026-01», staat: «klaar», bron: brief }
          - «{ jaar: 2027, staat: gepland }»
        """))
  }
}
