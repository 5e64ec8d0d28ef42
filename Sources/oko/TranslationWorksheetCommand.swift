import Basics
import ArgumentParser
import Foundation
import SiteOutput

/// `oko translation worksheet`: writes everything that needs translating as a page to print.
struct TranslationWorksheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet", abstract: "Writes what is to be translated as one HTML file, to print or to send.",
    discussion: """
      For each section that isn't up to date it holds the source with what has changed, the present translation, the preferred \
      words and lines to write on. Without pages it holds all that are not up to date.

      EXAMPLES:
        oko translation worksheet > werkblad.html
        oko translation worksheet moties/id79.md fasen/fase-2.md --output werkblad.html
      """)

  @Argument(help: ArgumentHelp("Pages such as moties/id79.md; default: all.", valueName: "page"))
  var pages: [String] = []

  @Option(help: ArgumentHelp("The language of the translation, where there is more than one.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("The file to write; default: the standard output.", valueName: "file"))
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
