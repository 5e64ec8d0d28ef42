import Basics
import ArgumentParser
import Foundation

@main
struct Oko: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the public website on which a municipality accounts for OKO.",
    discussion: """
      EXAMPLES:
        oko check               Tells every mistake in content/ and templates/, and writes nothing.
        oko build               Builds the site in public/.
        oko build --output /tmp/site --messages en
        oko build --address http://localhost:8000/ --as-of 2026-01-31
        oko report              Writes the draft of the next report to the council.
        oko confirm index.md    Says that a text agrees with the facts to which it links.
        oko translation status  Tells which translations are older than their source.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReportCommand.self, ConfirmCommand.self, TranslationCommand.self,
    ]
  )

  /// Runs the command that was typed.
  ///
  /// An invalid command line exits with code 2, like any command that can't run.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let error where exitCode(for: error) == .validationFailure {
      FileHandle.standardError.write(Data((fullMessage(for: error).visibleLines + "\n").utf8))
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }
}
