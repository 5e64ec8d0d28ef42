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
