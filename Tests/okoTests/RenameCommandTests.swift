import Testing

@testable import SiteModel
@testable import TestSupport

/// `oko rename` and `oko withdraw`, with real files.
struct RenameCommandTests {
  private let folder = Folder()
  private let site =
    page("nl/werk/a", text: "[b](../b.md)") + page("fy/werk/a") + page("nl/b", text: "Lees [a](werk/a.md).")

  private func file(_ path: String) throws -> String? { try folder.files()[path] }

  @Test func movesFilesAndLeavesNoEmptyFolder() throws {
    try folder.write(site: site)
    try folder.write("\u{FEFF}" + (try file("content/nl/werk/a.md") ?? ""), to: "content/nl/werk/a.md")
    let outcome = try folder.run(["rename", "werk/a", "leren/nu"])
    #expect(outcome.output.hasPrefix("oko: 2 bestanden hernoemd, 3 bestanden aangepast\noko: "), "\(outcome.errors)")
    #expect(try file("content/nl/leren/nu.md")?.hasPrefix("\u{FEFF}---") == true)
    #expect(try file("content/nl/b.md")?.contains("[a](leren/nu.md)") == true)
    #expect(try folder.files().keys.allSatisfy { $0 != "content/nl/werk/a.md" && !$0.hasPrefix("content/fy/werk") })
    #expect(try folder.run(["check"]).status == 0)
  }

  @Test(arguments: [["rename", "werk/a", "c"], ["withdraw", "werk/a"]])
  func showsWhatItWouldDo(arguments: [String]) throws {
    try folder.write(site: site)
    let before = try folder.files()
    let outcome = try folder.run(arguments + ["--dry-run"])
    #expect(outcome.status == 0 && outcome.output.contains("--- content/nl/b.md\n+++ content/nl/b.md\n"))
    #expect(try folder.files() == before)
  }

  @Test func saysWhichSentencesLostALink() throws {
    try folder.write(site: site)
    let outcome = try folder.run(["withdraw", "werk/a", "--reason", "Voorbij.", "--reason", "Foarby."])
    #expect(
      outcome.output
        == "content/nl/b.md:7: a\noko: 3 bestanden aangepast; lees de zinnen na die hierboven staan: daar "
        + "was een link\noko: 4 pagina’s in 2 talen, geen fouten\n", "\(outcome.errors)")
    #expect(try file("content/nl/b.md")?.contains("Lees a.") == true)
    #expect(try folder.run(["build"]).status == 0)
    #expect(try file("public/nl/werk/a/index.html")?.contains("Voorbij.") == true)
  }

  @Test func changesNothingWhereItWouldMakeAMistake() throws {
    try folder.write(site: site)
    let before = try folder.files()
    let outcome = try folder.run(["withdraw", "index"])
    #expect(outcome.status == 1 && outcome.errors.contains("[ingetrokken-pagina]"))
    #expect(try folder.run(["rename", "b", "werk/a"]).status == 2)
    #expect(try folder.files() == before)
  }
}
