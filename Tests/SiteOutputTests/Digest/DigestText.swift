import Testing

@testable import SiteModel
@testable import Basics
@testable import SiteOutput
@testable import TestSupport

/// Returns the digest of a site without mistakes.
func digest(
  of text: String, _ options: (since: String?, until: String?) = (nil, nil), language: String = "nl",
  sourceLocation: SourceLocation = #_sourceLocation
) async throws -> Digest {
  let build = await Build(SiteText(text).tree)
  #expect(build.output != nil, "\(DiagnosticPrinter(.en).text(of: build.diagnostics))", sourceLocation: sourceLocation)
  let period = DigestPeriod(
    build.site, since: options.since.flatMap({ PartialDate($0) }), until: options.until.flatMap({ PartialDate($0) }))
  let language = try #require(build.site.languages.first { $0.code == language }, sourceLocation: sourceLocation)
  return Digest(build.site, period, in: language)
}

extension Digest {
  /// Returns the lines of a part of the draft, without links and sources, or the line that says that there are none.
  func lines(of part: Part) -> [String] {
    let parts = markdown.split(separator: "\n## ").dropFirst().map { $0.split(separator: "\n") }
    guard let own = parts.first(where: { $0.first.map(String.init) == heading(of: part) }) else { return [] }
    return own.dropFirst().map { line in
      String(line).replacing(/^-\s/, with: "").replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.1) }
        .replacing(/\s(?:Volgens|Neffens)\s.*$/, with: "")
    }
  }
}

extension Digest {
  /// The digest as it is on a page.
  var html: String { String(decoding: TemplateSet(.builtIn, for: site).html(self, in: language), as: UTF8.self) }
}
