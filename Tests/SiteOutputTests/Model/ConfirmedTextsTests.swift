import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport
@testable import Documents

/// A motion and a page that links to it, in two languages.
struct ConfirmedTextsTests {
  private static let events = "{ datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }"

  private static func site(_ history: String = events, checked: String = "2025-10-14", more: String = "") -> String {
    page("nl/moties/m", title: "Motie M", "nummer: M\nstand-per: \(checked)\ngeschiedenis: [\(history)]\n\(more)")
      + page("fy/moties/m", title: "Moasje M") + page("fy/moties/index", title: "Moasjes")
      + page("nl/a", text: "Zie [de motie](moties/m.md), nog eens [hier](moties/m.md) en [alle](moties/index.md).\n")
      + page("fy/a", text: "Sjoch [de moasje](moties/m.md) en [allegear](moties/index.md).\n")
  }

  /// Returns the site with the stamps that `oko confirm` writes for all its texts as they are.
  private static func confirmed(_ text: String, _ names: [String] = ["a", "moties/m", "fy/a", "fy/moties/m"])
    async throws -> String
  {
    let stamps = try await Build(SiteText(text).tree).confirm(names).stamps
    return "-- content/bevestigd.yml --\n" + stamps.text
  }

  private static func told(_ text: String) async -> [String] {
    await Build(SiteText(text).tree).diagnostics.filter { [.changedFact, .unconfirmed].contains($0.rule) }.map {
      "\($0.range.file.path.dropFirst("content/".count)): \($0.message.nl)"
    }
  }

  @Test func isANoteUntilSomebodyConfirmsTheText() async throws {
    let build = await Build(SiteText(Self.site()).tree)
    let notes = build.diagnostics.filter { $0.rule == .unconfirmed }
    #expect(notes.map(\.severity) == [.note, .note] && build.waitingTexts == 2)
    #expect(notes.map(\.range.text) == ["moties/m.md", "Motie M"])
    let whole = Self.site() + (try await Self.confirmed(Self.site()))
    #expect(await Self.told(whole).isEmpty)
  }

  /// A translation is told after its source.
  @Test func isToldInATranslationOnceItsSourceIsConfirmed() async throws {
    let now = Self.site(Self.events + ", { datum: 2025-10-14, gebeurtenis: in-uitvoering, bron: brief }")
    let stamps = try await Self.confirmed(Self.site())
    let change = "'Motie M' veranderde (aangenomen → in-uitvoering); lees deze tekst na"
    #expect(await Self.told(now + stamps) == ["nl/a.md: \(change)", "nl/moties/m.md: \(change)"])
    let build = await Build(SiteText(now + stamps).tree)
    let read = now + "-- content/bevestigd.yml --\n" + (try build.confirm(["a", "nl/moties/m.md"]).stamps.text)
    #expect(await Self.told(read) == ["fy/a.md: \(change)", "fy/moties/m.md: \(change)"])
  }

  /// What is known of the record decides, whenever it happened; not how or when somebody wrote it down.
  @Test(arguments: [
    (site(), false),
    (site(checked: "2026-01-01"), false),
    (
      site().replacing(
        "datum: 2025-02-27, gebeurtenis: aangenomen", with: "gebeurtenis: 'aangenomen',   datum: \"2025-02-27\""), false
    ),
    (site().replacing("title: Motie M", with: "title: Anders"), false),
    (
      site(more: "portefeuille: wethouder").replacing(
        "titel: Moasje M", with: "titel: Moasje M\nportefeuille: wethâlder"), false
    ),
    (
      site(events.replacing("{ ", with: "{ sleutel: ja, toelichting: Zo is het, ")).replacing(
        "titel: Moasje M", with: "titel: Moasje M\ngeschiedenis: [{ sleutel: ja, toelichting: Sa is it }]"), false
    ),
    (site() + "-- content/bronnen.yml --\nbrief: { titel: A, soort: raadsbrief, datum: 2025-10-13 }\n", true),
    (site("{ datum: 2025-02-26, gebeurtenis: aangenomen, bron: brief }"), true),
    (site("{ datum: 2025-01, gebeurtenis: ingediend, bron: brief }, " + events), true),
    (site(events.replacing("bron: brief", with: "bron: nieuws")), true),
    (site(more: "termijn: 2026"), true),
    (site(more: "inzet: [{ staat: loopt, bron: brief }]".replacing("{ ", with: "{ sleutel: a, tekst: A, ")), true),
  ])
  func isReadAgainWhereAFactChanged(site: String, isChanged: Bool) async throws {
    let told = await Self.told(site + (try await Self.confirmed(Self.site())))
    #expect(told.contains { $0.hasPrefix("nl/a.md: 'Motie M' veranderde") } == isChanged, "\(told)")
  }

