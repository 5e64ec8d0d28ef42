import Basics
import ArgumentParser
import Foundation
import SiteOutput

/// `oko build`: builds the site and publishes it to its folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: words(nl: "Bouwt de site.", en: "Builds the site."),
    discussion: words(
      nl: """
        Staan er fouten in content/ of templates/, dan worden zij alle genoemd, en blijft de vorige site staan.

        VOORBEELDEN:
          oko build
          oko build --source ~/site --output /srv/www/oko
          oko build --address http://localhost:8000/ --as-of 2026-01-31
          oko build --verify
        """,
      en: """
        Where content/ or templates/ have mistakes, all of them are told and the last good site stays as it was.

        EXAMPLES:
          oko build
          oko build --source ~/site --output /srv/www/oko
          oko build --address http://localhost:8000/ --as-of 2026-01-31
          oko build --verify
        """))

  @OptionGroup var options: SiteOptions

  @Option(
    help: help(
      "dir", nl: "De map voor de site; anders public/ naast content/.",
      en: "The folder for the site; default: public/ in the source folder."))
  var output: String?

  @Flag(
    help: help(
      nl: "Vergelijk de site met wat er in haar map staat, en schrijf niets.",
      en: "Compare the site with what is in its folder, and write nothing."))
  var verify = false

  @Flag(help: help(nl: "Noem hoelang elke stap duurt.", en: "Tell how long each stage takes."))
  var timings = false

  @Option(help: ArgumentHelp("Milliseconds to wait before each change, for tests.", visibility: .private))
  var pause = 0

  func run() async throws {
    let stopwatch = timings ? Stopwatch() : nil
    try await Stopwatch.$current.withValue(stopwatch) { try await build(ContinuousClock.now) }
  }

  private func build(_ start: ContinuousClock.Instant) async throws {
    let clock = ContinuousClock()
    try await options.run {
      let publisher = Publisher(
        to: output ?? options.source + "/public", site: options.source, pause: .milliseconds(pause))
      if verify { return try await compare(with: publisher) }
      let program = Footprint(ofProgramFor: options)
      let sources = Footprint(program, filesFor: options)
      let last = publisher.lastBuild
      if let last, last.hasRead(sources), publisher.holds(last), let report = BuildReport(last.report) {
        options.spoken.write(report.findings)
        tellTimings("comparing with the last build")
        return print(report.line(.unchanged, options.messages, in: clock.now - start))
      }
      let (build, findings) = try await options.told(by: program.number, after: last?.digest)
      guard let site = build.output else { return }
      let report = BuildReport(findings) { options.line(build, $0) }
      let note = build.digest.flatMap { BuildNote(sources, report: report.text, $0) }
      let result = try await publisher.publish(site.files, note, after: last, unchanged: build.unchanged)
      tellTimings()
      print(report.line(result, options.messages, in: clock.now - start))
      // To take the site apart again costs a thirtieth of the time, and the system does it at once.
      withExtendedLifetime((build, site)) { Foundation.exit(EXIT_SUCCESS) }
    }
  }

  /// Prints the stages to standard error, after a last one.
  private func tellTimings(_ last: String? = nil) {
    if let last { Stopwatch.lap(last) }
    for lap in Stopwatch.current?.laps ?? [] {
      let (wall, cpu) = (lap.wall / .milliseconds(1), lap.cpu / .milliseconds(1))
      options.spoken.write("\(lap.stage): \(Int(wall.rounded())) ms, \(Int(cpu.rounded())) ms CPU\n")
    }
  }

  private func compare(with publisher: Publisher) async throws {
    let build = try await options.build()
    guard let site = build.output else { return }
    let differences = try await publisher.verify(site.files)
    if !differences.isEmpty { throw CommandError(findings: differences) }
    options.report(build, .same(site.files.count))
  }
}

extension Diagnostic.Wording {
  fileprivate static func same(_ count: Int) -> Diagnostic.Wording {
    Diagnostic.Wording(nl: "\(count) bestanden zoals gebouwd", en: "\(count) files as built")
  }
}
