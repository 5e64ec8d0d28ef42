import ArgumentParser
import Basics
import SiteModel
import SiteOutput

/// `oko templates`: what a site has for the look of its own.
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: words(nl: "Helpt bij een eigen vormgeving.", en: "Helps with a look of your own."),
    subcommands: [Export.self])

  /// `oko templates export`: copies built-in files, to be changed.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: words(
        nl: "Zet een ingebouwd sjabloon in templates/, om het te veranderen.",
        en: "Puts a built-in template into templates/, to be changed."),
      discussion: words(
        nl: """
          Wat in templates/ staat, gaat voor wat in oko zit; de rest blijft ingebouwd. Neem dus alleen wat u verandert. Een bestand \
          dat er al is, blijft zoals het is.

          VOORBEELDEN:
            oko templates export motion
            oko templates export styles/tokens.css partials/footer.html
          """,
        en: """
          What is in templates/ comes before what is in oko; the rest stays built in. So take only what you change. A file that \
          exists stays as it is.

          EXAMPLES:
            oko templates export motion
            oko templates export styles/tokens.css partials/footer.html
          """))

    @Argument(
      help: help(
        "name", nl: "Sjablonen, zoals motion of styles/base.css.", en: "Templates, such as motion or styles/base.css."))
    var names: [String]

    @OptionGroup var options: SiteOptions

    func run() async throws {
      try await options.run {
        let files = try names.map { name throws(CommandError) in try TemplateFiles.builtInFile(named: name) }
        _ = try FileTree(folder: options.source)
        try ContentFolder(options.source).create(files)
        let list = files.map { "'\($0.path)'" }.joined(separator: ", ")
        options.say(Diagnostic.Wording(nl: "\(list) gemaakt", en: "made \(list)"))
      }
    }
  }
}
