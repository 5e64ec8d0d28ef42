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
        Het schrijft de stempels van de vertaling in content/vertaald.yml. Is 'bijgewerkt' van de vertaling ouder dan dat \
        van de bron, dan krijgt zij die dag; verder verandert er niets. Zijn koppen, lijsten, tabellen, links of figuren \
        niet gelijk aan de bron, dan weigert het. Dat iemand die de taal van huis uit kent de pagina las, is iets anders: \
        dat zegt --reviewed-by.

        VOORBEELDEN:
          oko translation accept moties/id79.md
          oko translation accept moties/id79.md fy/fasen
          oko translation accept moties/id79.md --section wat-wy-net-witte
          oko translation accept moties/id79.md --reviewed-by taalskipper
          oko translation accept templates/strings/fy.yml
        """,
      en: """
        It writes the stamps of the translation to content/vertaald.yml. Where 'bijgewerkt' of the translation is older than \
        that of its source, it gets that day; nothing else changes. It refuses where headings, lists, tables, links or \
        figures don't match the source. That somebody who knows the language from home has read the page is another thing: \
        --reviewed-by says so.

        EXAMPLES:
          oko translation accept moties/id79.md
          oko translation accept moties/id79.md fy/fasen
          oko translation accept moties/id79.md --section wat-wy-net-witte
          oko translation accept moties/id79.md --reviewed-by taalskipper
          oko translation accept templates/strings/fy.yml
        """))

  @Argument(
    help: help(
      "page", nl: "Pagina’s zoals moties/id79.md, mappen zoals fy/fasen, of bestanden met woorden.",
      en: "Pages such as moties/id79.md, folders such as fy/fasen, or files of words."))
  var pages: [String]

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
      let build = try await options.read()
      let names = build.names(pages) { page in build.site.configuration.languages.filter { $0 != page.sourceLanguage } }
      if names.count > 1, section != nil { throw CommandError.sectionOfSeveral }
      let requests = try names.map { name in
        try Acceptance(
          page: name, language: language, section: section, translates: translates, reviewedBy: reviewedBy,
          on: date ?? options.today)
      }
      let (stamps, outcomes) = try build.accept(requests)
      let folder = ContentFolder(options.source)
      try folder.replace(stamps)
      for case let (before, after)? in outcomes.map(\.dated) {
        try folder.replace(before.path, before.bytes, with: after)
      }
      options.say(outcomes.count == 1 ? outcomes[0].wording(stamps) : outcomes.wording)
      options.report(try await options.read())
    }
  }
}

extension Acceptance.Outcome {
  fileprivate func wording(_ stamps: StampFile) -> Diagnostic.Wording {
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

extension [Acceptance.Outcome] {
  /// What several acceptances did.
  fileprivate var wording: Diagnostic.Wording {
    let sections = Diagnostic.Wording.count(
      reduce(0) { $0 + $1.count }, nl: ("deel", "delen"), en: ("section", "sections"))
    let files = Diagnostic.Wording.count(count, nl: ("bestand", "bestanden"), en: ("file", "files"))
    return Diagnostic.Wording(
      nl: "\(sections.nl) bij in \(files.nl)", en: "\(sections.en) up to date in \(files.en)")
  }
}
