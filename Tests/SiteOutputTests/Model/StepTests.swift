import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

struct StepTests {
  private func phase(_ steps: String) -> String {
    MonitorTests.site + AgendaItemTests.site
      + page(
        "nl/fasen/fase-1", title: "Fase 1",
        "nummer: 1\nstaat: gepland\nstand-per: 2025-10-14\nbronnen: [brief]\nstappen:\n" + steps)
  }

  private func facts(of steps: String) async throws -> [String] {
    try await main(at: "nl/fasen/fase-1", of: phase(steps)).matches(
      of: /<dt class="facts__term">.*?<\/dd>/.dotMatchesNewlines()
    ).map {
      String($0.0).replacing(/<\/?(time|div|dt|dd|span|a)\b[^>]*>/, with: "").replacing(/\s+/, with: " ")
    }
  }

  /// The other page names the source.
  @Test func takesDateAndStateFromTheAgenda() async throws {
    #expect(
      try await facts(of: "  - { agenda: start }") == [
        "30 september 2025 Startbijeenkomst Gehouden "
      ])
    let page = try await main(at: "nl/fasen/fase-1", of: phase("  - { agenda: start }"))
    #expect(page.contains("<a href=\"/nl/agenda/start/\">Startbijeenkomst</a>"))
  }

  @Test func takesThemFromARoundOfAMonitor() async throws {
    #expect(
      try await facts(of: "  - { monitor: gezondheid, ronde: 2026 }") == [
        "2026 Gezondheidsmonitor Gepland "
      ])
  }

  /// The first step that is still to come gives the date, even if that day has passed when the site is built.
  @Test(arguments: [
    ("  - { monitor: gezondheid, ronde: 2026 }", "Deze fase stond op 14 oktober 2025 gepland voor 2026."),
    ("  - { agenda: start }", "Deze fase stond op 14 oktober 2025 gepland, zonder datum."),
    ("  - { agenda: sessie }", "Gepland op 26 november 2025; of dit doorging, is niet bekend."),
  ])
  func saysWhenAPlannedPhaseIs(steps: String, sentence: String) async throws {
    let page = try await main(at: "nl/fasen/fase-1", of: phase(steps))
    #expect(page.replacing(/<\/?time[^>]*>/, with: "").contains("<p class=\"page-head__meta\">\(sentence)</p>"))
  }

  @Test func isReportedWhereItRepeatsAFact() async {
    await expectFindings(
      [.factElsewhere, .factElsewhere, .factElsewhere, .factElsewhere],
      in: phase(
        "  - { agenda: start, «datum»: 2025-09-30, «tekst»: Start }\n"
          + "  - { monitor: gezondheid, ronde: 2026, «staat»: gepland }\n  - { agenda: start, «monitor»: school }"))
  }

  @Test(arguments: [
    ("{ agenda: «strat» }", "er is geen pagina 'strat' in de map 'agenda'", "bedoelt u 'start'?"),
    (
      "{ monitor: gezondheid, ronde: «2027» }", "'monitors/gezondheid' heeft geen ronde in '2027'",
      "mogelijk: 2022, 2026"
    ),
    ("{ monitor: school, ronde: «2026» }", "'monitors/school' heeft geen ronde in '2026'", nil),
    (
      "{ monitor: «index», ronde: 2026 }", "er is geen pagina 'index' in de map 'monitors'",
      "mogelijk: gezondheid, school"
    ),
  ])
  func isReportedWhereItLeadsNowhere(step: String, message: String, tip: String?) async {
    await expectFindings([.unknownReference], in: phase("  - \(step)"))
    let build = await Build(SiteText(phase("  - \(step)")).tree)
    #expect(build.findings.map { $0.message.text(.nl) } == [message])
    #expect(build.findings.map { $0.tip?.text(.nl) } == [tip])
  }
}
