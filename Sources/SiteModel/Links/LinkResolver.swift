import Documents
import Basics
import Foundation

/// A text with links: the summary of a page or its body, for readers of one language.
struct LinkedText {
  let page: Page
  let reader: String
  var isSummary = false

  /// The language in which it is written.
  var language: String { page.language(for: reader) }

  /// The folder of its file, ending in `/`.
  fileprivate var folder: String { "content/\(language)/" + (page.path.folder.isEmpty ? "" : page.path.folder + "/") }
}

/// Turns the links of a text into addresses, and rejects broken and forbidden ones.
struct LinkResolver {
  let pages: [PagePath: Page]
  let addresses: Addresses
  let tree: FileTree
  let languages: [Language]

  /// The page that explains words.
  let glossary: PagePath?

  var nearMisses = NearMisses()

  /// The target of a link.
  enum Target {
    /// An address, with a mistake that doesn't break it.
    case address(Place.Target, mistake: Mistake? = nil)

    /// Another page, or a part of it.
    case page(Page, Place.Target)
    case asset(File, Place.Target)
    case refused(Mistake)
  }

  /// Returns the finding on a link, which may occur more than once.
  typealias Mistake = @Sendable (Markdown.Link) -> Diagnostic

  /// Resolves a link of a text.
  ///
  /// A link in a summary also appears on other pages, where a bare `#anchor` would lead nowhere.
  mutating func target(of link: Markdown.Link, in text: LinkedText) -> Target {
    if let target = targetWithUnseenSigns(link) { return target }
    // Browsers ignore white space and control characters in an address.
    let destination = String(link.destination.unicodeScalars.filter { $0.value > 32 && $0.value != 127 })
    if let term = destination.dropping(prefix: "term:"), !link.isImage { return target(ofTerm: term, in: text) }
    if link.isImage, Markdown.Figure.isAddress(destination) { return .refused { .figureInLine(at: $0.range) } }
    if let scheme = scheme(of: destination) {
      guard allowedSchemes.contains(scheme.lowercased()) else { return .refused { .scheme(scheme, $0) } }
      let rest = destination.dropFirst(scheme.count)
      guard !rest.allSatisfy({ $0 == "/" }) else { return .refused { .noAddress(at: $0.range) } }
      // Browsers read `https:x` as a file beside the page.
      let isOnTheWeb = scheme.lowercased().hasPrefix("http")
      if isOnTheWeb, !rest.hasPrefix("//") || rest.hasPrefix("///") { return .refused { .noHost($0, scheme) } }
      if link.isImage { return .refused { .imageElsewhere(at: $0.range) } }
      return .address(Place.Target(address: link.destination), mistake: otherLanguage(link, in: text))
    }
    if destination.isEmpty { return .refused { .noAddress(at: $0.range) } }
    if destination.hasPrefix("/") || destination.contains("\\") {
      let meant = relativeLink(for: destination, on: text.page)
      return .refused { .notRelative($0, tip: meant) }
    }
    return target(ofFile: link, in: text)
  }

  /// Returns the target of a link whose address holds signs that nobody sees, or `nil` if it holds none.
  private func targetWithUnseenSigns(_ link: Markdown.Link) -> Target? {
    let address = File(path: "", text: link.destination).all
    // As the address holds them, they are reported with the text.
    if !address.unseenSigns.isEmpty { return .address(Place.Target(address: "")) }
    guard let sign = address.unseenSigns(writtenIn: .percent).first else { return nil }
    return .refused { $0.range.unseenSigns(writtenIn: .percent).first ?? sign.moved(to: $0.range) }
  }

  /// Resolves a link that names a file, or a heading of the page itself.
  private mutating func target(ofFile link: Markdown.Link, in text: LinkedText) -> Target {
    let parts = link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let (path, anchor) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    if path.isEmpty, link.isImage { return .refused { .pageAsImage(at: $0.range) } }
    if path.isEmpty { return target(text.page, anchor, in: text, isSamePage: !text.isSummary) }
    let (file, isOutside) = text.page.path.resolving(path.removingPercentEncoding ?? path)
    if isOutside {
      let meant = counterpart(of: path, in: text)
      return .refused { .outsideContent($0, instead: meant) }
    }
    guard file.hasSuffix(".md") else { return asset(file, anchor, link, in: text) }
    if link.isImage { return .refused { .pageAsImage(at: $0.range) } }
    let found = PagePath(file: file)
    if let target = pages[found] { return self.target(target, anchor, in: text, isSamePage: false) }
    let nearest =
      whole(found, in: text)
      ?? nearMisses.nearest(to: found.text, in: pages.keys.map(\.text)).map { PagePath($0) }
    let meant = nearest.map { relative($0, from: text.page) }
    return .refused { .noPage($0, nearest: meant, file: found.file(in: text.language)) }
  }

  /// Resolves a link to a page in the reader's language, or in that of the text if only that one has the anchor.
  private mutating func target(_ page: Page, _ anchor: String?, in text: LinkedText, isSamePage: Bool) -> Target {
    guard let anchor else { return .page(page, target(page, in: text.reader, of: text)) }
    let shown = page.language(for: text.language)
    guard page.hasAnchor(anchor, in: shown) else {
      let tip = nearMisses.tip(for: anchor, in: page.anchors(in: shown))
      return .refused { .noAnchor(anchor, $0, tip: tip) }
    }
    if isSamePage { return .address(Place.Target(address: "#" + anchor)) }
    let hasAnchor = page.hasAnchor(anchor, in: page.language(for: text.reader))
    return .page(page, target(page, in: hasAnchor ? text.reader : text.language, of: text, "#" + anchor))
  }