  /// The dates of a step may stand on another page.
  @Test func followsTheStepsOfAPhase() async throws {
    func site(_ state: String) -> String {
      page("nl/agenda/s", "datum: 2025-09\nbronnen: [brief]\nstand-per: 2025-10-14\nstaat: \(state)")
        + page("nl/fasen/f", title: "Fase", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: s }]")
        + page("nl/a", text: "[f](fasen/f.md)\n")
    }
    let stamps = try await Self.confirmed(site("gepland"), ["a", "fasen/f", "agenda/s"])
    #expect(
      await Self.told(site("gehouden") + stamps) == [
        "nl/a.md: 'Fase' veranderde; lees deze tekst na",
        "nl/agenda/s.md: 'Een titel' veranderde (gepland → gehouden); lees deze tekst na",
        "nl/fasen/f.md: 'Fase' veranderde; lees deze tekst na",
      ])
  }

  /// A text above a list may say how long the list is.
  @Test func isReadAgainWhereAListGotLonger() async throws {
    let list = Self.site() + page("nl/moties/index", text: "Er is één motie.")
    let stamps = try await Self.confirmed(list, ["moties/index"])
    let second = page("nl/moties/n", title: "N", "nummer: N\nstand-per: 2025-10-14")
    #expect(
      await Self.told(list + second + stamps).filter { $0.hasPrefix("nl/moties/index") } == [
        "nl/moties/index.md: 'Een titel' veranderde (1 → 2); lees deze tekst na"
      ])
  }

  /// A text next to a figure says what the figure shows.
  @Test(arguments: ["stand", "ontbreekt", "nieuw", "agenda"])
  func isReadAgainWhereAFigureChanged(figure: String) async throws {
    func site(_ deadline: String, _ staat: String = "gepland") -> String {
      Self.site(more: "termijn: \(deadline)\nverzoeken: [{ sleutel: a, bron: brief, tekst: Iets }]")
        + page("fy/moties/m", "verzoeken: [{ sleutel: a, tekst: Eat }]")
        + page("nl/b", text: "![Figuur](figure:\(figure))")
    }
    let stamps = try await Self.confirmed(site("2027-01"), ["b"])
    #expect(
      await Self.told(site("2027-02") + stamps).filter { $0.hasPrefix("nl/b") } == [
        "nl/b.md: 'Motie M' veranderde; lees deze tekst na"
      ])
  }

  /// What several records at one place changed is one finding.
  @Test func isToldOnceAPlace() async throws {
    func site(_ date: String) -> String {
      Self.site() + page("nl/moties/n", title: "Motie N", "nummer: N\nstand-per: 2025-10-14\ntermijn: \(date)")
        + page("nl/moties/o", title: "Motie O", "nummer: O\nstand-per: 2025-10-14\ntermijn: \(date)")
        + page("nl/b", text: "![Stand](figure:stand)")
    }
    let stamps = try await Self.confirmed(site("2027-01"), ["b"])
    #expect(
      await Self.told(site("2027-02") + stamps).filter { $0.hasPrefix("nl/b") } == [
        "nl/b.md: 'Motie N', 'Motie O' veranderden; lees deze tekst na"
      ])
    let gone = Self.site() + page("nl/b", text: "![Stand](figure:stand)")
    #expect(
      await Self.told(gone + stamps).filter { $0.hasPrefix("nl/b") } == [
        "nl/b.md: 'moties/n', 'moties/o' zijn er niet meer; lees deze tekst na"
      ])
  }

  /// A typing error in a fact is no change, and nobody confirms it.
  @Test func saysNothingOfFactsWithErrors() async throws {
    let stamps = try await Self.confirmed(Self.site())
    let broken = Self.site(Self.events.replacing("aangenomen", with: "aangenmen")) + stamps
    #expect(await Self.told(broken).isEmpty)
    let steps =
      page("nl/agenda/s", "datum: 2025-09\nbronnen: [brief]\nstand-per: 2025-10-14\nstaat: gehoudn")
      + page("nl/fasen/f", title: "Fase", "nummer: 1\nstaat: loopt\nstand-per: 2025-10-14\nstappen: [{ agenda: s }]")
    for (text, name) in [(broken, "a"), (steps, "fasen/f")] {
      let error = await #expect(throws: CommandError.self) {
        _ = try await Build(SiteText(text).tree).confirm([name])
      }
      #expect(error?.findings.map(\.rule) == [.unknownValue])
    }
    let unreadable = Self.site().replacing("titel: Motie M", with: "titel: [Motie M") + stamps
    await #expect(throws: CommandError.self) { _ = try await Build(SiteText(unreadable).tree).confirm(["a"]) }
  }

  @Test func saysWhichPageIsGone() async {
    await expectFindings(
      [.stamp, .stamp],
      in:
        "-- content/bevestigd.yml --\nnl:\n  «weg.md:»\n    moties/m: aangenomen 00000000\n  index.md:\n    «moties/m: zomaar»\n"
    )
  }

  @Test func refusesWhatCannotBeConfirmed() async throws {
    func confirm(_ names: String..., in text: String) async throws(CommandError) {
      _ = try await Build(SiteText(text).tree).confirm(names)
    }
    await #expect(throws: CommandError.noPage("weg", nearest: nil)) { try await confirm("weg", in: Self.site()) }
    await #expect(throws: CommandError.noPage("fy/b", nearest: nil)) {
      try await confirm("fy/b", in: Self.site() + page("nl/b"))
    }
    let broken = Self.site("{ datum: 2025-02-30, gebeurtenis: aangenomen, bron: brief }")
    let error = await #expect(throws: CommandError.self) { try await confirm("a", in: broken) }
    #expect(error?.findings.map(\.rule) == [.wrongType])
  }
}
