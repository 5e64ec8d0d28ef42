import Testing

@testable import SiteModel
@testable import Basics
@testable import TestSupport
@testable import Documents

struct DiagnosticTests {
  private func diagnostic(_ path: String, _ bytes: Range<Int>, _ rule: Rule = .yaml, tip: String? = nil) -> Diagnostic {
    let file = File(path: path, text: "een\ntwee\ndrie\n")
    return Diagnostic(
      rule, at: FileRange(file, bytes), nl: "fout", en: "mistake", tip: tip.map { .init(nl: $0, en: $0) })
  }

  @Test func areSortedByFileThenPlaceThenRule() {
    let sorted = [
      diagnostic("a", 0..<1, .rawHTML), diagnostic("a", 0..<1, .yaml), diagnostic("a", 0..<2, .fileName),
      diagnostic("a", 4..<5), diagnostic("b", 0..<1),
    ]
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<Cases.ofSites { #expect(sorted.shuffled(using: &generator).sortedOnce() == sorted) }
  }

  @Test func areToldOnce() {
    #expect([diagnostic("a", 0..<1), diagnostic("a", 0..<1)].sortedOnce().count == 1)
    let tips = ["b", "a", "c"].map { diagnostic("a", 0..<1, tip: $0) }
    #expect(tips.sortedOnce().map { $0.tip?.text(.en) } == ["a"])
  }

  @Test func haveARuleWithADutchNameOfItsOwn() {
    let names = Rule.all.map(\.id)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy(Addresses.isSlug))
  }
}
