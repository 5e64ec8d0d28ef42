import Foundation
import Testing

@testable import TestSupport

struct PageViewTests {
  /// The table of contents links to the heading: a link can't lie within a link, and an id occurs only once.
  @Test func leavesAFootnoteOutOfTheListOfHeadings() async throws {
    let text = "## Een[^a] kop\n\n## Twee\n\n[^a]: Noot."
    let page = try await main(at: "nl/a", of: page("nl/a", text: text))
    #expect(page.contains("<a class=\"contents__link\" href=\"#een-kop\">Een kop</a>"))
    #expect(page.matches(of: /id="noot-1-terug"/).count == 1)
  }

  @Test func wordsFootnotesInTheLanguageOfTheText() async throws {
    let files = try await files(of: page("fy/index", text: "Ien[^a].\n\n[^a]: Noat."))
    let home = try #require(files["fy/index.html"])
    #expect(home.contains("id=\"voetnoten\">Fuotnoaten</h2>") && home.contains("aria-label=\"Fuotnoat 1\""))
    #expect(home.contains(">Werom nei de tekst</a>"))
  }

  @Test func titlesANoticeInTheLanguageOfTheText() async throws {
    let files = try await files(
      of: page("nl/a", text: "> [!WARNING]\n> Tekst") + page("fy/b") + page("nl/b", text: "> [!TIP]\n> x"))
    #expect(try #require(files["nl/a/index.html"]).contains("<p class=\"notice__title\">Let op</p>"))
    #expect(try #require(files["fy/a/index.html"]).contains("<p class=\"notice__title\">Let op</p>"))
  }

  /// Search engines and tabs show some 65 characters.
  @Test(arguments: [
    ("nl/a", "Contact", "Contact – Kansrijk"),
    ("nl/a", "Een titel die met de naam van de site erbij veel te lang wordt", "Kort – Kansrijk"),
    ("nl/index", "Welkom", "Kansrijk"),
  ])
  func hasATitleThatFits(path: String, title: String, whole: String) async throws {
    let files = try await files(of: page(path, title: title, "korte-titel: Kort"))
    let file = path == "nl/index" ? "nl/index.html" : path + "/index.html"
    #expect(try #require(files[file]).contains("<title>\(whole)</title>"))
  }

  @Test func hasAMailWithItsTitleAndItsAddressFilledIn() async throws {
    let files = try await files(of: page("nl/a", title: "Wie & wat?") + page("fy/a", title: "Wa?"))
    #expect(
      try #require(files["nl/a/index.html"]).contains(
        "Klopt dit niet? <a href=\"mailto:gemeente@heerenveen.nl?subject=Klopt%20dit%20niet%3F%20Wie%20%26%20wat%3F&amp;body=https%3A%2F%2Foko%2Eexample%2Fnl%2Fa%2F%0A%0A\">"
      ))
    #expect(try #require(files["nl-fy/a/index.html"]).contains("<title>Wie &amp; wat? nl/fy – Kansrijk</title>"))
    for path in ["fy/a/index.html", "nl-fy/a/index.html", "404.html", "nl/alle-paginas/index.html"] {
      #expect(try #require(files[path]).contains("mailto:gemeente@heerenveen.nl?subject="), "\(path)")
    }
  }

  @Test func marksAFragmentInASummary() async throws {
    let site = page("nl/a").replacing("Een zin.", with: "\"Een [sin](lang:fy).\"")
    #expect(
      try await main(at: "nl/a", of: site).contains(
        "<p class=\"page-head__lead\">Een <span lang=\"fy\">sin</span>.</p>"))
  }
}
