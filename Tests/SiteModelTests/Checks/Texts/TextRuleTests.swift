import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// The examples in the files of the rules about texts.
struct TextRuleTests {
  private static let examples = TextRules.all.flatMap { type in type.examples.map { (type.rule, $0) } }

  private static let images = ["foto", "IMG_1234"].map { name in
    "-- content/nl/\(name).svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M0 0h4\"/></svg>\n"
  }.joined()

  @Test(arguments: examples)
  func findsWhatItsExamplesMark(rule: Rule, example: String) async {
    let site = SiteText(page("nl/a", text: example) + TextRuleTests.images)
    let checked = await CheckedSite(site.tree)
    let found = rule == EmptySections.rule ? checked.diagnostics.filter { $0.rule == rule } : checked.findings
    #expect(found.map(\.range.text) == site.marks.map(\.text), "\(DiagnosticPrinter(.en).text(of: found))")
    #expect(found.allSatisfy { $0.rule == rule })
  }

  /// A rule that finds nothing in its examples, or everything, is no rule.
  @Test(arguments: TextRules.all.map { $0.rule })
  func hasExamplesOfBothKinds(rule: Rule) {
    let examples = TextRules.all.first { $0.rule == rule }?.examples ?? []
    #expect(examples.contains { $0.contains("«") } && examples.contains { !$0.contains("«") })
  }
}
