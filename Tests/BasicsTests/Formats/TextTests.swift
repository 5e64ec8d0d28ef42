import Testing

@testable import Basics

struct TextTests {
  @Test(arguments: [
    ("46", "46", nil), ("46,0", "46", "0"), ("1.25", "1", "25"), ("", nil, nil), ("1,", nil, nil), (",5", nil, nil),
    ("1,2,3", nil, nil), ("-1", nil, nil), ("٤", nil, nil), ("1\u{301}", nil, nil),
  ])
  func isADecimalNumber(text: String, whole: String?, fraction: String?) {
    #expect(text.decimal.map { String($0.whole) } == whole)
    #expect(text.decimal?.fraction.map { String($0) } == fraction)
  }

  @Test(arguments: [
    ("a@b", false), ("een.twee@b.example", true), ("a@b@c", false), ("@b", false), ("a@", false), ("a b@c", false),
    ("a@b\n", false), ("ab", false), ("", false),
  ])
  func isAMailAddress(text: String, isAddress: Bool) {
    #expect(text.isMailAddress == isAddress)
  }

  @Test(arguments: [("abc", true), ("", false), ("aBc", false), ("a1", false), ("é", false)])
  func hasOnlySmallLetters(text: String, hasOnlyThem: Bool) {
    #expect(text.isSmallLetters == hasOnlyThem)
  }

  @Test func losesItsEnd() {
    #expect("a.md".dropping(suffix: ".md") == "a")
    #expect("a.mdx".dropping(suffix: ".md") == nil)
    #expect(".md".dropping(suffix: ".md")?.isEmpty == true)
  }
}
