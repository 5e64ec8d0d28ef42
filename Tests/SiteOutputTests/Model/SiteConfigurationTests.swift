import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel
@testable import Documents

struct SiteConfigurationTests {
  private func site(_ changes: [String: String] = [:], _ added: String = "") -> String {
    var lines = [
      "naam": "{ nl: Kansrijk }", "gemeente": "{ code: gm0362, naam: { nl: gemeente Amstelveen } }", "talen": "[nl]",
      "webadres": "https://oko.example/", "publicatie": "concept", "peildatum": "2026-11-24",
      "contact": "{ telefoon: 020 540 49 11, e-mail: a@b.example }", "menu": "[index]",
    ]
    lines.merge(changes) { _, new in new }
    return "-- content/fy/index.md --\n-- content/site.yml --\n"
      + lines.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
      + "\n" + added
  }

  @Test func oneLanguageAloneWorks() async throws {
    let files = try await files(of: site())
    #expect(
      files.keys.filter { $0.hasSuffix("index.html") }.sorted() == [
        "index.html", "nl/alle-paginas/index.html", "nl/index.html", "nl/zoeken/index.html",
      ])
    let page = try #require(files["nl/index.html"])
    #expect(!page.contains("x-default") && !page.contains("hreflang") && !page.contains("language-nav"))
    try Golden.redirect.expect(
      try #require(files["index.html"]).replacing(/oko-[0-9a-f]+/, with: "oko-HASH"))
  }

  /// If nobody knows whether the site is a draft, its address isn't checked.
  @Test func isReportedOnce() async {
    await expectFindings(
      [.unknownValue], in: site(["publicatie": "«concep»", "webadres": "https://oko.heerenveen.nl/"]))
  }

  /// Whoever begins a site hears at once which fields it needs.
  @Test(arguments: [
    ("# Nog leeg", "naam, gemeente, talen, webadres, publicatie, contact"),
    ("menu: [index]\ntalen: [nl]", "naam, gemeente, webadres, publicatie, contact"),
  ])
  func tellsOnceWhatItLacks(text: String, fields: String) async {
    let findings = await Build(SiteText("-- content/fy/index.md --\n-- content/site.yml --\n" + text).tree).findings
    #expect(findings.map(\.message.nl) == ["deze velden ontbreken: " + fields])
  }

  @Test func offersThePageOfAFolder() async {
    let build = await Build(SiteText(site(["menu": "[moties]"]) + page("nl/moties/index")).tree)
    #expect(build.findings.map { $0.tip?.text(.en) } == ["did you mean 'moties/index'?"])
  }

  @Test(arguments: [
    ("webadres", "«http://oko.example/»", Rule.forbiddenAddress),
    ("webadres", "«https://oko.heerenveen.nl/»", .conceptAddress),
    ("publicatie", "«openbar»", .unknownValue),
    ("menu", "[index, «wat-is-ok»]", .unknownReference),
    ("naam", "«{ }»", .missingField),
    ("naam", "{ nl: Kansrijk, «fy»: Kânsryk }", .unknownField),
    ("webadres", "«https://oko.example/a b»", .forbiddenAddress),
    ("webadres", "«https://oko.example?q»", .forbiddenAddress),
    ("webadres", "«https://oko.example//»", .forbiddenAddress),
    ("verouderd-na", "«-5»", .wrongType), ("verouderd-na", "«0»", .wrongType),
    ("contact", "{ telefoon: «geen», e-mail: a@b.nl }", .wrongType),
    ("contact", "{ telefoon: 14 0513, e-mail: «geen adres» }", .wrongType),
    ("peildatum", "«gisteren»", .wrongType), ("peildatum", "«2026-11»", .wrongType),
    ("contact", "«14 0513»", .wrongType),
    ("contact", "{ telefoon: «12», e-mail: a@b.nl }", .wrongType),
    ("contact", "{ telefoon: «++31 513», e-mail: a@b.nl }", .wrongType),
    ("contact", "{ telefoon: 14 0513, e-mail: «a@b@c» }", .wrongType),
    ("gemeente", "{ code: «gm00745», naam: { nl: Ergens } }", .wrongType),
    ("raadsinformatie", "«http://a.example»", .wrongType), ("raadsinformatie", "«https://a»", .wrongType),
    ("raadsinformatie", "«https:///a.b»", .wrongType), ("raadsinformatie", "«https://a.»", .wrongType),
    ("raadsinformatie", "«https://a/b.c»", .wrongType), ("raadsinformatie", "«https://a.b c»", .wrongType),
    ("gemeente", "{ code: «gm74», naam: { nl: Ergens } }", .wrongType),
    ("gemeente", "«{ naam: { nl: Ergens } }»", .missingField),
    ("begrippen", "«woorden»", .unknownReference), ("menu", "[index, «index»]", .repeatedItem),
    ("voet", "[index, «index»]", .repeatedItem), ("webadres", "«https://oko.example/../x»", .forbiddenAddress),
  ])
  func reportsAMistakeAtItsPlace(field: String, value: String, rule: Rule) async {
    await expectFindings([rule], in: site([field: value]))
  }

