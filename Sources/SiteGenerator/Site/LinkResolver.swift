import Foundation

/// Turns the links of a text into addresses, and refuses those that lead nowhere or where they may not.
struct LinkResolver: Sendable {
  let pages: [PagePath: Page]
  let addresses: Addresses
  let tree: SourceTree

  /// Where a link leads.
  enum Target {
    case address(String)
    case asset(SourceFile)
    case refused(Diagnostic)
  }

  /// Resolves a link of a page for somebody who reads the site in a language; one in its summary stands on other pages too.
  func target(of link: Markdown.Link, on page: Page, for reader: String, isInSummary: Bool) -> Target {
    let language = page.language(for: reader)
    // A browser passes over blanks and control characters in an address.
    let destination = String(link.destination.unicodeScalars.filter { $0.value > 32 && $0.value != 127 })
    if let scheme = scheme(of: destination) {
      guard allowedSchemes.contains(scheme.lowercased()) else { return .refused(.scheme(scheme, at: link.range)) }
      guard !destination.dropFirst(scheme.count).allSatisfy({ $0 == "/" }) else { return .refused(.noAddress(link)) }
      return link.isImage ? .refused(.imageElsewhere(at: link.range)) : .address(link.destination)
    }
    if destination.isEmpty { return .refused(.noAddress(link)) }
    if destination.hasPrefix("/") || destination.contains("\\") {
      return .refused(.notRelative(link, tip: relativeLink(for: destination, on: page, language)))
    }
    let parts = link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let (path, anchor) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    if path.isEmpty { return target(page, anchor, link, language, reader, isSamePage: !isInSummary) }
    guard
      let file = normalised(
        path.removingPercentEncoding ?? path,
        below: "content/\(language)/" + (page.path.folder.isEmpty ? "" : page.path.folder + "/"))
    else { return .refused(.outsideContent(link)) }
    guard let (found, _) = Pages.place(of: file, [language]) else { return asset(file, link) }
    if link.isImage { return .refused(.pageAsImage(link)) }
    guard let target = pages[found] else {
      return .refused(.noPage(link, nearest: nearest(to: found, from: page), file: found.file(in: language)))
    }
    return self.target(target, anchor, link, language, reader, isSamePage: false)
  }

  /// Readers stay in their language, unless the heading to which the link leads is there in the language of the text only.
  private func target(
    _ page: Page, _ anchor: String?, _ link: Markdown.Link, _ text: String, _ reader: String, isSamePage: Bool
  ) -> Target {
    guard let anchor else { return .address(addresses.url(of: page, in: reader)) }
    let shown = page.language(for: text)
    guard page.hasAnchor(anchor, in: shown) else {
      return .refused(.noAnchor(anchor, link, in: page.anchors(in: shown)))
    }
    if isSamePage { return .address("#" + anchor) }
    let language = page.hasAnchor(anchor, in: page.language(for: reader)) ? reader : text
    return .address(addresses.url(of: page, in: language) + "#" + anchor)
  }

  /// A file beside a page; it is copied to beside where the page's folder stands.
  private func asset(_ path: String, _ link: Markdown.Link) -> Target {
    guard let file = tree.file(path), !path.hasSuffix(".md") else { return .refused(.noFile(link)) }
    return addresses.owner(of: Output.path(ofAsset: file)) == nil ? .asset(file) : .refused(.fileAtAddress(link))
  }

  /// The path without `.` and `..`, or nothing where it leaves the folder of its language.
  private func normalised(_ path: String, below folder: String) -> String? {
    var parts: [Substring] = []
    for part in (folder + path).split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.count > 2 { parts.removeLast() } else { return nil }
    }
    return parts.joined(separator: "/")
  }

  // MARK: Repairs

  /// The file whose path comes nearest, as a link from the page.
  private func nearest(to path: PagePath, from page: Page) -> String? {
    path.text.nearMiss(in: pages.keys.map(\.text)).map { relative(PagePath($0), from: page) }
  }

  private func relativeLink(for address: String, on page: Page, _ language: String) -> String? {
    let withSlash = address.hasSuffix("/") ? address : address + "/"
    return pages.values.first { addresses.path(of: $0, in: language) == withSlash }.map {
      relative($0.path, from: page)
    }
  }

  private func relative(_ path: PagePath, from page: Page) -> String {
    let up = page.path.folder.isEmpty ? 0 : page.path.folder.split(separator: "/").count
    let shared = path.folder == page.path.folder && !path.folder.isEmpty
    return shared
      ? String(path.text.dropFirst(path.folder.count + 1)) + ".md"
      : String(repeating: "../", count: up) + path.text + ".md"
  }
}

