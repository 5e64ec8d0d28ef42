import ArgumentParser
import Foundation
import SiteOutput

/// `oko translation diff`: shows what has changed in the source of a page since its translation.
struct TranslationDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: words(
      nl: "Noemt wat er in de bron van een pagina veranderde sinds zij is vertaald.",
      en: "Tells what has changed in the source of a page since it was translated."),
    discussion: words(
      nl: """
        Van elk deel dat niet bij is, toont het de bron met [-weg-] en {+nieuw+}, en de vertaling van nu. De oude tekst komt \
        uit git. De afloop is 0: het zegt hoe het is.

        VOORBEELDEN:
          oko translation diff moties/id79.md
          oko translation diff content/fy/moties/id79.md
        """,
      en: """
        For each section that isn't up to date it shows the source with [-removed-] and {+added+} words, and the present \
        translation. The old text comes from git. It tells what is the case, so its exit code is 0.

        EXAMPLES:
          oko translation diff moties/id79.md
          oko translation diff content/fy/moties/id79.md
        """))

  @Argument(help: help("page", nl: "Een pagina zoals moties/id79.md.", en: "A page such as moties/id79.md."))
  var page: String

  @Option(
    help: help(
      "code", nl: "De taal van de vertaling; anders alle.", en: "The language of the translation; default: all."))
  var language: String?

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let diff = try await options.read().translationDiff(of: page, in: language, .git(options.source))
      print(diff.text(options.messages, colors: options.areColorsSeen(on: STDOUT_FILENO)), terminator: "")
    }
  }
}
