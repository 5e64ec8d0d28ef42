import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

struct OutputTests {
  private static let site =
    MotionTests.site + "\n" + PhaseTests.site + """

      -- content/nl/contact.md --
      ---
      titel: Contact
      samenvatting: Bel of **mail** ons.
      bijgewerkt: 2026-11-20
      bronnen: [brief]
      ---
      Een begin.

      ## Bellen

      Bel *ons*.

      - een
      - twee
      -- content/nl/kennis/index.md --
      ---
      titel: Kennis
      samenvatting: Wat wij weten.
      bijgewerkt: 2026-11-20
      ---
      -- content/nl/kennis/b.md --
      ---
      titel: Tweede
      samenvatting: Meer.
      bijgewerkt: 2026-11-20
      ---
      -- content/nl/kennis/a.md --
      ---
      titel: Eerste
      samenvatting: Iets.
      bijgewerkt: 2026-11-20
      ---
      """

  @Test(arguments: [
    ("nl/contact/index.html", Golden.article), ("nl/kennis/index.html", .articleListing), ("nl/index.html", .home),
    ("404.html", .notFound),
    ("index.html", .languageChoice),
  ])
  func writesEachPageWithItsTemplate(path: String, golden: Golden) async throws {
    try golden.expect(main(of: try #require(try await files(of: Self.site)[path])))
  }

  @Test func putsEachPageInTheSameFrame() async throws {
    let page = try #require(try await files(of: Self.site)["nl/moties/id79/index.html"])
    try Golden.page.expect(page.replacing(try main(of: page), with: "…\n").replacing(/oko-[0-9a-f]+/, with: "oko-HASH"))
  }

  @Test func writesASiteMapWithTranslations() async throws {
    try Golden.siteMap.expect(try #require(try await files(of: Self.site + "\n" + SiteText.official)["sitemap.xml"]))
  }

  @Test func saysInWhichLanguageAPageIs() async throws {
    for (path, page) in try await files(of: Self.site) where path.hasSuffix(".html") {
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(path.hasPrefix("fy/") ? "fy" : "nl")\">\n"), "\(path)")
    }
  }

  @Test func marksThePageAndItsSectionInTheMenu() async throws {
    let site =
      Self.site + "\n"
      + SiteText.defaults.replacing("menu: [index]", with: "menu: [contact, moties/index]")
    let files = try await files(of: site)
    #expect(
      try #require(files["nl/contact/index.html"]).contains("href=\"/nl/contact/\" aria-current=\"page\"><span>Contact")
    )
    let motion = try #require(files["nl/moties/id79/index.html"])
    #expect(motion.contains("href=\"/nl/moties/\" aria-current=\"true\"><span>Moties"))
    #expect(motion.contains("href=\"/nl/contact/\"><span>Contact"))
  }

  /// The order of files, the order of work and the clock don't affect the bytes.
  @Test func isTheSameInEveryBuild() async throws {
    let tree = SiteText(Self.site).tree
    let first = try #require(await Build(tree).output).bytes
    for seed in 0..<5 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let shuffled = FileTree(
        (tree.files(below: "content") + tree.files(below: "templates")).shuffled(using: &generator))
      #expect(try #require(await Build(shuffled).output).bytes == first)
    }
  }
}
