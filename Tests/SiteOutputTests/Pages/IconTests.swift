import Testing

@testable import SiteOutput
@testable import TestSupport

struct IconTests {
  /// Returns the addresses of the icons that a page names.
  private func icons(_ page: String?) throws -> [String] {
    try #require(page).matches(of: /<link rel="(?:apple-touch-)?icon" href="([^"]*)"/).map { String($0.1) }
  }

  /// A policy that lets pictures come from the site only forbids `data:`.
  @Test func areFilesOfTheSiteOnEachPage() async throws {
    let files = try await files(of: page("nl/a", "voorheen: [/nl/b/]") + page("fy/a"))
    for path in ["nl/a/", "nl/b/", "nl-fy/a/", "nl/alle-paginas/", ""] {
      let icons = try icons(files[path + "index.html"])
      #expect(icons.count == 3 && icons.first == "/favicon.ico", "\(path): \(icons)")
      #expect(icons.allSatisfy { files[String($0.dropFirst())] != nil }, "\(path): \(icons)")
    }
    #expect(try icons(files["404.html"]).count == 3)
  }

  /// Browsers ask for this file in three sizes.
  @Test func areInOneFileForOldBrowsers() async throws {
    let output = try #require(await Build(SiteText("").tree).output)
    #expect(try #require(output["favicon.ico"]).starts(with: [0, 0, 1, 0, 3, 0, 16, 16]))
  }

  @Test func areThoseOfTheMunicipalityIfItHasAny() async throws {
    let files = try await files(
      of: "-- templates/files/icon.svg --\n<svg id=\"eigen\"/>\n-- templates/files/root/favicon.ico --\neigen\n"
        + SiteText.defaults.replacing("https://oko.example/", with: "https://oko.example/x/"))
    let icons = try icons(files["nl/index.html"])
    #expect(icons.first == "/x/favicon.ico" && files["favicon.ico"] == "eigen\n")
    let drawing = try #require(icons.first { $0.hasSuffix(".svg") })
    #expect(files[String(drawing.dropFirst("/x/".count))] == "<svg id=\"eigen\"/>\n")
  }
}
