import Basics
import ArgumentParser
import SiteOutput

/// `oko translation`: what keeps the languages of a site in step.
struct TranslationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation", abstract: "Keeps the translations of the site in step with their sources.",
    discussion: """
      EXAMPLES:
        oko translation status                      How each translation stands.
        oko translation diff moties/id79.md         What has changed since the page was translated.
        oko translation worksheet > werkblad.html   The same of all pages, to print.
        oko translation accept moties/id79.md       Says that a translation is up to date.
      """,
    subcommands: [
      TranslationStatusCommand.self, TranslationDiffCommand.self, TranslationWorksheetCommand.self,
      TranslationAcceptCommand.self,
    ])
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
  /// Why a request can't be answered.
  var wording: Diagnostic.Wording {
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
