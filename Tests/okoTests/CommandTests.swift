import Foundation
import Testing

@testable import SiteOutput
@testable import TestSupport

/// The built `oko` in the folder of the test binary.
struct CommandTests {
  private let folder = Folder()

  private func run(_ arguments: String...) throws -> Outcome { try folder.run(arguments) }

  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try folder.run(arguments, environment: environment)
  }

  private func writeSite(_ text: String = "") throws { try folder.write(site: text) }

  private func site() throws -> [String: String] {
    try folder.files().filter { $0.key.hasPrefix("public/") && !$0.key.hasPrefix("public/.oko") }
  }

  @Test func buildsASiteAndSaysSoInOneLine() throws {
    try writeSite()
    let first = try run("build")
    #expect(first.status == 0)
    #expect(first.output.wholeMatch(of: /oko: 1 pagina in 2 talen, 21 geschreven, 0 verwijderd, \d+ ms\n/) != nil)
    #expect(try site()["public/nl/index.html"] != nil)
    let second = try run("build", "--messages", "en")
    #expect(second.output.contains("0 written, 0 removed"))
  }

  @Test(arguments: [("nginx", "location / {\n"), ("apache", "<Location \"/\">\n")])
  func writesTheRulesOfAServer(server: String, start: String) throws {
    try writeSite()
    let outcome = try run("hosting", server)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("# Regels voor https://oko.example/, gemaakt door oko. "))
    #expect(outcome.output.contains("\n" + start))
    try writeSite("-- content/nl/a.md --\nTekst")
    #expect(try run("hosting", server).status == 1)
    #expect(try run("hosting", "iis").status == 2)
  }

  @Test func checksWithoutWriting() throws {
    try writeSite()
    #expect(try run("check") == Outcome(status: 0, output: "oko: 1 pagina in 2 talen, geen fouten\n", errors: ""))
    #expect(try site().isEmpty)
  }

  @Test func leavesTheLastGoodSiteWhereThereIsAMistake() throws {
    try writeSite()
    _ = try run("build")
    let before = try site()
    try writeSite("-- content/nl/a.md --\nTekst")
    let outcome = try run("build")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("  --> content/nl/a.md:1:1\n") && outcome.errors.hasSuffix("\n1 fout\n"))
    #expect(try site() == before)
  }

  @Test(arguments: [["bild"], ["build", "--nope"], ["check", "--messages", "de"]])
  func reportsWhatItDoesNotUnderstand(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && outcome.errors.hasPrefix("Fout: "))
  }

  @Test(arguments: [
    (["--as-of", "2025-02-30"], "oko: --as-of is een bestaande dag, zoals 2025-10-14\n"),
    (
      ["--address", "http://oko.example"],
      "oko: --address is een adres met https://, of met http:// op deze computer, zoals http://localhost:8000/\n"
    ),
  ])
  func reportsAnOptionThatCannotBeUsed(arguments: [String], errors: String) throws {
    try writeSite()
    #expect(try run(["check"] + arguments) == Outcome(status: 2, output: "", errors: errors))
  }

  @Test func buildsForAnotherAddress() throws {
    try writeSite()
    #expect(try run("build", "--address", "http://127.0.0.1:8000/x", "--as-of", "2026-01-01").status == 0)
    #expect(try #require(try site()["public/nl/index.html"]).contains("http://127.0.0.1:8000/x/nl/"))
  }

  /// The output is only the draft, ready for a file.
  @Test func writesTheDraftOfAReport() async throws {
    try writeSite(
      page("nl/toezeggingen/a", title: "A", "stand-per: 2026-11-01\ntoegezegd: { datum: 2026-10, bron: nieuws }"))
    let options = ["--since", "2026-10-31", "--until", "2026-12-01", "--language", "fy"]
    let outcome = try run(["report"] + options)
    #expect(outcome.status == 0 && !outcome.errors.contains("fout:"))
    #expect(outcome.output.hasPrefix("> [!IMPORTANT]\n> Dit is in konsept"))
    #expect(outcome.output.contains("\nPerioade: 31 oktober 2026 oant en mei 1 desimber 2026. Wat foarby"))
    #expect(
      outcome.output.contains("\n- oktober 2026, [A](../toezeggingen/a.md): Dit is oan de ried tasein. Neffens it"))
    #expect(try run("report", "--as-of", "2026-11-02").output.contains("Periode: tot en met 2 november 2026. "))
    #expect(try site().isEmpty)
  }

  @Test(arguments: [
    (["--since", "2025-02-30"], "--since is een bestaande dag, zoals 2025-10-14"),
    (["--until", "2025-02"], "--until is een bestaande dag, zoals 2025-10-14"),
    (["--language", "de"], "--language is een taal van deze site: nl, fy"),
    (["--messages", "en", "--language", ""], "--language is a language of this site: nl, fy"),
    (["--as-of", "2025"], "--as-of is een bestaande dag, zoals 2025-10-14"),
    (
      ["--since", "2026-11-25"],
      "de eerste dag (2026-11-25) komt na de laatste (2026-11-24); kies een andere --since of --until"
    ),
  ])
  func reportsAnOptionOfADraftThatCannotBeUsed(arguments: [String], errors: String) throws {
    try writeSite()
    #expect(try run(["report"] + arguments) == Outcome(status: 2, output: "", errors: "oko: \(errors)\n"))
  }

  @Test func writesNoDraftWhereThereIsAMistake() throws {
    try writeSite("-- content/nl/a.md --\nTekst")
    let (draft, check) = (try run("report", "--messages", "en"), try run("check", "--messages", "en"))
    #expect(draft == check && draft.status == 1 && draft.output.isEmpty)
  }

  @Test func keepsTheAddressesOfTheSite() throws {
    try writeSite(page("nl/oud", title: "Een motie") + page("nl/blijft"))
    #expect(try run("addresses").output == "/fy/\n/fy/blijft/\n/fy/oud/\n/nl/\n/nl/blijft/\n/nl/oud/\n")
    #expect(try folder.files()["content/adressen.yml"] == nil)
    let kept = try run("addresses", "--keep")
    #expect(kept == Outcome(status: 0, output: "oko: 6 adressen bewaard, waarvan 6 nieuw\n", errors: ""))
    let file = try folder.files()["content/adressen.yml"]
    #expect(file?.contains("\n/nl/blijft/: Een titel\n/nl/oud/: Een motie\n") == true)
    try FileManager.default.removeItem(atPath: folder.path + "/content/nl/oud.md")
    for command in ["check", "build", "build", "addresses"] {
      let outcome = try run(command)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("het adres '/nl/oud/' had een pagina en heeft er geen meer [vervallen-adres]"))
      #expect(outcome.errors.contains("--> content/adressen.yml:8:1"))
    }
    #expect(try run("addresses", "--keep", "--messages", "en").output == "oko: 4 addresses kept, 0 of them new\n")
    #expect(try folder.files()["content/adressen.yml"] == file)
  }

  @Test func makesTheOutputFolderAndRefusesAFile() throws {
    try writeSite()
    #expect(try run("build", "--output", folder.path + "/een/twee").status == 0)
    #expect(try folder.files()["een/twee/index.html"] != nil)
    try folder.write("x", to: "bestand")
    let outcome = try run("build", "--output", folder.path + "/bestand")
    #expect(
      outcome == Outcome(status: 2, output: "", errors: "oko: '\(folder.path)/bestand' is een bestand, geen map\n"))
    #expect(try run("build", "--output", folder.path).status == 2)
    #expect(try folder.files()["bestand"] == "x")
  }

  /// Each page has a folder of its own, and a new address changes all of them.
  @Test func changesMoreFoldersThanAProcessMayOpen() throws {
    try writeSite((0..<40).map { page("nl/p\($0)") }.joined())
    #expect(try run("build").status == 0)
    let few = ["sh", "-c", "ulimit -n 64 && exec \"$@\"", "sh"]
    let outcome = try folder.run(through: few, ["build", "--address", "https://elders.example/"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func comparesTheSiteWithItsFolder() throws {
    try writeSite()
    _ = try run("build")
    #expect(
      try run("build", "--verify", "--messages", "en")
        == Outcome(status: 0, output: "oko: 1 page in 2 languages, 21 files as built\n", errors: ""))
    try folder.write("van een ander", to: "public/nl/index.html")
    let before = try folder.files()
    let outcome = try run("build", "--verify")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("fout: dit bestand is niet wat de site geeft [andere-uitvoer]\n"))
    #expect(outcome.errors.contains("/public/nl/index.html\n") && outcome.errors.hasSuffix("\n1 fout\n"))
    #expect(try folder.files() == before)
    #expect(try run("build", "--verify", "--output", folder.path + "/elders").status == 2)
  }

  @Test func saysWhichVersionItIsAndHowToUseIt() throws {
    let version = try run("--version")
    #expect(version.status == 0 && version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    for command in [["--help"], ["build", "--help"], ["check", "--help"], ["report", "--help"]] {
      let help = try run(command)
      #expect(help.status == 0 && help.output.contains("VOORBEELDEN:\n"), "\(command)")
    }
  }

  @Test func refusesToWriteIntoItsSource() throws {
    try writeSite()
    let outcome = try run("build", "--output", folder.path + "/content")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("/content' staat waar de site uit gemaakt wordt; kies een andere --output\n"))
  }

  /// What somebody typed or named is shown, and does nothing.
  @Test func writesNothingThatSteersATerminal() throws {
    try writeSite()
    let name = "a\u{1B}[2J\u{202E}"
    #expect(try run("translation", "diff", name).errors == "oko: er is geen pagina 'a<U+001B>[2J<U+202E>'\n")
    #expect(try !run("check", "--" + name).errors.contains("\u{1B}"))
  }

  @Test func reportsALinkInPlaceOfContent() throws {
    try writeSite()
    try FileManager.default.moveItem(atPath: folder.path + "/content", toPath: folder.path + "/elders")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content", withDestinationPath: folder.path + "/elders")
    let errors = "oko: '\(folder.path)/content' is een symbolische link; zet hier de map of het bestand zelf\n"
    #expect(try run("build") == Outcome(status: 2, output: "", errors: errors))
    #expect(try site().isEmpty)
  }

  @Test func reportsThatItCouldNotRun() throws {
    let outcome = try run("build", "--messages", "en")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "oko: there is no folder 'content' in '\(folder.path)'; name it with --source\n")
    try writeSite()
    try folder.write("van een ander", to: "public/404.html")
    let second = try run("build")
    #expect(second.status == 2)
    #expect(second.errors.contains("404.html' is niet door oko gemaakt"))
    #expect(try site() == ["public/404.html": "van een ander"])
  }
}
