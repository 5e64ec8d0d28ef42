import Basics
import ArgumentParser
import Foundation
import SiteModel
import SiteOutput

/// `oko translation accept`: records that a translation is up to date.
struct TranslationAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Says that a translation matches its source as it is now.",
    discussion: """
      It writes the stamps of the translation to content/vertaald.yml and changes no other file. It refuses where headings, \
      lists, tables, links or figures don't match the source. That somebody who knows the language from home has read the page \
      is another thing: --reviewed-by says so.

      EXAMPLES:
        oko translation accept moties/id79.md
        oko translation accept moties/id79.md --section wat-wy-net-witte
        oko translation accept moties/id79.md --reviewed-by taalskipper
        oko translation accept templates/strings/fy.yml
      """)

  @Argument(help: ArgumentHelp("A page such as moties/id79.md, or a file of words.", valueName: "page"))
  var page: String

  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("Only this section, by its id in either language.", valueName: "id"))
  var section: String?

  @Option(help: ArgumentHelp("The section of the source that --section translates.", valueName: "id"))
  var translates: String?

  @Option(help: ArgumentHelp("Who has reviewed the page: a role, not a name.", valueName: "role"))
  var reviewedBy: String?

  @Option(help: ArgumentHelp("The day of the review; default: today.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The language of the translation, where there is more than one.", valueName: "code"))
  var language: String?

  func run() async throws {
    try await options.run {
      let request = try Acceptance(
        page: page, language: language, section: section, translates: translates, reviewedBy: reviewedBy,
        on: date ?? today)
      let outcome = try await options.read().accept(request)
      try ContentFolder(options.source).replace(outcome.stamps)
      options.say(outcome.wording)
    }
  }

  /// Today's date in the local time zone, such as `2026-01-31`.
  private var today: String { Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()) }
}

extension Acceptance.Outcome {
  fileprivate var wording: Diagnostic.Wording {
    let number = Diagnostic.Wording.count(count, nl: ("deel", "delen"), en: ("section", "sections"))
    let sections = Diagnostic.Wording(nl: "\(number.nl) bij in '\(path)'", en: "\(number.en) up to date in '\(path)'")
    return switch (stamps.isAsRead, count, isReviewed) {
    case (true, _, _): Diagnostic.Wording(nl: "'\(path)' was al bij", en: "'\(path)' was up to date")
    case (_, 0, true): Diagnostic.Wording(nl: "'\(path)' is nagezien", en: "'\(path)' is reviewed")
    case (_, 0, false): Diagnostic.Wording(nl: "'\(path)' is opgeruimd", en: "'\(path)' is tidied up")
    case (_, _, true):
      Diagnostic.Wording(nl: sections.nl + ", en nagezien", en: sections.en + ", and reviewed")
    case (_, _, false): sections
    }
  }
}
