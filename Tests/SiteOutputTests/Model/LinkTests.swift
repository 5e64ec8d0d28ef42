import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct LinkTests {
  private func home(_ text: String) -> String {
    """
    -- content/nl/contact.md --
    ---
    titel: Contact
    samenvatting: Bel ons.
    bijgewerkt: 2026-11-24
    bronnen: [brief]
    ---
    ## Bellen

    Bel.
    -- content/nl/fasen/fase-0.md --
    ---
    titel: Fase 0
    samenvatting: Het begin.
    bijgewerkt: 2026-11-24
    nummer: 0
    staat: loopt
    stand-per: 2025-10-14
    ---
    Lees [contact](../contact.md).
    -- content/nl/index.md --
    ---
    titel: Welkom
    samenvatting: De eerste pagina.
    bijgewerkt: 2026-11-24
    ---
    ## Begin

    \(text)
    """
  }

  @Test(arguments: [
    ("contact.md", "/nl/contact/"), ("./contact.md#bellen", "/nl/contact/#bellen"),
    ("contact.md#bron-brief", "/nl/contact/#bron-brief"),
    ("fasen/fase-0.md", "/nl/fasen/fase-0/"), ("fasen/../contact.md", "/nl/contact/"), ("#begin", "#begin"),
    ("https://a.example/?b&c", "https://a.example/?b&amp;c"), ("mailto:a@b.example", "mailto:a@b.example"),
    ("tel:140513", "tel:140513"),
    ("HTTPS://a.example", "HTTPS://a.example"),
  ])
  func becomesAnAddress(link: String, address: String) async throws {
    let page = try #require(try await files(of: home("[x](\(link))"))["nl/index.html"])
    #expect(page.contains("<a href=\"\(address)\">x</a>"))
  }

  @Test(arguments: [
    (Rule.brokenLink, "weg.md"), (.brokenLink, "contact.md#weg"), (.brokenLink, "#weg"), (.brokenLink, "weg.pdf"),
    (.brokenLink, "../../etc/passwd"), (.brokenLink, "../fy/index.md"), (.brokenLink, "../site.yml"),
    (.forbiddenAddress, "/nl/contact/"), (.forbiddenAddress, "//host/x"), (.forbiddenAddress, "javascript:alert(1)"),
    (.forbiddenAddress, "mailto:"), (.forbiddenAddress, "https://"), (.forbiddenAddress, "JavaScript:x"),
    (.forbiddenAddress, "data:text/html,x"), (.forbiddenAddress, "vbscript:x"),
    (.forbiddenAddress, "https:a.example"), (.forbiddenAddress, "http:/a.example"), (.forbiddenAddress, "https:///x"),
  ])
  func isRefusedAtItsPlace(rule: Rule, link: String) async {
    await expectFindings([rule], in: home("Zie [x](contact.md) en [x](«\(link)»)."))
  }

  @Test(arguments: [
    ("https://a.example/x.png", "put the image next to the page"), ("x.png", "put the image next to the page"),
    ("contact.md", "write it as a link, without '!'"),
  ])
  func isRefusedAsAnImage(link: String, tip: String) async {
    let build = await Build(SiteText(home("![x](\(link))")).tree)
    #expect(build.findings.map { $0.tip?.text(.en) } == [tip])
  }

  @Test func keepsTheFragmentOfAFile() async throws {
    let site = page("nl/a", text: "Zie [x](t.pdf#page=3) en [y](t.pdf).") + "-- content/nl/t.pdf --\nx\n"
    let text = try await main(at: "nl/a", of: site)
    #expect(text.contains("<a href=\"/nl/t.pdf#page=3\">x</a> en <a href=\"/nl/t.pdf\">y</a>"))
  }

  @Test func isNoImageOfAHeading() async {
    await expectFindings([.brokenLink], in: page("nl/a", text: "## Kop\n\n![x](«#kop»)"))
  }

  /// A withdrawn page shows neither its headings nor its sources.
  @Test func leadsToNoPartOfAWithdrawnPage() async throws {
    let withdrawn = page("nl/oud", "bronnen: [brief]\ningetrokken: { datum: 2026-01-01, reden: Oud }", text: "## Kop")
    await expectFindings(
      [.brokenLink, .brokenLink],
      in: withdrawn + page("nl/a", text: "[x](«oud.md#kop»), [y](«oud.md#bron-brief») en [z](oud.md)"))
  }

  @Test(arguments: [
    "java&Tab;script:alert(1)", "&#106;avascript:alert(1)", "java\\script:x", "\\\\host\\x", "<java script:x>",
  ])
  func isRefusedHoweverItIsHidden(link: String) async {
    let build = await Build(SiteText(home("[x](\(link))")).tree)
    #expect(build.findings.map(\.rule).allSatisfy { [.forbiddenAddress, .brokenLink].contains($0) })
    #expect(build.output == nil)
  }

  @Test(arguments: [
    ("contct.md", "bedoelt u 'contact.md'?"), ("fasen/fase-9.md", "bedoelt u 'fasen/fase-0.md'?"),
    ("agenda/sessie.md", "maak 'content/nl/agenda/sessie.md', of haal de link weg"),
    ("/nl/contact/", "schrijf 'contact.md'"),
    ("contact.md#belen", "bedoelt u 'bellen'?"), ("contact.md#bron-brif", "bedoelt u 'bron-brief'?"),
    ("", "vul het in, of haal de link weg"),
  ])
  func isGivenItsRepair(link: String, tip: String) async {
    let build = await Build(SiteText(home("[x](\(link))")).tree)
    #expect(build.findings.map { $0.tip?.text(.nl) } == [tip])
  }

  @Test func allOnAPageAreReportedInOneRun() async {
    await expectFindings(
      [.forbiddenAddress, .brokenLink, .brokenLink, .brokenLink, .forbiddenAddress],
      in: home(
        "[x](«/bestaat-niet/»), [x](«#weg»), [x](«./contact.md#weg»), ![x](«ontbreekt.png»), [x](«data:text/html,x»)"))
  }

  private func glossary(_ text: String, frisian: String? = nil, name: String = "begrippen: woorden") -> String {
    page(
      "nl/woorden", title: "Begrippen",
      text: "Zie [hulp](term:jeugdhulp).\n\n## Jeugdhulp\n\nHulp.\n\n## Wij {#wij-ons}\n\nWij.")
      + page(
        "fy/woorden", title: "Wurdlist", "adres: wurdlist",
        text: "Sjoch [help](term:jeugdhulp).\n\n## Jeugdhelp {#jeugdhulp}\n\nHelp.\n\n## Wy {#wij-ons}\n\nWy.")
      + page("nl/a", text: text) + (frisian.map { page("fy/a", text: $0) } ?? "")
      + SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\n\(name)")
  }

  @Test func toAWordLeadsToWhereItIsExplained() async throws {
    let files = try await files(
      of: glossary("[hulp](term:jeugdhulp) voor [ons](term:wij-ons)", frisian: "[x](term:jeugdhulp) [y](term:wij-ons)"))
    let page = try #require(files["nl/a/index.html"])
    #expect(page.contains("<a href=\"/nl/woorden/#jeugdhulp\">hulp</a> voor <a href=\"/nl/woorden/#wij-ons\">ons</a>"))
    #expect(try #require(files["fy/a/index.html"]).contains("<a href=\"/fy/wurdlist/#jeugdhulp\">x</a>"))
    #expect(try #require(files["nl/woorden/index.html"]).contains("<a href=\"#jeugdhulp\">hulp</a>"))
  }

  @Test(arguments: [
    ("[x](«term:jeugdhlp»)", "bedoelt u 'jeugdhulp'?"), ("[x](«term:»)", "mogelijk: jeugdhulp, wij-ons"),
    ("![x](«term:jeugdhulp»)", "gebruik https:, mailto:, tel: of een bestand"),
    ("[x](«figure:netwerk»)", "gebruik https:, mailto:, tel: of een bestand"),
    ("![x](«figure:netwrk»)", "bedoelt u 'netwerk'?"),
  ])
  func toWhatIsNotExplainedOrDrawnIsReported(link: String, tip: String) async {
    let rule: Rule =
      link.contains("figure") && link.hasPrefix("!")
      ? .unknownReference : tip.hasPrefix("gebruik") ? .forbiddenAddress : .brokenLink
    await expectFindings([rule], in: glossary(link))
    let build = await Build(SiteText(glossary(link)).tree)
    #expect(build.findings.map { $0.tip?.text(.nl) } == [tip])
  }

  @Test func toAWordWithoutAGlossaryIsReported() async {
    await expectFindings([.brokenLink], in: home("[x](«term:jeugdhulp»)"))
  }

  @Test func toASourceOfAPageThatCannotBeReadIsLeftAlone() async {
    await expectFindings(
      [.yaml],
      in: MotionTests.site.replacing("bronnen: [brief]", with: "bronnen: «[brief»").replacing(
        "Wa beslút no?\n", with: "Wa beslút no?\n\n[x](#bron-brief)\n"))
  }

  /// Readers stay in their language: an untranslated page appears there in the language of its source.
  @Test func toAPageWithoutTranslationStaysInTheLanguage() async throws {
    let site =
      home("") + """

        -- content/fy/index.md --
        ---
        titel: Wolkom
        samenvatting: De earste side.
        bijgewerkt: 2026-11-24
        ---
        [x](contact.md)
        """
    #expect(
      try #require(try await files(of: site)["fy/index.html"]).contains(
        "<a href=\"/fy/contact/\" hreflang=\"nl\">x</a> <span class=\"link-language\" lang=\"nl\">(Nederlands)</span>"))
  }

  @Test func toAFileBesideThePageCopiesIt() async throws {
    let files = try await files(of: home("![Kaart](kaart.svg)") + "\n-- content/nl/kaart.svg --\n<svg/>")
    #expect(files["nl/kaart.svg"] == "<svg/>\n")
    #expect(try #require(files["nl/index.html"]).contains("<img src=\"/nl/kaart.svg\" alt=\"Kaart\" />"))
  }

  /// Links follow Markdown: `<` and `>` around white space, or percent encoding.
  @Test(arguments: [
    ("<een plan.pdf>", "een plan.pdf", "een%20plan.pdf"), ("een%20plan.pdf", "een plan.pdf", "een%20plan.pdf"),
    ("b%C3%BBten.pdf", "bûten.pdf", "b%c3%bbten.pdf"), ("100%25.pdf", "100%.pdf", "100%25.pdf"),
    ("a%23b.pdf", "a#b.pdf", "a%23b.pdf"),
  ])
  func toAFileWithAnyName(link: String, file: String, address: String) async throws {
    let tree = SiteText(home("[x](\(link))")).tree
    let plan = File(path: "content/nl/" + file, text: "plan")
    let build = await Build(FileTree(tree.files(below: "content") + [plan]))
    let files = try #require(build.output).bytes
    #expect(files["nl/" + file] == plan.bytes)
    #expect(
      String(decoding: try #require(files["nl/index.html"]), as: UTF8.self).contains("<a href=\"/nl/\(address)\">x</a>")
    )
  }

  /// A PDF and a picture are copied like an image beside the page, however their paths are written.
  @Test(arguments: ["[x](bijlage/Plan.PDF)", "[x](./bijlage/../bijlage/Plan.PDF)", "![x](bijlage/Plan.PDF)"])
  func toAFileInAFolderBelowCopiesIt(link: String) async throws {
    let files = try await files(of: home(link) + "\n-- content/nl/bijlage/Plan.PDF --\nplan")
    #expect(files["nl/bijlage/Plan.PDF"] == "plan\n")
    #expect(try #require(files["nl/index.html"]).contains("=\"/nl/bijlage/Plan.PDF\""))
  }

  @Test func toAFileIsLookedForBesideThePage() async throws {
    let site = home("") + "\n-- content/nl/fasen/bijlage/a.pdf --\na\n-- content/nl/b.pdf --\nb"
    let files = try await files(
      of: site.replacing("(../contact.md)", with: "(../contact.md) [a](bijlage/a.pdf) [b](../b.pdf)"))
    let page = try #require(files["nl/fasen/fase-0/index.html"])
    #expect(page.contains("href=\"/nl/fasen/bijlage/a.pdf\"") && page.contains("href=\"/nl/b.pdf\""))
    #expect(files["nl/fasen/bijlage/a.pdf"] != nil && files["nl/b.pdf"] != nil)
  }

  @Test(arguments: [
    ("bijlage/plan.pdf", "bedoelt u 'bijlage/Plan.PDF'?"), ("Plan.PDF", "een link naar een pagina eindigt op '.md'"),
    ("bijlag/Plan.PDF", "bedoelt u 'bijlage/Plan.PDF'?"), ("bijlage/", "een link naar een pagina eindigt op '.md'"),
    ("%C3%A9en%20kaart.png", "bedoelt u 'een%20kaart.png'?"),
  ])
  func toAFileThatIsNotThereIsGivenTheNearest(link: String, tip: String) async {
    let tree = SiteText(home("[x](\(link))")).tree.files(below: "content")
    let files = ["bijlage/Plan.PDF", "een kaart.png"].map { File(path: "content/nl/" + $0, text: "x") }
    let build = await Build(FileTree(tree + files))
    #expect(build.findings.map { $0.tip?.text(.nl) } == [tip])
  }

  @Test func toAFileIsRepairedAsSeenFromThePage() async {
    let site = home("") + "\n-- content/nl/fasen/Kaart.png --\na\n-- content/nl/Logo.png --\nb"
    let build = await Build(
      SiteText(site.replacing("(../contact.md)", with: "(../contact.md) [a](kaart.png) [b](../logo.png)")).tree)
    #expect(build.findings.map { $0.tip?.text(.nl) } == ["bedoelt u 'Kaart.png'?", "bedoelt u '../Logo.png'?"])
  }

  @Test(arguments: ["index.html", "contact/index.html", "contact", "fasen", "feed.xml", "agenda.ics", "alle-paginas"])
  func toAFileAtTheAddressOfAPageIsRefused(file: String) async {
    await expectFindings([.duplicateAddress], in: home("[x](«\(file)»)") + "\n-- content/nl/\(file) --\nx")
  }

  /// A listing may name a source that only the pages in it name.
  @Test func toASourceLeadsToThePageThatNamesIt() async throws {
    let files = try await files(of: MotionTests.site + "\n" + PhaseTests.site)
    let page = try #require(files["nl/fasen/a/index.html"])
    #expect(page.contains("<a href=\"/nl/fasen/a/#bron-brief\">"))
    #expect(page.contains("<li id=\"bron-brief\">"))
    #expect(try #require(files["nl/fasen/index.html"]).contains("<a href=\"/nl/fasen/a/#bron-brief\">"))
  }

  /// A summary also appears in listings, where the heading doesn't.
  @Test func toAHeadingInASummaryLeadsToItsPage() async throws {
    let site = home("").replacing("Bel ons.", with: "Lees [meer](#bellen).")
    let page = try #require(try await files(of: site)["nl/contact/index.html"])
    #expect(page.contains("<p class=\"page-head__lead\">Lees <a href=\"/nl/contact/#bellen\">meer</a>.</p>"))
  }

  @Test func worksInASummaryToo() async throws {
    let site =
      home("").replacing("De eerste pagina.", with: "Lees [contact](contact.md).")
      + "\n" + page("fy/index").replacing("Een zin.", with: "Lês [kontakt](contact.md).")
    let page = try #require(try await files(of: site)["nl/index.html"])
    #expect(page.contains("<p class=\"hero__lead\">Lees <a href=\"/nl/contact/\">contact</a>.</p>"))
    #expect(page.contains("<meta name=\"description\" content=\"Lees contact.\">"))
  }
}
