import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable import SiteOutput
@testable import TestSupport

/// `oko init`, with real files.
struct InitCommandTests {
  private let folder = Folder()

  private var site: String { folder.path + "/site" }

  private func options(_ languages: String) -> [String] {
    [
      "--name", "Kansrijk \"opgroeien\": samen", "--municipality", "gemeente Amstelveen", "--code", "gm0362",
      "--languages", languages, "--address", "https://oko.amstelveen.example/",
    ]
  }

  private func start(_ languages: String = "nl,fy") throws -> Outcome {
    try folder.run(only: ["init", site] + options(languages))
  }

  @Test(arguments: ["nl", "nl,fy", "fy", "fy, nl"]) func leavesASiteInWhichNothingIsWrong(languages: String) throws {
    let outcome = try start(languages)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let check = try folder.run(["check", "--all", "--strict"], site: "site")
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    let build = try folder.run(["build"], site: "site")
    #expect(build.status == 0 && build.errors.isEmpty, "\(build.errors)")
    let page = try #require(try folder.files()["site/public/\(languages.prefix(2))/index.html"])
    #expect(page.contains("Kansrijk &quot;opgroeien&quot;: samen") && page.contains("gemeente Amstelveen"))
  }

  /// Nobody is reached at the examples.
  @Test func isNotPublishedWithItsExamples() throws {
    _ = try start()
    let settings = try #require(try folder.files()["site/content/site.yml"])
    try folder.write(
      settings.replacing("publicatie: concept", with: "publicatie: openbaar"), to: "site/content/site.yml")
    let errors = try folder.run(["check", "--rule", "in-te-vullen"], site: "site").errors
    #expect(errors.contains("telefoon: \"14 000\"") && errors.contains("e-mail: \"info@gemeente.example\""))
  }

  /// A pipeline of GitLab or GitHub finds its scripts; see also `make test-pipelines`.
  @Test func bringsAPipelineForEachForge() throws {
    _ = try start()
    let files = try folder.files()
    for name in [".gitlab-ci.yml", ".github/workflows/site.yml"] {
      let text = try #require(files["site/" + name])
      for script in text.matches(of: /sh (\.pipelines\/\S+)/) { #expect(files["site/\(script.1)"] != nil) }
    }
  }

  @Test func givesEachLanguageItsOwnName() throws {
    let outcome = try folder.run(only: ["init", site] + options("nl,fy") + ["--name", "Kânsryk"])
    #expect(outcome.status == 0)
    let settings = try #require(try folder.files()["site/content/site.yml"])
    #expect(settings.contains(#"naam: { nl: "Kansrijk \"opgroeien\": samen", fy: "Kânsryk" }"#), "\(settings)")
  }

  /// What VS Code reads is what `oko schema` writes.
  @Test func putsSchemasInPlaceForTheEditor() throws {
    _ = try start()
    let files = try folder.files()
    let text = try #require(files["site/.vscode/settings.json"])
    let settings = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: String]])
    let schemas = try #require(settings["yaml.schemas"])
    #expect(schemas.values.sorted() == ["content/bronnen.yml", "content/site.yml"])
    for (schema, file) in schemas {
      let subject = file.contains("bronnen") ? "bron" : "site"
      #expect(files["site/" + schema.dropFirst(2)] == (try folder.run(only: ["schema", subject]).output))
    }
  }

  @Test func leavesWhatIsThere() throws {
    try folder.write("van mij", to: "site/brief.txt")
    let outcome = try start()
    #expect(outcome.status == 2 && outcome.errors.contains("is niet leeg"), "\(outcome.errors)")
    #expect(try folder.files() == ["site/brief.txt": "van mij"])
  }

  @Test(arguments: [
    ("--languages", "nl,de", "voor de taal 'de' ontbreken"), ("--code", "362", "--code is 'gm' met de vier cijfers"),
    ("--address", "https://oko.amstelveen.nl/", "--address begint met https://"),
  ])
  func makesNothingOfAWrongAnswer(option: String, value: String, error: String) throws {
    var options = options("nl")
    let index = try #require(options.firstIndex(of: option))
    options[index + 1] = value
    let outcome = try folder.run(only: ["init", site] + options)
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("oko: " + error), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: site))
  }

  @Test func asksNothingOfAPipe() throws {
    let outcome = try folder.run(only: ["init", site, "--name", "Kansrijk", "--languages", "nl"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "oko: dit ontbreekt: --municipality, --code, --address\n")
  }

  /// `script` gives the command a terminal.
  @Test func asksOnATerminalWhatIsMissing() throws {
    let answers = folder.path + "/answers"
    try folder.write("\ngemeente Amstelveen\ngm0362\n", to: "answers")
    let tool = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "oko").path
    let command = Process()
    command.executableURL = URL(filePath: "/bin/sh")
    command.arguments = [
      "-c",
      "script -qec \"'\(tool)' init '\(site)' --name K --languages nl --address https://oko.amstelveen.example/\" /dev/null < '\(answers)'",
    ]
    command.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    let output = Pipe()
    command.standardOutput = output
    try command.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    command.waitUntilExit()
    #expect(command.terminationStatus == 0, "\(text)")
    // An empty answer is asked again.
    #expect(text.ranges(of: "Hoe heet de gemeente in een zin").count == 2, "\(text)")
    #expect(try folder.files()["site/content/site.yml"]?.contains("gm0362") == true)
  }

  @Test func hasTextsForEachBuiltInLanguage() {
    #expect(NewSiteTexts.all.keys.sorted() == TemplateFiles(FileTree([])).languages.sorted())
  }
}
