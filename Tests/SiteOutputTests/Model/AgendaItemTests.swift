import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct AgendaItemTests {
  @Test func doesNotFollowItself() async {
    let item = "datum: 2026-09-30\nstaat: gepland\nstand-per: 2025-10-14\n"
    await expectFindings([.unknownReference], in: page("nl/agenda/a", item + "vervolg-op: «a»"))
  }

  static let site =
    page("nl/agenda/index", title: "Agenda") + page("fy/agenda/index", title: "Aginda", "adres: aginda")
    + page(
      "nl/agenda/start", title: "Startbijeenkomst",
      """
      bronnen: [brief]
      stand-per: 2025-10-14
      datum: 2025-09-30
      plaats: Dorpshuis
      staat: gehouden
      deelnemers: 40
      uitkomst: { tekst: Wij kozen drie doelen, bron: brief }
      verbeterd: [{ sleutel: plaats, datum: 2025-10-20, tekst: De plaats stond er niet bij. }]
      """, text: "Het begin.")
    + page(
      "fy/agenda/start", title: "Startgearkomste",
      """
      uitkomst: { tekst: Wy hawwe trije doelen keazen }
      verbeterd: [{ sleutel: plaats, tekst: It plak stie der net by. }]
      """)
    + page(
      "nl/agenda/avond", title: "Ouderavond", "bronnen: [brief]\nstand-per: 2025-10-14\nstaat: gepland")
    + page(
      "nl/agenda/sessie", title: "Dialoogsessie",
      "bronnen: [brief]\nstand-per: 2025-10-14\ndatum: 2025-11-26\nstaat: gepland\nvervolg-op: start")
    + page(
      "nl/fasen/fase-0", title: "Fase 0", "nummer: 0\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: start }]"
    )

  @Test func showsWhenItIsAndWhatItBelongsTo() async throws {
    try Golden.agendaItem.expect(try await main(at: "nl/agenda/start", of: Self.site))
  }

  @Test func appearsInTheAgendaByItsDate() async throws {
    try Golden.agendaItemListing.expect(try await main(at: "nl/agenda", of: Self.site))
  }

  private func agenda(_ items: String...) async throws -> String {
    let pages = items.enumerated().map {
      page("nl/agenda/a\($0)", title: "Avond \($0)", $1 + "\nstand-per: 2026-11-24\nbronnen: [brief]")
    }
    return try await main(at: "nl/agenda", of: page("nl/agenda/index", title: "Agenda") + pages.joined())
  }

  /// A reader comes for the next day; then for what comes later or has no day, and last for what was, newest first.
  @Test func beginsWithTheNextDay() async throws {
    let agenda = try await agenda(
      "staat: gepland", "datum: 2025-09-01\nstaat: gehouden", "datum: 2027\nstaat: gepland",
      "datum: 2026-12-05\nstaat: gepland\nplaats: Dorpshuis", "datum: 2025-10-02\nstaat: gehouden",
      "datum: 2027-01-05\nstaat: gepland")
    #expect(agenda.matches(of: /Avond (\d)/).map { String($0.1) } == ["3", "2", "5", "0", "4", "1"])
    #expect(
      agenda.contains("<p class=\"next-date__when\"><time datetime=\"2026-12-05\">zaterdag 5 december 2026</time></p>"))
    #expect(agenda.contains("Waar: <span translate=\"no\">Dorpshuis</span>") && !agenda.contains("next-date--none"))
  }

  @Test(arguments: ["staat: gepland", "datum: 2027\nstaat: gepland", "datum: 2026-11-02\nstaat: gepland"])
  func saysThatNoNextDayIsKnown(item: String) async throws {
    let agenda = try await agenda(item)
    #expect(agenda.contains("<h2 class=\"next-date__title\">Er is nu geen nieuwe datum bekend</h2>"))
    #expect(agenda.contains("<a href=\"tel:140513\">14 0513</a>"))
  }

  /// On a day with both, the items of the agenda come before the rounds of monitors.
  @Test func comesBeforeARoundOfTheSameTime() async throws {
    let site =
      page(
        "nl/monitors/a", title: "Onderzoek", "stand-per: 2025\nrondes: [{ jaar: 2027, staat: gepland, bron: brief }]")
      + page("nl/agenda/b", title: "Begin", "stand-per: 2025\ndatum: 2027\nstaat: gepland")
      + page("nl/agenda/a", title: "Avond", "stand-per: 2025\ndatum: 2027-01-02\nstaat: gepland")
      + page("nl/agenda/c", title: "Ooit", "stand-per: 2025\nstaat: gepland")
      + page("nl/x", text: "![Wat komt](figure:agenda)")
    let overview = try await main(at: "nl/x", of: site)
    let titles = overview.matches(of: /<th scope="row"><a [^>]*>([^<]*)</).map { String($0.1) }
    #expect(titles == ["Begin", "Onderzoek", "Avond", "Ooit"])
  }

  @Test func needsASourceWhenItWasHeld() async {
    await expectFindings(
      [.missingField], in: page("nl/agenda/a", "stand-per: 2025-10-14\ndatum: 2025-09-30\nstaat: «gehouden»"))
  }

  @Test func namesWhatCameAfterItAndItsPhasesInTheOrderOfTheirLists() async throws {
    let item = "stand-per: 2025-10-14\nstaat: gepland\nvervolg-op: start\n"
    let phase = "staat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: start }, { agenda: start }]\n"
    let main = try await main(
      at: "nl/agenda/start",
      of: Self.site + page("nl/agenda/a", title: "Later", item + "datum: 2026-01-01")
        + page("nl/agenda/z", title: "Eerder", item + "datum: 2025-10-01")
        + page("nl/agenda/weg", title: "Weg", item + "ingetrokken: { datum: 2025-10-14, reden: Zo is het }")
        + page("nl/fasen/b", title: "Fase 2", phase + "nummer: 2")
        + page("nl/fasen/c", title: "Fase 1", phase + "nummer: 1"))
    let links = main.matches(of: /<a href="\/nl\/(?:agenda|fasen)\/([a-z0-9\-]+)\/"/).map { String($0.1) }
    #expect(links == ["fase-0", "c", "b", "z", "sessie", "a"])
  }

  @Test func followsAnItemOfTheAgenda() async {
    let build = await Build(SiteText(Self.site.replacing("vervolg-op: start", with: "vervolg-op: strat")).tree)
    #expect(
      build.findings.map { $0.message.text(.nl) } == ["er is geen pagina 'strat' in de map 'agenda'"])
    #expect(build.findings.map { $0.tip?.text(.nl) } == ["bedoelt u 'start'?"])
  }
}
