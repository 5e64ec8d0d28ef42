import ArgumentParser
import Basics
import SiteModel

extension Subject: ExpressibleByArgument {}

/// `oko schema`: writes which fields a page of a type has, for editors and other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: words(
      nl: "Schrijft welke velden een soort pagina heeft, als JSON Schema met uitleg.",
      en: "Writes which fields a type of page has, as a JSON Schema with descriptions in Dutch."),
    discussion: words(
      nl: """
        Een programma waarin u schrijft, zoals VS Code, kan daarmee uitleg en fouten tonen terwijl u typt. Een vertaling heeft \
        alleen de velden met woorden: --translation. 'bron' is het bestand bronnen.yml, 'site' is site.yml.

        VOORBEELDEN:
          oko schema motie
          oko schema motie --translation
          oko schema site > .vscode/site.schema.json
        """,
      en: """
        A program in which you write, such as VS Code, can show descriptions and mistakes with it as you type. A translation \
        has only the fields with words: --translation. 'bron' is the file bronnen.yml, 'site' is site.yml.

        EXAMPLES:
          oko schema motie
          oko schema motie --translation
          oko schema site > .vscode/site.schema.json
        """))

  @Argument(help: help("type", nl: "De soort.", en: "The type."))
  var subject: Subject

  @Flag(help: help(nl: "De velden van een vertaling.", en: "The fields of a translation."))
  var translation = false

  @OptionGroup var options: MessageOptions

  func run() {
    print(String(decoding: subject.schema(ofTranslation: translation).file, as: UTF8.self), terminator: "")
  }
}
