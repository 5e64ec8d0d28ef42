import Testing

@testable import SiteGenerator

struct AgendaItemTests {
  @Test func doesNotFollowItself() async {
    let item = "datum: 2026-09-30\nstaat: gepland\nstand-per: 2025-10-14\n"
    await expectFindings([.unknownReference], in: page("nl/agenda/a", item + "vervolg-op: «a»"))
  }

  static let site =
    page("nl/agenda/index", title: "Agenda") + page("fy/agenda/index", title: "Aginda", "adres: aginda")
    + page(
      "nl/agenda/start", title: "Startbijeenkomst",
      "bronnen: [brief]\nstand-per: 2025-10-14\ndatum: 2025-09-30\nstaat: gehouden", text: "Het begin.")
    + page("fy/agenda/start", title: "Startgearkomste")
    + page(
      "nl/agenda/avond", title: "Ouderavond", "bronnen: [brief]\nstand-per: 2025-10-14\nstaat: gepland")
    + page(
      "nl/agenda/sessie", title: "Dialoogsessie",
      "bronnen: [brief]\nstand-per: 2025-10-14\ndatum: 2025-11-26\nstaat: gepland\nvervolg-op: start")
    + page(
      "nl/fasen/fase-0", title: "Fase 0", "nummer: 0\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: start }]"
    )

  @Test func tellsWhenItIsAndWhatItBelongsTo() async throws {
    try Golden.agendaItem.expect(try await main(at: "nl/agenda/start", of: Self.site))
  }

  @Test func standsInTheAgendaByItsDate() async throws {
    try Golden.agendaItemListing.expect(try await main(at: "nl/agenda", of: Self.site))
  }

  @Test func needsASourceWhenItWasHeld() async {
    await expectFindings(
      [.missingField], in: page("nl/agenda/a", "stand-per: 2025-10-14\ndatum: 2025-09-30\nstaat: «gehouden»"))
  }

  @Test func followsAnItemOfTheAgenda() async {
    let build = await Build(SiteText(Self.site.replacing("vervolg-op: start", with: "vervolg-op: strat")).tree)
    #expect(
      build.diagnostics.map { $0.message.text(.nl) } == ["er is geen pagina 'strat' in de map 'agenda'"])
    #expect(build.diagnostics.map { $0.tip?.text(.nl) } == ["bedoelt u 'start'?"])
  }
}
