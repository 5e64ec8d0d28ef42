import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// `oko withdraw`, in memory.
struct WithdrawingTests {
  private func change(
    _ site: String, _ page: String, _ reasons: [String] = [], on date: String = "2026-11-20"
  ) async throws(CommandError) -> SiteChange {
    let tree = SiteText(site).tree
    guard let day = PartialDate(date) else { preconditionFailure("a day") }
    return try await Build(tree).withdrawing(page, on: day, because: reasons, tree, .none)
  }

  /// The sentence about its state has to go before it can.
  private static let site = RenamingTests.site.replacing("![Motie 1](stand:moties/id1)\n\n", with: "")

  @Test func changesAllThatNamesThePage() async throws {
    let change = try await change(Self.site, "moties/id1", ["De raad trok de motie in: 'nee'.", "Net mear."])
    try Golden.withdrawing.expect(change.diff)
    #expect(change.textsToRead.map(\.text) == ["over\nmotie 1", "nog eens", "hier", "Motie 1", "nieuws"])
    #expect(change.build.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test func asksForTheReason() async throws {
    let change = try await change(page("nl/a"), "a")
    #expect(change.diff.hasSuffix("+ingetrokken:\n+  datum: 2026-11-20\n+  reden: INVULLEN\n"))
    #expect(change.build.diagnostics.filter { $0.severity == .error }.map(\.rule) == [.toFillIn])
  }

  /// The reason in the language in which the page is written comes first, whichever language of the site that is.
  @Test func takesTheReasonInTheSourceLanguageFirst() async throws {
    let site = page("fy/a", "brontaal: fy") + page("nl/a")
    let diff = try await change(site, "a", ["Foarby.", "Voorbij."]).diff
    #expect(
      diff.contains("datum: 2026-11-20\n+  reden: 'Foarby.'") && diff.contains("+ingetrokken:\n+  reden: 'Voorbij.'"))
  }

  /// The site is as of a day; nothing can have happened after it.
  @Test func isNotAfterTheDayOfTheSite() async throws {
    #expect(try await change(page("nl/a"), "a", on: "2026-12-05").diff.contains("datum: 2026-11-24"))
  }

  @Test(arguments: [
    ("a", ["x", "y"], "--reason is er voor elke taal van de pagina één keer: 1"),
    ("oud", [], "'oud' is al ingetrokken"), ("ouud", [], "er is geen pagina 'ouud'; bedoelt u 'oud.md'?"),
  ])
  func saysWhyItIsNotPossible(path: String, reasons: [String], message: String) async throws {
    let old = page("nl/oud", "ingetrokken: { datum: 2026-11-01, reden: Voorbij. }")
    let error = await #expect(throws: CommandError.self) { try await change(page("nl/a") + old, path, reasons) }
    #expect(error?.message?.nl == message)
  }

  /// What only a person can mend stops it before anything changes.
  @Test func isRefusedWhereAFigureShowsThePage() async throws {
    let error = await #expect(throws: CommandError.self) { try await change(RenamingTests.site, "moties/id1") }
    #expect(error?.findings.map(\.range.file.path) == ["content/nl/werk/stage.md"])
  }

  @Test func isRefusedForTheHomePageAndTheGlossary() async throws {
    let glossary = SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nbegrippen: woorden")
    for path in ["index", "woorden"] {
      let error = await #expect(throws: CommandError.self) {
        try await change(glossary + "\n" + page("nl/woorden"), path)
      }
      #expect(error?.findings.map(\.rule) == [.withdrawnPage], "\(path)")
    }
  }

  /// A page below one that no longer holds would lead there.
  @Test func isToldWhereAnotherPageLiesBelowIt() async {
    let site = SiteText(
      page("nl/a", "ingetrokken: { datum: 2026-11-01, reden: Voorbij. }") + page("nl/b", "onder: «a»"))
    let found = await Build(site.tree).diagnostics.filter { $0.rule == .withdrawnPage }
    #expect(found.map(\.range.file.path) == site.marks.map(\.path) && found.map(\.range.line) == site.marks.map(\.line))
  }
}
