import Testing

@testable import SiteOutput
@testable import TestSupport

struct GlossaryTests {
  private let site =
    page(
      "nl/begrippen", title: "Begrippen",
      text:
        "Woorden uitgelegd[^a].\n\n## Wij\n\nDe gemeente.\n\n## Jeugdhulp\n\nHulp.\n\n## 16 jaar\n\nOud.\n\n[^a]: Door ons.\n"
    )
    + page(
      "fy/begrippen", title: "Wurdlist",
      "sta-toe: [{ regel: teken-op-hoofdletter, woorden: Âlders, reden: Sortearre as A }]",
      text:
        "Wurden útlein[^a].\n\n## Ynterfinsje {#interventie}\n\nIen.\n\nTwa.\n\n## It {#it}\n\nDrie.\n\n## Âlders {#opvoeders}\n\nHeit en mem.\n\n## [Wij](lang:nl) {#wij}\n\nWy.\n\n[^a]: Troch ús.\n"
    )
    + SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nbegrippen: begrippen")

  @Test func explainsWordsInTheOrderInWhichReadersLookThemUp() async throws {
    try Golden.glossary.expect(try await main(at: "fy/begrippen", of: site))
  }

  @Test func hasALetterForWordsOnly() async throws {
    let page = try await main(at: "nl/begrippen", of: site)
    let letters = page.matches(of: /contents__link" href="(#[^"]+)" aria-label="Letter ([^"]+)"/).map {
      "\($0.2)\($0.1)"
    }
    #expect(letters == ["J#jeugdhulp", "W#wij"])
    #expect(
      page.matches(of: /term__title" id="([^"]+)"/).map { String($0.1) } == [
        "16-jaar", "jeugdhulp", "wij", "voetnoten",
      ])
  }
}
