import SiteModel
import Basics
import ArgumentParser
import Foundation
import SiteOutput

/// The options of every command about a site: where it is, and how to talk about it.
struct SiteOptions: ParsableArguments {
  @Option(
    help: help("dir", nl: "De map met content/ en templates/.", en: "The folder with content/ and templates/."))
  var source = "."

  @Option(
    help: help(
      "url", nl: "Waar de site komt te staan, in plaats van 'webadres': met https, of met http op deze computer.",
      en: "Where the site will stand, instead of 'webadres': an https address, or an http one on this machine."))
  var address: String?

  @Option(
    help: help(
      "date", nl: "De dag waarop iets voorbij is of nog komt, in plaats van 'peildatum'.",
      en: "The day as of which something is past or to come, instead of 'peildatum'."))
  var asOf: String?

  @OptionGroup var spoken: MessageOptions

  var messages: Diagnostic.MessageLanguage { spoken.messages }

  /// Builds the site in memory and prints the findings, without notes: what is still to do, the summary counts.
  ///
  /// - Throws: Exit code 1 if content or templates have mistakes, ``CommandError`` if there is nothing to build.
  func build() async throws -> Build { try await told().build }

  /// Builds the site as ``build()`` does, and returns what was printed too.
  ///
  /// - Parameters:
  ///   - program: A number for the program and its options, if the next build will compare itself with this one.
  ///   - last: The site as it was in the last build.
  func told(
    by program: UInt64? = nil, after last: SiteDigest? = nil
  ) async throws -> (build: Build, findings: String) {
    let build = try await read(toWrite: true, by: program, after: last)
    let findings = spoken.text(of: build.diagnostics.filter { $0.severity != .note })
    spoken.write(findings)
    if build.diagnostics.haveErrors { throw ExitCode(1) }
    return (build, findings)
  }

  /// Reads the site, with or without mistakes.
  ///
  /// - Throws: ``CommandError`` if an option is invalid or there is nothing to read.
  func read(
    toWrite isWritten: Bool = false, by program: UInt64? = nil, after last: SiteDigest? = nil
  ) async throws -> Build {
    // What is the same for all sites is made while the files are read.
    async let _: Void = Build.prepare(toWrite: isWritten)
    let tree = try FileTree(folder: source)
    Stopwatch.lap("reading of files")
    return await Build(tree, try buildOptions, by: program, after: last)
  }

  var buildOptions: BuildOptions {
    get throws { try BuildOptions(address: address, asOf: asOf) }
  }

  /// Makes a change to the files of the site, or with `isDry` shows it.
  func change(
    isDry: Bool, _ change: (Build, FileTree, BuildOptions) async throws(CommandError) -> SiteChange
  ) async throws {
    try await run {
      let (tree, options) = (try FileTree(folder: source), try buildOptions)
      let change = try await change(await Build(tree, options), tree, options)
      if isDry { return print(change.diff, terminator: "") }
      try ContentFolder(source).apply(change)
      for place in change.textsToRead {
        let words = place.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        print("\(place.file.path.visible):\(place.line): \(words.visible)")
      }
      say(change.wording)
      report(change.build)
    }
  }

  /// Prints the result of a command with the size of the site, such as `oko: 11 pagina’s in 2 talen, geen fouten`.
  func report(_ build: Build, _ outcome: Diagnostic.Wording) { print(line(build, outcome.text(messages))) }

  /// Returns the line that tells a result.
  func line(_ build: Build, _ outcome: String) -> String {
    let (pages, languages) = (build.site.pages.count, build.site.languages.count)
    let size = [
      Diagnostic.Wording.count(pages, nl: ("pagina", "pagina’s"), en: ("page", "pages")),
      .count(languages, nl: ("taal", "talen"), en: ("language", "languages")),
    ]
    let waiting = Diagnostic.Wording.waitingTexts(build.waitingTexts)
    let parts = [outcome] + (build.waitingTexts == 0 ? [] : [waiting.text(messages)])
    return "oko: " + ([size.map { $0.text(messages) }.joined(separator: " in ")] + parts).joined(separator: ", ")
  }

  /// Prints what `oko check` would say last.
  func report(_ build: Build) {
    let errors = build.diagnostics.count { $0.severity == .error }
    let none = Diagnostic.Wording(nl: "geen fouten", en: "no mistakes")
    report(build, errors == 0 ? none : .count(errors, nl: ("fout", "fouten"), en: ("mistake", "mistakes")))
  }

  func tell(_ diagnostics: [Diagnostic], showsAll: Bool = false) { spoken.tell(diagnostics, showsAll: showsAll) }

  func areColorsSeen(on stream: Int32) -> Bool { spoken.areColorsSeen(on: stream) }

  var today: String { spoken.today }

  func say(_ outcome: Diagnostic.Wording) { spoken.say(outcome) }

  func tell(_ error: CommandError) { spoken.tell(error) }

  func run(_ command: () async throws -> Void) async throws { try await spoken.run(command) }
}
