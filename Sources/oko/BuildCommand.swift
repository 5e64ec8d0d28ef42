import ArgumentParser
import SiteGenerator

/// `oko build`: builds the site and brings it to its folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site.",
    discussion: "Where content or templates have mistakes, all of them are told and the last good site stays as it was."
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
      let milliseconds = (clock.now - start) / .milliseconds(1)
      print(line(build, result, Int(milliseconds.rounded())))
    } catch let error as PublishingError {
      throw options.failure(error.wording)
    }
  }

  private func line(_ build: Build, _ result: Publisher.Result, _ milliseconds: Int) -> String {
    let count = options.count(of: build)
    return switch options.messages {
    case .nl: "oko: \(count), \(result.written) geschreven, \(result.removed) verwijderd, \(milliseconds) ms"
    case .en: "oko: \(count), \(result.written) written, \(result.removed) removed, \(milliseconds) ms"
    }
  }
}

extension PublishingError {
  fileprivate var wording: (nl: String, en: String) {
    switch self {
    case .holdsSource(let folder):
      (
        "in '\(folder)' staat waar de site uit gemaakt wordt; kies een andere --output",
        "'\(folder)' holds what the site is made of; choose another --output"
      )
    case .notWritable(let path): ("in '\(path)' is niet te schrijven", "'\(path)' can't be written")
    case .foreign(let path):
      (
        "'\(path)' is niet door oko gemaakt en staat in de weg; haal het weg of kies een andere --output",
        "'\(path)' was not made by oko and is in the way; remove it or choose another --output"
      )
    case .locked(let folder): ("een andere oko schrijft in '\(folder)'", "another oko is writing to '\(folder)'")
    }
  }
}
