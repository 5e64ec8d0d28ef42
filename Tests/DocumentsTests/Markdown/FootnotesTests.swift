import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct FootnotesTests {
  @Test func standsInASectionOfItsOwnAtTheEnd() {
    let text = "Een[^a] en[^b].\n\n[^b]: Noot *b*.\n\n## Kop\n\nMeer[^a].\n\n[^a]: Noot a.\n\n    Nog iets.\n"
    let sections = markdown(text).sections
    #expect(sections.map(\.heading?.id) == [nil, "kop", "voetnoten"])
    #expect(
      html(text) == """
        <p>Een<sup><a href="#noot-1" id="noot-1-terug" aria-label="footnote.one 1">1</a></sup> en<sup><a href="#noot-2" id="noot-2-terug" aria-label="footnote.one 2">2</a></sup>.</p>
        <h2 id="kop">Kop</h2>
        <p>Meer<sup><a href="#noot-1" id="noot-1-terug-2" aria-label="footnote.one 1">1</a></sup>.</p>
        <h2 id="voetnoten">footnote.title</h2>
        <ol>
        <li id="noot-1">
        <p>Noot a.</p>
        <p>Nog iets.</p>
        <p><a href="#noot-1-terug">footnote.back (1)</a> <a href="#noot-1-terug-2">footnote.back (2)</a></p>
        </li>
        <li id="noot-2">
        <p>Noot <em>b</em>.</p>
        <p><a href="#noot-2-terug">footnote.back</a></p>
        </li>
        </ol>

        """)
    #expect(markdown(text).diagnostics.isEmpty)
  }

  /// Also from the text of a later note.
  @Test func leadsBackToEachReference() {
    let text = "Een[^a] en[^b].\n\n[^a]: Noot a.\n\n[^b]: Zie ook[^a].\n"
    #expect(html(text).contains("<a href=\"#noot-1-terug\">footnote.back (1)</a> <a href=\"#noot-1-terug-2\">"))
  }

  @Test(arguments: [
    ("Een[^a].\n", ["1:4 [^a]"]), ("Een.\n\n[^a]: Noot.\n", ["3:3 a"]),
    ("Een[^a].\n\n[^a]: Een.\n[^A]: Twee.\n", ["4:3 A"]),
    ("Een \\[^a].\n", []), ("`[^a]`\n\n```\n[^b]: x\n```\n", []), ("    [^a]: code\n", []), ("Een [^ a].\n", []),
    ("Een[^a] en [^b].\n\n[^a]: Noot.\n", ["1:12 [^b]"]), ("[^x]\n", ["1:1 [^x]"]),
    ("> [^1]: tekst\n", ["1:5 1"]), ("> [!NOTE]\n> > A\n> >\n> > [^b]: tekst\n", ["4:7 b"]),
    ("- [^1]: tekst\n", ["1:5 1"]),
    ("<!--\n[^1]: x\n-->\n", []), ("A[^1]\n\n> [^1]: tekst\n", []), ("[^a b]\n\n[^a b]: De noot.\n", ["3:3 a b"]),
    ("[^a] [link[^a]](contact.md)\n\n[^a]: x\n", ["1:11 [^a]"]),
    ("`[^a]` *b* ![foto[^Z] x[^z]](x.png)\n\n[^z]: x\n", ["1:18 [^Z]", "1:24 [^z]"]),
    ("[Mei[^a]](lang:fy)\n\n[^a]: x\n", []),
  ])
  func isToldWhereEitherIsMissing(text: String, places: [String]) {
    let diagnostics = markdown(text).diagnostics
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column) \($0.range.text)" } == places)
    #expect(Set(diagnostics.map(\.rule)) == (places.isEmpty ? [] : [.footnote]))
  }

  /// A field is shown in places that have no room for notes.
  @Test(arguments: [
    ("\"Een zin«[^a]».\"", Rule.footnote), ("«|»\n  Een zin[^a].\n\n  [^a]: Noot.", .markdownInField),
    ("«'[^a]: Noot.'»", .markdownInField),
  ])
  func isForTheTextOnly(summary: String, rule: Rule) async {
    await expectFindings([rule], in: page("nl/a").replacing("Een zin.", with: summary))
  }

  @Test func hasIDsThatNoHeadingTakes() {
    #expect(html("Een[^a].\n\n## Voetnoten\n\n[^a]: Noot.\n").contains("<h2 id=\"kop-voetnoten\">Voetnoten</h2>"))
    #expect(markdown("## A {#noot-1}\n").diagnostics.map(\.rule) == [.headingID])
  }

  @Test func takesAPrefixForWhereItStandsTwice() {
    #expect(html("Een[^a].\n\n[^a]: Noot.\n", idPrefix: "fy-").matches(of: /(?:id="|#)fy-noot-1/).count == 4)
  }
}
