import ArgumentParser
import Basics
import SiteModel
import SiteOutput

/// `oko new`: begins a page or a source, with every field that it may have.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: words(
      nl: "Zet een nieuwe pagina klaar, in elke taal, met bij elk veld wat erin komt.",
      en: "Begins a new page, in each language, with every field and a comment on what it is for."),
    discussion: words(
      nl: """
        Velden die nodig zijn, staan bovenaan; de andere staan er als commentaar. Zolang ergens INVULLEN staat, noemt oko \
        check dat als fout, en bouwt oko de site niet. Een bestand dat er al is, blijft zoals het is. Een bron komt onderaan in \
        content/bronnen.yml; soort en dag staan in haar naam.

        VOORBEELDEN:
          oko new motie id112
          oko new agenda ouderavond-voorjaar
          oko new pagina werk/stage
          oko new rapportage nl/brief-2026
          oko new bron raadsbrief-2026-03-10 --title 'Voortgang OKO'
        """,
      en: """
        Fields that must be there come first; the others are there as comments. As long as it says INVULLEN somewhere, oko \
        check reports that as an error, and oko doesn't build the site. A file that exists stays as it is. A source is added at \
        the end of content/bronnen.yml; its name has its kind and day.

        EXAMPLES:
          oko new motie id112
          oko new agenda ouderavond-voorjaar
          oko new pagina werk/stage
          oko new rapportage nl/brief-2026
          oko new bron raadsbrief-2026-03-10 --title 'Voortgang OKO'
        """))

  @Argument(help: help("type", nl: "De soort.", en: "The type."))
  var subject: Subject

  @Argument(
    help: help(
      "name", nl: "De naam: kleine letters, cijfers en streepjes; met nl/ of fy/ ervoor alleen in die taal.",
      en: "The name: small letters, digits and hyphens; with nl/ or fy/ before it in that language only."))
  var name: String

  @Option(
    help: help("words", nl: "De titel, in de taal waarin u schrijft.", en: "The title, in the language of the source."))
  var title: String?

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let build = try await options.read()
      // Without the languages of the site nobody knows which files there should be.
      if build.site.languages.isEmpty {
        throw CommandError(findings: build.diagnostics.filter { $0.severity == .error })
      }
      let folder = ContentFolder(options.source)
      if subject == .source {
        let register = try build.site.sources.adding(name, title: title)
        try folder.replace(SourceRegister.path, register.before, with: register.after)
        return options.say(.added(name))
      }
      guard let today = PartialDate(day: options.today) else { return }
      let page = try NewPage(subject, name, title, in: build.site, on: today)
      try folder.create(page.files)
      options.say(.begun(page.files.map(\.path)))
    }
  }
}

extension Diagnostic.Wording {
  fileprivate static func added(_ source: String) -> Diagnostic.Wording {
    Diagnostic.Wording(
      nl: "de bron '\(source)' staat onderaan in '\(SourceRegister.path)'; kijk waar nog INVULLEN staat",
      en: "the source '\(source)' is at the end of '\(SourceRegister.path)'; see where it still says INVULLEN")
  }

  fileprivate static func begun(_ paths: [String]) -> Diagnostic.Wording {
    let list = paths.map { "'\($0)'" }
    return Diagnostic.Wording(
      nl: "\(list.joined(separator: ", ")) gemaakt; schrijf wat er komt waar INVULLEN staat",
      en: "made \(list.joined(separator: ", ")); write what comes where it says INVULLEN")
  }
}
