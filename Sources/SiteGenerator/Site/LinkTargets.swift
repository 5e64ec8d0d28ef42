/// The addresses behind the links of a page, for somebody who reads the site in one language.
struct LinkTargets: Sendable {
  private(set) var body: [String] = []
  private(set) var summary: [String] = []
  private(set) var assets: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The addresses of links that were there before: most pages lead to the same place more than once.
  private var known: [String: String] = [:]

  init(_ page: Page, for reader: String, _ resolver: LinkResolver, _ nearMisses: inout NearMisses) {
    let language = page.language(for: reader)
    body = page.versions[language]?.body.links.map { address(of: $0, page, reader, resolver, &nearMisses) } ?? []
    known = [:]
    summary = page.summary[language].links.map {
      address(of: $0, page, reader, resolver, &nearMisses, isInSummary: true)
    }
  }

  private mutating func address(
    of link: Markdown.Link, _ page: Page, _ reader: String, _ resolver: LinkResolver, _ nearMisses: inout NearMisses,
    isInSummary: Bool = false
  ) -> String {
    if let address = known[link.destination], !link.isImage { return address }
    let closely = diagnostics.count < Bounds.closeLooks
    switch resolver.target(
      of: link, on: page, for: reader, isInSummary: isInSummary, closely: closely, &nearMisses)
    {
    case .address(let address):
      known[link.destination] = address
      return address
    case .asset(let file):
      assets.append(file)
      return resolver.addresses.url(ofFile: Output.path(ofAsset: file))
    case .refused(let diagnostic):
      diagnostics.append(diagnostic)
      return ""
    }
  }
}
