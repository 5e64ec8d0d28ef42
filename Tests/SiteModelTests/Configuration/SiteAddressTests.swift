import Testing

@testable import SiteModel
@testable import TestSupport

struct SiteAddressTests {
  @Test(arguments: [
    ("https://oko.example", "https://oko.example", ""), ("https://oko.example/", "https://oko.example", ""),
    ("https://a.example:8443/b/c/", "https://a.example:8443/b/c", "/b/c"),
    ("http://localhost:8000/", "http://localhost:8000", ""),
    ("http://127.0.0.1/oko", "http://127.0.0.1/oko", "/oko"), ("http://[::1]:80", "http://[::1]:80", ""),
    ("https://OKO.example/Oud/x_y~.z", "https://OKO.example/Oud/x_y~.z", "/Oud/x_y~.z"),
  ])
  func hasAHostAndAPath(text: String, whole: String, path: String) throws {
    let address = try #require(SiteAddress(text))
    #expect([address.text, address.basePath] == [whole, path])
  }

  @Test(arguments: [
    "", "oko.example", "http://oko.example/", "ftp://localhost/", "https://", "https://a b/", "https://a.example/?q",
    "https://a.example/#x",
    "https://a.example//b", "https://a.example/../b", "https://u@a.example/", "http://localhost.evil.example/",
    "//a.example/", "https://a.example:/", "https://a.example:123456/", "https://a.example:8x/", "https://a.example//",
    "https://[::1]80/", "https://[::2]/", "https://a.example/é/", "https:///a", "https://a_b.example/",
  ])
  func refusesOthers(text: String) {
    #expect(SiteAddress(text) == nil)
  }

  @Test(arguments: [
    ("https://oko.example/", true), ("https://OKO.EXAMPLE/", true), ("http://localhost:8000/", true),
    ("https://oko.gemeente.nl/", false), ("https://example/", false), ("https://oko.example.nl/", false),
  ])
  func isThatOfAConceptOrNot(text: String, isForConcepts: Bool) throws {
    #expect(try #require(SiteAddress(text)).isForConcepts == isForConcepts)
  }
}
