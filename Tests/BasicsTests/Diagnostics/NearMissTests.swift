import Testing

@testable import Basics
@testable import TestSupport

struct NearMissTests {
  @Test(arguments: [
    ("titl", "titel"), ("ttiel", "titel"), ("titels", "titel"), ("Titel", "titel"), ("afgedan", "afgedaan"),
    ("aangenomen ", "aangenomen"),
  ])
  func isTheWordThatWasProbablyMeant(written: String, meant: String) {
    #expect(written.nearMiss(in: ["titel", "afgedaan", "aangenomen"]) == meant)
  }

  @Test(arguments: ["", "x", "bijgewerkt", "tel", "a"])
  func isNothingWhereNoWordIsNear(written: String) {
    #expect(written.nearMiss(in: ["titel", "afgedaan", "b", "nl"]) == nil)
  }

  /// Distances up to the limit and beyond, with and without swaps.
  @Test(arguments: [
    ("abcdef", "abcdfe", true), ("abcdef", "badcef", true), ("abcdef", "badcfe", false),
    ("abcdefghi", "badcfeghi", true),
    ("abcdef", "abcdefgh", true), ("abcdef", "abcdefghi", false), ("abcdef", "cdef", true), ("abcdef", "def", false),
    ("abcdef", "xbcdey", true), ("abcdef", "xbcxey", false), ("bûten", "buten", true),
  ])
  func isAtMostAThirdOfItsLettersAway(written: String, candidate: String, isNear: Bool) {
    #expect((written.nearMiss(in: [candidate]) != nil) == isNear)
  }

  @Test func areLookedForAsLongAsThatTakesAMoment() {
    var nearMisses = NearMisses()
    let many = (0..<NearMisses.maximumCount / 4).map { "\(1_000_000 + $0)" }
    for _ in 0..<4 { #expect(nearMisses.nearest(to: "titl", in: many) == nil) }
    #expect(nearMisses.nearest(to: "titl", in: ["titel"]) == nil)
    #expect(nearMisses.tip(for: "titl", in: ["titel"]) == nil)
    nearMisses = NearMisses()
    #expect(nearMisses.nearest(to: "titl", in: ["titel"]) == "titel")
    #expect(nearMisses.tip(for: "titl", in: ["titel"])?.text(.en) == "did you mean 'titel'?")
  }

  @Test func isTheFirstInTheAlphabetOfTwoThatAreAsNear() {
    #expect("bax".nearMiss(in: ["bay", "baw"]) == "baw")
  }

  @Test func namesAllThatIsPossibleWhereNoWordIsNear() {
    #expect(
      Diagnostic.Wording.didYouMean("nul", in: ["loopt", "gepland"])?.text(.en) == "possible: gepland, loopt")
    #expect(Diagnostic.Wording.didYouMean("nul", in: []) == nil)
    let many = (10..<99).map(String.init)
    #expect(Diagnostic.Wording.didYouMean("nul", in: many)?.text(.nl).hasSuffix("32, 33, …") == true)
  }
}
