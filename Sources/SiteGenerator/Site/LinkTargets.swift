/// The addresses behind the links of a page, for somebody who reads the site in one language.
struct LinkTargets: Sendable {
  private(set) var body: [String] = []
  private(set) var summary: [String] = []
  private(set) var assets: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ page: Page, for reader: String, _ resolver: LinkResolver) {
    let language = page.language(for: reader)
    body = page.versions[language]?.body.links.map { address(of: $0, page, reader, resolver) } ?? []
    summary = page.summary[language].links.map { address(of: $0, page, reader, resolver, isInSummary: true) }
  }

  private mutating func address(
    of link: Markdown.Link, _ page: Page, _ reader: String, _ resolver: LinkResolver, isInSummary: Bool = false
  ) -> String {
    switch resolver.target(of: link, on: page, for: reader, isInSummary: isInSummary) {
    case .address(let address): return address
    case .asset(let file):
      assets.append(file)
      return resolver.addresses.url(ofFile: Output.path(ofAsset: file))
    case .refused(let diagnostic):
      diagnostics.append(diagnostic)
      return ""
    }
  }
}
