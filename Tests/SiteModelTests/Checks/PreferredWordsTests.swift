import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

struct PreferredWordsTests {
  private let words = """
    -- content/woorden.yml --
    paren: { visie: fyzje, ouder: âlder, samenwerken: [gearwurkje, wurkje gear] }

    """

  /// The check takes the same words for said as the worksheet, but for plurals.
  @Test(arguments: [
    ("De raad en een motie", ["motie", "raad"], []), ("Raad. De raad.", ["raad"], []), ("De raadsbrief", [], []),
    ("Een beschermende factor", ["beschermende factor"], []), ("Een beschermende mooie factor", [], []),
    ("Moties", [], ["motie"]), ("beschermende factoren", [], ["beschermende factor"]), ("motie’s", [], ["motie"]),
    ("De jongeren", ["jongeren"], []), ("Moties, en een motie", ["motie"], []), ("RAAD", [], []),
    ("[x](../moties/a.md) `raad`", [], []), ("“De raad”", [], []), ("[raad](lang:de)", [], []),
    ("Raad van State", [], []), ("Plan van de raad", [], []), ("[de raad](b.md)", ["raad"], []),
  ])
  func areSaidByASection(text: String, words: [String], plurals: [String]) async throws {
    let site =
      page("nl/a", text: text) + page("fy/a", text: "Tekst.") + """
        -- content/bronnen.yml --
        plan: { titel: Plan van de raad, soort: visie }
        -- content/woorden.yml --
        paren: { raad: ried, motie: moasje, beschermende factor: beskermjende faktor, jongere: jongere, jongeren: jongerein }
        toegestaan: { namen: [Raad van State] }
        """
    let checked = await CheckedSite(SiteText(site).tree)
    let said = try #require(PreferredWords(checked.site, from: "nl", to: "fy"))
    let section = try #require(checked.site[PagePath("a")]?.sections["nl"]?.last)
    #expect(said.said(by: section, withPlurals: true).map(\.pair.word).sorted() == words + plurals)
    let reported = checked.findings.filter { $0.rule == .preferredWord }.map { $0.related[0].message.text(.en) }
    #expect(reported.sorted() == words.map { "this says '\($0)'" })
  }

  /// There are pairs for the first two languages only.
  @Test func areThereBetweenTwoLanguages() async {
    let site = await CheckedSite(SiteText(words).tree).site
    #expect(PreferredWords(site, from: "nl", to: "de") == nil && PreferredWords(site, from: "fy", to: "nl") != nil)
  }

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
