import Testing

@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct OpenDataFileTests {
  private static let sites = ["", MotionTests.site + "\n" + AgendaItemTests.site]

  @Test(arguments: sites)
  func listsTheFilesThatAreMade(text: String) async throws {
    let build = await Build(SiteText(text).tree)
    let made = try #require(build.output).files.map(\.path)
    for language in build.site.languages {
      let listed = OpenData(build.site).files(in: language)
      let expected = made.filter { path in
        path.hasPrefix("data/")
          || [".ics", "feed.xml"].contains { path.hasPrefix(language.code) && path.hasSuffix($0) }
      }
      #expect(listed.map(\.path).sorted() == expected.sorted())
      #expect(
        listed.allSatisfy { !$0.title.isEmpty && !$0.description.isEmpty && $0.path.hasSuffix($0.format.rawValue) })
    }
  }

  /// No page and no file beside a page can take the address of a data file.
  @Test(arguments: sites)
  func keepsTheirAddressesFree(text: String) async throws {
    let site = await Build(SiteText(text).tree).site
    let all =
      site.languages.flatMap { OpenData(site).files(in: $0) }.map(\.path) + ["nl/agenda.ics", "data/moties.json"]
    for path in all {
      guard case .made? = site.addresses.owner(of: path) else {
        Issue.record("\(path) is free")
        continue
      }
      #expect(MadeFile.isMade(path), "\(path)")
    }
  }
}
