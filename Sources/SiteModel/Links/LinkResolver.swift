import Documents
import Basics
import Foundation

/// Turns the links of a text into addresses, and rejects broken and forbidden ones.
struct LinkResolver: Sendable {
  let pages: [PagePath: Page]
  let addresses: Addresses
  let tree: FileTree
  let languageNames: [String: String]

  /// The page that explains words.
  let glossary: PagePath?

  /// The target of a link.
  enum Target {
    /// An address, with the language of its target if readers should know it, and a finding that doesn't break it.
    case address(String, language: String? = nil, mistake: Diagnostic? = nil)
    case asset(File, anchor: String?)
    case refused(Diagnostic)
  }

  /// Resolves a link of a page for readers of a language.
  ///
  /// A link in a summary also appears on other pages, where a bare `#anchor` would lead nowhere. If `closely` is false,
  /// a finding points at the block of the link; its exact place takes time to find.
  func target(
    of link: Markdown.Link, on page: Page, for reader: String, isInSummary: Bool, closely: Bool,
    _ nearMisses: inout NearMisses
  ) -> Target {
    let link = closely ? link : link.withoutPlace
    let language = page.language(for: reader)
    // Browsers ignore white space and control characters in an address.
    let destination = String(link.destination.unicodeScalars.filter { $0.value > 32 && $0.value != 127 })
    if let term = destination.dropping(prefix: "term:"), !link.isImage {
      return target(ofTerm: term, page, link, reader, &nearMisses)
    }
    if destination.hasPrefix(Markdown.Figure.scheme), link.isImage { return .refused(.figureInLine(link)) }
    if let scheme = scheme(of: destination) {
      guard allowedSchemes.contains(scheme.lowercased()) else { return .refused(.scheme(scheme, at: link.range)) }
      let rest = destination.dropFirst(scheme.count)
      guard !rest.allSatisfy({ $0 == "/" }) else { return .refused(.noAddress(link)) }
      // Browsers read `https:x` as a file beside the page.
      let isOnTheWeb = scheme.lowercased().hasPrefix("http")
      if isOnTheWeb, !rest.hasPrefix("//") || rest.hasPrefix("///") { return .refused(.noHost(link, scheme)) }
      if link.isImage { return .refused(.imageElsewhere(at: link.range)) }
      return .address(link.destination, mistake: otherLanguage(link, from: page, language))
    }
    if destination.isEmpty { return .refused(.noAddress(link)) }
    if destination.hasPrefix("/") || destination.contains("\\") {
      return .refused(.notRelative(link, tip: relativeLink(for: destination, on: page)))
    }
    let parts = link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let (path, anchor) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    if path.isEmpty, link.isImage { return .refused(.pageAsImage(link)) }
    if path.isEmpty { return target(page, anchor, link, language, reader, isSamePage: !isInSummary, &nearMisses) }
    guard let file = normalised(path.removingPercentEncoding ?? path, below: below(page, language)) else {
      return .refused(.outsideContent(link, instead: counterpart(of: path, language, from: page)))
    }
    guard let (found, _) = PageTree.place(of: file, [language]) else {
      return asset(file, anchor, link, from: page, language, &nearMisses)
    }
    if link.isImage { return .refused(.pageAsImage(link)) }
    guard let target = pages[found] else {
      let nearest = whole(found.text, language, from: page) ?? nearest(to: found, from: page, &nearMisses)
      return .refused(.noPage(link, nearest: nearest, file: found.file(in: language)))
    }
    return self.target(target, anchor, link, language, reader, isSamePage: false, &nearMisses)
  }

