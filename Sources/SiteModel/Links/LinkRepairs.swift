import Documents
import Basics
import Foundation

/// The link that the author of another one probably meant.
struct LinkRepair: Sendable {
  let link: String

  /// Whether nobody could want it otherwise.
  let isCertain: Bool
}

/// Finds what links that lead nowhere were meant to be.
extension LinkResolver {
  /// Returns a link as it is written, for the first of them: Markdown takes some backslashes away.
  mutating func written(_ link: Markdown.Link) -> String {
    looks += 1
    guard looks < Bounds.closeLooks else { return link.destination }
    return link.range == link.block ? link.destination : link.range.text
  }

  /// Returns the mistake in a link with backslashes, which Windows writes between folders.
  mutating func backslashes(_ link: Markdown.Link, in text: LinkedText) -> Target {
    let path = written(link).replacing("\\", with: "/")
    let (file, anchor) = path.halves(at: "#")
    let found = found(at: file, in: text).map { LinkRepair(link: self.link(to: $0, anchor, in: text), isCertain: true) }
    let meant = found ?? repair(of: path, in: text) ?? local(path, in: text)
    return .refused { .backslash($0, fileName(of: path), meant) }
  }

  /// Returns the repair of a relative link that names nothing.
  mutating func repair(of written: String, in text: LinkedText) -> LinkRepair? {
    if let own = addresses.own(written) { return repair(of: own, in: text) }
    if written.lowercased().hasPrefix("www.") { return LinkRepair(link: "https://" + written, isCertain: false) }
    if written.looksLikeMailAddress { return LinkRepair(link: "mailto:" + written, isCertain: false) }
    if let link = withNumberSign(written, in: text) { return LinkRepair(link: link, isCertain: true) }
    let (path, anchor) = written.halves(at: "#")
    let bare = String(path.prefix { $0 != "?" })
    if bare != path, let found = found(at: bare, in: text) {
      return LinkRepair(link: link(to: found, anchor, in: text), isCertain: false)
    }
    let name = (bare.removingPercentEncoding ?? bare).replacing("\\", with: "/")
    let file = text.page.path.resolving(name).file
    if let twin = names(in: text.language).twin(of: file) {
      return LinkRepair(link: link(toFile: twin, anchor, in: text), isCertain: true)
    }
    if let data = data(meantBy: name) { return data }
    let meant =
      page(insteadOf: file) ?? movedPage(file) ?? whole(name, in: text)
      ?? names(in: text.language).named(fileName(of: file))
    let nearest = meant ?? nearest(to: file, in: text.language)
    return nearest.map { LinkRepair(link: link(toFile: $0, anchor, in: text), isCertain: false) }
  }

  /// Returns a link to a file with a `#` in its name, where an anchor begins unless it is encoded.
  private func withNumberSign(_ written: String, in text: LinkedText) -> String? {
    let ends = written.indices.filter { written[$0] == "#" }.prefix(5)
    for end in [written.endIndex] + ends.dropFirst().reversed() {
      guard !ends.isEmpty, case .file(let file)? = found(at: String(written[..<end]), in: text) else { continue }
      let anchor = end < written.endIndex ? String(written[written.index(after: end)...]) : nil
      return link(to: .file(file), anchor, in: text)
    }
    return nil
  }

  /// Returns the file of the page that a link such as `contact`, `contact.html` or `moties/` means.
  private func page(insteadOf file: String) -> String? {
    let bare = file.dropping(suffix: ".html") ?? file.dropping(suffix: ".htm") ?? file
    let paths = [bare, bare.isEmpty ? "index" : bare + "/index"]
    return paths.first { pages[PagePath($0)] != nil }.map { $0 + ".md" }
  }

  /// Returns the file of a page that had another name before, as its former addresses or its title say.
  private func movedPage(_ file: String) -> String? {
    guard let path = file.dropping(suffix: ".md").map({ $0.dropping(suffix: "/index") ?? $0 }) else { return nil }
    let former = languages.first.flatMap { addresses.former[$0.code + "/" + path]?.page.path }
    return (former ?? moved[path]).map { $0.text + ".md" }
  }

  /// Returns the file of a path that starts at the folder of the site, such as `content/nl/moties/id79.md`.
  private func whole(_ path: String, in text: LinkedText) -> String? {
    let parts = path.components(separatedBy: "content/\(text.language)/")
    guard parts.count > 1, let file = parts.last else { return nil }
    return pages[PagePath(file: file)] != nil || tree.file("content/\(text.language)/" + file) != nil ? file : nil
  }

  /// Returns the repair of a path on somebody's computer: the file with its name in the folder of the language.
  mutating func local(_ path: String, in text: LinkedText) -> LinkRepair? {
    let slashed = (path.removingPercentEncoding ?? path).replacing("\\", with: "/")
    let found = whole(slashed, in: text) ?? names(in: text.language).named(fileName(of: slashed))
    return found.map { LinkRepair(link: link(toFile: $0, nil, in: text), isCertain: false) }
  }