  /// No further finding follows for a page in an unknown language or for the sources in an unreadable file.
  @Test(arguments: [
    ("talen", "«[]»", Rule.missingField), ("talen", "«nl»", .wrongType), ("talen", "[nl, «fyy»]", .unknownReference),
    ("talen", "[nl, «nl»]", .repeatedItem), ("talen", "[nl«»", .yaml),
  ])
  func reportsAMistakeInTheLanguagesOnce(field: String, value: String, rule: Rule) async {
    let text = site([field: value, "naam": "{ nl: Kansrijk, fy: Kânsryk }"])
    let build = await Build(SiteText(text + "\n-- content/fy/index.md --\n---\ntitel: F\n---").tree)
    #expect(build.findings.map(\.rule) == [rule], "\(DiagnosticPrinter(.en).text(of: build.findings))")
  }

  @Test func reportsAFileOfSourcesThatCannotBeReadOnce() async {
    let text = MotionTests.site + "\n-- content/bronnen.yml --\nbrief: { titel: Voortgang"
    #expect(await Build(SiteText(text).tree).findings.map(\.rule) == [.yaml])
  }

  @Test func reportsThatTheHomePageIsMissing() async {
    await expectFindings(
      [.missingPage], in: "-- content/nl/index.md --\n-- content/fy/index.md --\n" + site(["menu": "[]"]),
      at: ["content/nl/index.md:1:1 ''"])
  }

  @Test func reportsAnUnknownField() async {
    await expectFindings([.unknownField], in: site([:], "«talem»: [nl]"))
  }

  @Test(arguments: ["naam", "gemeente", "talen", "webadres", "publicatie", "contact"])
  func needsEachField(field: String) async {
    let text = site().split(separator: "\n").filter { !$0.hasPrefix(field + ":") }.joined(separator: "\n")
    let build = await Build(SiteText(text).tree)
    #expect(build.findings.map(\.rule) == [.missingField], "\(DiagnosticPrinter(.en).text(of: build.findings))")
    #expect(build.findings.first?.message.text(.nl) == "het veld '\(field)' ontbreekt")
  }

  @Test func warnsAboutAMenuThatDoesNotFitOnAPhone() async {
    let pages = (1...8).map { page("nl/p\($0)") }.joined()
    func menu(_ count: Int) -> String {
      pages + site(["menu": "[" + (1..<count).map { "p\($0), " }.joined() + (count == 8 ? "«p8»]" : "p\(count)]")])
    }
    await expectFindings([], in: menu(7))
    await expectFindings([.longMenu], in: menu(8))
  }

  @Test func anOfficialSiteHasNoBannerAndMayBeFound() async throws {
    let concept = try #require(try await files(of: site())["nl/index.html"])
    #expect(concept.contains("noindex") && concept.contains("concept-banner"))
    let official = try #require(
      try await files(of: SiteText.official.replacing("https://oko.example/", with: "https://oko.heerenveen.nl/"))[
        "nl/index.html"])
    #expect(!official.contains("noindex") && !official.contains("concept-banner"))
  }

  @Test func namesThePageAboutContact() async throws {
    let contact = "{ telefoon: 14 0513, e-mail: a@b.example, pagina: index }"
    let page = try #require(try await files(of: site(["contact": contact]))["nl/index.html"])
    #expect(
      page.contains(
        "<h2 class=\"footer__title\" id=\"voet-contact\"><a class=\"footer__link\" href=\"/nl/\">Welkom</a></h2>"))
    await expectFindings([.unknownReference], in: site(["contact": contact.replacing("index", with: "«contct»")]))
  }

  @Test func namesPagesAtTheFoot() async throws {
    let without = try #require(try await files(of: site())["nl/index.html"])
    #expect(!without.contains("href=\"/nl/\">Welkom</a></li>"))
    let with = try #require(try await files(of: site(["voet": "[index]"]))["nl/index.html"])
    #expect(with.contains("<li><a class=\"footer__link\" href=\"/nl/\">Welkom</a></li>"))
  }

  @Test func mayLieUnderAPathOfItsHost() async throws {
    let files = try await files(of: site(["webadres": "https://host.example/oko/"]))
    let page = try #require(files["nl/index.html"])
    #expect(page.contains("<link rel=\"canonical\" href=\"https://host.example/oko/nl/\">"))
    #expect(page.contains("<a class=\"header__home\" href=\"/oko/nl/\">"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"/oko/assets/oko-"))
  }
}
