import Testing

@testable import SiteModel
@testable import TestSupport

struct PersonNamesTests {
  @Test(arguments: [
    "Jan de Vries", "Sjoukje van der Meer", "J. Jansen", "J.P. de Boer", "A. van Dijk", "S.J. Van den Berg",
    "dhr. Jansen", "mevr. De Vries", "mw. A. Bakker", "de heer Jansen", "Mevrouw Pietersen",
    "wethouder de heer De Vries",
  ])
  func tellsAPerson(name: String) async {
    await expectFindings([.personName], in: page("nl/a", "eigenaar: «\(name)»"))
  }

  @Test(arguments: [
    "griffie", "communicatie", "Team Jeugd", "GGD Fryslân", "gemeente Heerenveen", "beleidsmedewerker jeugd",
    "Huis van de Wijk", "Sociaal Domein", "M&O", "college van B en W", "Raad van State", "afd. Jeugd", "ICT",
    "de heer en mevrouw", "burgemeester", "Mevrouw de burgemeester",
  ])
  func isQuietAboutARole(role: String) async {
    await expectFindings([], in: page("nl/a", "eigenaar: \(role)"))
  }

  @Test func tellsAPersonWhoAnswersForAMotion() async {
    await expectFindings([.personName], in: page("nl/moties/m", motion + "portefeuille: «dhr. Jansen»"))
    await expectFindings([], in: page("nl/moties/m", motion + "portefeuille: wethouder jeugd"))
  }

  private let motion = """
    bronnen: [brief]
    nummer: M
    stand-per: 2026-11-20
    geschiedenis: [{ datum: 2025-02-01, gebeurtenis: aangenomen, bron: brief }]

    """
}
