import ArgumentParser
import Basics
import Foundation
import SiteModel

/// The options of every command: how to talk.
struct MessageOptions: ParsableArguments {
  @Option(help: help(nl: "De taal van meldingen: nl of en.", en: "The language of messages: nl or en."))
  var messages = Diagnostic.MessageLanguage.spoken

  /// Prints findings to standard error.
  func tell(_ diagnostics: [Diagnostic], showsAll: Bool = false) { write(text(of: diagnostics, showsAll: showsAll)) }

  /// Returns the text of findings as standard error shows it.
  func text(of diagnostics: [Diagnostic], showsAll: Bool = false) -> String {
    DiagnosticPrinter(messages, colors: areColorsSeen(on: STDERR_FILENO), showsAll: showsAll).text(of: diagnostics)
  }

  /// Whether a stream is a terminal whose user hasn't set `NO_COLOR`.
  func areColorsSeen(on stream: Int32) -> Bool {
    ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty && isatty(stream) == 1
  }

  /// Today's date in the local time zone, such as `2026-01-31`.
  var today: String { Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()) }

  /// Prints the result of a command.
  func say(_ outcome: Diagnostic.Wording) { print("oko: \(outcome.text(messages).visible)") }

  /// Runs a command, and prints why it can't do what was asked.
  ///
  /// - Throws: The exit code of a command that failed.
  func run(_ command: () async throws -> Void) async throws {
    do {
      try await command()
    } catch let error as CommandError {
      tell(error)
      throw ExitCode(error.exitCode)
    }
  }

  /// Prints why a command can't do what was asked.
  func tell(_ error: CommandError) {
    tell(error.findings)
    if let message = error.message { write("oko: \(message.text(messages).visible)\n") }
  }

  func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