  /// Returns a repair for a link to a file in another language, such as `../../nl/moties/id79.md`.
  func counterpart(of path: String, in text: LinkedText) -> String? {
    let parts = path.split(separator: "/").drop { $0 == ".." || $0 == "content" }
    let file = parts.dropFirst().joined(separator: "/")
    if let page = pages[PagePath(file: file)] {
      return page.versions[text.language] == nil ? nil : link(toFile: file, nil, in: text)
    }
    return tree.file("content/\(text.language)/" + file) == nil ? nil : link(toFile: file, nil, in: text)
  }

  /// Returns the page or file with the most similar path.
  private mutating func nearest(to file: String, in language: String) -> String? {
    let files = names(in: language).files
    guard file.hasSuffix(".md") else {
      // That folder and ending are the same doesn't make two pictures alike.
      let name = nearMisses.nearest(to: file.bareName, in: files.map(\.bareName))
      let alike = files.filter { $0.bareName == name }
      return file.nearMiss(in: alike) ?? alike.first
    }
    let paths = pages.keys.map(\.text)
    return nearMisses.nearest(to: PagePath(file: file).text, in: paths).map { $0 + ".md" }
  }

  /// Returns the names of the pages, and of the other files of a language.
  mutating func names(in language: String) -> FileNames {
    if let known = names[language] { return known }
    let folder = "content/\(language)/"
    let files = tree.files(below: "content/" + language).map { String($0.path.dropFirst(folder.count)) }
    let made = FileNames(pages: pages.keys.map { $0.text + ".md" }, files: files.filter { !$0.hasSuffix(".md") })
    names[language] = made
    return made
  }

  // MARK: Writing links

  /// Returns a link to a file, given its path below the folder of the language, or to a page.
  func link(toFile file: String, _ anchor: String?, in text: LinkedText) -> String {
    if file.hasSuffix(".md"), let page = pages[PagePath(file: file)] {
      return link(to: page, anchor, from: text.language, in: text)
    }
    return text.page.path.link(to: file) + (anchor.map { "#" + $0 } ?? "")
  }

  private func link(to found: Found, _ anchor: String?, in text: LinkedText) -> String {
    switch found {
    case .page(let page): link(to: page, anchor, from: text.language, in: text)
    case .file(let file):
      link(toFile: String(file.path.dropFirst("content/\(text.language)/".count)), anchor, in: text)
    }
  }

  /// Returns a link to a page and, where the page has it in the language of the text, to a heading in another language.
  func link(to page: Page, _ anchor: String?, from language: String, in text: LinkedText) -> String {
    let file = text.page.path.link(to: page.path.text + ".md")
    guard let anchor, page.isListed else { return file }
    let shown = page.language(for: text.language)
    let other = page.translations[language == page.sourceLanguage ? shown : language]?.alignment.pairs ?? []
    let translated =
      language == page.sourceLanguage
      ? other.first { $0.source?.anchor == anchor }?.translation.anchor
      : other.first { $0.translation.anchor == anchor }?.source?.anchor
    let id = [anchor, translated ?? ""].first { !$0.isEmpty && page.hasAnchor($0, in: shown) }
    return file + (id.map { "#" + $0 } ?? "")
  }
}

/// The files that links can name, by what they have in common with a name that was written otherwise.
struct FileNames {
  /// All but the pages.
  let files: [String]

  private let byPath: [String: [String]]
  private let byName: [String: [String]]

  init(pages: [String], files: [String]) {
    self.files = files
    byPath = Dictionary(grouping: pages + files) { $0.lowercased() }
    byName = Dictionary(grouping: pages + files) { fileName(of: $0).lowercased() }
  }

  /// Returns the only file whose path differs in letter case.
  func twin(of path: String) -> String? { byPath[path.lowercased()]?.only }

  /// Returns the only file with a name, in whatever folder.
  func named(_ name: String) -> String? { name == "index.md" ? nil : byName[name.lowercased()]?.only }
}

/// Returns the last part of a path.
func fileName(of path: String) -> String {
  String(path[(path.lastIndex { "/\\".contains($0) }.map(path.index(after:)) ?? path.startIndex)...])
}

/// Returns a path as Markdown takes it for an address: what would end it or mean something else is encoded.
func encodedForLink(_ path: String) -> String {
  path.unicodeScalars.map { sign in
    let isPlain = sign.value > 32 && sign.value != 127 && !sign.properties.isWhitespace
    return isPlain && !"%#?&()<>[]\\|*:'\"`".unicodeScalars.contains(sign)
      ? String(sign)
      : String(sign).utf8.map(\.percentEncoded).joined()
  }.joined()
}

extension String {
  /// The name of a file, without its folder and its ending.
  fileprivate var bareName: String { fileName(of: self).pathParts.stem }

  /// Whether a link is a mail address in a domain such as `gemeente.nl`, rather than a file with an `@` in its name.
  fileprivate var looksLikeMailAddress: Bool {
    guard !contains("/"), let dot = lastIndex(of: ".") else { return false }
    return isMailAddress && self[index(after: dot)...].isSmallLetters
  }
}
