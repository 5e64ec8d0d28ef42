import Basics
import ArgumentParser
import SiteOutput

/// `oko report`: writes the news of a period as the draft of a report.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: words(
      nl: "Schrijft het concept van de volgende rapportage aan de raad, in Markdown.",
      en: "Writes the draft of the next report to the council, in Markdown."),
    discussion: words(
      nl: """
        Het zegt wat in de registers van de site staat: wat gebeurde en veranderde, wat over de termijn is, wat komt en wat \
        wij niet weten. Het is de tekst van een pagina voor content/<taal>/rapportages/.

        VOORBEELDEN:
          oko report > concept.md
          oko report --since 2026-01-01 --until 2026-06-30
          oko report --language fy --as-of 2026-11-26
        """,
      en: """
        It tells what the records of the site say: what happened and changed, what is late, what comes and what isn't known. \
        It is the text of a page for content/<language>/rapportages/.

        EXAMPLES:
          oko report > concept.md
          oko report --since 2026-01-01 --until 2026-06-30
          oko report --language fy --as-of 2026-11-26
        """))

  @OptionGroup var options: SiteOptions

  @Option(
    help: help(
      "date", nl: "De eerste dag; anders die van de nieuwste rapportage vóór de laatste dag.",
      en: "The first day; default: that of the newest report before the last day."))
  var since: String?

  @Option(
    help: help(
      "date", nl: "De laatste dag; anders de dag van de site.",
      en: "The last day; default: the day as of which the site is built."))
  var until: String?

  @Option(
    help: help(
      "code", nl: "Een taal van de site; anders de eerste van 'talen'.",
      en: "A language of the site; default: the first of 'talen'."))
  var language: String?

  func run() async throws {
    try await options.run {
      let draft = try DraftOptions(since: since, until: until, language: language)
      print(try await options.build().draft(draft), terminator: "")
    }
  }
}