  /// Returns the address of a page, with the language in which it is shown if that is not the reader's or the text's.
  private func target(_ page: Page, in language: String, of text: LinkedText, _ anchor: String = "") -> Place.Target {
    let shown = page.language(for: language)
    let isKnown = shown == text.language || shown == text.reader
    let named = isKnown ? nil : languages[shown]
    return Place.Target(
      address: addresses.url(of: page, in: language) + anchor, language: named.map { ($0.code, $0.name) })
  }

  /// Reports a link to the full address of one of the site's own pages in the wrong language.
  ///
  /// That is a language other than that of the text, although the page exists in the language of the text.
  private func otherLanguage(_ link: Markdown.Link, in text: LinkedText) -> Mistake? {
    guard let (target, other) = addresses.page(at: link.destination), other != text.language,
      target.versions[text.language] != nil
    else { return nil }
    let meant = relative(target.path, from: text.page)
    return { .linkToOtherLanguage($0, other, instead: meant) }
  }

  /// Resolves a link to the explanation of a word: its heading on the glossary page.
  private mutating func target(ofTerm term: String, in text: LinkedText) -> Target {
    guard let glossary else { return .refused { .noGlossary(at: $0.range) } }
    // The check of references reports a missing glossary page.
    guard let page = pages[glossary] else { return .address(Place.Target(address: "")) }
    let language = page.language(for: text.language)
    guard page.hasAnchor(term, in: language) else {
      let tip = nearMisses.tip(for: term, in: page.anchors(in: language))
      return .refused { .noTerm(term, $0, tip: tip) }
    }
    return target(page, term, in: text, isSamePage: page.path == text.page.path)
  }

  /// Resolves a link to a file that isn't a page, given its path below the folder of the language.
  private mutating func asset(_ path: String, _ anchor: String?, _ link: Markdown.Link, in text: LinkedText) -> Target {
    guard let file = tree.file("content/\(text.language)/" + path) else {
      let meant = meant(by: link.destination, path, in: text) ?? nearestFile(to: path, in: text)
      return .refused { .noFile($0, nearest: meant) }
    }
    let copy = Addresses.path(ofAsset: file)
    guard addresses.owner(of: copy) == nil else { return .refused { .fileAtAddress($0) } }
    return .asset(file, Place.Target(address: addresses.url(ofFile: copy) + (anchor.map { "#" + $0 } ?? "")))
  }

  // MARK: Repairs

  /// Returns the link that the author of a link to a missing file probably meant.
  ///
  /// It repairs web addresses without a scheme, mail addresses, a `#` in a file's name, and pages without `.md`.
  private func meant(by written: String, _ path: String, in text: LinkedText) -> String? {
    if written.lowercased().hasPrefix("www.") { return "https://" + written }
    if written.looksLikeMailAddress { return "mailto:" + written }
    // An unencoded `#` in a file's name begins an anchor.
    if written.contains("#"), tree.file(text.folder + written) != nil { return written.replacing("#", with: "%23") }
    let bare = path.dropping(suffix: ".html") ?? path.dropping(suffix: ".htm") ?? path
    let pages = [bare, bare + "/index"].map { PagePath($0) }
    return pages.first { self.pages[$0] != nil }.map { relative($0, from: text.page) }
  }

  /// Returns the page of a link that starts at the folder of the site, such as `content/nl/moties/id79.md`.
  private func whole(_ path: PagePath, in text: LinkedText) -> PagePath? {
    let parts = path.text.components(separatedBy: "content/\(text.language)/")
    return parts.count < 2 ? nil : pages[PagePath(parts[parts.count - 1])]?.path
  }

  /// Returns a repair for a link to a file in another language, such as `../../nl/moties/id79.md`.
  private func counterpart(of path: String, in text: LinkedText) -> String? {
    let parts = path.split(separator: "/").drop { $0 == ".." || $0 == "content" }
    let found = pages[PagePath(file: parts.dropFirst().joined(separator: "/"))]
    return found?.versions[text.language] == nil ? nil : found.map { relative($0.path, from: text.page) }
  }

  /// Returns a link to the file with the most similar path in a language; often only capitals differ.
  private mutating func nearestFile(to path: String, in text: LinkedText) -> String? {
    let folder = "content/" + text.language
    let files = { [tree] in
      tree.files(below: folder).map { String($0.path.dropFirst(folder.count + 1)) }.filter { !$0.hasSuffix(".md") }
    }
    return nearMisses.nearest(to: path, in: files()).map { relative($0, from: text.page).replacing(" ", with: "%20") }
  }

  /// Returns a link to the page at an address, in whatever language: a link leads to the page in that of the text.
  private func relativeLink(for address: String, on page: Page) -> String? {
    let owner = addresses.owner(of: MadeFile.page(at: address.hasSuffix("/") ? address : address + "/"))
    return if case .page(let target, _)? = owner { relative(target.path, from: page) } else { nil }
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
