import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel
@testable import Documents

struct RecordSentenceTests {
  private static let records =
    page(
      "nl/moties/m",
      "nummer: M\nstand-per: 2025-10-14\ngeschiedenis: [{ datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-10-14, gebeurtenis: afdoening-voorgesteld, bron: brief }]"
    ) + page("nl/agenda/s", "datum: 2025-11-26\nstaat: gepland\nbronnen: [brief]\nstand-per: 2025-10-14")
    + page("nl/monitors/o", "stand-per: 2025-10-14")

  /// Alone in a paragraph or in an item, in the language of the page.
  @Test(arguments: [
    (
      "nl", "![De motie](stand:moties/m)",
      "<p id=\"figuur-stand-moties-m\"><a href=\"/nl/moties/m/\">De motie</a>: De gemeente stelde op 14 oktober 2025 voor om de motie als afgedaan te zien.</p>"
    ),
    (
      "nl", "- ![De sessie](stand:agenda/s)\n- Iets anders",
      "<a href=\"/nl/agenda/s/\">De sessie</a>: Gepland op 26 november 2025; of dit doorging, is niet bekend.</p>"
    ),
    (
      "nl", "![Het onderzoek](stand:monitors/o)",
      "<a href=\"/nl/monitors/o/\">Het onderzoek</a>: Wanneer het onderzoek wordt gedaan, is niet bekend.</p>"
    ),
    (
      "fy", "![De moasje](stand:moties/m)",
      "<a href=\"/fy/moties/m/\">De moasje</a>: De gemeente hat op 14 oktober 2025 foarsteld om de moasje as ôfdien te beskôgjen."
    ),
  ])
  func saysHowFarARecordWas(language: String, text: String, html: String) async throws {
    let site = Self.records + page("nl/a", text: "Tekst.\n\n" + text) + page("fy/a", text: "Tekst.\n\n" + text)
    let main = try await main(at: language + "/a", of: site)
    #expect(main.replacing(/<\/?time[^>]*>/, with: "").contains(html), "\(main)")
  }

  @Test(arguments: [
    ("![A](stand:«moties/n»)", "did you mean 'moties/m'?"), ("![A](stand:«a»)", nil), ("![A](stand:«»)", nil),
  ])
  func isAboutARecord(text: String, tip: String?) async {
    let build = await Build(SiteText(Self.records + page("nl/a", text: text.replacing(/[«»]/, with: ""))).tree)
    #expect(build.findings.map(\.rule) == [.unknownReference])
    if let tip { #expect(build.findings.map { $0.tip?.text(.en) } == [tip]) }
  }

  @Test func isAParagraphOfItsOwn() async {
    await expectFindings([.figure], in: Self.records + page("nl/a", text: "Zie ![de motie](«stand:moties/m»)."))
  }
}
