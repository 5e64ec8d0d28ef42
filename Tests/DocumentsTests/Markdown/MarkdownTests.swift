import CMarkGFM
import Foundation
import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct MarkdownTests {
  // MARK: Sections and headings

  @Test func cutsTheTextAtHeadingsOfTheSecondLevel() {
    let markdown = markdown("Begin.\n\n## Een *a*\n\nTekst\n\n### Onder\n\n## Twee\n")
    let sections = markdown.sections
    #expect(sections.map(\.heading?.id) == [nil, "een-a", "twee"])
    #expect(markdown.anchors == ["een-a", "onder", "twee"])
    #expect(
      sections.map { $0.whole.blocks.filter { $0.kind == .paragraph }.map(\.text) } == [["Begin."], ["Tekst"], []])
  }

  @Test func keepsAHeadingInAQuoteWhereItIs() {
    #expect(html("> ## Kop\n") == "<blockquote>\n<h2 id=\"kop\">Kop</h2>\n</blockquote>\n")
    #expect(markdown("> ## Kop\n").sections.count == 1)
  }

  @Test func tellsAHeadingOfTheFirstLevel() {
    #expect(markdown("# Kop\n").diagnostics.map(\.rule) == [.headingLevel])
  }

  // MARK: Links

  @Test func pointsAtTheAddressOfEachLink() {
    let text =
      "Een [a](x.md) en\n[b](x.md)\n[c](<y z.md> \"t\").\n\n- [d](x.md)\n\n| [e](x.md) |\n|---|\n| [f](q.md) |\n"
    let links = markdown(text).links
    #expect(links.map(\.destination) == ["x.md", "x.md", "y z.md", "x.md", "x.md", "q.md"])
    #expect(links.map(\.range.text) == links.map(\.destination))
    #expect(links.map { "\($0.range.line):\($0.range.column)" } == ["1:9", "2:5", "3:6", "5:7", "7:7", "9:7"])
  }

  @Test func pointsAtTheDefinitionOfALinkThatIsNotWrittenThere() {
    let links = markdown("Een [a][] en [b].\n\n[b]: x.md\n[a]:  <e f>\n").links
    #expect(links.map(\.range.text) == ["e f", "x.md"])
    #expect(links.map(\.range.line) == [4, 3])
    #expect(links.map(\.hasWords) == [true, true])
  }

  @Test func knowsWhichAddressesStandBehindWords() {
    let text = "[a](x.md), [b](<y z>), <https://a.example>, www.b.example en [c](\\z)."
    #expect(markdown(text).links.map(\.hasWords) == [true, true, false, false, true])
  }

  @Test func tellsTwoAddressesApartOfWhichOneBeginsAsTheOther() {
    let links = markdown("[a](x.md#y) <https://x.example> https://x.example [b](x.md) [c](x.md)").links
    #expect(links.map(\.range.column) == [5, 14, 33, 55, 65])
  }

  @Test func writesOnlyTheWordsOfAnImage() {
    #expect(
      html("![Een *a* `b` [c](d) <i>](x.png \"t\")")
        == "<p><img src=\"x.png\" alt=\"Een a b c &lt;i&gt;\" title=\"t\" /></p>\n")
  }

  // MARK: HTML in texts

  @Test(arguments: [
    ("<script>alert(1)</script>\n", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"),
    ("Een <b>vet</b> woord", "<p>Een &lt;b&gt;vet&lt;/b&gt; woord</p>\n"),
    ("<div onclick=\"x\">\n", "<p>&lt;div onclick=&quot;x&quot;&gt;\n</p>\n"),
    ("<!-- a --><img src=x>\n", "<p>&lt;!-- a --&gt;&lt;img src=x&gt;\n</p>\n"),
  ])
  func showsHTMLAsTextAndTellsIt(text: String, expected: String) {
    #expect(html(text) == expected)
    #expect(Set(markdown(text).diagnostics.map(\.rule)) == [.rawHTML])
  }

  @Test(arguments: ["<!-- een\n\nopmerking -->\n", "Tekst<!-- x -->\n"])
  func dropsComments(text: String) {
    #expect(!html(text).contains("<!--") && !html(text).contains("&lt;"))
    #expect(markdown(text).diagnostics.isEmpty)
  }

  @Test func pointsAtEachPieceOfHTML() {
    let ranges = markdown("Een <b>vet</b> en <b>vet</b>\n").diagnostics.map(\.range)
    #expect(ranges.map { "\($0.column)\($0.text)" } == ["5<b>", "19<b>"])
  }

  // MARK: Tables

  @Test func putsATableInARegionThatIsNamedByTheHeadingAboveIt() {
    let expected = """
      <h2 id="cijfers">Cijfers</h2>
      <div class="table-region" role="region" tabindex="0" aria-labelledby="cijfers">
      <table class="table">
      <thead>
      <tr>
      <th scope="col">Jaar</th>
      <th scope="col" class="table__number">Aantal</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>2024</td>
      <td class="table__number">46</td>
      </tr>
      </tbody>
      </table>
      </div>

      """
    #expect(html("## Cijfers\n\n| Jaar | Aantal |\n|---|--:|\n| 2024 | 46 |\n") == expected)
  }

  @Test func givesATableWithoutAHeadingNoRegion() {
    #expect(html("| a |\n|---|\n").hasPrefix("<div class=\"table-region\" tabindex=\"0\">\n<table class=\"table\">"))
  }

  // MARK: Fields

  @Test func readsAFieldAsALine() {
    let markdown = Markdown(inline: "Een *mooie* [dag](x.md) & meer", at: File(path: "a", text: "abc").all)
    var place = Place()
    place.targets = [Place.Target(address: "y")]
    #expect(
      String(decoding: markdown.whole.html(at: place), as: UTF8.self)
        == "Een <em>mooie</em> <a href=\"y\">dag</a> &amp; meer")
    #expect(markdown.whole.words == "Een mooie dag & meer")
    #expect(markdown.links.map(\.range.text) == ["abc"])
  }

  @Test(arguments: [
    "## Kop", "2025. Een mooi jaar", "- een", "Een\n\nTwee", "> Een", "| a |\n|---|", "***", "    code",
  ])
  func tellsWhatIsNoLineInAField(text: String) {
    let markdown = Markdown(inline: text, at: File(path: "a", text: "abc").all)
    #expect(markdown.diagnostics.map(\.rule) == [.markdownInField])
  }

  /// A field stands within an element of its page, so a block of HTML must not become a paragraph there.
  @Test(arguments: [
    ("<div>a</div> & *b*", "&lt;div&gt;a&lt;/div&gt; &amp; *b*"),
    ("<script>a</script>", "&lt;script&gt;a&lt;/script&gt;"),
    ("Een\n<div>a</div>", "Een\n&lt;div&gt;a&lt;/div&gt;"),
    ("<!-- a --> b", "&lt;!-- a --&gt; b"),
  ])
  func givesABlockOfHTMLInAFieldNoElement(text: String, expected: String) {
    let markdown = Markdown(inline: text, at: File(path: "a", text: "abc").all)
    #expect(String(decoding: markdown.whole.html(at: Place()), as: UTF8.self) == expected)
    #expect(markdown.diagnostics.map(\.rule) == [.rawHTML])
  }

  // MARK: cmark

  /// Without our own additions, the bytes are those of cmark.
  @Test func equalsCMarkWhereNothingOfOursOccurs() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "woord", " ", "\n", "\n\n", "*", "**", "_", "`", "~~", "> ", "- ", "1. ", "7) ", "    ", "```\n", "``` swift x\n",
      "~~~ a\u{A0}b\n",
      "[a](b.md)",
      "[a](<b c> \"t'\")", "![x*y*](z.png 'q')", "\\*", "&amp;", "&copy;", "\"", "'", "é", "  \n", "***\n",
      "https://a.example/?b&c", "[", "]", "(", ")", "\n\n> - ", "\n  1. x\n     - ", "> > ", "## ", "\n### kop #\n",
      "---\n",
      "\n| a | *b* |\n|--:|---|\n", "| c |\n", "|", "[^a]", "[^b]", "\n\n[^a]: noot\n", "\n\n[^b]: ",
      "\n[c]: d.md 't'\n", "[c]",
    ]
    var compared = 0
    for _ in 0..<Cases.ofTexts {
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      guard !markdown(text).diagnostics.contains(where: { $0.rule == .rawHTML }) else { continue }
      compared += 1
      #expect(withoutOurs(html(text)) == withoutCMarks(cmark(text)), "\(text.debugDescription)")
    }
    #expect(compared > Cases.ofTexts * 9 / 10)
  }

  /// Returns the HTML without ids, without what we put around tables, and without our form of footnotes and their back
  /// links.
  private func withoutOurs(_ html: String) -> String {
    html.replacing(/<h2 id="voetnoten">footnote.title<\/h2>\n/, with: "")
      .replacing(/<sup><a href="#noot-[^>]*>(\d+)<\/a><\/sup>/) { "[\($0.1)]" }
      .replacing(/<p><a href="#noot-\d+-terug">.*<\/p>\n/, with: "")
      .replacing(/<div class="table-region"[^>]*>\n|<\/table>\n<\/div>\n/, with: "")
      .replacing(/\ (?:id="[^"]*"|class="table[^"]*"|scope="col")/, with: "")
  }

  private func withoutCMarks(_ html: String) -> String {
    html.replacing(/<sup class="footnote-ref"><a href="#fn[^>]*>(\d+)<\/a><\/sup>/) { "[\($0.1)]" }
      .replacing(/\ ?<a href="#fnref[^>]*>↩(?:<sup[^>]*>\d+<\/sup>)?<\/a>\n?/, with: "")
      .replacing(/<section class="footnotes"[^>]*>\n|<\/section>\n|<\/table>\n/, with: "")
      .replacing(/\ (?:id|align)="[^"]*"/, with: "")
  }

  private func cmark(_ text: String) -> String {
    CMark.withTree(of: Array(text.utf8)) { root, parser in
      guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser)) else {
        return ""
      }
      return String(cString: html)
    }
  }

  /// All threads share cmark's table of special characters.
  @Test func findsAutolinksAndStrikethroughOnAnyNumberOfThreads() async {
    let texts = (0..<2_000).map {
      $0.isMultiple(of: 2) ? "a ~~b~~ https://a.example/x" : "Zie: https://a.example/x www.b.example"
    }
    let results = await concurrentMap(texts) { text in Markdown(File(path: "a", text: text).all) }
    for (text, markdown) in zip(texts, results) {
      #expect(markdown.links.count == (text.hasPrefix("a") ? 1 : 2))
      #expect(!markdown.whole.words.contains("~~"))
    }
  }

  @Test func takesAnyBytesWithoutFailing() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<Cases.ofTexts {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : (Array("#|-<>[](){}*`\n !".utf8).randomElement(using: &generator) ?? 0)
      }
      let file = File(path: "a.md", bytes: bytes)
      let markdown = Markdown(file.all)
      for range in markdown.diagnostics.map(\.range) + markdown.links.map(\.range) {
        #expect(range.pointsAtSomething, "\(file.text(in: 0..<bytes.count).debugDescription)")
      }
    }
  }
}
