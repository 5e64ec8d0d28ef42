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

  @Test(arguments: ["", "x", "bijgewerkt", "tel"])
  func isNothingWhereNoWordIsNear(written: String) {
    #expect(written.nearMiss(in: ["titel", "afgedaan"]) == nil)
  }

  @Test func isTheFirstInTheAlphabetOfTwoThatAreAsNear() {
    #expect("bax".nearMiss(in: ["bay", "baw"]) == "baw")
  }

  @Test func namesAllThatIsPossibleWhereNoWordIsNear() {
    #expect(
      Diagnostic.Wording.didYouMean("nul", in: ["loopt", "gepland"])?.text(.en) == "possible are: gepland, loopt")
    #expect(Diagnostic.Wording.didYouMean("nul", in: []) == nil)
  }
}
