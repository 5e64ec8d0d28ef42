import ArgumentParser
import Basics
import SiteOutput

/// `oko withdraw`: says of a page that it no longer holds, everywhere at once.
struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: words(
      nl: "Trekt een pagina in: haar adres blijft, en zegt dat zij niet meer geldt en waarom.",
      en: "Withdraws a page: its address remains, and says that it no longer holds, and why."),
    discussion: words(
      nl: """
        Menu’s noemen haar daarna niet meer, en van links in andere teksten blijven de woorden staan; oko noemt die teksten, om \
        na te lezen. Zonder --reason staat er INVULLEN, en bouwt oko de site niet. Zou er een andere fout bij komen, dan \
        verandert er niets.

        VOORBEELDEN:
          oko withdraw werk/stage --reason "De proef is voorbij." --reason "De proef is foarby."
          oko withdraw werk/stage --dry-run
        """,
      en: """
        Menus no longer name it afterwards, and of links in other texts the words remain; oko names those texts, to read again. \
        Without --reason it says INVULLEN, and oko doesn't build the site. If it would make another mistake, nothing changes.

        EXAMPLES:
          oko withdraw werk/stage --reason "De proef is voorbij." --reason "De proef is foarby."
          oko withdraw werk/stage --dry-run
        """))

  @Argument(help: help("page", nl: "De pagina, zoals moties/id79.", en: "The page, such as moties/id79."))
  var page: String

  @Option(
    name: .customLong("reason"),
    help: help(
      "text", nl: "Waarom: eerst in de brontaal, dan in elke vertaling, in de volgorde van de site.",
      en: "Why: in the source language first, then in each translation, in the order of the site."))
  var reasons: [String] = []

  @OptionGroup var options: SiteOptions

  @Flag(
    help: help(nl: "Toon wat er zou veranderen, en schrijf niets.", en: "Show what would change, and write nothing."))
  var dryRun = false

  func run() async throws {
    guard let day = PartialDate(day: options.today) else { return }
    try await options.change(isDry: dryRun) { build, tree, site throws(CommandError) in
      try await build.withdrawing(page, on: day, because: reasons, tree, site)
    }
  }
}
