import Basics
import ArgumentParser
import SiteOutput

/// `oko build`: builds the site and brings it to its folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site.",
    discussion: """
      Where content or templates have mistakes, all of them are told and the last good site stays as it was.

      EXAMPLES:
        oko build
        oko build --source ~/site --output /srv/www/oko
        oko build --address http://localhost:8000/ --as-of 2026-01-31
      """
  )

  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("The folder for the site; default: public/ in the source folder.", valueName: "dir"))
  var output: String?

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let build = try await options.build()
    guard let site = build.output else { return }
    do {
      let result = try Publisher(to: output ?? options.source + "/public", source: options.source).publish(site.files)
      options.tell(result.diagnostics)
      let milliseconds = (clock.now - start) / .milliseconds(1)
      options.report(build, result.wording(in: Int(milliseconds.rounded())))
    } catch let error as PublishingError {
      throw options.failure(error.wording)
    }
  }
}

extension Publisher.Result {
  fileprivate func wording(in milliseconds: Int) -> Diagnostic.Wording {
    Diagnostic.Wording(
      nl: "\(written) geschreven, \(removed) verwijderd, \(milliseconds) ms",
      en: "\(written) written, \(removed) removed, \(milliseconds) ms")
  }
}

extension PublishingError {
  fileprivate var wording: Diagnostic.Wording {
    switch self {
    case .holdsSource(let folder):
      Diagnostic.Wording(
        nl: "in '\(folder)' staat waar de site uit gemaakt wordt; kies een andere --output",
        en: "'\(folder)' holds what the site is made of; choose another --output")
    case .notWritable(let path):
      Diagnostic.Wording(nl: "in '\(path)' is niet te schrijven", en: "'\(path)' can't be written")
    case .notAFolder(let path):
      Diagnostic.Wording(nl: "'\(path)' is een bestand, geen map", en: "'\(path)' is a file, not a folder")
    case .foreign(let path):
      Diagnostic.Wording(
        nl: "'\(path)' is niet door oko gemaakt en staat in de weg; haal het weg of kies een andere --output",
        en: "'\(path)' was not made by oko and is in the way; remove it or choose another --output")
    case .locked(let folder):
      Diagnostic.Wording(
        nl: "een andere oko schrijft in '\(folder)'", en: "another oko is writing to '\(folder)'")
    }
  }
}
