import Basics
import ArgumentParser
import SiteOutput

/// `oko report`: writes what is new as the draft of a report.
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

  @Option(
    help: ArgumentHelp("The last day; default: the day as of which the site is built.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("A language of the site; default: the first of 'talen'.", valueName: "code"))
  var language: String?

  func run() async throws {
    do {
      let draft = try DraftOptions(since: since, until: until, language: language)
      print(try await options.build().draft(draft), terminator: "")
    } catch let mistake as DraftOptions.Mistake {
      throw options.failure(mistake.wording)
    }
  }
}

extension DraftOptions.Mistake {
  fileprivate var wording: Diagnostic.Wording {
    switch self {
    case .since:
      Diagnostic.Wording(
        nl: "--since is een bestaande dag, zoals 2025-10-14", en: "--since is a day that exists, such as 2025-10-14")
    case .until:
      Diagnostic.Wording(
        nl: "--until is een bestaande dag, zoals 2025-10-14", en: "--until is a day that exists, such as 2025-10-14")
    case .order(let since, let until):
      Diagnostic.Wording(
        nl: "de eerste dag (\(since)) komt na de laatste (\(until)); kies een andere --since of --until",
        en: "the first day (\(since)) comes after the last (\(until)); choose another --since or --until")
    case .language(let codes):
      Diagnostic.Wording(
        nl: "--language is een taal van deze site: \(codes.joined(separator: ", "))",
        en: "--language is a language of this site: \(codes.joined(separator: ", "))")
    }
  }
}
