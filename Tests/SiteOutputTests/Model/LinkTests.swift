import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel
@testable import Documents

struct LinkTests {
  /// A site with three pages, whose home page has a text.
  static func home(_ text: String) -> String {
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
    let page = try #require(try await files(of: Self.home("[x](\(link))"))["nl/index.html"])
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
    await expectFindings([rule], in: Self.home("Zie [x](contact.md) en [x](«\(link)»)."))
  }

  @Test(arguments: [
    ("https://a.example/x.png", "put the image next to the page"),
    ("x.png", "put the image in that place, or mend its name"),
    ("contact.md", "write it as a link, without '!'"),
  ])
  func isRefusedAsAnImage(link: String, tip: String) async {
    let build = await Build(SiteText(Self.home("![x](\(link))")).tree)
    #expect(build.findings.map { $0.tip?.text(.en) } == [tip])
  }

  private func build(of site: String) async throws -> String {
    let output = try #require(await Build(SiteText(site).tree).output)
    return String(decoding: output.files.first { $0.path == "nl/a/index.html" }?.bytes ?? [], as: UTF8.self)
  }

  @Test func isNoImageOfAHeading() async {
    await expectFindings([.brokenLink], in: page("nl/a", text: "## Kop\n\n![x](«#kop»)"))
  }

  /// A withdrawn page shows neither its headings nor its sources; it may link to itself, which nobody sees.
  @Test func doesNotLeadToAWithdrawnPage() async throws {
    let withdrawn = page(
      "nl/oud", "bronnen: [brief]\ningetrokken: { datum: 2026-01-01, reden: Oud }",
      text: "## Kop\n\n[x](#kop), [y](#weg)")
    let links = "[x](«oud.md#kop»), [y](«oud.md#bron-brief»), [z](«oud.md») en [a](«https://oko.example/nl/oud/#weg»)"
    await expectFindings(
      [.linkToWithdrawn, .linkToWithdrawn, .linkToWithdrawn, .linkToWithdrawn],
      in: withdrawn + page("nl/a", text: links))
    let files = try await build(of: withdrawn + page("nl/a", text: "[x](oud.md#kop)"))
    #expect(files.contains("<a href=\"/nl/oud/\">x</a>"))
  }

  @Test(arguments: [
    "java&Tab;script:alert(1)", "&#106;avascript:alert(1)", "java\\script:x", "\\\\host\\x", "<java script:x>",
  ])
  func isRefusedHoweverItIsHidden(link: String) async {
    let build = await Build(SiteText(Self.home("[x](\(link))")).tree)
    #expect(build.findings.map(\.rule).allSatisfy { [.forbiddenAddress, .brokenLink].contains($0) })
    #expect(build.output == nil)
  }

  @Test(arguments: [
    ("contct.md", "bedoelt u 'contact.md'?"), ("fasen/fase-9.md", "bedoelt u 'fasen/fase-0.md'?"),
    ("agenda/sessie.md", "maak 'content/nl/agenda/sessie.md', of haal de link weg"),
    ("/nl/contact/", "schrijf 'contact.md'"),
    ("contact.md#belen", "bedoelt u 'contact.md#bellen'?"),
    ("contact.md#bron-brif", "bedoelt u 'contact.md#bron-brief'?"),
    ("#Begin", "bedoelt u '#begin'?"), ("contact.md#", "mogelijk: bellen, bron-brief"),
    ("", "vul het in, of haal de link weg"),
  ])
  func isGivenItsRepair(link: String, tip: String) async {
    let build = await Build(SiteText(Self.home("[x](\(link))")).tree)
    #expect(build.findings.map { $0.tip?.text(.nl) } == [tip])
  }

  @Test func allOnAPageAreReportedInOneRun() async {
    await expectFindings(
      [.forbiddenAddress, .brokenLink, .brokenLink, .brokenLink, .forbiddenAddress],
      in: Self.home(
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
    await expectFindings([.brokenLink], in: Self.home("[x](«term:jeugdhulp»)"))
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
      Self.home("") + """

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

  /// A summary also appears in listings, where the heading doesn't.
  @Test func toAHeadingInASummaryLeadsToItsPage() async throws {
    let site = Self.home("").replacing("Bel ons.", with: "Lees [hoe u belt](#bellen).")
    let page = try #require(try await files(of: site)["nl/contact/index.html"])
    #expect(page.contains("<p class=\"page-head__lead\">Lees <a href=\"/nl/contact/#bellen\">hoe u belt</a>.</p>"))
  }

  @Test func worksInASummaryToo() async throws {
    let site =
      Self.home("").replacing("De eerste pagina.", with: "Lees [contact](contact.md).")
      + "\n" + page("fy/index").replacing("Een zin.", with: "Lês [kontakt](contact.md).")
    let page = try #require(try await files(of: site)["nl/index.html"])
    #expect(page.contains("<p class=\"hero__lead\">Lees <a href=\"/nl/contact/\">contact</a>.</p>"))
    #expect(page.contains("<meta name=\"description\" content=\"Lees contact.\">"))
  }
}