/// What stands before the first colon, with the colon, where that can be a scheme.
private func scheme(of address: String) -> Substring? {
  guard let colon = address.firstIndex(of: ":"), !address[..<colon].contains(where: { "/#?".contains($0) }) else {
    return nil
  }
  return address[...colon]
}

private let allowedSchemes: Set = ["http:", "https:", "mailto:", "tel:"]

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

extension Diagnostic {
  fileprivate static func scheme(_ scheme: Substring, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(nl: "een link begint niet met '\(scheme)'", en: "a link can't begin with '\(scheme)'"), at: range,
      tip: Wording(nl: "gebruik https:, mailto:, tel: of een bestand", en: "use https:, mailto:, tel: or a file"))
  }

  fileprivate static func noAddress(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress, Wording(nl: "deze link heeft geen adres", en: "this link has no address"), at: link.range,
      tip: Wording(nl: "vul het in, of haal de link weg", en: "fill it in, or remove the link"))
  }

  fileprivate static func imageElsewhere(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(nl: "een afbeelding komt van deze site zelf", en: "an image must be part of this site"), at: range,
      tip: Wording(nl: "zet de afbeelding naast de pagina", en: "put the image next to the page"))
  }

  fileprivate static func pageAsImage(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "een pagina is geen afbeelding", en: "a page is not an image"), at: link.range,
      tip: Wording(nl: "schrijf het als link, zonder '!'", en: "write it as a link, without '!'"))
  }

  fileprivate static func notRelative(_ link: Markdown.Link, tip: String?) -> Diagnostic {
    Diagnostic(
      .forbiddenAddress,
      Wording(
        nl: "een link naar een pagina noemt het bestand, gezien vanaf deze pagina",
        en: "a link to a page names its file, seen from this page"),
      at: link.range,
      tip: tip.map { Wording(nl: "schrijf '\($0)'", en: "write '\($0)'") }
        ?? Wording(nl: "bijvoorbeeld: ../moties/id79.md", en: "for example: ../moties/id79.md"))
  }

  fileprivate static func outsideContent(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .brokenLink,
      Wording(
        nl: "de link '\(link.destination)' verlaat de map van deze taal",
        en: "the link '\(link.destination)' leaves the folder of this language"),
      at: link.range)
  }

  fileprivate static func noPage(_ link: Markdown.Link, nearest: String?, file: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "er is geen pagina '\(link.destination)'", en: "there is no page '\(link.destination)'"),
      at: link.range,
      tip: nearest.map { Wording(nl: "bedoelt u '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Wording(nl: "maak '\(file)', of haal de link weg", en: "make '\(file)', or remove the link"))
  }

  fileprivate static func noFile(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .brokenLink,
      Wording(nl: "er is geen bestand '\(link.destination)'", en: "there is no file '\(link.destination)'"),
      at: link.range,
      tip: link.isImage
        ? Wording(nl: "zet de afbeelding naast de pagina", en: "put the image next to the page")
        : Wording(nl: "een link naar een pagina eindigt op '.md'", en: "a link to a page ends in '.md'"))
  }

  fileprivate static func fileAtAddress(_ link: Markdown.Link) -> Diagnostic {
    Diagnostic(
      .duplicateAddress,
      Wording(
        nl: "het adres van het bestand '\(link.destination)' is al in gebruik",
        en: "the address of the file '\(link.destination)' is already in use"),
      at: link.range, tip: Wording(nl: "geef het bestand een andere naam", en: "give the file another name"))
  }

  fileprivate static func noAnchor(_ anchor: String, _ link: Markdown.Link, in anchors: [String]) -> Diagnostic {
    Diagnostic(
      .brokenLink, Wording(nl: "er is geen kop of bron '#\(anchor)'", en: "there is no heading or source '#\(anchor)'"),
      at: link.range,
      tip: .didYouMean(anchor, in: anchors))
  }
}
