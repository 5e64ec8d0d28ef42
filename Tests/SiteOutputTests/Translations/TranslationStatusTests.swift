import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct TranslationStatusTests {
  /// Returns a site with a page in each state: `a` is complete, `b` stale, `c` missing, and `d` has no source.
  ///
  /// Nobody has compared the home page.
  private func tree() async throws -> FileTree {
    let site =
      page("nl/a") + page("fy/a", title: "In titel")
      + page("nl/map/b", text: "Tekst.\n\n## Kop\n\nIn.\n\n## Meer\n\nMeer.")
      + page("fy/map/b", title: "In titel", text: "Tekst.\n\n## Holle\n\nYn.\n\n## Mear\n\nMear.") + page("nl/c")
      + page("fy/map/index") + page("fy/d", title: "In titel")
    return try await SiteText(site).tree.accepting("a", reviewedBy: "taalskipper").accepting("map/b")
      .accepting("map/index").replacing("In.", with: "Uit.", in: "content/nl/map/b.md")
      .replacing("Meer.\n", with: "Meer.\n\n## Nieuw\n\nNieuw.\n", in: "content/nl/map/b.md")
  }

  private func status(_ tree: FileTree) async -> TranslationStatus { await Build(tree).translationStatus }

  /// The issue describes this format, and programs of others read it.
  @Test func isJSONForPrograms() async throws {
    #expect(
      await status(try await tree()).json == """
        {
          "pages": [
            {
              "path": "a.md",
              "language": "fy",
              "state": "complete",
              "stale": [],
              "reviewed": true
            },
            {
              "path": "c.md",
              "language": "fy",
              "state": "missing",
              "stale": [],
              "reviewed": false
            },
            {
              "path": "d.md",
              "language": "fy",
              "state": "orphan",
              "stale": [],
              "reviewed": false
            },
            {
              "path": "index.md",
              "language": "fy",
              "state": "stale",
              "stale": [
                "titel",
                "samenvatting"
              ],
              "reviewed": false
            },
            {
              "path": "map/b.md",
              "language": "fy",
              "state": "stale",
              "stale": [
                "kop",
                "nieuw"
              ],
              "reviewed": false
            },
            {
              "path": "map/index.md",
              "language": "fy",
              "state": "complete",
              "stale": [],
              "reviewed": false
            }
          ],
          "others": [],
          "totals": {
            "complete": 2,
            "stale": 2,
            "missing": 1,
            "orphan": 1,
            "staleSections": 4,
            "reviewed": 1,
            "notReviewed": 3,
            "otherStale": 0
          }
        }

        """)
  }

  @Test func isATableForASpreadsheet() async throws {
    #expect(
      await status(try await tree()).csv == """
        \u{FEFF}path,language,state,stale,reviewed\r
        a.md,fy,complete,,true\r
        c.md,fy,missing,,false\r
        d.md,fy,orphan,,false\r
        index.md,fy,stale,titel samenvatting,false\r
        map/b.md,fy,stale,kop nieuw,false\r
        map/index.md,fy,complete,,false\r

        """)
  }

  @Test func isTextForSomebodyAtATerminal() async throws {
    let status = await status(try await tree())
    #expect(
      status.text(.nl) == """
        a.md          fy  bij
        c.md          fy  ontbreekt
        d.md          fy  zonder bron
        index.md      fy  2 delen verouderd: titel, samenvatting; niet nagezien
        map/b.md      fy  2 delen verouderd: kop, nieuw; niet nagezien
        map/index.md  fy  bij; niet nagezien
        6 vertalingen: 2 bij, 2 verouderd (4 delen), 1 ontbreken, 1 zonder bron; 3 niet nagezien

        """)
    #expect(
      status.text(.en) == """
        a.md          fy  complete
        c.md          fy  missing
        d.md          fy  without a source
        index.md      fy  2 sections stale: titel, samenvatting; not reviewed
        map/b.md      fy  2 sections stale: kop, nieuw; not reviewed
        map/index.md  fy  complete; not reviewed
        6 translations: 2 complete, 2 stale (4 sections), 1 missing, 1 without a source; 3 not reviewed

        """)
  }

  /// A page with a Frisian source has a Dutch translation, and the status names Dutch.
  @Test func namesTheLanguageOfTheTranslation() async throws {
    let tree = SiteText("-- content/fy/index.md --\n" + page("fy/a", "brontaal: fy") + page("nl/b")).tree
    #expect(
      await status(tree).pages.map { "\($0.path) \($0.language) \($0.state)" } == [
        "a.md nl missing", "b.md fy missing", "index.md fy missing",
      ])
  }

  @Test func hasNothingToSayAboutOneLanguage() async throws {
    let tree = SiteText("-- content/fy/index.md --", defaults: SiteText.defaults.replacing("[nl, fy]", with: "[nl]"))
      .tree
    #expect(await status(tree).pages.isEmpty)
  }

  // MARK: Other texts

  /// A note on an event, the text of an effort or the title of a figure is a section of its page, or lies in one.
  @Test(arguments: [
    ("toelichting: Zo is het", "geschiedenis.ja.toelichting"), ("tekst: Praten", "inzet.praten.tekst"),
    ("tekst: Meer doen", "verzoeken.meer.tekst"), ("![Titel](", "inleiding"),
    ("samenvatting: Een zin.", "samenvatting"),
    ("korte-titel: Kort", "korte-titel"), ("## Verder", "anders-verder"),
  ])
  func namesAKeyedText(words: String, stale: String) async throws {
    let path = "content/nl/moties/m.md"
    let tree = try await SiteText(Self.motion).tree.accepting("moties/m")
    #expect(await self.stale(tree).isEmpty)
    let changed = words.contains("## ") ? "## Anders verder" : words.replacing(/[A-Z][a-z]+/, with: "Anders")
    #expect(await self.stale(try tree.replacing(words, with: changed, in: path)) == [stale])
  }

  private func stale(_ tree: FileTree) async -> [String] {
    await status(tree).pages.first { $0.path == "moties/m.md" }?.stale ?? []
  }

  private static let motion =
    page("fy/moties/index", title: "Moasjes")
    + page(
      "nl/moties/m", title: "Samen sterk",
      """
      korte-titel: Kort
      bronnen: [brief]
      nummer: M
      stand-per: 2026-11-20
      geschiedenis: [{ sleutel: ja, datum: 2026-11-20, gebeurtenis: aangenomen, bron: brief, toelichting: Zo is het }]
      verzoeken: [{ sleutel: meer, bron: brief, tekst: Meer doen }]
      inzet: [{ sleutel: praten, staat: loopt, bron: brief, tekst: Praten }]
      """, text: "![Titel](figure:bronnen)\n\n## Verder\n\nTekst.")
    + page(
      "fy/moties/m", title: "Mei-inoar sterk",
      """
      korte-titel: Koart
      geschiedenis: [{ sleutel: ja, toelichting: Sa is it }]
      verzoeken: [{ sleutel: meer, tekst: Mear dwaan }]
      inzet: [{ sleutel: praten, tekst: Prate }]
      """, text: "![In titel](figure:bronnen)\n\n## Fierder\n\nTekst.")
}
