import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

/// What we read otherwise than cmark: addresses without brackets, breaks in cells, single tildes.
struct InlineTests {
  @Test(arguments: [
    ("“https://a.example/y”", "https://a.example/y", "”"), ("www.a.example’.", "http://www.a.example", "’."),
    ("»https://a.example/y«,", "https://a.example/y", "«,"), ("https://a.example/y…", "https://a.example/y", "…"),
    ("(„https://a.example/y“)", "https://a.example/y", "“)"), ("https://a.example/café", "https://a.example/café", ""),
    ("https://a.example/_(b)", "https://a.example/_(b)", ""),
  ])
  func endsAnAddressBeforeTheSignsOfTheSentence(text: String, address: String, tail: String) {
    let markdown = markdown(text)
    #expect(markdown.links.map(\.destination) == [address])
    #expect(markdown.links.first?.range.text == (text.contains("www") ? "www.a.example" : address))
    #expect(html(text).hasSuffix("</a>\(tail)</p>\n"))
    #expect(markdown.whole.words == text)
  }

  @Test func leavesAnAddressInBracketsAsItIs() {
    #expect(markdown("<https://a.example/y”>").links.map(\.destination) == ["https://a.example/y”"])
  }

  @Test(arguments: ["<br>", "<br/>", "<br />", "<BR>"])
  func breaksALineInACell(tag: String) {
    let text = "| a |\n|---|\n| een\(tag)twee |"
    #expect(html(text).contains("<td>een<br />\ntwee</td>"))
    #expect(markdown(text).diagnostics.isEmpty)
    #expect(markdown(text).whole.words.contains("een twee"))
    #expect(markdown("een\(tag)twee").diagnostics.map(\.rule) == [.rawHTML])
  }

  @Test func strikesThroughOnlyWithTwoTildes() {
    #expect(html("H~2~O en ~~weg~~") == "<p>H~2~O en <del>weg</del></p>\n")
  }

  @Test func tellsACommentWithoutAnEnd() {
    let found = markdown("Tekst.\n\n<!-- een\n\n## Kop").diagnostics
    #expect(found.map(\.severity) == [.error] && found.map(\.range.text) == ["<!-- een"])
  }
}
