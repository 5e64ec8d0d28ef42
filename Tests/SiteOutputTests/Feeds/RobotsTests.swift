import Testing

@testable import SiteOutput
@testable import TestSupport

struct RobotsTests {
  private func robots(_ site: String, _ address: String) async throws -> String? {
    let site = site.replacing("https://oko.example/", with: address)
    return try await files(of: site)["robots.txt"]
  }

  @Test func namesTheSiteMapOfAnOfficialSite() async throws {
    #expect(
      try await robots(SiteText.official, "https://oko.gemeente.nl/")
        == "User-agent: *\nAllow: /\nSitemap: https://oko.gemeente.nl/sitemap.xml\n")
  }

  @Test func letsRobotsSeeThatAConceptIsNotToBeFound() async throws {
    #expect(try await robots(SiteText.defaults, "https://oko.example/") == "User-agent: *\nAllow: /\n")
  }

  @Test func isAtTheRootOfItsHostOnly() async throws {
    #expect(try await robots(SiteText.official, "https://oko.gemeente.nl/oko/") == nil)
  }
}
