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
  var folder: String { "content/\(language)/" + (page.path.folder.isEmpty ? "" : page.path.folder + "/") }
}

/// Turns the links of a text into addresses, and rejects broken and forbidden ones.
struct LinkResolver {
  let pages: [PagePath: Page]

  /// The pages whose facts have errors, and so perhaps other sources.
  let unsound: Set<PagePath>
  let addresses: Addresses
  let tree: FileTree
  let languages: [Language]

  /// The page that explains words.
  let glossary: PagePath?

  /// Whether the settings name that page rightly, or not at all.
  let isGlossaryKnown: Bool

  /// The names of the sources that there are, or `nil` if they are unknown.
  let sources: Set<String>?

  /// The paths of translations without a source, which are reported themselves.
  let orphans: Set<String>

  /// The pages that stood elsewhere, by the path that their files had.
  let moved: [String: PagePath]

  /// The files to which links lead so far.
  var files: LinkedFiles { didSet { usesShared = true } }

  var nearMisses = NearMisses() { didSet { usesShared = true } }

  /// The files that links may name, by language; made once a link leads nowhere.
  var names: [String: FileNames] = [:] { didSet { usesShared = true } }

  /// The number of links with a mistake whose place was looked for.
  var looks = 0 { didSet { usesShared = true } }

  /// Whether a link needed one of these four, which all share, so that its page waits for those before it.
  private(set) var usesShared = false

  /// The target of a link.
  enum Target {
    /// An address, with a mistake that doesn't break it.
    case address(Place.Target, mistake: Mistake? = nil)

    /// Another page, or a part of it.
    case page(Page, Place.Target)

    /// A file beside the page, with the mistake of the link and those of the file.
    case asset(Place.Target, mistake: Mistake?, ofFile: [Mistake])
    case refused(Mistake)

    /// A target that is reported elsewhere.
    static let unknown = Target.address(Place.Target(address: ""))
  }

  /// Returns the finding on a link, which may occur more than once.
  typealias Mistake = @Sendable (Markdown.Link) -> Diagnostic

  /// What a relative link names.
  enum Found {
    case page(Page)
    case file(File)
  }

  /// Resolves a link of a text.
  ///
  /// A link in a summary also appears on other pages, where a bare `#anchor` would lead nowhere.
  mutating func target(of link: Markdown.Link, in text: LinkedText) -> Target {
    let bytes = link.destination.utf8.span
    if bytes.mayHoldUnseenSigns || bytes.holds(UInt8(ascii: "%")), let target = targetWithUnseenSigns(link) {
      return target
    }
    // Browsers ignore white space and control characters in an address.
    let destination =
      bytes.holdsBlanks
      ? String(link.destination.unicodeScalars.filter { $0.value > 32 && $0.value != 127 }) : link.destination
    if let term = destination.dropping(prefix: "term:"), !link.isImage { return target(ofTerm: term, in: text) }
    if link.isImage, Markdown.Figure.isAddress(destination) { return .refused { .figureInLine(at: $0.range) } }
    if let scheme = scheme(of: destination) {
      return target(of: link, behind: scheme, destination.dropFirst(scheme.count), in: text)
    }
    if destination.isEmpty { return .refused { .noAddress(at: $0.range) } }
    if bytes.holds(UInt8(ascii: "\\")) { return backslashes(link, in: text) }
    if destination.hasPrefix("/") {
      let own = addresses.own(destination) ?? OwnAddress(path: belowSite(destination))
      let meant = repair(of: own, in: text) ?? local(destination, in: text)
      let data = addresses.data(like: own.path)
      return .refused { .notRelative($0, meant, data) }
    }
    return target(ofFile: link, in: text)
  }

  /// Resolves a link with a scheme.
  private mutating func target(
    of link: Markdown.Link, behind scheme: Substring, _ rest: Substring, in text: LinkedText
  ) -> Target {
    let name = scheme.lowercased()
    // `C:\plan.pdf` and `file:///plan.pdf` are on somebody's computer.
    if name.count == 2 || name == "file:" {
      let path = written(link)
      let meant = local(path, in: text)
      return .refused { .onComputer($0, fileName(of: path), meant) }
    }
    guard allowedSchemes.contains(name) else { return .refused { .scheme(scheme, $0) } }
    guard !rest.allSatisfy({ $0 == "/" }) else { return .refused { .noAddress(at: $0.range) } }
    guard name.hasPrefix("http") else {
      return link.isImage
        ? .refused { .imageElsewhere($0, nil) } : .address(Place.Target(address: link.destination))
    }
    // Browsers read `https:x` as a file beside the page.
    if !rest.hasPrefix("//") || rest.hasPrefix("///") { return .refused { .noHost($0, scheme) } }
    let own = addresses.own(link.destination)
    if link.isImage {
      let meant = own.flatMap { repair(of: $0, in: text) }
      return .refused { .imageElsewhere($0, meant) }
    }
    return own.map { target(of: $0, link, in: text) } ?? .address(Place.Target(address: link.destination))
  }

  /// Resolves a link that names a file, or a heading of the page itself.
  private mutating func target(ofFile link: Markdown.Link, in text: LinkedText) -> Target {
    let (path, anchor) = link.destination.halves(at: "#")
    if path.isEmpty, link.isImage { return .refused { .pageAsImage(at: $0.range) } }
    if path.isEmpty { return target(text.page, anchor, in: text, isSamePage: !text.isSummary) }
    switch found(at: path, in: text) {
    case .page? where link.isImage: return .refused { .pageAsImage(at: $0.range) }
    case .page(let page)?: return target(page, anchor, in: text, isSamePage: false)
    case .file(let file)?:
      let copy = Addresses.path(ofAsset: file)
      guard addresses.owner(of: copy) == nil else { return .refused { .fileAtAddress($0) } }
      return target(of: file, at: addresses.url(ofFile: copy) + (anchor.map { "#" + $0 } ?? ""), link, in: text)
    case nil: return made(link, path, in: text) ?? missing(link, path, in: text)
    }
  }

