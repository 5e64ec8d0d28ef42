import Testing

@testable import SiteOutput
@testable import TestSupport

struct FollowedRecordTests {
  private static let sources = """
    -- content/bronnen.yml --
    brief: { titel: Voortgang, soort: raadsbrief, datum: 2025-10-14 }
    besluiten: { titel: Besluiten, soort: besluitenlijst, datum: 2025-02 }

    """

  /// Returns a motion or a commitment with events in January, February and so on.
  private func record(_ events: String, _ more: String = "", in folder: String = "moties") -> String {
    let history = events.split(separator: " ").enumerated().map { index, event in
      "{ sleutel: s\(index), datum: 2025-0\(index + 1), gebeurtenis: \(event), reden: Daarom, "
        + "bron: \(event == "afgedaan" ? "besluiten" : "brief") }"
    }
    let own = folder == "moties" ? "nummer: M" : "toegezegd: { datum: 2025-01-15, bron: brief }"
    let fields = "\(own)\nstand-per: 2025-10-14\ngeschiedenis: [\(history.joined(separator: ", "))]\n\(more)"
    return Self.sources + page("nl/\(folder)/m", title: "M", fields)
  }

  // MARK: Deadlines

  /// A deadline has passed once its last day has.
  @Test(arguments: [
    ("2025", "2025-12-31", false), ("2025", "2026-01-01", true), ("2025-06", "2025-06-30", false),
    ("2025-06", "2025-07-01", true), ("2025-06-15", "2025-06-15", false), ("2025-06-15", "2025-06-16", true),
  ])
  func isLateOnceAllOfItsDeadlineHasPassed(deadline: String, until: String, isLate: Bool) async throws {
    for folder in ["moties", "toezeggingen"] {
      let site = record(folder == "moties" ? "aangenomen" : "", "termijn: \(deadline)", in: folder)
      let lines = try await digest(of: site, (nil, until)).lines(of: .late)
      #expect((lines != ["Voor zover bekend, is er niets over de termijn."]) == isLate, "\(folder) \(lines)")
    }
  }

  /// A deadline counts from the moment the council wants the request until no more is expected.
  @Test(arguments: [
    ("", false), ("ingediend", false), ("aangehouden", false), ("ingetrokken", false), ("verworpen", false),
    ("overgenomen", true), ("aangenomen", true), ("unaniem-aangenomen", true), ("geamendeerd-aangenomen", true),
    ("onder-voorbehoud-aangenomen", true), ("aangenomen aangehouden", false), ("aangenomen in-uitvoering", true),
    ("aangenomen deels-uitgevoerd", true), ("aangenomen afdoening-voorgesteld", true),
    ("aangenomen afdoening-afgewezen", true), ("aangenomen afgedaan", false), ("aangenomen niet-uitgevoerd", false),
    ("aangenomen vervallen", false),
  ])
  func isLateOnlyWhereSomethingIsExpected(events: String, isLate: Bool) async throws {
    let lines = try await digest(of: record(events, "termijn: 2025-06")).lines(of: .late)
    #expect((lines != ["Voor zover bekend, is er niets over de termijn."]) == isLate, "\(lines)")
  }

  /// What happened after the last day was not known then: neither an adoption nor a settlement.
  @Test(arguments: [
    ("aangenomen", "2025-02-01", true), ("aangenomen", "2024-12-31", false),
    ("aangenomen afgedaan", "2025-01-31", true),
    ("aangenomen afgedaan", "2025-02-01", false), ("ingediend aangenomen", "2025-01-31", false),
  ])
  func isLateAsOfTheLastDay(events: String, until: String, isLate: Bool) async throws {
    let lines = try await digest(of: record(events, "termijn: 2024"), (nil, until)).lines(of: .late)
    #expect((lines != ["Voor zover bekend, is er niets over de termijn."]) == isLate, "\(lines)")
  }

