import Foundation
import Testing

@testable import Basics
@testable import TestSupport
@testable import SiteModel

/// The link targets and the facts of a section in both languages.
struct LinkParityTests {
  private func site(_ dutch: String, _ frisian: String, _ fields: String = "") -> String {
    page("nl/a", "bronnen: [brief]", text: dutch) + page("fy/a", title: "In titel", fields, text: frisian)
      + page("nl/b", text: "## Bellen\n\nBel.\n\n## Meer\n\nMeer.\n\n## Mail {#mail}\n\nMail.")
      + page("fy/b", text: "## Belje\n\nBelje.\n\n## Mear\n\nMear.\n\n## Maile {#mail}\n\nMaile.")
  }

  @Test(arguments: [
    ("Zie «[b](b.md»).", "«Sjoch b.»", "the link to 'b.md' is in one language only"),
    ("«Zie b.»", "Sjoch [b](«b.md»).", "the link to 'b.md' is in one language only"),
    ("Zie [b](«b.md»).", "Sjoch [b](«index.md»).", "the source leads to 'b.md', the translation to 'index.md'"),
    (
      "Zie [b](«b.md#bellen»).", "Sjoch [b](«b.md#mear»).",
      "the source leads to 'b.md#bellen', the translation to 'b.md#mear'"
    ),
    ("[b](«b.md#bellen»)", "[b](«b.md»)", "the source leads to 'b.md#bellen', the translation to 'b.md'"),
    (
      "[x](«https://a.example/»)", "[x](«https://b.example/»)",
      "the source leads to 'https://a.example/', the translation to 'https://b.example/'"
    ),
    (
      "[x](«#bron-brief»)", "[x](«mailto:a@oko.example»)",
      "the source leads to '#bron-brief', the translation to 'mailto:a@oko.example'"
    ),
    (
      "Zie «www.a.nl».", "Sjoch «www.b.nl».",
      "the source leads to 'http://www.a.nl', the translation to 'http://www.b.nl'"
    ),
    ("- Een\n- [b](«b.md»)", "«- Ien»\n- Twa", "the link to 'b.md' is in one language only"),
  ])
  func reportsALink(dutch: String, frisian: String, message: String) async {
    await expectDifference(.parity, message, in: site(dutch.replacing("«[b](b.md»", with: "[b](«b.md»"), frisian))
  }

  @Test(arguments: [
    ("[b](b.md#bellen)", "[in oar wurd](b.md#belje)"), ("[b](b.md#mail)", "[b](b.md#mail)"),
    ("[b](b.md) en [b](b.md)", "[b](b.md)"), ("[a](index.md), [b](b.md)", "[b](b.md), [a](index.md)"),
    ("[b](b.md)", "[b](./b.md)"), ("[b](b.md#bellen)", "[b](./b.md#belje)"),
    ("[b](b.md#mail)", "[b](%62.md#mail)"), ("[b](b.md#mail)", "[b](./b%2Emd#mail)"),
    ("[x](#bron-brief)", "[x](#bron-brief)"), ("Zie https://a.example/.", "Sjoch [dêr](https://a.example/)"),
    ("[x](https://a.example/ 'Titel')", "<https://a.example/>"),
    ("[x][1]\n\n[1]: b.md", "[x](b.md)"), ("[onder](#kop)\n\n## Kop", "[ûnder](#holle)\n\n## Holle"),
    ("[onder](a.md#kop)\n\n## Kop", "[ûnder](#holle)\n\n## Holle"), ("[woord](lang:de)", "wurd"),
  ])
  func leavesAloneWhatLeadsToTheSame(dutch: String, frisian: String) async {
    let checked = await CheckedSite(SiteText(site(dutch, frisian)).tree)
    #expect(!checked.findings.contains { $0.rule == .parity })
  }

  @Test func comparesAWholeAddressAsALink() async {
    await expectFindings([.wholeAddress], in: site("[b](«https://oko.example/nl/b/#bellen»)", "[b](b.md#belje)"))
  }

  /// A heading that moved keeps its counterpart through its stamp.
  @Test func followsTheAlignmentOfTheOtherPage() async {
    let stamped =
      page("fy/b", text: "## Belje\n\nBelje.\n\n## Mear\n\nMear.\n\n## Maile {#mail}\n\nMaile.")
      + stamps("fy/b", "mear: bellen 00000000", "belje: meer 00000000")
    await expectFindings([], in: site("[b](b.md#bellen)", "[b](b.md#mear)") + stamped)
    await expectDifference(
      .parity, "the source leads to 'b.md#bellen', the translation to 'b.md#belje'",
      in: site("[b](«b.md#bellen»)", "[b](«b.md#belje»)") + stamped)
  }

