import Basics
import ArgumentParser
import SiteOutput

/// `oko report`: writes the news of a period as the draft of a report.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes the draft of the next report to the council, in Markdown.",
    discussion: """
      It tells what the records of the site say: what happened and changed, what is late, what comes and what isn't known. It \
      is the text of a page for content/<language>/rapportages/.

      EXAMPLES:
        oko report > concept.md
        oko report --since 2026-01-01 --until 2026-06-30
        oko report --language fy --as-of 2026-11-26
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp("The first day; default: that of the newest report before the last day.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The last day; default: the day as of which the site is built.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("A language of the site; default: the first of 'talen'.", valueName: "code"))
  var language: String?

  func run() async throws {
    try await options.run {
      let draft = try DraftOptions(since: since, until: until, language: language)
      print(try await options.build().draft(draft), terminator: "")
    }
  }
}
