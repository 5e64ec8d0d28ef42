import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import Documents
@testable import SiteOutput
@testable import TestSupport

/// `[bron](#bron-brief)`: a link to a source that readers see as a small number.
struct SourceMarkTests {
  /// A page with two sources, and a page that lists it.
  private func site(_ text: String, summary: String = "Een zin.", frisian: String = "") -> String {
    (page("nl/map/a", "bronnen: [nieuws, brief]", text: text) + page("nl/map/b", text: "Tekst.")
      + (frisian.isEmpty ? "" : page("fy/map/a", text: frisian)))
      .replacing(
        "samenvatting: Een zin.\nbijgewerkt: 2026-11-24\nbronnen",
        with: "samenvatting: \(summary)\nbijgewerkt: 2026-11-24\nbronnen")
  }

  private func mark(_ number: Int, _ source: String, _ name: String, id: String? = nil) -> String {
    let id = id.map { " id=\"\($0)\"" } ?? ""
    return
      "<sup class=\"source-mark\"><a class=\"source-mark__link\" role=\"doc-noteref\"\(id) href=\"#bron-\(source)\" aria-label=\"\(name)\">\(number)</a></sup>"
  }

  @Test func hasTheNumberAndTheNameOfItsSource() async throws {
    let page = try await main(at: "nl/map/a", of: site("De raad besloot.[bron](#bron-brief) Dat is nieuw."))
    let mark = mark(2, "brief", "Bron 2: raadsbrief, 14 oktober 2025", id: "bij-brief")
    #expect(page.contains("<p>De raad besloot.\(mark) Dat is nieuw.</p>"))
    #expect(
      page.contains(
        "<a class=\"source-list__back\" role=\"doc-backlink\" href=\"#bij-brief\" aria-label=\"Terug naar de tekst bij bron 2\">↑</a>"
      ))
  }

  /// Blanks and a line end before the number would tear it off its sentence.
  @Test(arguments: [
    "Een.[bron](#bron-brief) Twee.", "Een. [bron](#bron-brief) Twee.", "Een.\n[bron](#bron-brief) Twee.",
  ])
  func followsItsSentence(text: String) async throws {
    let page = try await main(at: "nl/map/a", of: site(text))
    #expect(page.replacing(/<sup.*<\/sup>/, with: "^").contains("<p>Een.^ Twee.</p>"))
  }

  /// Behind the last words that come from there.
  @Test func standsOnceInAParagraphForEachSource() async throws {
    let text = "Een.[bron](#bron-brief) Twee.[bron](#bron-nieuws) Drie.[bron](#bron-brief)\n\nVier.[bron](#bron-brief)"
    let page = try await main(at: "nl/map/a", of: site(text))
    let words = page.replacing(/<sup[^>]*><a[^>]*id="([^"]*)"[^>]*>(\d)<\/a><\/sup>/) { "^\($0.2)(\($0.1))" }
    #expect(words.contains("<p>Een. Twee.^1(bij-nieuws) Drie.^2(bij-brief)</p>\n<p>Vier.^2(bij-brief-2)</p>"))
    #expect(page.contains("aria-label=\"Terug naar de tekst bij bron 2, b\">b</a>"))
  }

  @Test func worksInListsTablesAndSummaries() async throws {
    let text = "- Een.[bron](#bron-brief)\n- Twee.[bron](#bron-nieuws)\n\n| A |\n|---|\n| Drie [bron](#bron-brief) |"
    let page = try await main(at: "nl/map/a", of: site(text, summary: "Vier.[bron](#bron-brief)"))
    let ids = page.matches(of: /doc-noteref" id="([^"]*)"/).map { String($0.1) }
    #expect(ids == ["bij-brief", "bij-brief-2", "bij-nieuws", "bij-brief-3"])
    #expect(page.contains("<p class=\"page-head__lead\">Vier.<sup"))
  }

  /// Where neither the page nor its sources are, nobody could follow it.
  @Test func isDroppedWhereTheTextAppearsElsewhere() async throws {
    let files = try await files(of: site("Een.[bron](#bron-brief)", summary: "Vier.[bron](#bron-brief)"))
    let list = try #require(files["nl/map/index.html"])
    #expect(list.contains("Vier.") && !list.contains("source-mark") && !list.contains("bron]"))
    #expect(try #require(files["nl/map/a/index.html"]).contains("<meta name=\"description\" content=\"Vier.\">"))
  }

  @Test func leadsToTheListOfItsOwnLanguageSideBySide() async throws {
    let site = site("Een.[bron](#bron-brief)", frisian: "Ien.[boarne](#bron-brief)")
    let both = try #require(try await files(of: site)["nl-fy/map/a/index.html"])
    for (language, name) in [("nl", "Bron 2: raadsbrief"), ("fy", "Boarne 2: riedsbrief")] {
      #expect(
        both.contains(
          "id=\"\(language)-bij-brief\" href=\"#\(language)-bron-brief\" aria-label=\"\(name), 14 oktober 2025\">2</a>")
      )
      #expect(both.contains("id=\"\(language)-bron-brief\"") && both.contains("href=\"#\(language)-bij-brief\""))
    }
  }

  @Test func isALinkWithOtherWords() async throws {
    let page = try await main(at: "nl/map/a", of: site("De [brief](#bron-brief) en *[bron](#bron-brief)*."))
    #expect(page.contains("De <a href=\"#bron-brief\">brief</a> en <em><sup"))
  }

  @Test func namesASourceOfThePage() async {
    await expectFindings([.brokenLink], in: site("Een.[bron](«#bron-brif»)"))
  }

  /// It is no word: neither a sentence of its own nor part of one.
  @Test func countsForNoRuleAboutWords() {
    let markdown = Markdown(File(path: "a.md", text: "Een zin.[bron](#bron-a) Nog een.").all, sourceMarks: ["bron"])
    #expect(markdown.whole.words == "Een zin. Nog een.")
    #expect(markdown.whole.prose.flatMap { prose in prose.sentences.map(prose.text) } == ["Een zin", "Nog een"])
    #expect(markdown.links.map(\.destination) == ["#bron-a"])
    #expect(markdown.sourceMarks == ["a": 1])
  }

  @Test(arguments: [
    ("Een.[bron](#bron-brief)", "Ien.", 1), ("Een.[bron](#bron-brief)", "Ien.[boarne](#bron-nieuws)", 1),
    ("Een.[bron](#bron-brief)", "Ien.[boarne](#bron-brief)", 0), ("Een.", "Ien.[boarne](#bron-brief)", 1),
  ])
  func isComparedBetweenLanguagesByItsSource(dutch: String, frisian: String, count: Int) async throws {
    let build = await Build(SiteText(site(dutch, frisian: frisian)).tree)
    let page = try #require(build.site[PagePath("map/a")])
    let pairs = try #require(page.translations["fy"]).alignment.pairs
    #expect(Parity(build.site, page, "fy").findings(in: pairs).count == count)
  }

  @Test func makesAnotherTextOfASection() {
    func fingerprint(_ text: String) -> Fingerprint? {
      Markdown(File(path: "a.md", text: text).all, sourceMarks: ["bron"]).sections.first.map { Fingerprint($0.whole) }
    }
    let texts = ["Een.", "Een.[bron](#bron-a)", "Een.[bron](#bron-b)", "Een.[bron](x.md)"]
    #expect(Set(texts.map(fingerprint)).count == 4)
    #expect(fingerprint("Een. [bron](#bron-a)") == fingerprint("Een.[bron](#bron-a)"))
  }

  // MARK: The only source

  @Test(arguments: [
    ("bronnen: [brief]", true), ("bron: brief\nbronnen: [nieuws]", true), ("bronnen: [brief, nieuws]", false),
  ])
  func isNotNeededOnAPageWithOneSource(fields: String, isOnly: Bool) async throws {
    let page = try await main(at: "nl/a", of: page("nl/a", fields, text: "Tekst."))
    let line =
      "<p class=\"page-head__source\">Bron: <a href=\"#bron-brief\">de raadsbrief van <time datetime=\"2025-10-14\">14 oktober 2025</time></a>.</p>"
    #expect(page.contains(line) == isOnly)
  }

  /// Of what the site says itself, it needs no list, unless a text leads there.
  @Test func isNotNeededOfTheSiteItself() async throws {
    let source = "-- content/bronnen.yml --\nsite: { titel: Uitleg, soort: eigen-opgave }\n"
    let page = try await main(at: "nl/a", of: page("nl/a", "bronnen: [site]", text: "Tekst.") + source)
    #expect(!page.contains("page-head__source") && !page.contains("source-list"))
    for link in ["[bron](#bron-site)", "[uitleg](#bron-site)"] {
      let site = TestSupport.page("nl/a", "bronnen: [site]", text: "Tekst.\(link)") + source
      let page = try await main(at: "nl/a", of: site)
      #expect(page.contains("href=\"#bron-site\"") && page.contains("<li id=\"bron-site\">"), "\(link)")
    }
  }
}
