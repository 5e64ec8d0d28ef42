import Testing

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// A file of settings or data with a wrong name is one mistake, and is read all the same.
struct MeantFilesTests {
  private static let site =
    page(
      "nl/a", "bronnen: [brief]", text: "Zie de [brief](#bron-brief) en [x](term:raad).\n\n![Groei](figure:netwerk)\n")
    + page("nl/begrippen", text: "## Raad\n\nDe raad.\n") + """
      -- content/woorden.yml --
      paren:
        raad: ried
      -- content/data/netwerk.csv --
      soort;moment;aantal;namen;bron
      stand;2024-01;46;;brief
      stand;2025-01;58;;brief
      """

  @Test(arguments: [
    ("content/bronnen.yml", "content/bronen.yml"), ("content/bronnen.yml", "content/Bronnen.yml"),
    ("content/bronnen.yml", "content/bronnen.yaml"), ("content/bronnen.yml", "content/bronnen.yml.txt"),
    ("content/bronnen.yml", "content/BRONNEN.YML"), ("content/bronnen.yml", "content/bronnen (1).yml"),
    ("content/bronnen.yml", "content/bronnen-LAPTOP-12AB.yml"), ("content/bronnen.yml", "content/nl/bronnen.yml"),
    ("content/bronnen.yml", "content/sources.yml"), ("content/site.yml", "content/sitte.yml"),
    ("content/site.yml", "content/site.yaml"), ("content/woorden.yml", "content/woorde.yml"),
    ("content/data/netwerk.csv", "content/netwerk.csv"), ("content/data/netwerk.csv", "content/data/netwrek.csv"),
    ("content/data/netwerk.csv", "content/data/Netwerk.CSV"), ("content/data/netwerk.csv", "content/Data/netwerk.csv"),
  ])
  func areToldOnce(name: String, wrong: String) async throws {
    let defaults = SiteText.defaults.replacing("menu:", with: "begrippen: begrippen\nmenu:")
    let files = SiteText(Self.site, defaults: defaults).tree.files(below: "content")
    #expect(await CheckedSite(FileTree(files)).findings == [])
    let renamed = files.map { $0.path == name ? File(path: wrong, bytes: $0.bytes) : $0 }
    let findings = await CheckedSite(FileTree(renamed)).findings
    #expect(findings.map { "\($0.rule) \($0.range.file.path)" } == ["plaats-van-bestand " + wrong])
    let isNear = wrong.folderAndName.folder == name.folderAndName.folder
    let tip = isNear ? "bedoelt u '\(name.folderAndName.name)'?" : "maak er '\(name)' van"
    #expect(findings.first?.tip?.nl == tip)
  }

  /// Beside the file itself one with such a name is another: a copy, or something that nobody reads.
  @Test func areNothingBesideTheRightFile() async {
    let files = SiteText(Self.site).tree.files(below: "content").filter { $0.path == SourceRegister.path }
    let other = files.map { File(path: "content/bronen.yml", bytes: $0.bytes) }
    let tree = SiteText(page("nl/a")).tree.files(below: "content")
    let findings = await CheckedSite(FileTree(tree + other)).findings
    #expect(
      findings.map { "\($0.rule) \($0.severity) \($0.range.file.path)" } == [
        "plaats-van-bestand warning content/bronen.yml"
      ])
  }
}