  /// Resolves a link to a page in the reader's language, or in that of the text if only that one has the anchor.
  private func target(
    _ page: Page, _ anchor: String?, _ link: Markdown.Link, _ text: String, _ reader: String, isSamePage: Bool,
    _ nearMisses: inout NearMisses
  ) -> Target {
    guard let anchor else {
      return .address(
        addresses.url(of: page, in: reader), language: foreign(page.language(for: reader), in: text, for: reader))
    }
    let shown = page.language(for: text)
    guard page.hasAnchor(anchor, in: shown) else {
      return .refused(.noAnchor(anchor, link, tip: nearMisses.tip(for: anchor, in: page.anchors(in: shown))))
    }
    if isSamePage { return .address("#" + anchor) }
    let language = page.hasAnchor(anchor, in: page.language(for: reader)) ? reader : text
    return .address(
      addresses.url(of: page, in: language) + "#" + anchor,
      language: foreign(page.language(for: language), in: text, for: reader))
  }

  /// Returns the language in which a page is shown, or `nil` if it is the reader's or that of the linking text.
  private func foreign(_ shown: String, in text: String, for reader: String) -> String? {
    shown == text || shown == reader ? nil : shown
  }

  /// Reports a link to the full address of one of the site's own pages in the wrong language.
  ///
  /// That is a language other than that of the text, although the page exists in the language of the text.
  private func otherLanguage(_ link: Markdown.Link, from page: Page, _ language: String) -> Diagnostic? {
    guard let (target, other) = addresses.page(at: link.destination), other != language,
      target.versions[language] != nil
    else { return nil }
    return .linkToOtherLanguage(link, other, instead: relative(target.path, from: page))
  }

  /// Resolves a link to the explanation of a word: its heading on the glossary page.
  private func target(
    ofTerm term: String, _ page: Page, _ link: Markdown.Link, _ reader: String, _ nearMisses: inout NearMisses
  ) -> Target {
    guard let glossary else { return .refused(.noGlossary(link)) }
    // The check of references reports a missing glossary page.
    guard let target = pages[glossary] else { return .address("") }
    let text = page.language(for: reader)
    let language = target.language(for: text)
    guard target.hasAnchor(term, in: language) else {
      return .refused(.noTerm(term, link, tip: nearMisses.tip(for: term, in: target.anchors(in: language))))
    }
    return self.target(target, term, link, text, reader, isSamePage: target.path == page.path, &nearMisses)
  }

  /// Resolves a link to a file that isn't a page.
  private func asset(
    _ path: String, _ anchor: String?, _ link: Markdown.Link, from page: Page, _ language: String,
    _ nearMisses: inout NearMisses
  ) -> Target {
    guard let file = tree.file(path), !path.hasSuffix(".md") else {
      let meant = meant(by: link, path, from: page, language)
      return .refused(.noFile(link, nearest: meant ?? nearestFile(to: path, from: page, language, &nearMisses)))
    }
    guard addresses.owner(of: Addresses.path(ofAsset: file)) == nil else { return .refused(.fileAtAddress(link)) }
    return .asset(file, anchor: anchor)
  }

  /// Returns the folder of a page, ending in `/`; relative links start there.
  private func below(_ page: Page, _ language: String) -> String {
    "content/\(language)/" + (page.path.folder.isEmpty ? "" : page.path.folder + "/")
  }

