import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// Rules about a page among the others, and about what its texts have in common.
struct SiteStructureTests {
  private static let linked =
    "-- content/nl/index.md --\n---\ntitel: Welkom\nsamenvatting: Een zin.\nbijgewerkt: 2026-11-24\n---\n"

  private func found(_ rules: Rule..., in text: String) async -> [String] {
    await CheckedSite(SiteText(text).tree).diagnostics.filter { rules.contains($0.rule) }.map { $0.range.file.path }
  }

  @Test func aPageToWhichNothingLeadsIsTold() async {
    let pages = page("nl/a", text: "A.") + page("nl/b", text: "B. Lees [meer over ons](b.md).")
    #expect(await found(.unlinkedPage, in: pages) == ["content/nl/a.md", "content/nl/b.md"])
    #expect(
      await found(.unlinkedPage, in: pages + Self.linked + "Lees [over a](a.md#kop) en [over b](./b.md).").isEmpty)
    let menu = SiteText.defaults.replacing("menu: [index]", with: "menu: [a, b]")
    #expect(await found(.unlinkedPage, in: pages + menu).isEmpty)
  }

  /// The list of its folder leads to a page; to that list something else must.
  @Test func theListOfAFolderLeadsToItsPages() async {
    let pages = page("nl/gidsen/index", text: "Gidsen.") + page("nl/gidsen/a", text: "A.")
    #expect(await found(.unlinkedPage, in: pages) == ["content/nl/gidsen/index.md"])
    #expect(await found(.unlinkedPage, in: pages + Self.linked + "Lees [de gidsen](gidsen/index.md).").isEmpty)
  }

  /// A broken link may be the one that leads there.
  @Test func isNotToldWhereALinkIsBroken() async {
    #expect(await found(.unlinkedPage, in: page("nl/a", text: "A.") + Self.linked + "Lees [over a](aa.md).").isEmpty)
  }

  @Test func aPageWithoutTextIsToldOnce() async {
    #expect(await found(.emptyPage, .unlinkedPage, in: page("nl/a")) == ["content/nl/a.md"])
    #expect(
      await found(
        .emptyPage,
        in: page("nl/a", text: "Tekst.") + page("nl/oud", "ingetrokken: { datum: 2026-01-01, reden: Voorbij }")
      ).isEmpty)
  }

  @Test(arguments: [
    ("eigenaar", "eigenaar: «TODO»"), ("eigenaar", "eigenaar: «<naam>»"),
    (
      "source",
      "-- content/bronnen.yml --\nbrief: { titel: «\"[titel]\"», soort: raadsbrief, uitgever: «XXX», datum: 2025-10-14 }"
    ),
    ("table", "-- content/data/leden.csv --\nnaam,plaats\n«TODO»,«Tekst volgt»"), ("title", "korte-titel: «TODO»"),
  ])
  func aValueThatIsStillToComeIsTold(_: String, text: String) async {
    let site = SiteText(text.hasPrefix("--") ? text : page("nl/a", text, text: "Tekst."))
    let found = await CheckedSite(site.tree).findings.filter { $0.rule == Placeholders.rule }
    #expect(found.map(\.range.text) == site.marks.map(\.text))
  }

  @Test func aValueThatItsFieldRefusesIsToldOnce() async {
    await expectFindings([.wrongType], in: page("nl/a", "herzien-voor: «TODO»", text: "Tekst."))
  }

  @Test(arguments: [
    ("The municipality works with parents and schools to help young people grow up.", true),
    ("Do not drink and drive if you are with your friends.", true),
    ("De gemeente werkt met ouders en scholen. Dat heet in het Engels het Icelandic Prevention Model.", false),
    ("Wij lazen “The state of the world and what you can do about it”. Dat is een boek.", false),
    ("> You and they are not for this, but that.", false),
  ])
  func englishIsTold(text: String, isTold: Bool) async {
    #expect(await found(.wrongLanguage, in: page("nl/a", text: text)) == (isTold ? ["content/nl/a.md"] : []))
  }

  @Test func longTitlesAndSummariesAreTold() async {
    let long = page("nl/a", title: "Een titel " + String(repeating: "die lang is ", count: 8), text: "Tekst.")
      .replacing(
        "samenvatting: Een zin.", with: "samenvatting: Een zin. " + String(repeating: "Nog een zin. ", count: 15))
    #expect(await found(TextLength.rule, in: long) == ["content/nl/a.md", "content/nl/a.md"])
  }

  @Test func addressesOfSourcesAreChecked() async {
    let source = """
      -- content/bronnen.yml --
      brief: { titel: Brief, soort: raadsbrief, datum: 2025-10-14, webadres: «https://www.voorbeeld.nl/?utm_source=x» }
      """
    await expectFindings([LinkAddress.rule], in: source)
  }
}
