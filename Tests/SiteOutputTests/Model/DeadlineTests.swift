import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// What the council asked for by a day.
struct DeadlineTests {
  private static let site =
    page(
      "nl/moties/m", title: "Een lange titel",
      "korte-titel: Motie M\nnummer: M\nstand-per: 2026-11-01\ntermijn: 2027-02-01\n"
        + "geschiedenis: [{ datum: 2025-02, gebeurtenis: aangenomen, bron: brief }]")
    + page(
      "nl/toezeggingen/t", title: "Toezegging T",
      "stand-per: 2026-11-01\ntermijn: 2027-03\ntoegezegd: { datum: 2025-02, bron: brief }")
    + page(
      "nl/moties/n", title: "Motie N",
      "nummer: N\nstand-per: 2026-11-01\ntermijn: 2027-01-01\ngeschiedenis: [{ datum: 2025-02, gebeurtenis: ingediend, bron: brief }]"
    )
    + page("nl/agenda/index", title: "Agenda", text: "![Wat komt eraan?](figure:agenda)")
    + page("nl/agenda/a", title: "Avond", "stand-per: 2026-11-01\nstaat: gepland\ndatum: 2027-01-20")

  private func files(asOf day: String) async throws -> [String: String] {
    try #require(await Build(SiteText(Self.site).tree, BuildOptions(asOf: day)).output).texts
  }

  /// It counts from the day on which it is known that the council wants it; a motion without a decision has none.
  @Test func isInTheAgendaAndInWhatComes() async throws {
    let agenda = try #require(try await files(asOf: "2026-11-24")["nl/agenda/index.html"])
    let rows = agenda.matches(of: /<th scope="row"><a href="([^"]+)">([^<]+)</).map { "\($0.2)" }
    let dates = agenda.matches(of: /(?:next-date__title|dates__title)"><a href="[^"]+">([^<]+)</).map { String($0.1) }
    #expect(rows == ["Avond", "Motie M", "Toezegging T"] && dates == rows)
    #expect(agenda.contains("Gevraagd uiterlijk op <time datetime=\"2027-02-01\">1 februari 2027</time>."))
  }

  @Test(arguments: [("2027-02-01", "Gevraagd"), ("2027-02-02", "Over de termijn")])
  func isLateFromTheDayAfter(day: String, label: String) async throws {
    let files = try await files(asOf: day)
    let agenda = try #require(files["nl/agenda/index.html"])
    let row = try #require(agenda.split(separator: "<tr>").first { $0.contains(">Motie M<") })
    #expect(row.contains(">\(label)</span>"))
    let calendar = try #require(files["nl/agenda.ics"]).replacing("\r\n ", with: "")
    let isLate = label != "Gevraagd"
    #expect(calendar.replacing("\r\n ", with: "").contains("/oko/moties/m/termijn\r\n"))
    #expect(calendar.contains("SUMMARY;LANGUAGE=nl:Termijn\(isLate ? " voorbij" : ""): Motie M\r\n"))
    #expect(try #require(files["nl/moties/m/index.html"]).contains("Dat is voorbij.") == isLate)
  }

  @Test func isInTheReport() async throws {
    let digest = try await digest(of: Self.site, (nil, "2027-02-10"))
    #expect(
      digest.lines(of: .planned) == ["Toezegging T: Gevraagd vóór het einde van maart 2027."])
    #expect(digest.lines(of: .late).count == 1)
    #expect(
      try await SiteOutputTests.digest(of: Self.site).lines(of: .planned) == [
        "Avond: Dit stond op 1 november 2026 gepland voor 20 januari 2027.",
        "Motie M: Gevraagd uiterlijk op 1 februari 2027.",
        "Toezegging T: Gevraagd vóór het einde van maart 2027.",
      ])
  }
}
