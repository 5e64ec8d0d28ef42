import Testing

@testable import Fuzz
@testable import TestSupport

/// What `make fuzz` does at length, for a moment, and every input that it once found.
struct FuzzTests {
  @Test(arguments: [
    // A cell behind the last separator of a file.
    (FuzzTarget.tables, "\u{1}laag;"), (.tables, "\u{1}laag;naam-nl;naam-fy;bron\n1;a;b;"),
    (.tables, "\u{0}soort,moment,aantal,namen,bron\nstand,2024,46,\"\","),
    // A sign of three bytes that YAML forbids.
    (.fields, "\u{4}---\ntitel: a\u{FFFF}\n---\n"),
    // A word with an apostrophe that was taken for its first part at the end of the file.
    (.markdown, "Een [x](de'lengte\nis de"),
    // Two ids that differ in a capital only.
    (.markdown, "## A {#red0ie}\n\n## B {#rEd0ie}"), (.markdown, "## Rood\n\n## B {#rOod}"),
  ])
  func staysMended(target: FuzzTarget, input: String) {
    #expect(target.problems(in: Array(input.utf8)) == [])
  }

  @Test(arguments: FuzzTarget.allCases)
  func takesWhatIsMadeOfOurFiles(target: FuzzTarget) throws {
    let inputs = try Seeds.sites().joined().flatMap(target.inputs)
    var random = SeededGenerator(seed: 19)
    for _ in 0..<Cases.ofTexts / 5 {
      let start = try #require(inputs.randomElement(using: &random))
      let input = Damage.some(of: start, beside: inputs, &random).bytes
      #expect(target.problems(in: input) == [], "\(String(decoding: input, as: UTF8.self).debugDescription)")
    }
  }

  /// However a site is damaged, findings lie in its files, and a site with errors has no output.
  @Test func takesDamagedSites() async throws {
    let sites = try Seeds.sites()
    for number in 0..<UInt64(Cases.ofSites) {
      let site = DamagedSite(sites, number)
      #expect(await SiteRun.problems(of: site, isTwice: number < 2).problems == [], "\(number): \(site.changes)")
    }
  }
}
