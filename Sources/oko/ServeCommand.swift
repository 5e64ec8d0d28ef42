import ArgumentParser
import Basics
import Foundation
import Preview
import SiteModel
import SiteOutput

/// `oko serve`: shows the site in a browser while somebody writes.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: words(nl: "Toont de site in uw browser, terwijl u schrijft.", en: "Shows the site while you write."),
    discussion: words(
      nl: """
        Na elke keer bewaren ververst de pagina vanzelf. Is er een fout, dan blijft de laatste goede pagina staan, met de \
        fouten erover. Alleen deze computer ziet de site. Stoppen: Ctrl+C.

        VOORBEELDEN:
          oko serve --open
          oko serve --port 8080 --as-of 2026-01-31
        """,
      en: """
        After each save the page is fresh by itself. With mistakes the last good page stays, with the mistakes over it. Only \
        this machine sees the site. To stop: Ctrl+C.

        EXAMPLES:
          oko serve --open
          oko serve --port 8080 --as-of 2026-01-31
        """))

  @OptionGroup var options: SiteOptions

  @Option(
    help: help(
      "port", nl: "De poort; is zij bezet, dan de eerste vrije daarna.",
      en: "The port; if it is taken, the next free one."))
  var port: UInt16 = 8000

  @Flag(help: help(nl: "Open de site in uw browser.", en: "Open the site in your browser."))
  var open = false

  @Flag(
    help: help(
      nl: "Kijk zelf telkens naar alle bestanden, voor een schijf die veranderingen niet meldt.",
      en: "Look at all files again and again, for a disk that doesn't tell of changes."))
  var poll = false

  func run() async throws {
    try await options.run {
      if options.address != nil { throw CommandError.ownAddress }
      let port = try PreviewServer.freePort(from: port)
      let address = "http://localhost:\(port)/"
      let settings = try BuildOptions(address: address, asOf: options.asOf)
      let preview = Preview(folder: options.source, settings, options.messages) { report in
        switch report {
        case .findings(let build):
          options.tell(build.diagnostics.filter { $0.severity != .note })
          options.report(build)
        case .failure(let error): options.tell(error)
        }
        // Who reads along in a file or a pipe sees it at once, too.
        fflush(nil)
      }
      let changes = SiteWatcher(options.source).changes(isPolling: poll)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await PreviewServer(preview).run(port: port) }
        group.addTask {
          await preview.update()
          for await _ in changes {
            await preview.read()
            Task { await preview.check() }
          }
        }
        options.say(Diagnostic.Wording(nl: "de site staat op \(address)", en: "the site is at \(address)"))
        if open { Browser.open(address) }
        try await group.next()
        group.cancelAll()
      }
    }
  }
}

extension CommandError {
  fileprivate static let ownAddress = CommandError(
    nl: "oko serve heeft een eigen adres: laat --address weg", en: "oko serve has its own address: leave out --address")
}

/// The browser that somebody uses.
private enum Browser {
  /// Opens an address, if the system knows how.
  static func open(_ address: String) {
    for program in ["xdg-open", "wslview", "open"] {
      if case .output = BoundedProcess(timeLimit: 5).run([program, address]) { return }
    }
  }
}
