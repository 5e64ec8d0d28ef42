import Basics
import ArgumentParser
import SiteOutput

/// `oko check`: does everything that a build does, except writing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tells every mistake in content and templates; writes nothing.",
    discussion: """
      EXAMPLES:
        oko check
        oko check --source ~/site --messages en
      """)

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      options.report(
        try await options.build(tellingNotes: true), Diagnostic.Wording(nl: "geen fouten", en: "no mistakes"))
    }
  }
}
