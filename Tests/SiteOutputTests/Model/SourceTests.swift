import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import Documents

struct SourceTests {
  private func page(_ sources: String, named ids: String) -> String {
    """
    -- content/bronnen.yml --
    \(sources)
    -- content/nl/a.md --
    ---
    titel: A
    samenvatting: S.
    bijgewerkt: 2026-11-24
    bronnen: [\(ids)]
    ---
    """
  }

  private func list(_ sources: String, named ids: String) async throws -> String {
    let html = try #require(try await files(of: page(sources, named: ids))["nl/a/index.html"])
    let start = try #require(html.range(of: "<ol class=\"source-list__list\">\n"))
    let end = try #require(html.range(of: "</ol>\n      </section>"))
    return html[start.upperBound..<end.lowerBound].split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .dropLast().joined(separator: "\n")
  }

  @Test func appearsInTheListOfItsPageInTheOrderOfThePage() async throws {
    let list = try await list(
      """
      brief: { titel: Voortgang, soort: raadsbrief, uitgever: de gemeente, datum: 2025-10-14 }
      visie: { titel: Leafdefol, taal: fy, soort: visie, uitgever: de gemeente, vastgesteld: 2025-02, vastgesteld-volgens: brief }
      """, named: "visie, brief, visie")
    #expect(
      list == """
        <li id="bron-visie">“<cite lang="fy">Leafdefol</cite>”, visie, de gemeente, vastgesteld in <time datetime="2025-02">februari 2025</time>, volgens de raadsbrief van <time datetime="2025-10-14">14 oktober 2025</time>.</li>
        <li id="bron-brief">“<cite lang="nl">Voortgang</cite>”, raadsbrief, de gemeente, <time datetime="2025-10-14">14 oktober 2025</time>.</li>
        """)
  }

  @Test func comesFirstWhereThePageRetellsIt() async throws {
    let sources = "brief: { titel: A, soort: raadsbrief }\nvisie: { titel: B, soort: visie }\n"
    let page = page(sources, named: "brief").replacing("bronnen:", with: "bron: visie\nbronnen:")
    let html = try #require(try await files(of: page)["nl/a/index.html"])
    #expect(html.matches(of: /<li id="bron-([a-z]+)"/).map(\.output.1) == ["visie", "brief"])
  }

  @Test func hasADateUnlessItIsWhatTheSiteItselfSays() async throws {
    let list = try await list(
      "uitleg: { titel: Uitleg, soort: eigen-opgave }\nbrief: { titel: A, soort: raadsbrief }", named: "uitleg, brief")
    #expect(list.hasPrefix("<li id=\"bron-uitleg\">“<cite lang=\"nl\">Uitleg</cite>”, eigen uitleg.</li>\n"))
  }

  @Test func saysThatWeDoNotHaveIt() async throws {
    let list = try await list(
      """
      brief: { titel: Voortgang, soort: raadsbrief, uitgever: de gemeente }
      bijlage: { titel: Punten, soort: bijlage, uitgever: de gemeente, aanwezig: nee, genoemd-in: brief }
      """, named: "bijlage")
    #expect(
      list.hasSuffix(
        ", de gemeente, datum niet bekend. Dit document heeft deze site niet. Het staat genoemd in de raadsbrief.</li>")
    )
  }

  @Test func saysWhatElseIsKnownAboutIt() async throws {
    let list = try await list(
      """
      nieuws:
        titel: Steeds meer
        ondertitel: Een bericht
        soort: nieuwsbericht
        datum-onbekend: niet afgedrukt
        webadres: https://a.example/x?y&z
        let-op: nog nakijken
      """, named: "nieuws")
    #expect(
      list == """
        <li id="bron-nieuws">“<cite lang="nl"><a href="https://a.example/x?y&amp;z">Steeds meer</a></cite>” (Een bericht), nieuwsbericht, datum niet bekend (niet afgedrukt).</li>
        """)
  }

  @Test(arguments: ["http://a.example/", "javascript:alert(1)", "https://", "https://x y.example/", "//a.example"])
  func hasAnAddressThatEverybodyCanOpen(address: String) async {
    await expectFindings(
      [.wrongType],
      in: "-- content/bronnen.yml --\nbrief: { titel: A, soort: motie, webadres: «\"\(address)\"» }\n")
  }

  @Test func saysWhyThereIsNoDateOnlyWhereThereIsNone() async {
    await expectFindings(
      [.factElsewhere],
      in:
        "-- content/bronnen.yml --\nbrief: { titel: A, soort: motie, datum: 2025, «datum-onbekend»: niet afgedrukt }\n")
  }

  @Test func hasATitleInALanguage() async {
    await expectFindings(
      [.unknownLanguage], in: "-- content/bronnen.yml --\nbrief: { titel: A, soort: motie, taal: «Fries» }\n")
  }

  @Test func hasANameForUseInAddresses() async {
    await expectFindings([.sourceID], in: "-- content/bronnen.yml --\n«De brief»: { titel: A, soort: motie }\n")
  }

  @Test func hasATextForEveryKind() async throws {
    for language in try await builtInLanguages() {
      for key in Source.Kind.allCases.flatMap({ ["source.\($0).label", "source.\($0).definite"] }) {
        #expect(language.texts[key]?.isEmpty == false, "\(key) in \(language.code)")
      }
    }
  }

  @Test func reportsEveryMistakeOfTheFile() async {
    await expectFindings(
      [.unknownValue, .unknownField, .wrongType, .missingField, .unknownReference],
      in: """
        -- content/bronnen.yml --
        een: { titel: Een, soort: «brief», uitgever: gemeente, «datums»: 2025 }
        twee: { titel: Twee, soort: motie, uitgever: raad, aanwezig: «misschien» }
        drie: «{ soort: motie, uitgever: raad }»
        vier: { titel: Vier, soort: motie, uitgever: raad, genoemd-in: «vijf» }
        """)
  }

  /// What the site says about a document itself is in the language of the reader.
  @Test func isDescribedInEachLanguage() async throws {
    let sources = """
      -- content/bronnen.yml --
      figuur:
        titel: { nl: Figuur 1, fy: Figuer 1 }
        uitgever: { nl: de gemeente, fy: de gemeente It Hearrenfean }
        soort: figuur
        datum-onbekend: { nl: niet afgedrukt, fy: net ôfprinte }
      visie: { titel: Leafdefol, ondertitel: Onze visie, taal: fy, soort: visie }

      """
    let site = sources + TestSupport.page("nl/b", "bronnen: [figuur, visie]") + TestSupport.page("fy/b")
    let files = try await files(of: site)
    let frisian = try #require(files["fy/b/index.html"])
    #expect(frisian.contains("“<cite lang=\"fy\">Figuer 1</cite>”, figuer, de gemeente It Hearrenfean, "))
    #expect(frisian.contains("(net ôfprinte)"))
    #expect(frisian.contains("“<cite lang=\"fy\">Leafdefol</cite>” (<span lang=\"nl\">Onze visie</span>)"))
    #expect(
      try #require(files["nl/b/index.html"]).contains("“<cite lang=\"nl\">Figuur 1</cite>”, figuur, de gemeente, "))
    await expectFindings(
      [.missingField], in: site.replacing("{ nl: Figuur 1, fy: Figuer 1 }", with: "«{ nl: Figuur 1 }»"))
  }
}
