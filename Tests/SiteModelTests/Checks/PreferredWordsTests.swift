import Testing

@testable import Basics
@testable import TestSupport

struct PreferredWordsTests {
  private let words = """
    -- content/woorden.yml --
    paren: { visie: fyzje, ouder: âlder, samenwerken: [gearwurkje, wurkje gear] }

    """

  @Test func reportsASectionWithoutTheWordOfItsSource() async {
    await expectFindings(
      [.preferredWord, .preferredWord],
      in: words
        + page(
          "nl/a", title: "De visie", text: "Een visie.\n\n## Kop {#kop}\n\nDe Visie, en nog een visie. Samenwerken.\n")
        + page("fy/a", title: "«It plan»", text: "In fyzje.\n\n«## Kop {#kop}»\n\nIt plan. Wy wurkje gear.\n"))
  }

  @Test(arguments: [
    ("De visie.", "De fyzjes."), ("De visie.", "In Fyzjestik."), ("Elke ouder.", "Alderjûn foar elk."),
    ("Wij samenwerken.", "Gearwurkje."), ("Een visiestuk.", "In stik."), ("“Een visie van ons”", "Fan ús"),
    ("Een [visie](lang:fy)", "Fan ús"), ("It plan fan de visie", "Fan ús"),
  ])
  func takesFormsOfTheWordAndLetsAloneWhatIsNoUse(dutch: String, frisian: String) async {
    await expectFindings(
      [],
      in: words + "-- content/bronnen.yml --\nplan: { titel: It plan fan de visie, soort: visie }\n"
        + page("nl/a", text: dutch + "\n") + page("fy/a", text: frisian + "\n"))
  }

  @Test func saysNothingAboutASectionThatIsOlderThanItsSource() async {
    await expectFindings(
      [],
      in: words + page("nl/a", text: "De visie.\n")
        + page("fy/a", text: "It plan.\n") + stamps("fy/a", "inleiding: 00000000"))
  }

  @Test func pointsAtTheWordOfTheSource() async throws {
    let site = words + page("nl/a", text: "De visie.\n") + page("fy/a", text: "It plan.\n")
    let finding = try #require(await CheckedSite(SiteText(site).tree).findings.first)
    #expect(finding.related.map(\.range.text) == ["visie"])
    #expect(finding.tip?.nl == "gebruik 'fyzje'")
  }

  @Test func mayBeAllowedWithAReason() async {
    await expectFindings(
      [],
      in: words + page("nl/a", text: "De visie.\n")
        + page(
          "fy/a", "sta-toe: [{ regel: voorkeurswoord, woorden: It plan, reden: Sa is it dúdliker }]", text: "It plan.\n"
        ))
  }
}
