import Foundation
import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// The words besides those of pages: the texts of the interface and the words of tables.
struct WordFileTests {
  private static let folder = repository.appending(path: "templates/strings")

  /// Returns a site with its own copy of the texts in each language.
  private func tree(_ more: String = "") throws -> FileTree {
    let strings = try ["nl", "fy"].map { code in
      File(
        path: "templates/strings/\(code).yml",
        bytes: Array(try Data(contentsOf: Self.folder.appending(path: code + ".yml"))))
    }
    return FileTree(SiteText(more).tree.files(below: "content") + strings)
  }

  private func others(_ tree: FileTree) async -> [String] {
    await Build(tree).translationStatus.others.map { "\($0.path) \($0.language) \($0.state) \($0.stale)" }
  }

  private let strings = "templates/strings/fy.yml"

  private let pyramid =
    "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;bron\n1;De basis;De basis;brief\n2;Zware hulp;Swiere help;brief\n"

  /// Built-in texts are the concern of the makers of `oko`.
  @Test func passesOverTheTextsThatAreBuiltIn() async {
    #expect(await others(SiteText("").tree).isEmpty)
  }

  @Test func namesTheTextsOfTheInterfaceThatChanged() async throws {
    let accepted = try await tree().accepting(strings)
    #expect(await others(accepted) == ["\(strings) fy complete []"])
    #expect(await Build(accepted).findings.isEmpty)
    let changed = try accepted.replacing("home: Beginpagina", with: "home: Voorpagina", in: "templates/strings/nl.yml")
    #expect(await others(changed) == ["\(strings) fy stale [\"home\"]"])
    // A corrected typo in the Frisian doesn't mean that somebody compared the two.
    let mended = try changed.replacing("home: Begjinside", with: "home: Foarside", in: strings)
    #expect(await others(mended) == ["\(strings) fy stale [\"home\"]"])
    #expect(await others(try await changed.accepting(strings)) == ["\(strings) fy complete []"])
  }

  @Test func namesTheWordsOfATable() async throws {
    let path = "content/data/piramide.csv"
    let accepted = try await SiteText(pyramid).tree.accepting(path)
    #expect(await others(accepted) == ["\(path) fy complete []"])
    let changed = try accepted.replacing("2;Zware hulp", with: "2;Zwaardere hulp", in: path)
    #expect(await others(changed) == ["\(path) fy stale [\"naam-2\"]"])
    let status = await Build(changed).translationStatus
    #expect(status.text(.en).contains("\(path)  fy  1 section stale: naam-2\n"))
    #expect(status.csv.hasSuffix("\(path),fy,stale,naam-2,false\r\n"))
    #expect(status.json.contains("\"otherStale\": 1\n"))
  }

  /// A text without a stamp isn't stale, even in a file that has stamps.
  @Test func takesNothingWithoutAStampForStale() async throws {
    #expect(
      await others(try tree(pyramid)) == ["\(strings) fy complete []", "content/data/piramide.csv fy complete []"])
    let accepted = try await SiteText(pyramid).tree.accepting("content/data/piramide.csv")
    let longer = try accepted.replacing("2;Zware", with: "2;Nieuw;Nij;brief\n3;Zware", in: "content/data/piramide.csv")
    #expect(await others(longer) == ["content/data/piramide.csv fy stale [\"naam-2\"]"])
  }

  /// The stamps of other files stay as they are, and accepting again gives the same bytes.
  @Test func keepsTheStampsOfOtherFiles() async throws {
    let one = try await tree(pyramid).accepting("content/data/piramide.csv")
    let both = try await one.accepting(strings)
    let text = try #require(both.file(StampFile.Purpose.translations.path)).all.text
    #expect(
      text.hasPrefix(
        "# Dit schrijft 'oko translation accept'. Verander hier niets met de hand.\nfy:\n  content/data/piramide.csv:\n    naam-1: "
      ))
    #expect(text.contains("\n  templates/strings/fy.yml:\n    accessibility."))
    let again = try await both.accepting("content/data/piramide.csv")
    #expect(
      again.file(StampFile.Purpose.translations.path)?.bytes == both.file(StampFile.Purpose.translations.path)?.bytes)
  }

  @Test func countsWhatIsAccepted() async throws {
    let (stamps, outcomes) = try await Build(SiteText(pyramid).tree).accept([
      try Acceptance(page: "content/data/piramide.csv", on: "2026-11-24")
    ])
    #expect(outcomes.map(\.count) == [2] && stamps.file == nil && outcomes.map(\.path) == ["content/data/piramide.csv"])
  }

  // MARK: Mistakes

  @Test func isAcceptedAsAWhole() async throws {
    let build = await Build(SiteText(pyramid).tree)
    let path = "content/data/piramide.csv"
    for request in [
      try Acceptance(page: path, section: "naam-1", on: "2026-11-24"),
      try Acceptance(page: path, reviewedBy: "taalskipper", on: "2026-11-24"),
    ] {
      #expect(throws: CommandError.wholeFile(path)) { try build.accept([request]) }
    }
    #expect(throws: CommandError.noTranslation(path)) {
      try build.accept([Acceptance(page: path, language: "de", on: "2026-11-24")])
    }
  }

  /// A word file without texts to stamp gets no empty stamps.
  @Test func writesNothingForAFileWithoutTexts() async throws {
    let tree = SiteText("-- content/woorden.yml --\nparen: { raad: ried }\n").tree
    let request = try Acceptance(page: "content/woorden.yml", on: "2026-11-24")
    let (stamps, outcomes) = try await Build(tree).accept([request])
    #expect(stamps.isAsRead && outcomes.map(\.count) == [0])
  }

  /// A table has a column for each language; the command accepts all of them, or only the named language.
  @Test(arguments: [(nil, ["fy", "de"]), ("de", ["de"]), ("fy", ["fy"])])
  func acceptsATableInEachLanguage(language: String?, stamped: [String]) async throws {
    let defaults = SiteText.defaults.replacing("talen: [nl, fy]", with: "talen: [nl, fy, de]")
    let text =
      "-- content/data/piramide.csv --\nlaag;naam-nl;naam-fy;naam-de;bron\n1;De basis;De basis;Die Basis;brief\n"
    let german = File(path: "templates/strings/de.yml", bytes: try #require(try tree().file(strings)).bytes)
    let tree = FileTree(SiteText(text, defaults: defaults).tree.files(below: "content") + [german])
    let (stamps, outcomes) = try await Build(tree).accept([
      try Acceptance(page: "content/data/piramide.csv", language: language, on: "2026-11-24")
    ])
    let written = stamps.text
    #expect(["fy", "de"].filter { written.contains("\n\($0):\n") } == stamped)
    #expect(outcomes.map(\.count) == [stamped.count])
  }
}
