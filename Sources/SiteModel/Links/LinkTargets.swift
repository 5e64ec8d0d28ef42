import Documents
import Basics

/// The addresses of all links of a page, for readers of one language.
struct LinkTargets: Sendable {
  private(set) var body: [Place.Target] = []
  private(set) var summary: [Place.Target] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The findings about files to which links lead.
  private(set) var fileDiagnostics: [Diagnostic] = []

  /// The records among the targets, each with its first link.
  private(set) var records: [(record: Page, link: Markdown.Link)] = []

  /// The targets so far; most pages link to the same one more than once.
  private var known: [Written: LinkResolver.Target] = [:]

  private struct Written: Hashable {
    let destination: String
    let isImage: Bool
  }

  init(_ page: Page, for reader: String, _ resolver: inout LinkResolver) {
    var text = LinkedText(page: page, reader: reader)
    body = page.versions[text.language]?.body.links.map { target(of: $0, in: text, &resolver) } ?? []
    known = [:]
    text.isSummary = true
    summary = page.summary[text.language].links.map { target(of: $0, in: text, &resolver) }
    known = [:]
  }

  private mutating func target(
    of link: Markdown.Link, in text: LinkedText, _ resolver: inout LinkResolver
  ) -> Place.Target {
    let written = Written(destination: link.destination, isImage: link.isImage)
    let target = known[written] ?? resolver.target(of: link, in: text)
    let isNew = known.updateValue(target, forKey: written) == nil
    switch target {
    case .address(let target, let mistake):
      if let mistake { report(mistake, link) }
      return target
    case .page(let page, let target):
      if isNew, page.isRecord, !records.contains(where: { $0.record === page }) { records.append((page, link)) }
      return target
    case .asset(let target, let mistake, let ofFile):
      if let mistake { report(mistake, link) }
      if isNew {
        fileDiagnostics += ofFile.map { $0(diagnostics.count < Bounds.closeLooks ? link : link.withoutPlace) }
      }
      return target
    case .refused(let mistake):
      report(mistake, link)
      return Place.Target(address: "")
    }
  }

  /// Reports a mistake at the link or, after many mistakes, at its block: the exact place takes time to find.
  private mutating func report(_ mistake: LinkResolver.Mistake, _ link: Markdown.Link) {
    diagnostics.append(mistake(diagnostics.count < Bounds.closeLooks ? link : link.withoutPlace))
  }
}

extension LinkResolver {
  /// Returns the targets of the links of all pages, for readers of each language.
  ///
  /// Most pages link to pages and to other sites only, and are resolved on all cores.
  mutating func targets(of pages: [Page], for readers: [String]) async -> [(page: Page, targets: [LinkTargets])] {
    let resolver = self
    let alone = await concurrentMap(pages) { page -> [LinkTargets]? in
      var own = resolver
      let targets = readers.map { LinkTargets(page, for: $0, &own) }
      return own.usesShared ? nil : targets
    }
    return zip(pages, alone).map { page, targets in
      (page, targets ?? readers.map { LinkTargets(page, for: $0, &self) })
    }
  }

  /// Returns the target of a link whose address holds signs that nobody sees, or `nil` if it holds none.
  func targetWithUnseenSigns(_ link: Markdown.Link) -> Target? {
    let address = File(path: "", text: link.destination).all
    // As the address holds them, they are reported with the text.
    if !address.unseenSigns.isEmpty { return .unknown }
    guard let sign = address.unseenSigns(writtenIn: .percent).first else { return nil }
    return .refused { $0.range.unseenSigns(writtenIn: .percent).first ?? sign.moved(to: $0.range) }
  }
}
