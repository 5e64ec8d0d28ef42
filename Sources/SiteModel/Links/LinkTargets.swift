import Documents
import Basics

/// The addresses of all links of a page, for readers of one language.
struct LinkTargets: Sendable {
  private(set) var body: [Place.Target] = []
  private(set) var summary: [Place.Target] = []
  private(set) var assets: [File] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The outcomes so far; most pages link to the same target more than once.
  private var known: [Written: Outcome] = [:]

  private struct Written: Hashable {
    let destination: String
    let isImage: Bool
  }

  private enum Outcome {
    case target(Place.Target)
    case refused(Diagnostic)
  }

  init(_ page: Page, for reader: String, _ resolver: LinkResolver, _ nearMisses: inout NearMisses) {
    let language = page.language(for: reader)
    body = page.versions[language]?.body.links.map { target(of: $0, page, reader, resolver, &nearMisses) } ?? []
    known = [:]
    summary = page.summary[language].links.map {
      target(of: $0, page, reader, resolver, &nearMisses, isInSummary: true)
    }
    known = [:]
  }

  private mutating func target(
    of link: Markdown.Link, _ page: Page, _ reader: String, _ resolver: LinkResolver, _ nearMisses: inout NearMisses,
    isInSummary: Bool = false
  ) -> Place.Target {
    let (written, none) = (Written(destination: link.destination, isImage: link.isImage), Place.Target(address: ""))
    let closely = diagnostics.count < Bounds.closeLooks
    switch known[written] {
    case .target(let target)?: return target
    case .refused(let diagnostic)?:
      diagnostics.append(diagnostic.moved(to: closely ? link.range : link.withoutPlace.range))
      return none
    case nil: break
    }
    switch resolver.target(
      of: link, on: page, for: reader, isInSummary: isInSummary, closely: closely, &nearMisses)
    {
    case .address(let address, let language, let mistake):
      diagnostics += [mistake].compactMap(\.self)
      let name = language.flatMap { code in resolver.languageNames[code].map { (code, $0) } }
      let target = Place.Target(address: address, language: name)
      known[written] = .target(target)
      return target
    case .asset(let file, let anchor):
      assets.append(file)
      let address = resolver.addresses.url(ofFile: Addresses.path(ofAsset: file)) + (anchor.map { "#" + $0 } ?? "")
      let target = Place.Target(address: address)
      known[written] = .target(target)
      return target
    case .refused(let diagnostic):
      diagnostics.append(diagnostic)
      known[written] = .refused(diagnostic)
      return none
    }
  }
}
