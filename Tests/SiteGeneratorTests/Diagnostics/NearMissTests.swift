import Testing

@testable import SiteGenerator

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
