import Testing

@testable import SiteOutput
@testable import TestSupport

/// The digest of these tests covers 1 March to 30 June 2026; its records were checked on 1 June.
struct PlannedItemTests {
  private func places(_ fields: String, in folder: String = "agenda", checked: String = "2026-06-01") async throws
    -> [String]
  {
    let site =
      SiteText.defaults + "\n"
      + page("nl/\(folder)/a", title: "A", "stand-per: \(checked)\nbronnen: [nieuws]\n\(fields)")
    let digest = try await digest(of: site, ("2026-03-01", "2026-06-30"))
    return [Digest.Part.held, .changes, .planned, .unknown].flatMap { part in
      digest.lines(of: part).filter { $0 != digest.absence(of: part) }.map { "\(part): \($0)" }
    }
  }

  @Test(
    arguments: [
      ("datum: 2026-02-28\nstaat: gehouden", nil),
      ("datum: 2026-03-01\nstaat: gehouden", "held: A: Dit is gehouden op 1 maart 2026."),
      ("datum: 2026\nstaat: gehouden", "held: A: Dit is gehouden in 2026."),
      (
        "periode: 2026-02-20/2026-03-01\nstaat: gehouden",
        "held: A: Dit is gehouden van 20 februari 2026 tot en met 1 maart 2026."
      ),
      ("staat: gehouden", "held: A: Dit is gehouden op een onbekende dag."),
      (
        "datum: 2026-05-01\nstaat: vervallen",
        "held: 1 mei 2026, A: Het was op 1 juni 2026 bekend dat dit niet doorging."
      ),
      (
        "datum: 2026-09-01\nstaat: vervallen",
        "held: 1 september 2026, A: Het was op 1 juni 2026 bekend dat dit niet doorging."
      ),
      ("datum: 2026-02-01\nstaat: vervallen", nil),
      ("staat: vervallen", "held: A: Het was op 1 juni 2026 bekend dat dit niet doorging."),
      ("datum: 2026-06-30\nstaat: gepland", "planned: A: Dit stond op 1 juni 2026 gepland voor 30 juni 2026."),
      (
        "datum: 2026-06-29\nstaat: gepland",
        "unknown: A: Gepland op 29 juni 2026; of dit doorging, is niet bekend."
      ),
      ("datum: 2020\nstaat: gepland", "unknown: A: Gepland in 2020; of dit doorging, is niet bekend."),
      ("datum: 2026\nstaat: gepland", "planned: A: Dit stond op 1 juni 2026 gepland voor 2026."),
      ("staat: gepland", "planned: A: Dit stond op 1 juni 2026 gepland, zonder datum."),
      (
        "datum: 2026-09-01\nstaat: verplaatst",
        "planned: A: Dit was op 1 juni 2026 verplaatst naar 1 september 2026."
      ),
      (
        "datum: 2026-04-01\nstaat: verplaatst",
        "unknown: A: Gepland op 1 april 2026; of dit doorging, is niet bekend."
      ),
    ] as [(String, String?)])
  func appearsInOnePartAtMost(fields: String, line: String?) async throws {
    #expect(try await places(fields) == [line].compactMap(\.self))
  }

  /// If nobody says on which day something was held or cancelled, the day of the record counts.
  @Test(arguments: [("2026-02-28", false), ("2026-03-01", true)], ["staat: vervallen", "staat: gehouden"])
  func appearsOnceWhereItHasNoDay(checked: (day: String, isTold: Bool), fields: String) async throws {
    #expect(try await places(fields, checked: checked.day).isEmpty == !checked.isTold)
  }

  @Test func isARoundOrAStepThatAppearsNowhereElse() async throws {
    let rounds = "rondes: [{ jaar: 2025, staat: gepland, bron: brief }, { jaar: 2027, staat: gepland, bron: brief }]"
    #expect(
      try await places(rounds, in: "monitors") == [
        "planned: A: Dit stond op 1 juni 2026 gepland voor 2027.",
        "unknown: A: Gepland in 2025; of dit doorging, is niet bekend.",
      ])
    let step =
      "nummer: 3\nstaat: loopt\nstappen: [{ sleutel: s, datum: 2026-05, staat: gehouden, bron: nieuws, tekst: Gesprek }]"
    #expect(try await places(step, in: "fasen") == ["held: A, Gesprek: Dit is gehouden in mei 2026."])
  }

  /// The short title of a phase lacks its number.
  @Test func namesThePhaseOfAStepInFull() async throws {
    let digest = try await digest(of: PhaseTests.site)
    #expect(
      digest.lines(of: .unknown) == [
        "Fase 2: in gesprek, Dialoogsessie: Gepland op 26 november 2025; of dit doorging, is niet bekend."
      ])
    #expect(
      digest.markdown.contains(
        "[Fase 2: in gesprek](../fasen/a.md), Gesprekken: Dit stond op 14 oktober 2025 gepland, zonder"))
  }

  /// An agenda item that is a step of a phase appears once, as an agenda item.
  @Test func doesNotAppearAgainAsAStepOfAPhase() async throws {
    let digest = try await digest(of: AgendaItemTests.site, ("2025-01-01", nil))
    #expect(digest.lines(of: .held) == ["Startbijeenkomst: Dit is gehouden op 30 september 2025."])
  }

  /// A phase has no history: its own date decides where it appears.
  @Test(
    arguments: [
      ("staat: loopt", nil),
      (
        "staat: loopt\ndatum: 2026-04",
        "changes: A: Deze fase begon in april 2026. De gemeente was er op 1 juni 2026 mee bezig."
      ), ("staat: niet-gestart", nil), ("staat: terugkerend", nil), ("staat: gereed", nil),
      ("staat: gereed\ndatum: 2026-02", nil),
      ("staat: gereed\ndatum: 2026-05", "changes: A: Deze fase is afgerond in mei 2026."),
      ("staat: gepland\ndatum: 2026-09", "planned: A: Deze fase stond op 1 juni 2026 gepland voor september 2026."),
      ("staat: gepland\ndatum: 2026-05", "unknown: A: Gepland in mei 2026; of dit doorging, is niet bekend."),
      ("staat: gepland", "planned: A: Deze fase stond op 1 juni 2026 gepland, zonder datum."),
      (
        "staat: gepland\nstappen: [{ sleutel: s, staat: gepland, bron: brief, tekst: Gesprek }]",
        "planned: A, Gesprek: Dit stond op 1 juni 2026 gepland, zonder datum."
      ),
    ] as [(String, String?)])
  func isAPhaseWithADateOfItsOwn(fields: String, line: String?) async throws {
    #expect(try await places("nummer: 3\n" + fields, in: "fasen") == [line].compactMap(\.self))
  }

  /// The earliest comes first, an item without a date last; items of one day are in the order of their paths.
  @Test func comesInTheOrderOfItsDates() async throws {
    let site = [
      ("d", "datum: 2027-01-02"), ("c", "datum: 2027"), ("b", ""), ("a", "datum: 2027-01-02"), ("e", "datum: 2026-12"),
    ]
    .map { page("nl/agenda/\($0)", title: $0.uppercased(), "stand-per: 2026-06-01\nstaat: gepland\n\($1)") }.joined()
    #expect(try await digest(of: site).lines(of: .planned).map { String($0.prefix(1)) } == ["E", "C", "A", "D", "B"])
  }
}
