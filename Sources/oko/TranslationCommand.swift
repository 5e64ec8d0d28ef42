import Basics
import ArgumentParser
import SiteOutput

/// `oko translation`: keeps the languages of a site in step.
struct TranslationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation", abstract: "Keeps the translations of the site in step with their sources.",
    discussion: """
      EXAMPLES:
        oko translation status                      How each translation stands.
        oko translation diff moties/id79.md         What has changed since the page was translated.
        oko translation worksheet > werkblad.html   The same of all pages, to print.
        oko translation accept moties/id79.md       Says that a translation is up to date.
      """,
    subcommands: [
      TranslationStatusCommand.self, TranslationDiffCommand.self, TranslationWorksheetCommand.self,
      TranslationAcceptCommand.self,
    ])
}
