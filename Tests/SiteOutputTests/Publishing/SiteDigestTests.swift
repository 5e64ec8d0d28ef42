import FoundationEssentials
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// A page that comes out as it did in the last build is neither checked nor made again.
struct SiteDigestTests {
  private static let program: UInt64 = 7

  /// A site with three pages, one of them the glossary.
  private static let site =
    SiteText.defaults.replacing("menu: [index]", with: "menu: [index]\nbegrippen: begrippen") + "\n"
    + page("nl/index", title: "Welkom", text: "Lees [over de wijk](wijk.md#spelen).")
    + page(
      "nl/wijk", title: "De wijk", text: "## Spelen\n\nKinderen spelen buiten. Zie [begrip](term:wijkteam).\n")
    + page("nl/begrippen", title: "Begrippen", text: "## Wijkteam\n\nMensen die helpen.\n")
    + page("fy/wijk", title: "De wyk", text: "## Boartsje {#spelen}\n\nBern boartsje bûten.\n")

  private static func tree(_ change: (String, String)? = nil) -> FileTree {
    SiteText(change.map { site.replacing($0.0, with: $0.1) } ?? site).tree
  }

  @Test(arguments: [
    ("buiten.", "buiten.", ["begrippen", "index", "wijk"]),
    ("Kinderen spelen", "Jongeren spelen", ["begrippen", "index"]),
    ("Bern boartsje bûten", "Bern boartsje", ["begrippen", "index"]),
    // What other pages may show.
    ("## Spelen", "## Sporten", nil), ("## Boartsje", "## Sporte", nil), ("{#spelen}", "", nil),
    ("titel: De wijk", "titel: De wijken", nil), ("wijk.md#spelen", "wijk.md", nil), ("Mensen die", "Zij die", nil),
    ("Kinderen spelen", "![Nieuw](figure:nieuw)\n\nKinderen spelen", nil),
    ("-- content/fy/wijk.md --", "-- content/fy/begrippen.md --", nil),
  ])
  func passesOverWhatShowsNoneOfAChange(old: String, new: String, unchanged: [String]?) async {
    #expect(Self.site.contains(old))
    let last = await Build(Self.tree(), by: Self.program)
    let next = await Build(Self.tree((old, new)), by: Self.program, after: last.digest)
    #expect(next.unchanged?.map(\.text).sorted() == unchanged)
  }

  @Test func passesOverNothingForAnotherProgram() async {
    let last = await Build(Self.tree(), by: Self.program).digest
    #expect(await Build(Self.tree(), by: Self.program, after: last).unchanged?.count == 3)
    #expect(await Build(Self.tree(), by: 8, after: last).unchanged == nil)
    #expect(await Build(Self.tree(), by: Self.program).unchanged == nil)
  }

  @Test func isReadAsItWasWritten() async throws {
    let digest = try #require(await Build(Self.tree(("buiten.", "buiten. TODO")), by: Self.program).digest)
    let read = try #require(SiteDigest(digest.text))
    #expect(read.text == digest.text)
    #expect(digest.unchanged(since: read)?.pages.count == 3)
    #expect(digest.unchanged(since: read)?.withoutFindings.map(\.text).sorted() == ["begrippen", "index"])
    for text in ["", "x", "1\nx", "1\nx y", "1\n!x y"] { #expect(SiteDigest(text) == nil, "\(text)") }
  }

  /// On a site with pages of all types: after a change, each page that is passed over is as a whole build makes it, and no
  /// finding is missing or told without cause.
  @Test func makesTheSiteOfAWholeBuild() async throws {
    let tree = try FileTree(folder: repository.path + "/Tests/Sites/voorbeeld")
    let last = await Build(tree, by: Self.program)
    let before = try #require(last.output).bytes
    var random = SeededGenerator(seed: 25)
    let texts = tree.files(below: "content").filter { $0.path.hasSuffix(".md") }
    var passed = 0
    for file in texts.shuffled(using: &random).prefix(24) {
      let changed = changed(file, using: &random)
      let now = tree.replacing([(file.path, changed)])
      let (next, whole) = (await Build(now, by: Self.program, after: last.digest), await Build(now))
      #expect(next.diagnostics.map(\.range) == whole.diagnostics.map(\.range), "\(changed.all.text)")
      #expect(next.diagnostics.map(\.rule) == whole.diagnostics.map(\.rule), "\(changed.all.text)")
      for output in whole.output?.files ?? [] {
        guard let unchanged = next.unchanged, output.isUnchanged(like: unchanged) else { continue }
        passed += 1
        #expect(output.bytes == before[output.path], "\(output.path) after \(changed.all.text)")
      }
    }
    #expect(passed > 1000)
  }

  /// Returns a page with another word, or a word less, in a random line behind its fields.
  private func changed(_ file: File, using random: inout SeededGenerator) -> File {
    var lines = file.all.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.lastIndex(of: "---") ?? 0
    let words = lines.indices.filter { $0 > end && lines[$0].contains(" ") }
    guard let line = words.randomElement(using: &random) else {
      return File(path: file.path, text: file.all.text + "Tekst.\n")
    }
    var parts = lines[line].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let part = parts.indices.dropFirst().randomElement(using: &random) ?? 0
    if Bool.random(using: &random) { parts[part] = "anders" } else { parts.remove(at: part) }
    lines[line] = parts.joined(separator: " ")
    return File(path: file.path, text: lines.joined(separator: "\n"))
  }
}