  /// A word in the glossary has its own id in each language.
  @Test func comparesWordsOfTheGlossary() async {
    let glossary =
      SiteText.defaults.components(separatedBy: "-- content/bronnen.yml --")[0] + "begrippen: woorden\n"
      + page("nl/woorden", text: "## Jeugd\n\nJong.\n\n## Raad\n\nKiest.")
      + page("fy/woorden", text: "## Jeugd yn it Frysk\n\nJong.\n\n## Ried\n\nKiest.")
    await expectFindings([], in: site("[raad](term:raad)", "[ried](term:ried)") + glossary)
    await expectDifference(
      .parity, "the source leads to 'term:raad', the translation to 'term:jeugd-yn-it-frysk'",
      in: site("[raad](«term:raad»)", "[ried](«term:jeugd-yn-it-frysk»)") + glossary)
  }

  // MARK: Facts

  @Test(arguments: [
    (
      "Op «27 februari 2025».", "Op «28 febrewaris 2025».",
      "the source says '27 februari 2025', the translation '28 febrewaris 2025'"
    ),
    ("Er zijn «1.250» kinderen.", "Der binne «1.520» bern.", "the source says '1.250', the translation '1.520'"),
    ("Het is «5%».", "It is «6%».", "the source says '5%', the translation '6%'"),
    ("Bel 14 «0513».", "Skilje 14 «0531».", "the source says '0513', the translation '0531'"),
    ("Motie ID «79».", "Moasje ID «97».", "the source says '79', the translation '97'"),
    ("Om «19:30».", "Om «20:30».", "the source says '19:30', the translation '20:30'"),
    ("`«www.a.nl»`", "`«www.b.nl»`", "the source says 'www.a.nl', the translation 'www.b.nl'"),
    ("Op «3 mei».", "«Yn maaie.»", "'3 mei' is not in the translation"),
    ("«In mei.»", "Op «3 maaie».", "'3 maaie' is not in the source"),
    ("Het is «5%».", "«It is in bytsje.»", "'5%' is not in the translation"),
    ("«Kop»\n\n- Een\n- In «2024»", "«Holle»\n\n- Ien\n- Twa", "'2024' is not in the translation"),
    ("| a |\n|---|\n| «5» |", "| a |\n|---|\n| «6» |", "the source says '5', the translation '6'"),
    ("Een[^1].\n\n[^1]: In «2024».", "Ien[^1].\n\n[^1]: Yn «2025».", "the source says '2024', the translation '2025'"),
  ])
  func reportsAFact(dutch: String, frisian: String, message: String) async {
    await expectDifference(.factParity, message, in: site(dutch.replacing("«Kop»", with: "Kop"), frisian))
  }

  @Test(arguments: [
    ("Op 27 februari 2025.", "It wie 27 febrewaris 2025."), ("1.250 kinderen in 2024", "Yn 2024 wiene der 1250 bern"),
    ("3 en 3", "3"), ("Zie www.a.nl.", "Kinne jo www.a.nl?"), ("Maart 2025 was nat.", "It wie yn maart 2025 wiet."),
    ("drie kinderen", "trije bern"), ("In 2024.\n\nIn 2025.", "Yn 2025.\n\nYn 2024."),
  ])
  func leavesAloneWhatSaysTheSame(dutch: String, frisian: String) async {
    await expectFindings([], in: site(dutch, frisian))
  }

  /// A title and a text in a list are sections too.
  @Test func reportsAFactInAField() async {
    await expectDifference(
      .factParity, "the source says '79', the translation '97'",
      in: page("nl/a", title: "Motie «79»") + page("fy/a", title: "Moasje «97»"))
  }

  // MARK: Exemptions

  private func allowing(_ rule: Rule, _ words: String) -> String {
    "sta-toe: [{ regel: \(rule.id), woorden: \"\(words)\", reden: Zo bedoeld }]"
  }

  /// The words may come from either side.
  @Test(arguments: [
    (Rule.parity, "## Holle", "## Kop\n\n- a", "## Holle"), (.parity, "## Kop", "## Kop\n\n- a", "## Holle"),
    (.parity, "b.md", "Zie [b](b.md).", "Sjoch b."), (.factParity, "2025", "In 2024.", "Yn 2025."),
    (.factParity, "2024", "In 2024.", "Yn 2025."),
  ])
  func canBeAllowed(rule: Rule, words: String, dutch: String, frisian: String) async {
    await expectFindings([], in: site(dutch, frisian, allowing(rule, words)))
  }

  @Test func allowsNothingElse() async {
    await expectFindings(
      [.factParity], in: site("In 2024. Het is 5%.", "Yn 2025. It is «6%».", allowing(.factParity, "2025")))
    // Whether an exemption is needed is said once its page has no errors.
    await expectFindings([.factParity], in: site("In 2024.", "Yn «2025».", allowing(.parity, "2025")))
    await expectFindings(
      [.unusedExemption],
      in: site(
        "In 2024.", "Yn 2024.", allowing(.factParity, "2024").replacing("{", with: "«{").replacing("}", with: "}»")))
  }

  @Test func isAllowedForAReason() async {
    await expectFindings(
      [.missingField],
      in: site("In 2024.", "Yn 2025.", "sta-toe: [«{ regel: ongelijke-feiten, woorden: \"2025\" }»]"))
  }
}
