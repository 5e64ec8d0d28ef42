import Testing

@testable import TestSupport

struct SiteMapTests {
  /// Returns the addresses of the site map.
  private func addresses(_ text: String) async throws -> [String] {
    let map = try #require(try await files(of: text)["sitemap.xml"])
    return map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
  }

  @Test func holdsEachPageThatSearchEnginesMayName() async throws {
    let site = page("nl/a") + page("fy/a") + page("nl/b") + SiteText.official
    let files = try await files(of: site)
    let named = files.filter { path, text in
      path.hasSuffix("index.html") && !text.contains("content=\"noindex\"") && text.contains("<link rel=\"canonical\"")
    }
    let canonical = named.values.compactMap { $0.firstMatch(of: /rel="canonical" href="([^"]*)"/).map { String($0.1) } }
    let addresses = try await addresses(site)
    #expect(Set(addresses) == Set(canonical) && Set(addresses).count == addresses.count)
    #expect(addresses.contains("https://oko.example/") && addresses.contains("https://oko.example/fy/alle-siden/"))
  }

  /// With one language `/` only leads on.
  @Test func leavesOutWhatOnlyLeadsOn() async throws {
    let site = SiteText.oneLanguage.replacing("publicatie: concept", with: SiteText.adopted)
    let paths = ["nl/alle-paginas/", "nl/zoeken/", "nl/"]
    #expect(try await addresses(site) == paths.map { "https://oko.example/" + $0 })
  }

  /// The pages of a concept ask not to be named.
  @Test func isNotThereForAConcept() async throws {
    #expect(try await files(of: page("nl/a"))["sitemap.xml"] == nil)
  }
}
