import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport
@testable import SiteModel

/// Impossible histories, tried on a motion.
struct HistoryRuleTests {
  @Test(arguments: [
    (
      "{ datum: 2025-01, gebeurtenis: ingediend, bron: brief }, { datum: 2025-04, gebeurtenis: «afgedaan», bron: besluiten }",
      Rule.followUpWithoutAdoption
    ),
    (
      "{ datum: 2025-01, gebeurtenis: verworpen, bron: brief }, { datum: 2025-04, gebeurtenis: «in-uitvoering», bron: brief }",
      .followUpWithoutAdoption
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: «2025-02-28», gebeurtenis: ingediend, bron: brief }",
      .eventOrder
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: «2025-10-15», gebeurtenis: in-uitvoering, bron: nieuws }",
      .afterCheck
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-04, gebeurtenis: «vervallen», bron: brief }",
      .missingReason
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-04, gebeurtenis: «niet-uitgevoerd», bron: brief }",
      .missingReason
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: 2025-04, gebeurtenis: «afgedaan», bron: brief }",
      .settledWithoutDecision
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: «2025-04-03», gebeurtenis: afgedaan, bron: besluiten }",
      .settledWithoutDecision
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: «2025-05», gebeurtenis: afgedaan, bron: besluiten }",
      .sourceTooOld
    ),
    (
      "{ datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, { datum: «2025-05», gebeurtenis: afgedaan, bron: ongedateerd }",
      .settledWithoutDecision
    ),
  ])
  func reportsWhatCannotHaveHappened(events: String, rule: Rule) async {
    await expectFindings([rule], in: MotionTests.site(history: "[\(events)]"))
  }

  /// A less exact date may be the same day, or a later one.
  @Test func takesADateForNoMoreExactThanItIs() async {
    let history =
      "{ datum: 2025-03-05, gebeurtenis: ingediend, bron: brief }, { datum: 2025-03, gebeurtenis: aangenomen, bron: brief }, "
    await expectFindings(
      [], in: MotionTests.site(history: "[\(history) { datum: 2025-10, gebeurtenis: in-uitvoering, bron: brief }]"))
  }

  @Test func wantsAReasonForAStopAndNoEffortAfterTheCheck() async {
    await expectFindings(
      [.missingReason, .afterCheck],
      in: MotionTests.site(
        history: "[]",
        more: """
          inzet:
            - { sleutel: a, staat: «gestopt», bron: brief, tekst: Een krant }
            - { sleutel: b, staat: uitgevoerd, datum: «2025-11», bron: nieuws, tekst: Een onderzoek }
          """))
  }
}