  @Test(arguments: [
    ("moties", "aangenomen", "Over de uitvoering van de motie was op 14 oktober 2025 nog niets bekend."),
    ("moties", "aangenomen in-uitvoering", "Stand in februari 2025: In uitvoering."),
    ("toezeggingen", "", "Over de uitvoering was op 14 oktober 2025 nog niets bekend."),
    ("toezeggingen", "deels-uitgevoerd", "Stand in januari 2025: Deels uitgevoerd."),
  ])
  func saysHowFarALateRecordGot(folder: String, events: String, state: String) async throws {
    let digest = try await digest(of: record(events, "termijn: 2025-06-15", in: folder))
    #expect(
      digest.lines(of: .late) == [
        "M: Gevraagd uiterlijk op 15 juni 2025. Het is niet bekend of dit klaar is. \(state)"
      ])
    #expect(digest.markdown.contains("\(state) Volgens de raadsbrief van 14 oktober 2025."))
  }

  // MARK: Changes

  @Test(arguments: [
    (
      "aangenomen afgedaan", "2025-02-01",
      ["februari 2025, M: Uitvoering: eerst “Nog niets bekend”, daarna “Afgedaan”."]
    ),
    (
      "ingediend aangenomen in-uitvoering", "2025-02-01",
      [
        "februari 2025, M: Besluit van de raad: eerst “Ingediend”, daarna “Aangenomen”.",
        "maart 2025, M: Uitvoering: “In uitvoering”.",
      ]
    ),
    ("aangenomen", "2025-01-01", ["januari 2025, M: Besluit van de raad: “Aangenomen”."]),
    ("ingediend", "2025-01-01", ["Voor zover bekend, veranderde er geen stand."]),
    ("aangenomen afgedaan", "2025-03-01", ["Voor zover bekend, veranderde er geen stand."]),
    // At the end, the state is again what it was at the start.
    (
      "aangenomen in-uitvoering afdoening-voorgesteld in-uitvoering", "2025-03-01",
      ["Voor zover bekend, veranderde er geen stand."]
    ),
  ])
  func listsWhatIsDifferentAtTheEnd(events: String, since: String, lines: [String]) async throws {
    #expect(try await digest(of: record(events), (since, nil)).lines(of: .changes) == lines)
  }

  @Test(arguments: [
    ("2025-01-01", "januari 2025, M: Uitvoering: “In uitvoering”."),
    ("2025-01-31", "januari 2025, M: Uitvoering: eerst “Nog niets bekend”, daarna “In uitvoering”."),
  ])
  func listsWhatChangedInACommitment(since: String, line: String) async throws {
    let site = record("in-uitvoering", in: "toezeggingen")
    #expect(try await digest(of: site, (since, nil)).lines(of: .changes) == [line])
  }

  // MARK: Unknowns

  @Test(arguments: [
    ("", "M: Wat de raad besloot, is niet bekend."),
    ("ingediend", "januari 2025, M: De motie is in januari 2025 ingediend. Wat de raad besloot, is niet bekend."),
    (
      "aangenomen",
      "januari 2025, M: Over de uitvoering van de motie was op 14 oktober 2025 nog niets bekend."
    ),
    (
      "aangenomen afdoening-voorgesteld",
      "februari 2025, M: Voorgesteld als afgedaan. Of de raad al besloot over dit voorstel, is niet bekend."
    ),
    ("aangenomen afgedaan", nil), ("aangehouden", nil), ("aangenomen in-uitvoering", nil),
  ])
  func listsWhatIsUnknown(events: String, line: String?) async throws {
    let none = "Over moties, toezeggingen en wat gepland was, staat geen vraag open."
    #expect(try await digest(of: record(events)).lines(of: .unknown) == [line ?? none])
  }

  /// What became known after the period isn't listed as unknown.
  @Test(arguments: ["aangenomen in-uitvoering", "ingediend aangenomen"])
  func doesNotForgetWhatIsKnownSince(events: String) async throws {
    let lines = try await digest(of: record(events), (nil, "2025-01-31")).lines(of: .unknown)
    #expect(lines == ["Over moties, toezeggingen en wat gepland was, staat geen vraag open."])
  }

  @Test func saysThatNothingIsKnownAboutACommitment() async throws {
    let lines = try await digest(of: record("", in: "toezeggingen")).lines(of: .unknown)
    #expect(lines == ["15 januari 2025, M: Over de uitvoering was op 14 oktober 2025 nog niets bekend."])
  }

  // MARK: Events

  @Test func listsAPromiseAndWhatWasDoneWithItsReason() async throws {
    let digest = try await digest(of: record("vervallen", in: "toezeggingen"), ("2025-01-01", nil))
    #expect(
      digest.lines(of: .events) == [
        "15 januari 2025, M: Dit is de raad toegezegd.",
        "januari 2025, M: Vervallen. Reden: Daarom.",
      ])
  }

  /// Only the list knows which of two less exact dates comes first.
  @Test func keepsTheOrderOfAHistory() async throws {
    let history = """
      [{ datum: 2025-03-05, gebeurtenis: ingediend, bron: brief }, { datum: 2025-03, gebeurtenis: aangenomen, bron: brief },
       { datum: 2025, gebeurtenis: in-uitvoering, bron: brief }]
      """.replacing("\n", with: " ")
    let site = page("nl/moties/m", title: "M", "nummer: M\nstand-per: 2025-10-14\ngeschiedenis: \(history)")
    let lines = try await digest(of: site, ("2025-01-01", nil)).lines(of: .events)
    #expect(lines.map { $0.prefix { $0 != "," } } == ["5 maart 2025", "maart 2025", "2025"])
  }

  /// Each event that may lie in the period appears once, and no other event does.
  @Test(arguments: 0..<6)
  func listsEachEventOfThePeriodOnce(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func day() -> String {
      let (year, month, day) = (
        2024 + Int.random(in: 0...1, using: &random), Int.random(in: 1...12, using: &random),
        Int.random(in: 1...28, using: &random)
      )
      let iso = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return iso
    }
    var (site, events): (String, [(name: String, date: String)]) = ("", [])
    for motion in 0..<6 {
      let dates = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        String(day().prefix([4, 7, 10][Int.random(in: 0...2, using: &random)]))
      }.sorted()
      let kinds = ["ingediend", "aangehouden", "aangenomen", "overgenomen", "verworpen"]
      let items = dates.enumerated().map { index, date in
        events.append(("n\(motion)x\(index)", date))
        let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
        return
          "{ sleutel: s\(index), datum: \(date), gebeurtenis: \(kind), bron: nieuws, toelichting: n\(motion)x\(index) }"
      }
      let fields = "nummer: M\nstand-per: 2026-01-01\ngeschiedenis: [\(items.joined(separator: ", "))]"
      site += page("nl/moties/m\(motion)", title: "M\(motion)", fields)
    }
    let bounds = [day(), day()].sorted()
    let lines = try await digest(of: site, (bounds[0], bounds[1])).lines(of: .events)
    let expected = events.filter { event in
      let (first, last) = (
        event.date + "-01-01".suffix(10 - event.date.count), event.date + "-99-99".suffix(10 - event.date.count)
      )
      return first <= bounds[1] && bounds[0] <= last
    }
    #expect(
      lines.compactMap { $0.firstMatch(of: /n\dx\d/).map { String($0.0) } }.sorted() == expected.map(\.name).sorted())
  }
}
