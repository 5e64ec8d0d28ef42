import ArgumentParser
import Basics
import SiteOutput

/// `oko rename`: gives a page another name, everywhere at once.
struct RenameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: words(
      nl: "Geeft een pagina een andere naam, in elke taal, en past alles aan wat haar noemt.",
      en: "Gives a page another name, in each language, and changes all that names it."),
    discussion: words(
      nl: """
        Links, velden, menu’s en stempels noemen daarna de nieuwe naam; een adres dat er was, komt in 'voorheen'. Een map \
        neemt al haar pagina’s mee; andere bestanden blijven waar ze zijn. Zou er een fout bij komen, dan verandert er niets.

        VOORBEELDEN:
          oko rename moties/id79 moties/onze-jongeren
          oko rename werk/stage werk/leren/stage --dry-run
          oko rename werk opgroeien
        """,
      en: """
        Links, fields, menus and stamps name the new name afterwards; an address that was known goes into 'voorheen'. A folder \
        takes all its pages along; other files stay where they are. If it would make a mistake, nothing changes.

        EXAMPLES:
          oko rename moties/id79 moties/onze-jongeren
          oko rename werk/stage werk/leren/stage --dry-run
          oko rename werk opgroeien
        """))

  @Argument(help: help("old", nl: "De pagina, zoals moties/id79.", en: "The page, such as moties/id79."))
  var old: String

  @Argument(help: help("new", nl: "De nieuwe naam.", en: "The new name."))
  var new: String

  @OptionGroup var options: SiteOptions

  @Flag(
    help: help(nl: "Toon wat er zou veranderen, en schrijf niets.", en: "Show what would change, and write nothing."))
  var dryRun = false

  func run() async throws {
    try await options.change(isDry: dryRun) { build, tree, site throws(CommandError) in
      try await build.renaming(old, to: new, tree, site)
    }
  }
}
