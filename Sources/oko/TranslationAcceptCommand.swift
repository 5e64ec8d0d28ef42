import Basics
import ArgumentParser
import Foundation
import SiteModel
import SiteOutput

/// `oko translation accept`: records that a translation is up to date.
struct TranslationAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: words(
      nl: "Zegt dat een vertaling klopt met haar bron, zoals die nu is.",
      en: "Says that a translation matches its source as it is now."),
    discussion: words(
      nl: """
        Het schrijft de stempels van de vertaling in content/vertaald.yml, en verandert verder niets. Zijn koppen, lijsten, \
        tabellen, links of figuren niet gelijk aan de bron, dan weigert het. Dat iemand die de taal van huis uit kent de \
        pagina las, is iets anders: dat zegt --reviewed-by.

        VOORBEELDEN:
          oko translation accept moties/id79.md
          oko translation accept moties/id79.md --section wat-wy-net-witte
          oko translation accept moties/id79.md --reviewed-by taalskipper
          oko translation accept templates/strings/fy.yml
        """,
      en: """
        It writes the stamps of the translation to content/vertaald.yml and changes no other file. It refuses where headings, \
        lists, tables, links or figures don't match the source. That somebody who knows the language from home has read the \
        page is another thing: --reviewed-by says so.

        EXAMPLES:
          oko translation accept moties/id79.md
          oko translation accept moties/id79.md --section wat-wy-net-witte
          oko translation accept moties/id79.md --reviewed-by taalskipper
          oko translation accept templates/strings/fy.yml
        """))

  @Argument(
    help: help(
      "page", nl: "Een pagina zoals moties/id79.md, of een bestand met woorden.",
      en: "A page such as moties/id79.md, or a file of words."))
  var page: String

  @OptionGroup var options: SiteOptions

  @Option(
    help: help(
      "id", nl: "Alleen dit deel, met zijn naam in een van de talen.",
      en: "Only this section, by its id in either language."))
  var section: String?

  @Option(
    help: help(
      "id", nl: "Het deel van de bron dat --section vertaalt.",
      en: "The section of the source that --section translates."))
  var translates: String?

  @Option(
    help: help(
      "role", nl: "Wie de pagina heeft nagezien: een rol, geen naam.",
      en: "Who has reviewed the page: a role, not a name."))
  var reviewedBy: String?

  @Option(
    help: help("date", nl: "De dag waarop dat was; anders vandaag.", en: "The day of the review; default: today."))
  var date: String?

  @Option(
    help: help(
      "code", nl: "De taal van de vertaling, als er meer zijn.",
      en: "The language of the translation, where there is more than one."))
  var language: String?

  func run() async throws {
    try await options.run {
      let request = try Acceptance(
        page: page, language: language, section: section, translates: translates, reviewedBy: reviewedBy,
        on: date ?? options.today)
      let outcome = try await options.read().accept(request)
      try ContentFolder(options.source).replace(outcome.stamps)
      options.say(outcome.wording)
    }
  }
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
