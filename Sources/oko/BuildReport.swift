import Basics
import Foundation
import SiteOutput

/// What `oko build` prints: the findings, and a line about the site.
struct BuildReport {
  let findings: String

  /// The line about the site, before and after what the build did.
  private let line: (start: String, end: String)

  /// Creates a report from its findings and a function that writes the line around what the build did.
  init(_ findings: String, _ line: (_ outcome: String) -> String) {
    self.findings = findings
    let parts = line("\n").split(separator: "\n", omittingEmptySubsequences: false)
    self.line = (String(parts[0]), String(parts[1]))
  }

  /// Reads a report as ``text`` writes it.
  init?(_ text: String) {
    let parts = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    (line, findings) = ((parts[0], parts[1]), parts[2])
  }

  var text: String { "\(line.start)\n\(line.end)\n\(findings)" }

  /// Returns the line about the site, such as `oko: 11 pagina’s in 2 talen, 40 geschreven, 0 verwijderd, 120 ms`.
  func line(
    _ result: Publisher.Result, _ language: Diagnostic.MessageLanguage, in duration: Duration
  ) -> String {
    let milliseconds = Int((duration / .milliseconds(1)).rounded())
    let outcome = Diagnostic.Wording(
      nl: "\(result.written) geschreven, \(result.removed) verwijderd, \(milliseconds) ms",
      en: "\(result.written) written, \(result.removed) removed, \(milliseconds) ms")
    return line.start + outcome.text(language) + line.end
  }
}

extension Footprint {
  /// Looks at the program and the options that decide what `oko build` writes and prints.
  init(ofProgramFor options: SiteOptions) {
    self.init()
    let colors = options.areColorsSeen(on: STDERR_FILENO)
    let words = [options.source, options.address, options.asOf, "\(options.messages)", "\(colors)", "\(geteuid())"]
    for word in words { add(Array((word.map { "=" + $0 } ?? "").utf8)) }
    addProgram()
  }

  /// Looks at the files that a program reads, too: with it, they decide all but the folder of the site.
  init(_ program: Footprint, filesFor options: SiteOptions) {
    self = program
    guard let root = OpenFolder(options.source) else { return }
    for name in ["content", "templates"] { add(all: name, in: root) }
  }
}
