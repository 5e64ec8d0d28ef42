import ArgumentParser
import Foundation
import SiteGenerator

/// `oko translation diff`: tells what has changed in the source of a page since its translation.
struct TranslationDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells what has changed in the source of a page since it was translated.",
    discussion: """
      For each section that isn't up to date it shows the source with [-removed-] and {+added+} words, and the present \
      translation. The old text comes from git. It tells what is the case, so its exit code is 0.

      EXAMPLES:
        oko translation diff moties/id79.md
        oko translation diff content/fy/moties/id79.md
      """)

  @Argument(help: ArgumentHelp("A page such as moties/id79.md.", valueName: "page"))
  var page: String

  @Option(help: ArgumentHelp("The language of the translation; default: all.", valueName: "code"))
  var language: String?

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let build = try await options.read()
    do {
      let request = TranslationRequest(pages: [page], language: language)
      let diff = try build.translationDiff(request, in: .git(options.source))
      print(diff.text(options.messages, colors: options.areColorsSeen(on: STDOUT_FILENO)), terminator: "")
    } catch {
      throw options.failure(error)
    }
  }
}

extension SiteOptions {
  /// Tells why a request can't be answered.
  func failure(_ mistake: TranslationRequest.Mistake) -> ExitCode {
    if case .findings(let findings) = mistake {
      tell(findings)
      return ExitCode(1)
    }
    return failure(mistake.wording)
  }
}

extension TranslationRequest.Mistake {
  fileprivate var wording: Diagnostic.Wording {
    switch self {
    case .noPage(let name, let nearest):
      Diagnostic.Wording(
        nl: "er is geen pagina '\(name)'" + (nearest.map { "; bedoelt u '\($0)'?" } ?? ""),
        en: "there is no page '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .oneLanguage:
      Diagnostic.Wording(
        nl: "deze site is in één taal; er is niets te vertalen",
        en: "this site is in one language; there is nothing to translate")
    case .language(let codes):
      Diagnostic.Wording(
        nl: "--language is de taal van een vertaling: \(codes.joined(separator: ", "))",
        en: "--language is the language of a translation: \(codes.joined(separator: ", "))")
    case .source(let page, let language):
      Diagnostic.Wording(
        nl: "'\(page)' is in '\(language)' geschreven; noem met --language een andere taal",
        en: "'\(page)' is written in '\(language)'; name another with --language")
    case .findings(let findings):
      Diagnostic.Wording(nl: "\(findings.count) fouten", en: "\(findings.count) mistakes")
    }
  }
}
