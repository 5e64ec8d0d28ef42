import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// No rule is worth a false alarm: an editor who meets a few reads none of them.
struct CleanSiteTests {
  @Test(arguments: 0..<max(1, Cases.ofCommands / 10))
  func nothingIsFoundInGoodTexts(seed: Int) async throws {
    let site = try CleanSite(seed: UInt64(seed))
    let tree = try site.tree()
    #expect(tree.paths.count { $0.hasSuffix(".md") } > 200)
    let build = await Build(tree)
    // That nobody has read a text again after pages were added is no mistake of the text.
    let findings = build.diagnostics.filter { ![.unconfirmed, .changedFact].contains($0.rule) }
    let isQuiet = findings.isEmpty
    #expect(isQuiet, "\(DiagnosticPrinter(.en).text(of: findings))")
    #expect(build.output != nil)
  }
}