  /// Returns the target of a link to a file, which is read when the first link to it is resolved.
  mutating func target(
    of file: File, at address: String, _ link: Markdown.Link, in text: LinkedText, mistake: Mistake? = nil
  ) -> Target {
    let (linked, mistakes) = files.look(at: file, as: link, languages[text.language])
    return .asset(Place.Target(address: address, file: linked), mistake: mistake, ofFile: mistakes)
  }

  /// Returns what a link names, without its anchor: written as it is, or with percent escapes.
  func found(at path: String, in text: LinkedText) -> Found? {
    let decoded = path.utf8.span.holds(UInt8(ascii: "%")) ? path.removingPercentEncoding : nil
    for name in [decoded, path].compactMap(\.self) {
      let (file, isOutside) = text.page.path.resolving(name)
      if isOutside { continue }
      if file.hasSuffix(".md") {
        if let page = pages[PagePath(file: file)] { return .page(page) }
      } else if let file = tree.file("content/\(text.language)/" + file) {
        return .file(file)
      }
    }
    return nil
  }

  /// Returns the mistake in a link that names nothing.
  private mutating func missing(_ link: Markdown.Link, _ path: String, in text: LinkedText) -> Target {
    let (file, isOutside) = text.page.path.resolving(path.removingPercentEncoding ?? path)
    if isOutside {
      if let data = data(meantBy: path) { return .refused { .noFile($0, data) } }
      let meant = counterpart(of: path, in: text)
      return .refused { .outsideContent($0, instead: meant) }
    }
    let isPage = file.hasSuffix(".md")
    if isPage, link.isImage { return .refused { .pageAsImage(at: $0.range) } }
    if orphans.contains("content/\(text.language)/" + file) { return .unknown }
    // Whatever isn't read may be there.
    if tree.isUnread("content/\(text.language)/" + file) { return .unknown }
    let meant = repair(of: link.destination, in: text)
    return .refused { isPage ? .noPage($0, meant, file: "content/\(text.language)/" + file) : .noFile($0, meant) }
  }

  /// Resolves a link to a page in the reader's language, or in that of the text if only that one has the anchor.
  private mutating func target(_ page: Page, _ anchor: String?, in text: LinkedText, isSamePage: Bool) -> Target {
    if let mistake = withdrawn(page, in: text) {
      return .address(target(page, in: text.reader, of: text), mistake: mistake)
    }
    guard let anchor else { return .page(page, target(page, in: text.reader, of: text)) }
    let shown = page.language(for: text.language)
    // A withdrawn page that links to itself shows neither.
    guard page.hasAnchor(anchor, in: shown) || !page.isListed || isOfUnknownSource(anchor, page) else {
      return missing(anchor, on: page, in: shown)
    }
    if isSamePage { return .address(Place.Target(address: "#" + anchor)) }
    let hasAnchor = page.hasAnchor(anchor, in: page.language(for: text.reader))
    return .page(page, target(page, in: hasAnchor ? text.reader : text.language, of: text, "#" + anchor))
  }

  /// Whether an anchor may be that of a source whose name has a mistake.
  private func isOfUnknownSource(_ anchor: String, _ page: Page) -> Bool {
    anchor.hasPrefix("bron-") && unsound.contains(page.path)
  }

  /// Returns the address of a page, with the language in which it is shown if that is not the reader's or the text's.
  private func target(_ page: Page, in language: String, of text: LinkedText, _ anchor: String = "") -> Place.Target {
    let shown = page.language(for: language)
    let isKnown = shown == text.language || shown == text.reader
    let named = isKnown ? nil : languages[shown]
    return Place.Target(
      address: addresses.url(of: page, in: language) + anchor, language: named.map { ($0.code, $0.name) })
  }

  /// Returns the mistake in a link to a withdrawn page, which shows nothing of what it said.
  func withdrawn(_ page: Page, in text: LinkedText) -> Mistake? {
    guard let withdrawal = page.withdrawal, text.page.isListed else { return nil }
    return { .linkToWithdrawn($0, withdrawal.range) }
  }

  /// Resolves a link to the explanation of a word: its heading on the glossary page.
  private mutating func target(ofTerm term: String, in text: LinkedText) -> Target {
    guard let glossary else { return isGlossaryKnown ? .refused { .noGlossary(at: $0.range) } : .unknown }
    // The check of references reports a missing glossary page.
    guard let page = pages[glossary] else { return .unknown }
    let language = page.language(for: text.language)
    guard !page.isListed || page.hasAnchor(term, in: language) else {
      let tip = nearMisses.tip(for: term, in: page.anchors(in: language))
      return .refused { .noTerm(term, $0, tip: tip) }
    }
    return target(page, term, in: text, isSamePage: page.path == text.page.path)
  }
}

/// Returns the text up to and including the first colon, or `nil` if that can't be a scheme.
func scheme(of address: String) -> Substring? {
  address.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap { colon in
    address.utf8[..<colon].contains { "/#?".utf8.contains($0) } ? nil : address[...colon]
  }
}

private let allowedSchemes: Set = ["http:", "https:", "mailto:", "tel:"]
