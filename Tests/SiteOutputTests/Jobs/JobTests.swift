import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// The work of a year, done with the manual at hand: what an editor changes, and what `oko check` says until all texts agree.
struct JobTests {
  @Test func beginsWithASiteThatAgreesWithItself() async throws {
    let desk = try Desk()
    await desk.expect([])
  }

  @Test func settlesAMotion() async throws {
    var desk = try Desk()
    let event = "  - { datum: 2025-11-20, gebeurtenis: afgedaan, bron: raadsbrief-2025-10-14 }\ninzet:"
    try desk.replace("inzet:", with: event, in: "nl/moties/id79.md")
    await desk.expect(
      ["nl/moties/id79.md: na-stand-per", "nl/moties/id79.md: afgedaan-zonder-besluit"],
      where: { !$0.hasSuffix("veranderd-feit") })
    desk.append("\nbesluiten: { titel: Besluitenlijst, soort: besluitenlijst, datum: 2025-11-20 }\n", to: "bronnen.yml")
    try desk.replace(
      "afgedaan, bron: raadsbrief-2025-10-14", with: "afgedaan, bron: besluiten", in: "nl/moties/id79.md")
    try desk.date("nl/moties/id79.md", "2025-11-20")
    let told = [
      "domeinen/gezin", "domeinen/index", "domeinen/peergroep", "domeinen/school", "domeinen/vrije-tijd",
      "monitors/index", "moties/id79", "nieuws", "rapportages/raadsbrief-2025-10-14", "stand-van-zaken", "visie/index",
      "voor-de-raad", "wat-is-oko",
    ]
    await desk.expect(told.map { "nl/\($0).md: veranderd-feit" })
    try desk.replace("Een voorstel is nog geen besluit.", with: "Dat besloot de raad.", in: "nl/moties/id79.md")
    try desk.replace("- Wat de raad over het voorstel besloot.\n", with: "", in: "nl/moties/id79.md")
    for page in told { try await desk.confirm("nl/" + page) }
    // The translations come after their source.
    await desk.expect(
      (told.map { "fy/\($0).md: veranderd-feit" } + ["fy/moties/id79.md: verouderde-vertaling"]).sorted())
    let motion = try await desk.page("nl/moties/id79/")
    #expect(motion.contains("Afgedaan</span> <span class=\"states__date\">20 november 2025</span>"))
    #expect(!motion.contains("Of de raad al besloot") && !motion.contains("Nieuwere stukken"))
    #expect(
      try await desk.page("nl/voor-de-raad/").contains(
        "Motie ID 79</a>: De gemeenteraad besloot op 20 november 2025 dat dit klaar"))
  }

  @Test func tellsThatASessionWasHeld() async throws {
    var desk = try Desk()
    try desk.replace("staat: gepland", with: "staat: gehouden", in: "nl/agenda/dialoogsessie.md")
    try desk.date("nl/agenda/dialoogsessie.md", "2025-12-10")
    // The letter is older than the session.
    #expect(await desk.told.contains("nl/agenda/dialoogsessie.md: bron-ouder-dan-feit"))
    desk.append(
      "\nverslag: { titel: Verslag van de dialoogsessie, soort: verslag, uitgever: gemeente Heerenveen, datum: 2025-12-10 }\n",
      to: "bronnen.yml")
    try desk.replace(
      "bronnen: [raadsbrief-2025-10-14]\n",
      with:
        "bronnen: [raadsbrief-2025-10-14, verslag]\ndeelnemers: 34\nuitkomst: { tekst: Drie doelen, bron: verslag }\n",
      in: "nl/agenda/dialoogsessie.md")
    try desk.replace(
      "bijgewerkt: 2026-11-29\n", with: "bijgewerkt: 2026-11-29\nuitkomst: { tekst: Trije doelen }\n",
      in: "fy/agenda/dialoogsessie.md")
    await desk.expect([
      "fy/agenda/dialoogsessie.md: verouderde-vertaling",
      "nl/agenda/dialoogsessie.md: veranderd-feit",
      "nl/fasen/fase-0.md: veranderd-feit",
      "nl/fasen/fase-2.md: veranderd-feit",
      "nl/fasen/fase-3.md: veranderd-feit",
      "nl/nieuws.md: veranderd-feit",
      "nl/rapportages/raadsbrief-2025-10-14.md: veranderd-feit",
      "nl/stand-van-zaken.md: veranderd-feit",
      "nl/voor-de-raad.md: veranderd-feit",
    ])
    let page = try await desk.page("nl/agenda/dialoogsessie/")
    #expect(
      page.contains("Dit is gehouden op 26 november 2025.") && page.contains(">34<") && page.contains("Drie doelen"))
    #expect(try await desk.page("nl/agenda/dialoogsessie/").contains("Dit is gehouden op 26 november 2025."))
  }

  @Test func addsAMotionWithRequests() async throws {
    var desk = try Desk()
    let head =
      "titel: Meer sport\nkorte-titel: Motie ID 112\nsamenvatting: De raad wil meer sport.\nbijgewerkt: 2026-11-28\n"
    let motion = """
      bronnen: [brief-2]
      nummer: ID 112
      stand-per: 2026-11-20
      termijn: 2027-07
      geschiedenis:
        - { datum: 2026-11-12, gebeurtenis: aangenomen, bron: brief-2 }
      verzoeken:
        - { bron: brief-2, tekst: Een beweegteam }

      """
    desk.append("\nbrief-2: { titel: Brief over sport, soort: raadsbrief, datum: 2026-11-20 }\n", to: "bronnen.yml")
    desk.write("nl/moties/id112.md", "---\n\(head)\(motion)---\n")
    // The key is asked of the author, and the list above the text has grown.
    await desk.expect(
      [
        "nl/moties/id112.md: ontbrekende-vertaling",
        "nl/moties/id112.md: ontbrekend-veld", "nl/moties/index.md: veranderd-feit",
      ], where: { $0.hasPrefix("nl/moties") })
    desk.write(
      "nl/moties/id112.md",
      "---\n\(head)\(motion.replacing("{ bron: brief-2, tekst", with: "{ sleutel: team, bron: brief-2, tekst"))---\n")
    desk.write(
      "fy/moties/id112.md",
      "---\ntitel: Mear sport\nkorte-titel: Moasje ID 112\nsamenvatting: De ried wol mear sport.\nbijgewerkt: 2026-11-28\nverzoeken: [{ sleutel: team, tekst: In beweechteam }]\n---\n"
    )
    try await desk.accept("moties/id112")
    await desk.expect([
      "nl/moties/id112.md: niet-bevestigd", "nl/moties/index.md: veranderd-feit", "nl/nieuws.md: niet-bevestigd",
      "nl/stand-van-zaken.md: niet-bevestigd",
    ])
    for page in ["moties/id112", "moties/index", "nieuws", "stand-van-zaken"] {
      try await desk.confirm("nl/" + page, "fy/" + page)
    }
    await desk.expect([])
    #expect(try await desk.page("nl/agenda/").contains("<span class=\"state state--planned\">Gevraagd</span>"))
    let listed = try await desk.page("nl/moties/")
    #expect(listed.contains("ID 112") && listed.contains("0 van 1 verzoek beantwoord"))
    #expect(try await desk.page("nl/moties/id112/").contains("Een beweegteam"))
  }

  @Test func publishesALetterToTheCouncil() async throws {
    var desk = try Desk()
    desk.append(
      "\nraadsbrief-2026-11-20: { titel: Voortgang OKO 2026, soort: raadsbrief, uitgever: gemeente Heerenveen, datum: 2026-11-20 }\n",
      to: "bronnen.yml")
    let head = "titel: Raadsbrief van november 2026\nsamenvatting: Hoe ver de gemeente is.\nbijgewerkt: 2026-11-28\n"
    desk.write(
      "nl/rapportages/raadsbrief-2026-11-20.md",
      "---\n\(head)bron: raadsbrief-2026-11-20\ngaat-over: [moties/id79]\n---\n## Wat de brief meldt\n\nDe brief noemt [motie ID 79](../moties/id79.md).\n"
    )
    await desk.expect([
      "nl/rapportages/index.md: veranderd-feit", "nl/rapportages/raadsbrief-2026-11-20.md: ontbrekende-vertaling",
      "nl/rapportages/raadsbrief-2026-11-20.md: niet-bevestigd",
    ])
    let motion = try await desk.page("nl/moties/id79/")
    #expect(motion.contains("Raadsbrief van november 2026"))
  }

  @Test func addsAPageWithAPhotoAndADocument() async throws {
    var desk = try Desk()
    let text = "![Kinderen op een plein](plein.jpg)\n\n[Het plan van de buurt](plan.pdf)\n"
    desk.write(
      "nl/buurt.md",
      "---\ntitel: De buurt\nsamenvatting: Wat de buurt doet.\nbijgewerkt: 2026-11-28\nbronnen: [deze-site]\n---\n"
        + text)
    await desk.expect(["nl/buurt.md: ontbrekende-vertaling", "nl/buurt.md: gebroken-link"])
    desk.write("nl/plein.jpg", SampleFiles.jpeg())
    desk.write("nl/plan.pdf", SampleFiles.pdf)
    await desk.expect(["nl/buurt.md: losse-pagina", "nl/buurt.md: ontbrekende-vertaling"])
    #expect(try #require(await desk.build.output)["nl/plan.pdf"] != nil)
  }

  @Test func renamesAPage() async throws {
    var desk = try Desk()
    desk.move("nl/netwerk.md", to: "nl/gemeenten.md")
    desk.move("fy/netwerk.md", to: "fy/gemeenten.md")
    // Menu, links, references and stamps all still have the old name, and nobody is sent on from it.
    #expect(
      Set(await desk.told.map { $0.split(separator: " ").last ?? "" }) == [
        "onbekende-verwijzing", "gebroken-link", "stempel", "onvertaald", "vervallen-adres",
      ])
  }

  @Test func withdrawsAPage() async throws {
    var desk = try Desk()
    try desk.replace(
      "bijgewerkt: 2026-11-29\n",
      with: "bijgewerkt: 2026-11-29\ningetrokken: { datum: 2026-11-28, reden: De sessie kwam er niet }\n",
      in: "nl/agenda/dialoogsessie.md")
    try desk.replace(
      "bijgewerkt: 2026-11-29\n", with: "bijgewerkt: 2026-11-29\ningetrokken: { reden: De sesje is der net kaam }\n",
      in: "fy/agenda/dialoogsessie.md")
    // A sentence can't be about a page that says nothing, and each text that links to it is told.
    let told = await desk.told
    #expect(told.contains("nl/nieuws.md: veranderd-feit"))
    #expect(told.contains("nl/fasen/fase-2.md: link-naar-ingetrokken"))
  }

  @Test func announcesAnEvening() async throws {
    var desk = try Desk()
    let item =
      "datum: 2027-01-21\nbegin: \"19:30\"\neind: 21:00\nplaats: De Spil, Heerenveen\naanmelden: oko@heerenveen.example\nstaat: gepland\nstand-per: 2026-11-28\n"
    desk.write(
      "nl/agenda/themaavond.md",
      "---\ntitel: Ouderavond\nsamenvatting: Voor alle ouders.\nbijgewerkt: 2026-11-28\n\(item)---\n")
    desk.write(
      "fy/agenda/themaavond.md", "---\ntitel: Alderjûn\nsamenvatting: Foar alle âlders.\nbijgewerkt: 2026-11-28\n---\n")
    try await desk.accept("agenda/themaavond")
    await desk.expect([
      "nl/agenda/themaavond.md: niet-bevestigd", "nl/nieuws.md: niet-bevestigd",
      "nl/stand-van-zaken.md: niet-bevestigd",
    ])
    #expect(try await desk.page("nl/agenda/").contains("donderdag 21 januari 2027, 19.30 tot 21.00 uur"))
    let page = try await desk.page("fy/aginda/themaavond/")
    #expect(page.contains("De Spil, Heerenveen") && page.contains("mailto:oko@heerenveen.example"))
  }

  @Test func tellsTheResultsOfAMonitor() async throws {
    var desk = try Desk()
    try desk.replace(
      "- { jaar: 2026, staat: gepland, bron: raadsbrief-2025-10-14 }",
      with: "- { jaar: 2026, staat: gehouden, bron: uitkomsten }",
      in: "nl/monitors/gezondheidsmonitor.md")
    try desk.date("nl/monitors/gezondheidsmonitor.md", "2026-11-20")
    desk.append(
      "\nuitkomsten: { titel: Uitkomsten, soort: presentatie, uitgever: GGD, datum: 2026-11-20 }\n", to: "bronnen.yml")
    await desk.expect([
      "nl/fasen/fase-1.md: veranderd-feit", "nl/monitors/gezondheidsmonitor.md: veranderd-feit",
      "nl/monitors/index.md: veranderd-feit", "nl/monitors/schoolmonitor.md: veranderd-feit",
      "nl/nieuws.md: veranderd-feit", "nl/rapportages/raadsbrief-2025-10-14.md: veranderd-feit",
      "nl/stand-van-zaken.md: veranderd-feit",
      "nl/voor-de-raad.md: veranderd-feit", "nl/wat-kunt-u-doen.md: veranderd-feit",
    ])
    #expect(try await desk.page("nl/monitors/gezondheidsmonitor/").contains("state--done\">Gehouden<"))
  }

  @Test func beginsANewSiteWithTwoFiles() async throws {
    var desk = Desk(empty: [
      "nl/index.md": "---\ntitel: Kansrijk opgroeien\nsamenvatting: Wat wij doen.\nbijgewerkt: 2026-11-28\n---\n"
    ])
    #expect(Set(await desk.told) == ["site.yml: ontbrekend-veld"])
    desk.write(
      "site.yml",
      "naam: { nl: Kansrijk }\ngemeente: { code: gm0362, naam: { nl: gemeente Amstelveen } }\ntalen: [nl]\nwebadres: https://oko.example/\npublicatie: concept\ncontact: { telefoon: 14 020, e-mail: a@b.example }\nmenu: [index]\n"
    )
    await desk.expect([])
    #expect(try await desk.page("nl/").contains("<h1"))
  }

  @Test func looksAtTheSiteBeforeItIsThere() async throws {
    let build = await Build(try RealTexts.tree(), try BuildOptions(address: "http://localhost:8000/"))
    #expect(build.diagnostics.isEmpty)
    let page = String(decoding: try #require(build.output?["nl/index.html"]), as: UTF8.self)
    #expect(page.contains("<link rel=\"canonical\" href=\"http://localhost:8000/nl/\">"))
  }
}
