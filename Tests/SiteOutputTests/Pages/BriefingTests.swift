import Testing

@testable import Basics
@testable import Documents
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct BriefingTests {
  @Test func putsEachHeadingInAPartThatStaysWhole() async throws {
    let text = "## Een\n\nTekst.\n\n## Twee\n\nMeer.\n\n## Drie\n\nNog meer."
    let briefing = try await main(at: "nl/a", of: page("nl/a", "op-een-blad: ja", text: text))
    #expect(briefing.matches(of: /<section class="briefing__part">/).count == 3)
    #expect(!briefing.contains("op-deze-pagina"))
    let page = try await main(at: "nl/a", of: page("nl/a", text: text))
    #expect(!page.contains("briefing") && page.contains("op-deze-pagina"))
  }

  @Test func knowsYesAndNo() async {
    await expectFindings([.wrongType], in: page("nl/a", "op-een-blad: «soms»"))
  }
}
