import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct HeadingIDsTests {
  @Test(arguments: [
    ("## Wat bart der?\n", "wat-bart-der"),
    ("## Wêr’t de fyzje oer giet\n", "wert-de-fyzje-oer-giet"),
    ("## Kânsryk & sûn\n", "kansryk-sun"),
    ("## Łódź, Ærø & Zürich – ĳs\n", "lodz-aero-zurich-ijs"),
    ("## 日本\n", "deel"),
    ("## Cafe\u{301}s in 2½ m²\n", "cafes-in-2-m"),
    ("## De ouderavond {#ouderavond}\n", "ouderavond"),
    ("## *De ouderavond*  {#A_b-1}\n", "A_b-1"),
    ("## `{#x}` en meer\n", "x-en-meer"),
  ])
  func givesAHeadingAStableID(text: String, id: String) {
    #expect(markdown(text).anchors == [id])
  }

  @Test(arguments: [
    ("## ![Logo](l.png)\n", "Logo", "logo"), ("## ![Een *b* `c`](l.png) d\n", "Een b c d", "een-b-c-d"),
  ])
  func takesTheWordsOfAnImage(text: String, words: String, id: String) {
    #expect(markdown(text).sections.map(\.heading?.text) == [words])
    #expect(markdown(text).anchors == [id])
    #expect(markdown(text).diagnostics.isEmpty)
  }

  @Test(arguments: ["##\n", "## {#alleen}\n", "## ![](l.png)\n", "### <!-- x -->\n", "## &nbsp;\n"])
  func isToldWithoutWords(text: String) {
    let diagnostics = markdown("Tekst\n\n" + text).diagnostics
    #expect(diagnostics.map(\.rule) == [.noWords])
    #expect(diagnostics.map { "\($0.range.line):\($0.range.column)" } == ["3:1"])
  }

  @Test func takesAHandWrittenIDOutOfTheHeading() {
    #expect(html("## De ouderavond {#avond}\n") == "<h2 id=\"avond\">De ouderavond</h2>\n")
    #expect(html("### A & b {#a_b}\n") == "<h3 id=\"a_b\">A &amp; b</h3>\n")
  }

  /// An id in code, in bold, in a link or before an image is part of the words.
  @Test(arguments: [
    ("## Kop ![foto](x.png) {#id}\n", "<h2 id=\"id\">Kop <img src=\"x.png\" alt=\"foto\" /></h2>\n"),
    ("## Kop {#id}![](x.png)\n", "<h2 id=\"kop-id\">Kop {#id}<img src=\"x.png\" alt=\"\" /></h2>\n"),
    ("## Kop `{#id}`\n", "<h2 id=\"kop-id\">Kop <code>{#id}</code></h2>\n"),
    ("## Kop **{#id}**\n", "<h2 id=\"kop-id\">Kop <strong>{#id}</strong></h2>\n"),
    ("## Kop [x {#id}](y.md)\n", "<h2 id=\"kop-x-id\">Kop <a href=\"y.md\">x {#id}</a></h2>\n"),
    ("## Kop {#id} ##\n", "<h2 id=\"id\">Kop</h2>\n"), ("Kop\n{#id}\n---\n", "<h2 id=\"id\">Kop</h2>\n"),
  ])
  func takesNothingElseOutOfTheHeading(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    "## Kop {#é}\n", "## Kop {#a b}\n", "## Kop { #a}\n", "## Kop {#1}\n", "## A {#a}\n## B {#a}\n",
    "## A {#bellen}\n## B {#Bellen}\n", "## A {#Inhoud}\n", "## A {#BRON-brief}\n",
  ])
  func tellsAHandWrittenIDThatCannotBeUsed(text: String) {
    #expect(markdown(text).diagnostics.map(\.rule) == [.headingID])
  }

  @Test func keepsAHandWrittenIDWhateverStandsAboveIt() {
    #expect(markdown("## Visie\n\n## Kop {#visie}\n").anchors == ["visie-2", "visie"])
    #expect(markdown("## Visie\n\n## Kop {#Visie}\n").anchors == ["visie-2", "Visie"])
  }

  @Test func usesNoIDTwice() {
    #expect(markdown("## Een\n## Een\n### Een\n## Twee {#een-2}\n").anchors == ["een", "een-3", "een-4", "een-2"])
  }

  @Test func keepsOutOfTheWayOfTheIDsOfTemplates() {
    #expect(
      markdown("## Bronnen\n## Inhoud\n## Bron: brief\n").anchors == ["kop-bronnen", "kop-inhoud", "kop-bron-brief"])
    #expect(markdown("## De brief {#bron-brief}\n").diagnostics.map(\.rule) == [.headingID])
  }
}
