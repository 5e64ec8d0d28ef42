import Basics
import ArgumentParser
import SiteOutput

/// `oko confirm`: records that texts agree with the facts.
struct ConfirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: words(
      nl: "Zegt dat een tekst klopt met de feiten waar zij naar linkt, zoals die nu zijn.",
      en: "Says that a text agrees with the facts to which it links, as they are now."),
    discussion: words(
      nl: """
        Het schrijft in content/bevestigd.yml bij welke stand van elk feit iemand de tekst las, en verandert verder niets. \
        Verandert een feit, dan noemt oko check de teksten om na te lezen.

        VOORBEELDEN:
          oko confirm index.md
          oko confirm content/nl/index.md content/nl/moties/*.md
          oko confirm fy/moties/id79.md nl/fasen
        """,
      en: """
        It writes to content/bevestigd.yml which state of each linked record somebody read the text with, and changes no \
        other file. Once a fact changes, oko check tells which texts to read again.

        EXAMPLES:
          oko confirm index.md
          oko confirm content/nl/index.md content/nl/moties/*.md
          oko confirm fy/moties/id79.md
        """))

  @Argument(
    help: help(
      "page", nl: "Pagina’s zoals moties/id79.md, of mappen; met nl/ of fy/ ervoor in die taal.",
      en: "Pages such as moties/id79.md, or folders; with nl/ or fy/ before it in that language."))
  var pages: [String]

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await options.run {
      let confirmation = try await options.read().confirm(pages)
      try ContentFolder(options.source).replace(confirmation.stamps)
      options.say(confirmation.wording)
      options.report(try await options.read())
    }
  }
}

extension Confirmation {
  fileprivate var wording: Diagnostic.Wording {
    let texts = Diagnostic.Wording.count(texts, nl: ("tekst", "teksten"), en: ("text", "texts"))
    return Diagnostic.Wording(
      nl: "\(texts.nl) bevestigd, waarvan \(changed) nieuw", en: "\(texts.en) confirmed, \(changed) of them new")
  }
}
