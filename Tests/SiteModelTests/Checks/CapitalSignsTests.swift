import Testing

@testable import Basics
@testable import TestSupport
@testable import SiteModel

struct CapitalSignsTests {
  @Test func reportsAFirstCapitalWithASign() async {
    await expectFindings(
      [.capitalSign, .capitalSign, .capitalSign, .capitalSign],
      in: page("nl/a")
        + page("fy/a", title: "«Útfiering»", text: "## «ÛNDERSYK»\n\n**«Ôfdien»** is klear, en «Âlderjûn» ek.\n"))
  }

  @Test(arguments: [
    "De útfiering fan it ûndersyk.", "Utfiering en Undersyk.", "Één en Élan.", "[Ûndersyk](lang:nl)",
    "“Ûndersyk nei bern”", "De Âlde Wei", "FÔFDIEN",
  ])
  func leavesAloneSmallLettersOtherSignsNamesAndWhatIsNotOfThePage(text: String) async {
    await expectFindings(
      [],
      in: "-- content/woorden.yml --\ntoegestaan: { namen: [Âlde Wei] }\n" + page("nl/a")
        + page("fy/a", title: "In titel", text: text + "\n"))
  }

  @Test func saysNothingInALanguageThatKeepsItsSigns() async {
    await expectFindings([], in: page("nl/a", text: "Ôfdien heet het daar.\n"))
  }

  @Test func namesTheRightWord() async {
    let checked = await CheckedSite(SiteText(page("nl/a") + page("fy/a", text: "Ûndersyk.\n")).tree)
    #expect(checked.findings.first?.tip?.nl == "schrijf 'Undersyk'")
  }

  @Test func isOneFindingWithAForbiddenForm() async {
    await expectFindings(
      [.forbiddenWord],
      in: "-- content/woorden.yml --\nverboden: { fy: { Ûndersyk: \"Undersyk: geen teken\" } }\n" + page("nl/a")
        + page("fy/a", text: "«Ûndersyk».\n"))
  }
}
