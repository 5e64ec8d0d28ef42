import Testing

@testable import Basics
@testable import TestSupport
@testable import SiteModel

struct ForbiddenWordsTests {
  private let words = """
    -- content/woorden.yml --
    verboden:
      nl: { inzake: "over: gewone taal", ID79: "ID 79: één schrijfwijze" }
      fy:
        raad: "ried: zo staat het in de lijst"
        ôfhannele: "ôfdien: één woord"
        "die't": "dy’t: zo is de spelling"
        troch te: "twee zinnen: dit is Nederlands"
        Heerenveen: "It Hearrenfean: behalve in namen"
    toegestaan: { namen: [Heerenveen, Sportstad Heerenveen] }

    """

  @Test func reportsEachUseAtItsPlace() async {
    await expectFindings(
      [.forbiddenWord, .forbiddenWord, .forbiddenWord, .forbiddenWord, .forbiddenWord, .forbiddenWord, .forbiddenWord],
      in: words + page("nl/a", title: "De brief «inzake» OKO", text: "Zie «ID79».\n") + """
        -- content/fy/a.md --
        ---
        titel: Fan 'e «raad»
        samenvatting: "Wat de bern sizze, dat is no «ôfhannele»."
        bijgewerkt: 2026-11-24
        ---
        ## «Ofhannele»

        De minsken «die’t» hjir wenje, kinne meidwaan
        «troch te» skriuwen.

        """)
  }

  @Test(arguments: [
    "de ried, in riedsbrief-raad, raadsbrief, raad-ried en raad’s", "RAAD en ÔFHANNELE", "Troch, te let",
    "“de raad fan bern”", "[de raad](lang:nl)", "`raad`", "[ried](https://oko.example/raad)", "raad@oko.example",
    "It nijs fan de raad", "Sportstad Heerenveen", "<!-- raad -->tekst",
  ])
  func leavesAloneOtherWordsQuotationsCodeAddressesTitlesAndNames(text: String) async {
    let checked = await CheckedSite(
      SiteText(
        words + "-- content/bronnen.yml --\nnijs: { titel: It nijs fan de raad, soort: nieuwsbericht }\n"
          + page("nl/a") + page("fy/a", text: text + "\n")
      ).tree)
    #expect(!checked.findings.contains { $0.rule == .forbiddenWord }, "\(checked.findings)")
  }

  @Test func looksAtASiteWithOneLanguage() async {
    await expectFindings(
      [.forbiddenWord, .forbiddenWord],
      in: "-- content/woorden.yml --\nverboden: { nl: { inzake: \"over: gewone taal\" } }\n"
        + page("nl/a", title: "Brief «inzake» OKO", text: "«Inzake» de brief.\n")
        + SiteText.oneLanguage)
  }

  @Test func mayBeAllowedWithAReason() async {
    await expectFindings(
      [],
      in: words
        + page(
          "nl/a", "sta-toe: [{ regel: verboden-woord, woorden: inzake, reden: Een citaat }]",
          text: "Iets inzake iets.\n"))
  }

  @Test func saysWhatIsRightAndWhy() async {
    let checked = await CheckedSite(SiteText(words + page("nl/a", text: "Iets inzake iets.\n")).tree)
    #expect(checked.findings.first?.tip?.nl == "liever 'over': gewone taal")
  }

  /// A folded text has no position for each of its words.
  @Test func reportsAFoldedFieldAsAWhole() async {
    await expectFindings(
      [.forbiddenWord],
      in: words
        + "-- content/nl/a.md --\n---\ntitel: A\nsamenvatting: «>»\n  Iets inzake\n  iets.\nbijgewerkt: 2026-11-24\n---\n"
    )
  }
}
