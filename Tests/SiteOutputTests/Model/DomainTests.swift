import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct DomainTests {
  static let site =
    page("nl/domeinen/index", title: "Domeinen")
    + page("nl/domeinen/school", title: "School", "volgorde: 2\nook-genoemd: [op school]")
    + page("fy/domeinen/school", title: "Skoalle", "ook-genoemd: [op skoalle, by de master]")
    + page(
      "nl/domeinen/gezin", title: "Gezin",
      """
      volgorde: 1
      bronnen: [brief]
      beschermende-factoren:
        - { sleutel: steun, bron: brief, tekst: Steun van ouders }
      risicofactoren:
        - { sleutel: ruzie, bron: brief, tekst: Ruzie & stress }
      """)
    + page(
      "fy/domeinen/gezin", title: "Húshâlding",
      """
      beschermende-factoren: [{ sleutel: steun, tekst: Stipe fan âlders }]
      risicofactoren: [{ sleutel: ruzie, tekst: Rûzje en stress }]
      """)

  @Test func showsWhatProtectsAndWhatIsARisk() async throws {
    try Golden.domain.expect(try await main(at: "nl/domeinen/gezin", of: Self.site))
  }

  @Test func appearsInTheListByItsNumber() async throws {
    try Golden.domainListing.expect(try await main(at: "nl/domeinen", of: Self.site))
  }

  @Test func saysThatWeDoNotHaveTheList() async throws {
    let page = try await main(at: "fy/domeinen/school", of: Self.site)
    #expect(page.contains("<p class=\"notice__title\">Dizze webside hat de list fan faktoaren net</p>"))
    #expect(page.contains("Hjit ek: <span>op skoalle, by de master</span>"))
  }

  @Test func hasTheSameFactorsInEachLanguage() async {
    await expectFindings(
      [.keyedText],
      in: Self.site.replacing("[{ sleutel: ruzie, tekst: Rûzje", with: "[{ sleutel: «ruzi», tekst: Rûzje"))
  }
}
