import Testing

@testable import SiteModel
@testable import Basics
@testable import TestSupport

struct WordFormsTests {
  /// Whether two words are forms of each other, in letters without accents.
  private func areForms(_ one: String, _ other: String, _ language: Int) async throws -> Bool {
    let forms = try #require(try await builtInLanguages()[language].forms)
    return !Set(forms.stems(of: one)).isDisjoint(with: forms.stems(of: other))
  }

  @Test(arguments: [
    ("motie", "moties"), ("gezin", "gezinnen"), ("jongere", "jongeren"), ("school", "scholen"), ("huis", "huizen"),
    ("brief", "brieven"), ("ouder", "ouders"), ("kind", "kinderen"), ("werk", "werkt"), ("fase", "fasen"),
    ("visie", "visies"), ("dag", "dagen"), ("huis", "huisje"), ("bijeenkomst", "bijeenkomsten"), ("taak", "taken"),
  ])
  func areKnownInDutch(one: String, other: String) async throws {
    #expect(try await areForms(one, other, 0))
  }

  @Test(arguments: [
    ("hus", "huzen"), ("skoalle", "skoallen"), ("moasje", "moasjes"), ("fyzje", "fyzjes"), ("alder", "alders"),
    ("wurk", "wurkje"), ("wurkje", "wurket"), ("freon", "freonen"), ("boarne", "boarnen"), ("taal", "talen"),
    ("petear", "petearen"), ("famke", "famkes"), ("bern", "bern"), ("gearkomste", "gearkomsten"), ("jier", "jierren"),
  ])
  func areKnownInFrisian(one: String, other: String) async throws {
    #expect(try await areForms(one, other, 1))
  }

  @Test(arguments: [
    ("met", "meten"), ("maan", "mannen"), ("visie", "vis"), ("ouder", "oud"), ("school", "schol"), ("raad", "rand"),
  ])
  func areNoOtherWords(one: String, other: String) async throws {
    #expect(try await !areForms(one, other, 0))
  }

  /// A site may say how words of its language change, or leave it out.
  @Test func areThoseOfTheStrings() async {
    let strings = "-- templates/strings/nl.yml --\nwordForms: { endings: [aa] }\n"
    let site = await CheckedSite(SiteText(strings).tree).site
    #expect(site.languages[0].forms?.stems(of: "huisaa") == ["huisaa", "huis"])
  }
}
