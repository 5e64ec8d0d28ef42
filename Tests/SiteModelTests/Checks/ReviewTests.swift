import Testing

@testable import Basics
@testable import TestSupport
@testable import SiteModel

struct ReviewTests {
  /// The site is built as of 24 November 2026.
  @Test(arguments: [("2026-11-25", false), ("2026-11-24", true), ("2025", true)])
  func isDueOnItsDay(date: String, isDue: Bool) async {
    let place = isDue ? "«\(date)»" : date
    await expectFindings(isDue ? [.reviewDue] : [], in: page("nl/a", "herzien-voor: \(place)\neigenaar: griffie"))
  }

  @Test func isAskedOfWhoLooksAfterThePage() async {
    let checked = await CheckedSite(SiteText(page("nl/a", "herzien-voor: 2025\neigenaar: griffie")).tree)
    #expect(checked.findings.map { $0.tip?.text(.nl) } == ["vraag het aan: griffie; kies daarna een nieuwe dag"])
    #expect(!checked.diagnostics.haveErrors)
  }
}
