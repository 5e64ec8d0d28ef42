import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct RuleLevelTests {
  private func site(_ rules: String) -> String {
    SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nregels:\n  \(rules)")
      + "\n" + page("nl/a", text: "## Een\n\n#### Drie\n\nTekst met <b>html</b>.")
  }

  private func findings(_ rules: String) async -> [String] {
    await Build(SiteText(site(rules)).tree).findings.map { "\($0.severity) \($0.rule.id)" }
  }

  @Test func areThoseOfTheSite() async {
    #expect(await findings("{}") == ["warning kopvolgorde", "warning html-in-tekst"])
    let off = "{ kopvolgorde: { ernst: uit, reden: Zo is de stijl }, html-in-tekst: { ernst: fout, reden: Nooit } }"
    #expect(await findings(off) == ["error html-in-tekst"])
    #expect(await findings("kopvolgorde: { ernst: opmerking, reden: Zo }").first == "note kopvolgorde")
  }

  @Test(arguments: [
    ("«kopvolgord»: { ernst: uit, reden: Zo }", Rule.unknownValue),
    ("gebroken-link: «{ ernst: uit, reden: Zo }»", .unknownValue),
    ("gebroken-link: «{ ernst: waarschuwing, reden: Zo }»", .unknownValue),
    ("«onvertaald»: { ernst: uit, reden: Zo }", .unknownValue),
    ("kopvolgorde: «{ ernst: uit }»", .missingField), ("kopvolgorde: { ernst: «nooit», reden: Zo }", .unknownValue),
    ("kopvolgorde: «uit»", .wrongType), ("kopvolgorde: { ernst: uit, reden: Zo, «redenen»: Zo }", .unknownField),
  ])
  func tellWhatCannotBeSet(rules: String, rule: Rule) async {
    await expectFindings(
      [rule], in: SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nregels:\n  \(rules)"))
  }

  @Test func mayMakeARuleWeighMore() async {
    await expectFindings(
      [],
      in: SiteText.defaults.replacing(
        "menu: [index]", with: "menu: [index]\nregels: { gebroken-link: { ernst: fout, reden: Zo } }"))
  }
}
