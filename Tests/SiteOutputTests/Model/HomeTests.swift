import Testing

@testable import Documents
@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct HomeTests {
  private static let words = """
    kernwoorden-van: visie/index
    kernwoorden:
      - { sleutel: sun, woord: "[sûn](lang:fy)", betekenis: gezond }
      - { sleutel: feilich, woord: "[feilich](lang:fy)", betekenis: veilig }
    """

  private static let site =
    page(
      "fy/index", title: "Wolkom",
      "kernwoorden: [{ sleutel: sun, woord: sûn, betekenis: sûn }, { sleutel: feilich, woord: feilich, betekenis: feilich }]"
    )
    + page("nl/index", title: "Welkom", words, text: "- [Voor de raad](raad.md)\n  De motie\n\n## Vraag\n\nAntwoord.")
    + page("nl/raad", title: "Voor de raad") + page("nl/visie/index", title: "De hele visie", "korte-titel: Visie")
    + page("nl/domeinen/gezin", title: "Gezin", "volgorde: 1\ntekening: gezin")
    + page("nl/domeinen/werk", title: "Werk", "volgorde: 2")
    + page("nl/agenda/index", title: "Agenda")
    + (1...5).map { number in
      page(
        "nl/agenda/a\(number)", title: "Avond \(number)",
        "datum: 2027-0\(number)-05\nstaat: gepland\nstand-per: 2025-10-14")
    }.joined()

  @Test func showsItsWordsWithTheirMeaning() async throws {
    let home = try await main(at: "nl", of: Self.site)
    #expect(
      home.contains(
        "<dt class=\"words__word\"><span lang=\"fy\">sûn</span></dt><dd class=\"words__meaning\">gezond</dd>"))
    #expect(home.contains("<p class=\"words__source\"><a href=\"/nl/visie/\">De hele visie</a></p>"))
  }

  @Test func beginsWithTheTextBeforeTheFirstHeading() async throws {
    let home = try await main(at: "nl", of: Self.site)
    let places = ["class=\"entrances\"", "Antwoord.", "class=\"dates\"", "class=\"cards\""].map {
      home.firstRange(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  /// A reader wants to know what comes first; the agenda has the rest.
  @Test func showsTheFirstThreeThatCome() async throws {
    let home = try await main(at: "nl", of: Self.site)
    #expect(home.matches(of: /Avond (\d)/).map { String($0.1) } == ["1", "2", "3"])
    #expect(home.contains("<a href=\"/nl/agenda/\">Bekijk de agenda</a>"))
  }

  @Test func saysThatNothingComes() async throws {
    let home = try await main(at: "nl", of: page("nl/index", title: "Welkom"))
    #expect(home.contains("<p>Er is nu geen nieuwe datum bekend.</p>") && !home.contains("Bekijk de agenda"))
  }

  /// A domain without a drawing has a card all the same.
  @Test func showsADrawingForADomain() async throws {
    let home = try await main(at: "nl", of: Self.site)
    #expect(home.matches(of: /<use href="#tekening-gezin"\/>/).count == 2 && home.contains(">Werk</a>"))
    #expect(home.contains("<symbol id=\"tekening-gezin\""))
  }

  @Test func knowsItsDrawings() async {
    await expectFindings(
      [.unknownValue], in: page("nl/domeinen/a", "volgorde: 1\ntekening: «gezim»"))
  }
}
