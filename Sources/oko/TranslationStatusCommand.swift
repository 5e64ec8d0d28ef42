import Basics
import ArgumentParser
import SiteOutput

/// `oko translation status`: reports the state of each translation.
struct TranslationStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tells of each page and language whether it is complete, stale or missing.",
    discussion: """
      A section is stale when its source has changed since 'oko translation accept'. Texts of the interface, words of figures \
      and preferred words are named too. It tells what is the case, so its exit code is 0.

      EXAMPLES:
        oko translation status
        oko translation status --format csv > vertalingen.csv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  @OptionGroup var options: SiteOptions

  @Option(help: "How the answer is written: text, json or csv.")
  var format = Format.text

  func run() async throws {
    try await options.run {
      let status = try await options.read().translationStatus
      switch format {
      case .text: print(status.text(options.messages).visibleLines, terminator: "")
      case .json: print(status.json, terminator: "")
      case .csv: print(status.csv, terminator: "")
      }
    }
  }
}
