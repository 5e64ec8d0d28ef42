import Basics
import ArgumentParser
import SiteOutput

/// `oko build`: builds the site and publishes it to its folder.
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
    try await options.run {
      let build = try await options.build()
      guard let site = build.output else { return }
      let publisher = Publisher(to: output ?? options.source + "/public", site: options.source)
      let result = try await publisher.publish(site.files)
      options.tell(result.diagnostics)
      let milliseconds = (clock.now - start) / .milliseconds(1)
      options.report(build, result.wording(in: Int(milliseconds.rounded())))
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
