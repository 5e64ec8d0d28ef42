import Testing

@testable import Basics
@testable import Documents
@testable import SiteOutput
@testable import TestSupport

/// The limits of templates, each at its edge.
struct TemplateSizeTests {
  private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test(arguments: [(9, false), (10, true)])
  func ofThePartialsOfAPage(depth: Int, isTooMuch: Bool) async {
    let partials = (0..<depth).map { "-- templates/partials/p\($0).html --\n{{>p\($0 + 1)}}\n{{>p\($0 + 1)}}\n" }
      .joined()
    let build = await Build(
      SiteText(
        partials
          + "-- templates/partials/p\(depth).html --\n<b>x</b>\n-- templates/article.html --\n<main id=\"inhoud\">{{>p0}}</main>\n"
      ).tree)
    #expect(build.findings.map(\.rule) == (isTooMuch ? [.tooLarge] : []))
  }

  @Test(arguments: [(3, false), (4, true)])
  func ofTheTemplatesOfAPage(count: Int, isTooMuch: Bool) async {
    let large = times(300, times(999, "x") + "\n")
    let build = await Build(
      SiteText(
        "-- templates/partials/groot.html --\n\(large)-- templates/article.html --\n<main id=\"inhoud\">\n"
          + times(count, "{{>groot}}\n") + "</main>\n"
      ).tree)
    #expect(build.findings.map(\.rule) == (isTooMuch ? [.tooLarge] : []))
    #expect(build.findings.allSatisfy { $0.range.line == 5 && $0.range.text == "groot" })
  }

  @Test(arguments: [(Bounds.loops, 0), (Bounds.loops + 1, 1)])
  func ofListsInLists(depth: Int, findings: Int) async {
    let template = times(depth, "{{#page.menu}}\n") + "<b>x</b>\n" + times(depth, "{{/page.menu}}\n")
    let build = await Build(SiteText("-- templates/article.html --\n<main id=\"inhoud\">\n\(template)</main>\n").tree)
    #expect(build.findings.map(\.rule) == Array(repeating: .tooLarge, count: findings))
    #expect(build.findings.allSatisfy { $0.range.line == 1 + depth })
  }
}
