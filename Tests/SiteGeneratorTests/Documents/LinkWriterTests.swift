import Testing

@testable import SiteGenerator

struct LinkWriterTests {
  @Test func marksAFragmentInAnotherLanguage() {
    #expect(
      html("De visie [Mei-*inoar*](lang:fy) is er.\n")
        == "<p>De visie <span lang=\"fy\">Mei-<em>inoar</em></span> is er.</p>\n")
    #expect(html("## [Mienskip](lang:fy)\n") == "<h2 id=\"mienskip\"><span lang=\"fy\">Mienskip</span></h2>\n")
    #expect(markdown("[a](lang:en-GB) [b](x.md)").links.map(\.destination) == ["x.md"])
  }

  @Test(arguments: ["FRYSK", "", "f", "fy_NL", "\"onclick=\"x"])
  func tellsWhatIsNotTheCodeOfALanguage(code: String) {
    let text = "Een [a](lang:fy) en [b](<lang:\(code)>)."
    let diagnostics = markdown(text).diagnostics
    #expect(diagnostics.map(\.rule) == [.unknownLanguage])
    #expect(!html(text).contains("onclick=\"x"))
  }

  @Test func pointsAtTheCode() {
    let diagnostics = markdown("Een [a](lang:fy) en [b](lang:xx1).").diagnostics
    #expect(diagnostics.map { "\($0.range.column) \($0.range.text)" } == ["25 lang:xx1"])
  }

  @Test func marksAFragmentInASummary() async throws {
    let site = page("nl/a").replacing("Een zin.", with: "\"Een [sin](lang:fy).\"")
    #expect(
      try await main(at: "nl/a", of: site).contains(
        "<p class=\"page-head__lead\">Een <span lang=\"fy\">sin</span>.</p>"))
  }
}
