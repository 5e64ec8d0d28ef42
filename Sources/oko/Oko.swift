import Basics
import ArgumentParser
import CLinux
import Foundation

@main
struct Oko: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words(
      nl: "Bouwt de openbare website waarop een gemeente verantwoording aflegt over OKO.",
      en: "Builds the public website on which a municipality accounts for OKO."),
    discussion: words(
      nl: """
        VOORBEELDEN:
          oko init mijn-site      Begint een site.
          oko check               Noemt elke fout in content/ en templates/, en schrijft niets.
          oko serve --open        Toont de site in uw browser, terwijl u schrijft.
          oko build               Bouwt de site in public/.
          oko build --output /tmp/site
          oko build --address http://localhost:8000/ --as-of 2026-01-31
          oko new motie id112     Zet een nieuwe motie klaar, in elke taal.
          oko rename OUD NIEUW    Geeft een pagina een andere naam, en past alles aan wat haar noemt.
          oko report              Schrijft het concept van de volgende rapportage aan de raad.
          oko confirm index.md    Zegt dat een tekst klopt met de feiten waar zij naar linkt.
          oko translation status  Noemt de vertalingen die ouder zijn dan hun bron.
          oko addresses --keep    Bewaart de adressen van de site, zodat oko check meldt welk adres er niet meer is.
          oko schema motie        Schrijft welke velden een motie heeft.
        """,
      en: """
        EXAMPLES:
          oko init my-site        Begins a site.
          oko check               Tells every mistake in content/ and templates/, and writes nothing.
          oko serve --open        Shows the site in your browser while you write.
          oko build               Builds the site in public/.
          oko build --output /tmp/site
          oko build --address http://localhost:8000/ --as-of 2026-01-31
          oko new motie id112     Begins a motion, in each language.
          oko rename OLD NEW      Gives a page another name, and changes all that names it.
          oko report              Writes the draft of the next report to the council.
          oko confirm index.md    Says that a text agrees with the facts to which it links.
          oko translation status  Tells which translations are older than their source.
          oko addresses --keep    Keeps the addresses of the site, so that oko check tells which of them is gone.
          oko schema motie        Writes which fields a motion has.
        """),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ServeCommand.self, BuildCommand.self, CheckCommand.self, NewCommand.self,
      RenameCommand.self, WithdrawCommand.self, ReportCommand.self, ConfirmCommand.self, TranslationCommand.self,
      AddressesCommand.self, SchemaCommand.self, TemplatesCommand.self,
      HostingCommand.self,
    ]
  )

  @Flag(
    help: help(
      nl: "Toont de licenties van oko en van wat erin zit.", en: "Show the licences of oko and of what is inside it."))
  var licenses = false

  func run() throws {
    if !licenses { throw CleanExit.helpRequest(self) }
    print(Licences.text, terminator: "")
  }

  /// What comes before the reason why a command line is invalid.
  static var _errorPrefix: String { words(nl: "Fout: ", en: "Error: ") }

  /// Runs the command that was typed.
  ///
  /// An invalid command line exits with code 2, like any command that can't run.
  static func main() async {
    // A thread else asks the system for a few pages of memory at a time, which takes a twenty-fifth of the time.
    mallopt(M_TOP_PAD, 16 << 20)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      let (text, code) = (fullMessage(for: error), exitCode(for: error))
      let spoken = Diagnostic.MessageLanguage.spoken == .nl ? ParserWords.dutch(text) : text
      let stream = code == .success ? FileHandle.standardOutput : .standardError
      if !spoken.isEmpty { stream.write(Data((spoken.visibleLines + "\n").utf8)) }
      exit(withError: code == .validationFailure ? ExitCode(2) : code)
    }
  }
}
