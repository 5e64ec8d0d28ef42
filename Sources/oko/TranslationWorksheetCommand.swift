import Basics
import ArgumentParser
import Foundation
import SiteOutput

/// `oko translation worksheet`: writes everything that needs translating as a page to print.
struct TranslationWorksheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: words(
      nl: "Schrijft wat te vertalen is als één HTML-bestand, om te printen of te sturen.",
      en: "Writes what is to be translated as one HTML file, to print or to send."),
    discussion: words(
      nl: """
        Van elk deel dat niet bij is, staan er de bron met wat veranderde, de vertaling van nu, de gekozen woorden en regels \
        om op te schrijven. Zonder pagina’s staat er alles wat niet bij is.

        VOORBEELDEN:
          oko translation worksheet > werkblad.html
          oko translation worksheet moties/id79.md fasen/fase-2.md --output werkblad.html
        """,
      en: """
        For each section that isn't up to date it holds the source with what has changed, the present translation, the \
        preferred words and lines to write on. Without pages it holds all that are not up to date.

        EXAMPLES:
          oko translation worksheet > werkblad.html
          oko translation worksheet moties/id79.md fasen/fase-2.md --output werkblad.html
        """))

  @Argument(
    help: help(
      "page", nl: "Pagina’s zoals moties/id79.md; anders alle.", en: "Pages such as moties/id79.md; default: all."))
  var pages: [String] = []

  @Option(
    help: help(
      "code", nl: "De taal van de vertaling, als er meer zijn.",
      en: "The language of the translation, where there is more than one."))
  var language: String?

  @Option(
    help: help(
      "file", nl: "Het bestand om te schrijven; anders de standaarduitvoer.",
      en: "The file to write; default: the standard output."))
  var output: String?

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let worksheet = try await options.read().worksheet(of: pages, in: language, .git(options.source))
      try write(worksheet.html)
      if !worksheet.unreadable.isEmpty { throw CommandError(findings: worksheet.unreadable) }
    }
  }

  private func write(_ html: [UInt8]) throws {
    guard let output else { return FileHandle.standardOutput.write(Data(html)) }
    guard replaceFile(at: output, with: html) else { throw CommandError.system(at: output) }
  }
}
