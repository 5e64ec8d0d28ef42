import Foundation
import Testing

@testable import Basics
@testable import SiteModel
@testable package import SiteOutput
@testable import TestSupport

extension Build: CustomTestStringConvertible {
  /// The text in a failure message.
  package var testDescription: String { DiagnosticPrinter(.en).text(of: diagnostics) }
}

extension Build {
  /// The findings, without those that every test site has.
  var findings: [Diagnostic] { diagnostics.filter { !Rule.ofEveryTestSite.contains($0.rule) } }
}

/// Expects exactly these findings, in this order, at the marks of the site or at `places`.
///
/// A finding in a file that doesn't exist needs `places`: no mark can lie there.
func expectFindings(
  _ rules: [Rule], in text: String, at places: [String]? = nil, sourceLocation: SourceLocation = #_sourceLocation
) async {
  let site = SiteText(text)
  let build = await Build(site.tree)
  let found = build.findings.map {
    SiteText.Mark(path: $0.range.file.path, text: $0.range.text, line: $0.range.line, column: $0.range.column)
  }
  #expect(
    found.map(\.description) == places ?? site.marks.map(\.description),
    "\(DiagnosticPrinter(.en).text(of: build.findings))", sourceLocation: sourceLocation)
  #expect(build.findings.map(\.rule) == rules, sourceLocation: sourceLocation)
}

/// Returns the `main` element of a page on a site without mistakes.
func main(at path: String, of text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
  let files = try await files(of: text, sourceLocation: sourceLocation)
  return try main(of: try #require(files[path + "/index.html"], sourceLocation: sourceLocation))
}

/// Returns the text of each file of a site without mistakes, by its path.
func files(
  of text: String, sourceLocation: SourceLocation = #_sourceLocation
) async throws -> [String: String] {
  let build = await Build(SiteText(text).tree)
  #expect(
    build.findings.isEmpty, "\(DiagnosticPrinter(.en).text(of: build.findings))", sourceLocation: sourceLocation)
  return try #require(build.output, sourceLocation: sourceLocation).texts
}

extension Output {
  /// The text of each file, by its path.
  var texts: [String: String] { bytes.mapValues { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of each file, by its path.
  var bytes: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }) }

  /// The bytes of one file.
  subscript(path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
}

extension Folder {
  @discardableResult
  func publish(_ files: [String: String]) async throws -> Publisher.Result {
    try await Publisher(to: path).publish(files.map { name, text in OutputFile(name) { Array(text.utf8) } })
  }
}

extension Publisher.Result {
  /// The numbers of files written and removed, whatever the findings.
  var counts: [Int] { [written, removed] }
}
