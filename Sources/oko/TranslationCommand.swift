import ArgumentParser

/// `oko translation`: what keeps the languages of a site in step.
struct TranslationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation", abstract: "Keeps the translations of the site in step with their sources.",
    discussion: """
      EXAMPLES:
        oko translation status                      How each translation stands.
        oko translation accept moties/id79.md       Says that a translation is up to date.
      """,
    subcommands: [TranslationStatusCommand.self, TranslationAcceptCommand.self])
}
