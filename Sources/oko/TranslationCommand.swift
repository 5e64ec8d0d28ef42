import Basics
import ArgumentParser
import SiteOutput

/// `oko translation`: keeps the languages of a site in step.
struct TranslationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation",
    abstract: words(
      nl: "Houdt de vertalingen van de site bij met hun bron.",
      en: "Keeps the translations of the site in step with their sources."),
    discussion: words(
      nl: """
        VOORBEELDEN:
          oko translation status                      Welke vertaling niet bij is.
          oko translation diff moties/id79.md         Wat er veranderde sinds de pagina is vertaald.
          oko translation worksheet > werkblad.html   Hetzelfde van alle pagina’s, om te printen.
          oko translation accept moties/id79.md       Zegt dat een vertaling bij is.
        """,
      en: """
        EXAMPLES:
          oko translation status                      Which translation isn't up to date.
          oko translation diff moties/id79.md         What has changed since the page was translated.
          oko translation worksheet > werkblad.html   The same of all pages, to print.
          oko translation accept moties/id79.md       Says that a translation is up to date.
        """),
    subcommands: [
      TranslationStatusCommand.self, TranslationDiffCommand.self, TranslationWorksheetCommand.self,
      TranslationAcceptCommand.self,
    ])
}
