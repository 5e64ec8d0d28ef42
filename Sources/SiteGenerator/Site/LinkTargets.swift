/// The addresses behind the links of a page, for somebody who reads the site in one language.
struct LinkTargets: Sendable {
  private(set) var body: [String] = []
  private(set) var summary: [String] = []
  private(set) var assets: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// What became of links that were there before: most pages lead to the same place more than once.
  private var known: [Written: Outcome] = [:]

  private struct Written: Hashable {
    let destination: String
    let isImage: Bool
  }

  private enum Outcome {
    case address(String)
    case refused(Diagnostic)
  }

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
    let written = Written(destination: link.destination, isImage: link.isImage)
    let closely = diagnostics.count < Bounds.closeLooks
    switch known[written] {
    case .address(let address)?: return address
    case .refused(let diagnostic)?:
      diagnostics.append(diagnostic.repeated(at: closely ? link.range : link.withoutPlace.range))
      return ""
    case nil: break
    }
    switch resolver.target(
      of: link, on: page, for: reader, isInSummary: isInSummary, closely: closely, &nearMisses)
    {
    case .address(let address):
      known[written] = .address(address)
      return address
    case .asset(let file, let anchor):
      assets.append(file)
      let address = resolver.addresses.url(ofFile: Output.path(ofAsset: file)) + (anchor.map { "#" + $0 } ?? "")
      known[written] = .address(address)
      return address
    case .refused(let diagnostic):
      diagnostics.append(diagnostic)
      known[written] = .refused(diagnostic)
      return ""
    }
  }
}

extension Diagnostic {
  /// The same at another place.
  fileprivate func repeated(at range: SourceRange) -> Diagnostic {
    Diagnostic(rule, message, at: range, severity: severity, tip: tip)
  }
}
