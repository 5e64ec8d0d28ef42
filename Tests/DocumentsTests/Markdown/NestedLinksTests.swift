import Testing

@testable import Documents
@testable import Basics
@testable import TestSupport

struct NestedLinksTests {
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

  @Test(arguments: [
    ("a [](«contact.md»)", Rule.noWords), ("a [<!-- x -->](«contact.md»)", .noWords), ("a [](«lang:fy»)", .noWords),
    ("[a](x.md) [ ](«x.md»)", .noWords),
    ("[[Mei-inoar](lang:fy)](«visie/index.md»)", .nestedLink), ("[b]: c [[*a*](x.md) b](«y.md»).", .nestedLink),
    ("[*Mei* [z](contact.md)](«lang:fy»)", .nestedLink), ("| a |\n|---|\n| [[a](lang:fy)](«y.md») |", .nestedLink),
    ("[a <«https://x.example»>](b.md)", .nestedLink),
  ])
  func tellsALinkWithoutWordsOrInAnother(text: String, rule: Rule) {
    let parts = text.split(separator: /[«»]/, omittingEmptySubsequences: false)
    let diagnostics = markdown(parts.joined()).diagnostics
    #expect(diagnostics.map(\.rule) == [rule])
    #expect(diagnostics.map(\.range.text) == [String(parts[1])])
  }

  @Test(arguments: [
    "[![](a.png)](x.md)", "[`a`](x.md)", "[a](x.md) en b](y.md)", "[a](x.md) [b](c d.md)", "[[a](x.md)\\](y.md)",
    "[[a](x.md)] (y.md)", "[b]: [a](x.md)", "[a](x.md)\n\nb](y.md)", "![a [b](c.md)](d.png)",
  ])
  func takesLinksAsTheyAre(text: String) {
    #expect(markdown(text).diagnostics.isEmpty)
  }

  @Test func tellsALinkWithoutWordsInAField() async {
    await expectFindings([.noWords], in: page("nl/a").replacing("Een zin.", with: "\"Een [](«index.md»).\""))
    await expectFindings([.noWords], in: page("nl/a", title: "«\"[](lang:fy)\"»"))
    await expectFindings([.noWords], in: page("nl/a", text: "Een [](«index.md»)."))
  }

  /// The address that cmark reads differs from the one in the file.
  @Test(arguments: [
    "a\nb [a](«java&Tab;script:alert(1)»)", "a\n[a](x) [a](«&#106;avascript:alert(1)» 't')",
    "a [b](\\\\host)\n[a](<«\\\\\\\\host»>)",
    "a\n[b](x.md) [b](«x\\.md»)",
  ])
  func pointsAtAnAddressThatIsWrittenOtherwise(text: String) {
    let parts = text.split(separator: /[«»]/, omittingEmptySubsequences: false)
    #expect(markdown(parts.joined()).links.map(\.range.text).last == String(parts[1]))
    #expect(markdown(parts.joined()).links.last?.range.line == 2)
  }

  @Test func pointsAtTheCode() {
    let diagnostics = markdown("Een [a](lang:fy) en [b](lang:xx1).").diagnostics
    #expect(diagnostics.map { "\($0.range.column) \($0.range.text)" } == ["25 lang:xx1"])
  }
}