  /// Returns a path without `.` and `..`, or `nil` if it leaves the folder of its language.
  private func normalised(_ path: String, below folder: String) -> String? {
    var parts: [Substring] = []
    for part in (folder + path).split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.count > 2 { parts.removeLast() } else { return nil }
    }
    return parts.joined(separator: "/")
  }

  // MARK: Repairs

  /// Returns the link that the author of a link to a missing file probably meant.
  ///
  /// It repairs web addresses without a scheme, mail addresses, a `#` in a file's name, and pages without `.md`.
  private func meant(by link: Markdown.Link, _ path: String, from page: Page, _ language: String) -> String? {
    let written = link.destination
    if written.lowercased().hasPrefix("www.") { return "https://" + written }
    if written.looksLikeMailAddress { return "mailto:" + written }
    let name = path.dropFirst("content/\(language)/".count)
    // An unencoded `#` in a file's name begins an anchor.
    if written.contains("#"), tree.file(below(page, language) + written) != nil {
      return written.replacing("#", with: "%23")
    }
    let bare = [".html", ".htm", "/index.html"].first { name.hasSuffix($0) }.map { name.dropLast($0.count) } ?? name
    let pages = [String(bare), bare + "/index"].map { PagePath($0) }
    return pages.first { self.pages[$0] != nil }.map { relative($0, from: page) }
  }

  /// Returns a repair for a link that starts at the folder of the site, such as `content/nl/moties/id79.md`.
  private func whole(_ path: String, _ language: String, from page: Page) -> String? {
    let parts = path.components(separatedBy: "content/\(language)/")
    return parts.count < 2 ? nil : pages[PagePath(parts[parts.count - 1])].map { relative($0.path, from: page) }
  }

  /// Returns a repair for a link to a file in another language, such as `../../nl/moties/id79.md`.
  private func counterpart(of path: String, _ language: String, from page: Page) -> String? {
    let parts = path.split(separator: "/").drop { $0 == ".." || $0 == "content" }
    let found = pages[PagePath(file: parts.dropFirst().joined(separator: "/"))]
    return found?.versions[language] == nil ? nil : found.map { relative($0.path, from: page) }
  }

  /// Returns a link to the page with the most similar path.
  private func nearest(to path: PagePath, from page: Page, _ nearMisses: inout NearMisses) -> String? {
    nearMisses.nearest(to: path.text, in: pages.keys.map(\.text)).map { relative(PagePath($0), from: page) }
  }

  /// Returns a link to the file with the most similar path in a language; often only capitals differ.
  private func nearestFile(
    to path: String, from page: Page, _ language: String, _ nearMisses: inout NearMisses
  ) -> String? {
    let folder = "content/\(language)/"
    func name(_ path: String) -> String { String(path.dropFirst(folder.count)) }
    let files = { tree.files(below: "content/" + language).map(\.path).filter { !$0.hasSuffix(".md") } }
    return nearMisses.nearest(to: name(path), in: files().map(name)).map {
      relative($0, from: page).replacing(" ", with: "%20")
    }
  }

  private func relativeLink(for address: String, on page: Page) -> String? {
    let withSlash = address.hasSuffix("/") ? address : address + "/"
    // An address in another language leads to the same page, so the link works in this one.
    let found = addresses.owner(of: MadeFile.page(at: withSlash))
    if case .page(let target, _)? = found { return relative(target.path, from: page) }
    return nil
  }

  private func relative(_ path: PagePath, from page: Page) -> String { relative(path.text + ".md", from: page) }

  /// Returns a relative link from a page to a file, given its path below the folder of the language.
  private func relative(_ file: String, from page: Page) -> String {
    let folder = page.path.folder
    if folder.isEmpty { return file }
    if file.hasPrefix(folder + "/") { return String(file.dropFirst(folder.count + 1)) }
    return String(repeating: "../", count: folder.split(separator: "/").count) + file
  }
}

extension String {
  /// Whether a link is a mail address in a domain such as `gemeente.nl`, rather than a file with an `@` in its name.
  fileprivate var looksLikeMailAddress: Bool {
    guard !contains("/"), let dot = lastIndex(of: ".") else { return false }
    return self[..<dot].isMailAddress && self[index(after: dot)...].isSmallLetters
  }
}

extension Addresses {
  /// Returns the page at a full address and its language, or `nil` if the address isn't that of a page of this site.
  func page(at address: String) -> (page: Page, language: String)? {
    guard let rest = String(address.prefix { !"?#".contains($0) }).dropping(prefix: absolute("/")) else { return nil }
    let folder = rest.hasSuffix("index.html") ? String(rest.dropLast("index.html".count)) : rest
    let file = folder + (folder.isEmpty || folder.hasSuffix("/") ? "" : "/") + "index.html"
    guard case .page(let page, let language)? = owner(of: file) else { return nil }
    return (page, language)
  }
}

/// Returns the text up to and including the first colon, or `nil` if that can't be a scheme.
private func scheme(of address: String) -> Substring? {
  guard let colon = address.firstIndex(of: ":"), !address[..<colon].contains(where: { "/#?".contains($0) }) else {
    return nil
  }
  return address[...colon]
}

private let allowedSchemes: Set = ["http:", "https:", "mailto:", "tel:"]
