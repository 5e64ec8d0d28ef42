import Testing

@testable import SiteModel
@testable import TestSupport

struct PersonNamesTests {
  @Test(arguments: [
    "Jan de Vries", "Sjoukje van der Meer", "J. Jansen", "J.P. de Boer", "A. van Dijk", "S.J. Van den Berg",
  ])
  func tellsAPerson(name: String) async {
    await expectFindings([.personName], in: page("nl/a", "eigenaar: «\(name)»"))
  }

  @Test(arguments: [
    "griffie", "communicatie", "Team Jeugd", "GGD Fryslân", "gemeente Heerenveen", "beleidsmedewerker jeugd",
    "Huis van de Wijk", "Sociaal Domein", "M&O", "college van B en W", "Raad van State", "afd. Jeugd", "ICT",
  ])
  func isQuietAboutARole(role: String) async {
    await expectFindings([], in: page("nl/a", "eigenaar: \(role)"))
  }
}
