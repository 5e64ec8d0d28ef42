import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

struct OpenDataFileTests {
  private static let sites = ["", MotionTests.site + "\n" + AgendaItemTests.site]

  /// The feed of a record is offered on the page of the record.
  @Test(arguments: sites)
  func listsTheFilesThatAreMade(text: String) async throws {
    let build = await Build(SiteText(text).tree)
    let made = try #require(build.output).files.map(\.path)
    for language in build.site.languages {
      let listed = OpenData(build.site).files(in: language)
      let expected = made.filter { path in
        path.hasPrefix("data/")
          || ["/agenda.ics", "/feed.xml"].contains { path == language.code + $0 }
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

  // MARK: Links

  /// A table, a motion and what is to come.
  private static let register = [MotionTests.site, AgendaItemTests.site, OpenDataTests.network].joined(separator: "\n")

  /// Links are checked before the data are made.
  @Test func areKnownToLinks() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sites/voorbeeld").path
    for tree in [SiteText(Self.register).tree, try FileTree(folder: folder)] {
      let build = await Build(tree)
      let made = try #require(build.output).files.map(\.path).filter { $0.hasPrefix("data/") }
      let known = try #require(build.site.addresses.dataFiles)
      #expect(Set(made).symmetricDifference(known).filter { !$0.contains("ontbreekt") } == [])
    }
  }

  @Test(arguments: [
    ("[x](https://oko.example/data/moties.json)", "-"), ("[x](https://oko.example/data/catalog.jsonld)", "-"),
    ("[x](https://oko.example/data/motie.json)", "https://oko.example/data/moties.json"),
    ("[x](/data/motie.json)", "https://oko.example/data/moties.json"),
    ("[x](/data/netwerk.csv)", "https://oko.example/data/netwerk.csv"),
    ("[x](../data/moties.json)", "https://oko.example/data/moties.json"),
    ("[x](../../data/netwerk.csv)", "https://oko.example/data/netwerk.csv"),
    ("[x](data/agenda-exel.csv)", "https://oko.example/data/agenda-excel.csv"),
    ("[x](https://oko.example/data/toezeggingen.json)", "mogelijk"), ("[x](/data/x.json)", "mogelijk"),
    ("[x](data/x.csv)", "zet het bestand daar"),
  ])
  func areLinkedByTheirAddress(text: String, tip: String) async {
    let findings = await Build(SiteText(Self.register + "\n" + page("nl/a", text: text)).tree).findings
    let tips = findings.filter { $0.range.file.path == "content/nl/a.md" }.map { $0.tip?.nl ?? "" }
    #expect(tips.count == (tip == "-" ? 0 : 1) && tips.allSatisfy { $0.contains(tip) }, "\(tips)")
  }
}
