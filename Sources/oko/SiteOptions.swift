import SiteModel
import Basics
import ArgumentParser
import Foundation
import SiteOutput

extension Diagnostic.MessageLanguage: ExpressibleByArgument {}

/// Where the site lies, and how to speak about it: the same for every command.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with content/ and templates/.", valueName: "dir"))
  var source = "."

  @Option(
    help: ArgumentHelp(
      "Where the site will stand, instead of 'webadres': an https address, or an http one on this machine.",
      valueName: "url"))
  var address: String?

  @Option(
    help: ArgumentHelp("The day as of which something is past or to come, instead of 'peildatum'.", valueName: "date"))
  var asOf: String?

  @Option(help: "The language of messages: nl or en.")
  var messages = Diagnostic.MessageLanguage.nl

  /// Builds the site in memory and tells what is the matter with it.
  ///
  /// - Throws: Exit code 1 where content or templates have mistakes, 2 where there is nothing to build.
  func build() async throws -> Build {
    let build = try await read()
    tell(build.diagnostics)
    if build.output == nil { throw ExitCode(1) }
    return build
  }

  /// Reads the site, be there mistakes in it or not.
  ///
  /// - Throws: Exit code 2 where there is nothing to read.
  func read() async throws -> Build {
    let (options, tree): (BuildOptions, FileTree)
    do {
      options = try BuildOptions(address: address, asOf: asOf)
      tree = try FileTree(folder: source)
    } catch let mistake as BuildOptions.Mistake {
      throw failure(mistake.wording)
    } catch let error as SourceError {
      throw failure(error.wording)
    }
    return await Build(tree, options)
  }

  /// Prints findings.
  func tell(_ diagnostics: [Diagnostic]) {
    write(DiagnosticPrinter(messages, colors: areColorsSeen(on: STDERR_FILENO)).text(of: diagnostics))
  }

  /// Whether colours are for somebody who sees them and didn't ask for none.
  func areColorsSeen(on stream: Int32) -> Bool {
    ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty && isatty(stream) == 1
  }

  /// Says what a command did, for example `oko: 11 pagina’s in 2 talen, geen fouten`.
  func report(_ build: Build, _ outcome: Diagnostic.Wording) {
    let (pages, languages) = (build.pageCount, build.languageCount)
    let count = Diagnostic.Wording(
      nl: "\(pages) \(pages == 1 ? "pagina" : "pagina’s") in \(languages) \(languages == 1 ? "taal" : "talen")",
      en: "\(pages) \(pages == 1 ? "page" : "pages") in \(languages) \(languages == 1 ? "language" : "languages")")
    print("oko: \(count.text(messages)), \(outcome.text(messages))")
  }

  /// Says what a command did.
  func say(_ outcome: Diagnostic.Wording) {
    print("oko: \(outcome.text(messages))")
  }

  /// Tells why the command could not run.
  func failure(_ wording: Diagnostic.Wording) -> ExitCode {
    write("oko: \(wording.text(messages))\n")
    return ExitCode(2)
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

extension BuildOptions.Mistake {
  fileprivate var wording: Diagnostic.Wording {
    switch self {
    case .address:
      Diagnostic.Wording(
        nl: "--address is een adres met https://, of met http:// op deze computer, zoals http://localhost:8000/",
        en: "--address is an https:// address, or an http:// one on this machine, such as http://localhost:8000/")
    case .asOf:
      Diagnostic.Wording(
        nl: "--as-of is een bestaande dag, zoals 2025-10-14", en: "--as-of is a day that exists, such as 2025-10-14")
    }
  }
}

extension SourceError {
  fileprivate var wording: Diagnostic.Wording {
    switch self {
    case .noContent(let folder):
      Diagnostic.Wording(
        nl: "in '\(folder)' staat geen map 'content'; noem de map met --source",
        en: "there is no folder 'content' in '\(folder)'; name it with --source")
    case .noSite(let folder):
      Diagnostic.Wording(
        nl: "in '\(folder)/content' staat geen 'site.yml'", en: "there is no 'site.yml' in '\(folder)/content'")
    case .tooMany(let folder):
      Diagnostic.Wording(
        nl: "in '\(folder)' staan meer bestanden dan een site heeft; kijk of dit de goede map is",
        en: "'\(folder)' holds more files than a site has; see whether it is the right folder")
    case .symbolicLink(let path):
      Diagnostic.Wording(
        nl: "'\(path)' is een symbolische link; zet hier de map of het bestand zelf",
        en: "'\(path)' is a symbolic link; put the folder or the file itself here")
    case .unreadable(let path):
      Diagnostic.Wording(nl: "'\(path)' is niet te lezen", en: "'\(path)' can't be read")
    }
  }
}
