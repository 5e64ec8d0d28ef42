import ArgumentParser
import Basics
import Foundation
import SiteModel
import SiteOutput

/// `oko init`: begins a site.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: words(
      nl: "Begint een site: een map met alles wat er nodig is.", en: "Begins a site: a folder with all that it needs."),
    discussion: words(
      nl: """
        Wat u niet noemt, vraagt oko. De map is nieuw of leeg. Daarin komen instellingen, een beginpagina en een pagina over \
        contact, in elke taal, met uitleg voor wie schrijft. De site is een concept, op een adres dat eindigt op .example.

        VOORBEELDEN:
          oko init mijn-site
          oko init mijn-site --name "Kansrijk opgroeien" --municipality "gemeente Voorbeeld" --code gm0362 \
        --languages nl --address https://oko.voorbeeld.example/
        """,
      en: """
        What you don't say, oko asks. The folder is new or empty. In it come settings, a home page and a page about contact, \
        in each language, with a manual for editors. The site is a draft, at an address that ends in .example.

        EXAMPLES:
          oko init my-site
          oko init my-site --name "Kansrijk opgroeien" --municipality "gemeente Voorbeeld" --code gm0362 \
        --languages nl --address https://oko.voorbeeld.example/
        """))

  @Argument(help: help("dir", nl: "De map voor de site.", en: "The folder for the site."))
  var folder: String

  @Option(
    name: .customLong("name"),
    help: help(
      nl: "De naam van de site; voor een tweede taal nog eens.",
      en: "The name of the site; once more for a second language."))
  var names: [String] = []

  @Option(
    name: .customLong("municipality"),
    help: help(
      nl: "De naam van de gemeente, zoals in een zin; voor een tweede taal nog eens.",
      en: "The name of the municipality, as in a sentence; once more for a second language."))
  var municipalities: [String] = []

  @Option(help: help(nl: "De code van de gemeente, zoals gm0362.", en: "The code of the municipality, such as gm0362."))
  var code: String?

  @Option(
    help: help(
      "codes", nl: "De talen, de brontaal voorop: nl,fy.", en: "The languages, the source language first: nl,fy."))
  var languages: String?

  @Option(help: help("url", nl: "Het adres, dat eindigt op .example.", en: "The address, which ends in .example."))
  var address: String?

  @Option(help: help(nl: "Het telefoonnummer; anders een voorbeeld.", en: "The telephone number; default: an example."))
  var phone: String?

  @Option(help: help(nl: "Het e-mailadres; anders een voorbeeld.", en: "The e-mail address; default: an example."))
  var email: String?

  @OptionGroup var options: MessageOptions

  func run() async throws {
    try await options.run {
      try refuseOtherFiles()
      let answers = try complete(Questions(language: options.messages))
      guard let today = PartialDate(day: options.today) else { return }
      let site = try await NewSite(answers, on: today)
      guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
        throw CommandError.system(at: folder)
      }
      try ContentFolder(folder).create(site.files + Pipelines.files)
      options.say(.begun(folder, site.files.count + Pipelines.files.count))
    }
  }

  private func refuseOtherFiles() throws(CommandError) {
    guard EntryType(at: folder) != nil else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder), names.isEmpty else {
      throw .notEmpty(folder)
    }
  }

  /// Returns what is said on the command line, and the answers to questions about the rest.
  private func complete(_ questions: Questions) throws(CommandError) -> NewSite.Answers {
    let missing = [
      ("--name", names.first), ("--municipality", municipalities.first), ("--code", code), ("--languages", languages),
      ("--address", address),
    ].filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty, !questions.canAsk { throw .missing(missing) }
    let list = try questions.ask(.languages, unless: languages) { NewSite.mistake(inLanguages: $0.codes) }
    let codes = list.codes
    return NewSite.Answers(
      names: try complete(names, codes, Diagnostic.Wording.name, questions),
      municipalities: try complete(municipalities, codes, Diagnostic.Wording.municipality, questions),
      code: try questions.ask(.code, unless: code, NewSite.mistake(inCode:)), languages: codes,
      address: try questions.ask(.address, unless: address, NewSite.mistake(inAddress:)), phone: phone, email: email)
  }

  /// Returns the names that were said, or else those in each language.
  private func complete(
    _ names: [String], _ codes: [String], _ question: (String) -> Diagnostic.Wording, _ questions: Questions
  ) throws(CommandError) -> [String] {
    if !names.isEmpty { return names }
    return try codes.map { code throws(CommandError) in
      try questions.ask(question(codes.count == 1 ? "" : " (\(code))"))
    }
  }
}

/// Asks on a terminal.
private struct Questions {
  let language: Diagnostic.MessageLanguage

  var canAsk: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks until there is an answer without a mistake, unless one was given.
  func ask(
    _ question: Diagnostic.Wording, unless answer: String? = nil, _ mistake: (String) -> CommandError? = { _ in nil }
  ) throws(CommandError) -> String {
    if let answer { return answer }
    while true {
      FileHandle.standardOutput.write(Data((question.text(language) + " ").utf8))
      guard let line = readLine()?.trimmed else { throw .missing([question.text(language)]) }
      if line.isEmpty { continue }
      guard let reason = mistake(line)?.message else { return line }
      print(reason.text(language).visible)
    }
  }
}

extension Diagnostic.Wording {
  fileprivate static func name(_ language: String) -> Diagnostic.Wording {
    Diagnostic.Wording(nl: "Hoe heet de site\(language)?", en: "What is the site called\(language)?")
  }

  fileprivate static func municipality(_ language: String) -> Diagnostic.Wording {
    Diagnostic.Wording(
      nl: "Hoe heet de gemeente in een zin\(language), zoals 'gemeente Voorbeeld'?",
      en: "What is the municipality called in a sentence\(language), such as 'gemeente Voorbeeld'?")
  }

  fileprivate static let code = Diagnostic.Wording(
    nl: "Wat is haar code, zoals gm0362?", en: "What is its code, such as gm0362?")
  fileprivate static let languages = Diagnostic.Wording(
    nl: "In welke talen, de brontaal voorop: nl of nl,fy?",
    en: "In which languages, the source language first: nl or nl,fy?")
  fileprivate static let address = Diagnostic.Wording(
    nl: "Op welk voorlopig adres, dat eindigt op .example, zoals https://oko.voorbeeld.example/?",
    en: "At what address for now, which ends in .example, such as https://oko.voorbeeld.example/?")

  fileprivate static func begun(_ folder: String, _ count: Int) -> Diagnostic.Wording {
    Diagnostic.Wording(
      nl: "\(count) bestanden gemaakt in '\(folder)'; lees daar README.md, en bouw met: oko build --source \(folder)",
      en: "made \(count) files in '\(folder)'; read README.md there, and build with: oko build --source \(folder)")
  }
}

extension String {
  /// The codes of languages in a list such as `nl, fy`.
  fileprivate var codes: [String] { split { ", ".contains($0) }.map(String.init) }
}

extension CommandError {
  fileprivate static func notEmpty(_ folder: String) -> CommandError {
    CommandError(
      nl: "'\(folder)' is niet leeg; noem een nieuwe map, of maak deze leeg",
      en: "'\(folder)' isn't empty; name another folder, or empty this one")
  }

  fileprivate static func missing(_ names: [String]) -> CommandError {
    let list = names.joined(separator: ", ")
    return CommandError(nl: "dit ontbreekt: \(list)", en: "this is missing: \(list)")
  }
}
