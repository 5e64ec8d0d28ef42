import ArgumentParser
import SiteGenerator

/// `oko check`: all of a build but the writing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tells every mistake in content and templates; writes nothing.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let build = try await options.build()
    print(
      options.messages == .nl
        ? "oko: \(build.pageCount) pagina’s in \(build.languageCount) talen, geen fouten"
        : "oko: \(build.pageCount) pages in \(build.languageCount) languages, no mistakes")
  }
}
