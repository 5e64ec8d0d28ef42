import Testing

@testable import SiteOutput
@testable import TestSupport

struct SharingTests {
  /// Returns what a page says to other sites, each with its property.
  private func shared(_ page: String?) throws -> [String] {
    try #require(page).matches(of: /<meta property="og:([^"]*)" content="([^"]*)">/).map { "\($0.1) \($0.2)" }
  }

  @Test func tellsOtherSitesWhatAPageIs() async throws {
    let files = try await files(of: page("nl/a", title: "Wie & wat?") + page("fy/a", title: "Wa?", "adres: aa"))
    let shared = try shared(files["fy/a/index.html"] ?? files["fy/aa/index.html"])
    #expect(
      shared.prefix(7) == [
        "type website", "title Wa?", "description Een zin.", "url https://oko.example/fy/aa/", "site_name Kânsryk",
        "locale fy_NL", "locale:alternate nl_NL",
      ])
    #expect(try #require(files["nl/a/index.html"]).contains("<meta property=\"og:title\" content=\"Wie &amp; wat?\">"))
  }

  /// Other sites show the picture, and ask for it by its whole address.
  @Test func showsOnePictureOfTheSite() async throws {
    let site = SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/x/")
    let files = try await files(of: site)
    let shared = try shared(files["nl/index.html"])
    let picture = try #require(shared.first { $0.hasPrefix("image ") }).dropFirst("image ".count)
    let path = try #require(picture.wholeMatch(of: /https:\/\/oko\.example\/x\/(assets\/share-[0-9a-f]+\.png)/)).1
    #expect(files[String(path)] != nil)
    #expect(shared.contains("image:width 1200") && shared.contains("image:height 630"))
    #expect(shared.contains { $0.hasPrefix("image:alt Tekening") })
  }

  /// Some sites take a picture of at most 30 kB only.
  @Test func hasASmallPicture() async throws {
    let output = try #require(await Build(SiteText("").tree).output)
    let picture = try #require(output.files.first { $0.path.contains("/share-") })
    #expect(picture.bytes.count < 30_000)
  }

  @Test func tellsOfAnUntranslatedPageWhatItsOriginalIs() async throws {
    let shared = try shared(try await files(of: page("nl/a"))["fy/a/index.html"])
    #expect(shared.contains("url https://oko.example/nl/a/") && shared.contains("locale nl_NL"))
    #expect(shared.contains("site_name Kansrijk") && !shared.contains { $0.contains("fy_NL") })
  }

  @Test func tellsWhatTheSiteIsWhereReadersChooseALanguage() async throws {
    let shared = try shared(try await files(of: "")["index.html"])
    #expect(shared.contains("title Kansrijk") && shared.contains("url https://oko.example/"))
    #expect(shared.contains("locale:alternate fy_NL"))
  }

  @Test func saysNothingWhereThereIsNothingToShare() async throws {
    let files = try await files(
      of: page("nl/a", "voorheen: [/nl/c/]") + page("fy/a")
        + page("nl/b", "ingetrokken: { datum: 2025-10-14, reden: Zo is het }"))
    for path in ["404.html", "nl/c/index.html", "nl/b/index.html", "nl-fy/a/index.html"] {
      #expect(try shared(files[path]).isEmpty, "\(path)")
    }
  }
}
