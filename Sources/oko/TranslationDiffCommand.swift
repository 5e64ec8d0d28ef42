import ArgumentParser
import Foundation
import SiteOutput

/// `oko translation diff`: shows what has changed in the source of a page since its translation.
struct TranslationDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells what has changed in the source of a page since it was translated.",
    discussion: """
      For each section that isn't up to date it shows the source with [-removed-] and {+added+} words, and the present \
      translation. The old text comes from git. It tells what is the case, so its exit code is 0.

      EXAMPLES:
        oko translation diff moties/id79.md
        oko translation diff content/fy/moties/id79.md
      """)

  @Argument(help: ArgumentHelp("A page such as moties/id79.md.", valueName: "page"))
  var page: String

  @Option(help: ArgumentHelp("The language of the translation; default: all.", valueName: "code"))
  var language: String?

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let diff = try await options.read().translationDiff(of: page, in: language, .git(options.source))
      print(diff.text(options.messages, colors: options.areColorsSeen(on: STDOUT_FILENO)), terminator: "")
    }
  }
}
