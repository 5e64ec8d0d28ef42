import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import Documents

struct CommitmentTests {
  static let site =
    DomainTests.site + page("nl/toezeggingen/index", title: "Toezeggingen")
    + page(
      "nl/toezeggingen/brief", title: "De raad hoort elk jaar hoe het gaat",
      """
      bronnen: [brief]
      toegezegd: { datum: 2025-02-27, bron: brief }
      geschiedenis:
        - { sleutel: loopt, datum: 2025-10-14, gebeurtenis: in-uitvoering, bron: brief, toelichting: Met een brief }
      termijn: 2025
      portefeuille: wethouder jeugd
      domeinen: [gezin]
      stand-per: 2025-10-14
      """, text: "Elk jaar.")
    + page(
      "fy/toezeggingen/brief", title: "De ried heart alle jierren hoe’t it giet",
      "portefeuille: wethâlder jeugd\ngeschiedenis: [{ sleutel: loopt, toelichting: Mei in brief }]")
    + page(
      "nl/toezeggingen/open", title: "Een lijst",
      "bronnen: [brief]\ntoegezegd: { datum: 2025-10-14, bron: brief }\nstand-per: 2025-10-14")

  @Test func showsWhatWasDoneAboutIt() async throws {
    try Golden.commitment.expect(try await main(at: "nl/toezeggingen/brief", of: Self.site))
  }

  @Test func appearsInTheListNewestFirst() async throws {
    try Golden.commitmentListing.expect(try await main(at: "nl/toezeggingen", of: Self.site))
  }

  @Test func showsItsTextsInEachLanguage() async throws {
    let page = try await main(at: "fy/toezeggingen/brief", of: Self.site)
    #expect(page.contains("<p>Mei in brief</p>") && page.contains(">wethâlder jeugd</dd>"))
    #expect(page.contains("<dd class=\"facts__value\">foar’t <time datetime=\"2025\">2025</time> om is <span"))
    #expect(page.contains("Dy datum is foarby. It is net bekend oft it klear is."))
  }

  @Test func isOpenUntilSomethingHappens() async throws {
    let page = try await main(at: "nl/toezeggingen/open", of: Self.site)
    #expect(page.contains("<span class=\"state state--open\">Nog niets bekend</span>"))
    #expect(page.contains("<p class=\"page-head__meta\">Over de uitvoering was"))
    #expect(!page.contains("timeline"))
  }

  /// The council doesn't vote on a commitment.
  @Test func hasNoDecisionOfTheCouncil() async {
    await expectFindings(
      [.unknownValue, .missingField],
      in: page(
        "nl/toezeggingen/a",
        """
        stand-per: 2025-10-14
        geschiedenis: [{ datum: 2025-02-27, gebeurtenis: «aangenomen», bron: brief }]
        toegezegd: «{ datum: 2025-02-27 }»
        """))
  }

  @Test func hasATextForEveryEvent() async throws {
    for language in try await builtInLanguages() {
      for kind in History.Kind.allCases where !kind.isDecision {
        #expect(language.texts["commitment.\(kind)"]?.isEmpty == false, "commitment.\(kind) in \(language.code)")
      }
    }
  }
}
