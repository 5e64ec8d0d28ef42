import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct PassageTests {
  private func fingerprints(_ text: String) -> [Fingerprint] { markdown(text).sections.map { Fingerprint($0.whole) } }

  private func blocks(_ text: String) -> [Passage.Block.Kind] {
    markdown(text).sections.flatMap(\.whole.blocks).map(\.kind)
  }

  @Test(arguments: [
    ("Een zin\nop twee regels.", "Een zin op twee\nregels."),
    ("Een zin.  ", "Een zin."),
    ("Een harde  \nregel", "Een harde regel"),
    ("- a\n- b", "* a\n* b"),
    ("- a\n- b", "- a\n\n- b"),
    ("1. a\n2. b", "1) a\n2) b"),
    ("*a* en **b**", "_a_ en __b__"),
    ("“Zo” zei ‘hij’", "\"Zo\" zei 'hij'"),
    ("# Kop", "Kop\n==="),
    ("## Kop {#kop}\n\na", "## Kop\n\na"),
    ("[a](b.md)", "[a][x]\n\n[x]: b.md"),
    ("a\n\n<!-- een opmerking -->", "a"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "|a|b|\n|:-|-:|\n|1|2|"),
    ("```\na\n```", "~~~\na\n~~~"),
  ])
  func takesNoNoticeOfForm(_ text: String, _ same: String) {
    #expect(fingerprints(text) == fingerprints(same))
  }

  @Test(arguments: [
    ("Een zin.", "Een zin"), ("Een zin.", "Een Zin."), ("a b", "ab"), ("27 februari", "28 februari"),
    ("*a*", "a"), ("*a*", "**a**"), ("[a](b.md)", "[a](c.md)"), ("- a\n- b", "- a b"), ("- a", "1. a"),
    ("## a", "### a"), ("a\n\nb", "a b"), ("![a](x.png)", "[a](x.png)"), ("> a", "a"), ("`a`", "a"),
    ("| a | b |\n|---|---|", "| a |\n|---|\n| b |"), ("[a](lang:fy)", "[a](lang:nl)"), ("û", "u"),
    ("```\na\n  b\n```", "```\na\nb\n```"), ("a[^1]\n\n[^1]: b", "a\n\nb"), ("1. a", "2. a"),
    ("[a](b.md)", "[a](b.md 'c')"), ("![a](b.png 'c')", "![a](b.png 'd')"),
  ])
  func changesWithWhatIsSaid(_ text: String, _ other: String) {
    #expect(fingerprints(text) != fingerprints(other))
  }

  /// Stamps in files of sites hold these, so they must never change.
  @Test(arguments: [
    ("Een zin, “zo” *gezegd*,\nmet [een link](b.md 't') en `code`.", "d4283872"),
    ("## Kop {#k}\n\n- a\n- b\n\n1. c\n\n> [!NOTE]\n> d[^e]\n\n[^e]: f", "3a3391b9 8e0acbe9"),
    ("| a | b |\n|---|--:|\n| c | ~~d~~ |\n\n![T](figure:fasen)\n\n![*U*](u.png)\n\n---\n\n```\ng\n```", "4f0fe64b"),
    ("[Mei-inoar](lang:fy) <b>h</b><!-- i -->  \n**j**", "304c3a6c"),
  ])
  func staysTheSame(text: String, expected: String) {
    #expect(markdown(text).sections.map { Fingerprint($0.whole).text }.joined(separator: " ") == expected)
  }

  @Test func ofALineStaysTheSame() {
    #expect(Fingerprint(Passage(words: "Wij [mei-inoar](lang:fy) ‘ja’", at: File.absent("a").all)).text == "a5952aa9")
    #expect(Fingerprint(all: [markdown("a").whole, markdown("b").whole]).text == "15ec81aa")
  }

  @Test func keepsToItsSection() {
    let before = fingerprints("Vooraf.\n\n## Een\n\nTekst.\n\n## Twee\n\nTekst.")
    let after = fingerprints("Vooraf.\n\n## Een\n\nAndere tekst.\n\n## Twee\n\nTekst.")
    #expect(before.count == 3 && zip(before, after).map { $0 == $1 } == [true, false, true])
  }

  @Test func knowsOfWhatASectionConsists() {
    #expect(blocks("> [!NOTE]\n> Let op.") == [.notice("note"), .paragraph])
    #expect(blocks("> [!NOTE]\n>\n> Let op.") == [.notice("note"), .paragraph, .paragraph])
    #expect(blocks("> Een citaat.") == [.quote, .paragraph])
    #expect(
      blocks("- a\n- b\n  1. c") == [
        .list(isOrdered: false, items: 2), .paragraph, .paragraph, .list(isOrdered: true, items: 1), .paragraph,
      ])
    #expect(
      blocks("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |").first == .table(rows: 3, columns: 2))
    #expect(blocks("![Titel](figure:netwerk)") == [.figure("netwerk")])
    #expect(blocks("### a\n\n```\nb\n```") == [.heading(level: 3), .code])
  }

  @Test func tellsWordsOfAnotherLanguageApart() throws {
    let block = try #require(
      markdown("Wij zeggen [mei-inoar](lang:fy) en `ja`, zie [dit](a.md).").sections[0].whole.blocks.first)
    #expect(block.text == "Wij zeggen mei-inoar en ja, zie dit.")
    let prose = try #require(markdown("Wij zeggen [mei-inoar](lang:fy) en `ja`, zie [dit](a.md).").whole.prose.first)
    #expect(prose.words.indices.map { prose.text(of: $0..<$0 + 1) } == ["Wij", "zeggen", "en", "zie", "dit"])
  }

  @Test func knowsWhereASectionStands() {
    let text = "Vooraf.\n\n## Een\n\nTekst.\n\n## Twee\n\n- a\n"
    let ranges = markdown(text).sections.map { $0.whole.range?.text }
    #expect(ranges == ["Vooraf.\n\n", "## Een\n\nTekst.\n\n", "## Twee\n\n- a\n"])
  }

  @Test func dropsTheMarkOfANoticeAndTheIDOfAHeading() {
    #expect(
      markdown("## Kop {#woord}\n\n> [!TIP]\n> Doe dit.").sections[0].whole.blocks.map(\.text) == [
        "Kop", "", "Doe dit.",
      ])
  }
}
