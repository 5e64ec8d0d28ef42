import Basics
import ArgumentParser
import SiteOutput

/// `oko translation status`: reports the state of each translation.
struct TranslationStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: words(
      nl: "Noemt de vertalingen die werk vragen: verouderd, ontbrekend of zonder bron.",
      en: "Tells which translations need work: stale, missing or without a source."),
    discussion: words(
      nl: """
        Een deel is verouderd als zijn bron veranderde na 'oko translation accept'. Ook teksten van het scherm, woorden van \
        figuren en gekozen woorden worden genoemd. De afloop is 0: het zegt hoe het is. In json en csv staat elke vertaling.

        VOORBEELDEN:
          oko translation status
          oko translation status --all
          oko translation status --format csv > vertalingen.csv
        """,
      en: """
        A section is stale when its source has changed since 'oko translation accept'. Texts of the interface, words of \
        figures and preferred words are named too. It tells what is the case, so its exit code is 0. In json and csv each \
        translation is named.

        EXAMPLES:
          oko translation status
          oko translation status --all
          oko translation status --format csv > vertalingen.csv
        """))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  @OptionGroup var options: SiteOptions

  @Option(
    help: help(
      nl: "Hoe het antwoord wordt geschreven: text, json of csv.",
      en: "How the answer is written: text, json or csv."))
  var format = Format.text

  @Flag(help: help(nl: "Noem ook wat bij is.", en: "Name what is up to date too."))
  var all = false

  func run() async throws {
    try await options.run {
      let status = try await options.read().translationStatus
      switch format {
      case .text: print(status.text(options.messages, showsAll: all).visibleLines, terminator: "")
      case .json: print(status.json, terminator: "")
      case .csv: print(status.csv, terminator: "")
      }
    }
  }
}
