import Foundation
import Testing

@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// `oko translation`, in a real repository.
struct TranslationCommandTests {
  private let folder = Folder()

  private func run(_ arguments: String...) throws -> Outcome {
    try folder.run(["translation"] + arguments, site: "de site")
  }

  @Test func showsWhatHasChangedSinceTheTranslation() async throws {
    try await folder.writeChangedPage(below: "de site")
    let outcome = try run("diff", "moties/m.md")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output.contains("  Nederlands, veranderd sinds 2026-11-03:\n    Praten met jongeren {+& ouders+}\n"))
    #expect(outcome.output.contains("De raad [-beslist-]{+besliste+} in [-mei.-]{+juni.+} De motie is er nog.\n"))
  }

  /// The old text can be found once the file has its former name back.
  @Test func findsTheTextUnderAFormerName() async throws {
    try await folder.writeChangedPage(below: "de site")
    let path = "de site/" + ChangedPage.path
    try folder.git("mv", path, "de site/content/nl/moties/elders.md")
    try folder.commit("away", on: "2026-11-05")
    try folder.git("mv", "de site/content/nl/moties/elders.md", path)
    try folder.commit("back", on: "2026-11-06")
    let outcome = try run("diff", "moties/m")
    #expect(outcome.output.contains("veranderd sinds 2026-11-03:\n    ## Wie {+heeft+} beslist?"), "\(outcome)")
  }

  @Test func saysWhyThereIsNoOldText() async throws {
    try await folder.writeChangedPage(below: "de site")
    let shallow = Folder()
    try folder.git("clone", "--quiet", "--depth", "1", "file://" + folder.path, shallow.path)
    let outcome = try shallow.run(["translation", "diff", "moties/m.md", "--messages", "en"], site: "de site")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "this is not the whole history: run 'git fetch --unshallow', or clone the site without '--filter':\n"))
    try FileManager.default.removeItem(atPath: folder.path + "/.git")
    #expect(try run("diff", "moties/m.md").output.contains("want de site staat niet in git:\n"))
  }

  @Test func worksWithoutGit() async throws {
    try folder.write(site: try await ChangedPage.site())
    let outcome = try folder.run(["translation", "diff", "moties/m.md"], environment: ["PATH": folder.path])
    #expect(outcome.status == 0 && outcome.output.contains("want de site staat niet in git:\n"))
  }

  @Test func writesAWorksheet() async throws {
    try await folder.writeChangedPage(below: "de site")
    let outcome = try run("worksheet", "moties/m.md")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("De raad <del>beslist</del> <ins>besliste</ins> in"))
    let file = folder.path + "/blad.html"
    #expect(try run("worksheet", "moties/m.md", "--output", file) == Outcome(status: 0, output: "", errors: ""))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == outcome.output)
    let refused = try run("worksheet", "--output", folder.path + "/weg/blad.html")
    #expect(refused.status == 2 && refused.errors == "oko: '\(folder.path)/weg/blad.html' is niet te schrijven\n")
  }

  @Test(arguments: [
    (["diff", "indx.md"], "er is geen pagina 'indx.md'; bedoelt u 'index.md'?"),
    (["diff", "heel/anders.md", "--messages", "en"], "there is no page 'heel/anders.md'"),
    (["diff", "index", "--language", "nl"], "--language is de taal van een vertaling: fy"),
    (
      ["worksheet", "index", "--language", "nl"],
      "'index.md' is in 'nl' geschreven; noem met --language een andere taal"
    ),
    (["worksheet", "--language", "de"], "--language is de taal van een vertaling: nl, fy"),
  ])
  func reportsWhatCannotBeAsked(arguments: [String], errors: String) throws {
    try folder.write(site: "")
    #expect(try folder.run(["translation"] + arguments) == Outcome(status: 2, output: "", errors: "oko: \(errors)\n"))
  }

  /// Mistakes elsewhere don't keep a page from being translated; those on the page itself are reported.
  @Test func reportsTheMistakesOfThePageOnly() throws {
    try folder.write(site: page("nl/a", text: "[x](weg.md)") + "-- content/nl/b.md --\nTekst")
    #expect(try folder.run(["translation", "diff", "a"]).status == 0)
    let diff = try folder.run(["translation", "diff", "b"])
    #expect(diff.status == 1 && diff.output.isEmpty && diff.errors.hasSuffix("\n1 fout\n"))
    let sheet = try folder.run(["translation", "worksheet"])
    #expect(sheet.status == 1 && sheet.errors == diff.errors && sheet.output.hasSuffix("</html>\n"))
  }

  // MARK: Status

  /// The command only reports the state, so mistakes don't stop it.
  @Test(arguments: [
    (["--format", "json"], "{\n  \"pages\": [\n    {\n      \"path\": \"a.md\",\n      \"language\": \"fy\",\n"),
    (
      ["--format", "csv"],
      "\u{FEFF}path,language,state,stale,reviewed\r\na.md,fy,missing,,false\r\nb.md,fy,missing,,false\r\n"
    ),
    ([], "a.md      fy  ontbreekt\nb.md      fy  ontbreekt\n"),
    (["--messages", "en"], "a.md      fy  missing\nb.md      fy  missing\nindex.md  fy  2 sections stale: titel"),
  ])
  func showsTheStateOfEachTranslation(arguments: [String], start: String) throws {
    try folder.write(site: page("nl/a", text: "[x](weg.md)") + "-- content/nl/b.md --\nTekst")
    let outcome = try folder.run(["translation", "status"] + arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix(start), "\(outcome.output)")
  }

  @Test func knowsThreeFormats() throws {
    try folder.write(site: "")
    let outcome = try folder.run(["translation", "status", "--format", "xml"])
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains("'text', 'json' of 'csv'"))
    #expect(try Folder().run(["translation", "status"]).status == 2, "there is no site")
  }

  @Test func saysHowToUseIt() throws {
    for command in [["--help"], ["diff", "--help"], ["worksheet", "--help"], ["status", "--help"]] {
      let help = try folder.run(["translation"] + command)
      #expect(help.status == 0 && help.output.contains("VOORBEELDEN:\n"), "\(command)")
    }
  }
}
