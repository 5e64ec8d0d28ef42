import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import Documents

struct TitleTests {
  @Test(arguments: [
    ("Wat is OKO?", "Wat is OKO?", "Wat is OKO?"), ("A & <b>", "A & <b>", "A &amp; &lt;b&gt;"),
    ("*Niet* vet", "*Niet* vet", "*Niet* vet"),
    (
      "De visie [Mei-inoar](lang:fy) en [meer](lang:en-GB)", "De visie Mei-inoar en meer",
      "De visie <span lang=\"fy\">Mei-inoar</span> en <span lang=\"en-GB\">meer</span>"
    ),
    ("[a](b.md)", "[a](b.md)", "[a](b.md)"), ("[[x](lang:fy)", "[x", "[<span lang=\"fy\">x</span>"), ("", "", ""),
    ("[x](lang:\"onclick)", "[x](lang:\"onclick)", "[x](lang:&quot;onclick)"),
  ])
  func isATextWithPartsInAnotherLanguage(written: String, text: String, html: String) {
    let title = Sentence(written: written)
    #expect(title.text == text)
    #expect(String(decoding: title.html, as: UTF8.self) == html)
  }

  @Test(arguments: ["fyyy-NL", "frysk", "FY", "", "fy nl"])
  func namesALanguageByItsCode(code: String) async {
    await expectFindings([.unknownLanguage], in: page("nl/a", title: "«\"Een [x](lang:\(code))\"»"))
  }

  @Test func isTextWhereNoElementCanBe() async throws {
    let site = page("nl/a", title: "\"De [fyzje](lang:fy) & meer\"", "geplaatst: 2026-11-24")
    let files = try await files(of: site)
    let page = try #require(files["nl/a/index.html"])
    #expect(page.contains("<title>De fyzje &amp; meer – Kansrijk</title>"))
    #expect(page.contains("<h1 class=\"page-head__title\">De <span lang=\"fy\">fyzje</span> &amp; meer</h1>"))
    #expect(try #require(files["nl/feed.xml"]).contains("<title>De fyzje &amp; meer</title>"))
  }
}
