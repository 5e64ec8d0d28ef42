import Basics
import Foundation

/// An address of the site itself, as a browser reads it.
struct OwnAddress: Sendable {
  /// The words of the path below the site, decoded: `nl` and `moties` for `https://oko.example/nl/moties/?a=b#c`.
  let words: [String]

  let hasQuery: Bool
  let anchor: String?

  /// Reads the path of an address, with what follows it.
  init(path: some StringProtocol) {
    let (address, anchor) = String(path).halves(at: "#")
    let (path, query) = address.halves(at: "?")
    var words: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = words.popLast() } else { words.append(part.removingPercentEncoding ?? String(part)) }
    }
    if ["index.html", "index.htm"].contains(words.last) { words.removeLast() }
    (self.words, hasQuery, self.anchor) = (words, query != nil, anchor)
  }

  /// Reads a whole address, with or without its scheme; returns `nil` if it is that of another site.
  ///
  /// The letter case of a host says nothing, nor does a `www.` before it or the usual port behind it.
  init?(whole address: String, of sites: [SiteAddress]) {
    let start = Substring(address.utf8.prefix(8)).lowercased()
    let scheme = ["https://", "http://", "//"].first { start.hasPrefix($0) } ?? ""
    let rest = address[...].utf8.dropFirst(scheme.utf8.count)
    let authority = Substring(rest.prefix { !"/?#".utf8.contains($0) })
    let host = SiteAddress.plain(authority)
    let own = sites.filter { $0.plainAuthority == host }
    if own.isEmpty { return nil }
    let path = Substring(rest[authority.endIndex...])
    let folder = path.prefix { !"?#".contains($0) } + "/"
    guard let site = own.first(where: { folder.hasPrefix($0.basePath + "/") }) else { return nil }
    self.init(path: path.dropFirst(site.basePath.count))
  }

  /// The path below the output folder, without `index.html`: `nl/moties/id79` or `nl/plan.pdf`.
  var path: String { words.joined(separator: "/") }

  /// The path of the page that stands there.
  var page: String { (words + ["index.html"]).joined(separator: "/") }
}

extension Addresses {
  /// Returns the pages by the path of each address where they stood before.
  static func former(_ pages: [Page]) -> [String: (page: Page, language: String)] {
    let all = pages.flatMap { page in
      page.formerAddresses.flatMap { language, texts in
        texts.filter { !$0.text.contains("?") }.map {
          (OwnAddress(path: $0.text).path, (page: page, language: language))
        }
      }
    }
    return Dictionary(keepingFirst: all)
  }

  /// The addresses at which the site stands: that of the build, and the one in `site.yml`.
  var sites: [SiteAddress] { configuration.ownAddresses }

  /// Returns the page at a whole address and its language, or `nil` if the address isn't that of a page of this site.
  func page(at address: String) -> (page: Page, language: String)? { own(address).flatMap(page) }

  /// Returns the page at an address and the language of that address; it may be one where the page stood before.
  func page(at address: OwnAddress) -> (page: Page, language: String)? {
    if case .page(let page, let language)? = owners[address.page] { return (page, language) }
    return former[address.path]
  }

  func own(_ address: String) -> OwnAddress? { OwnAddress(whole: address, of: sites) }

  /// Returns whether `oko` makes a file at an address: no file of the content can be named instead.
  func isMade(_ address: OwnAddress) -> Bool {
    let (words, isStart) = (address.words, address.words.isEmpty)
    if isStart { return true }
    if isEmptyCalendar(address.path) { return false }
    if case .made? = owners[address.path] ?? owners[address.page] { return true }
    guard words.count > 1, MadeFile.isReserved(folder: words[0]), !isMissingData(address.path) else { return false }
    let codes = words[0].split(separator: "-").map(String.init)
    guard codes.count == 2 else { return true }
    let original = OwnAddress(path: ([codes[0]] + words.dropFirst()).joined(separator: "/"))
    return page(at: original)?.page.versions[codes[1]] != nil
  }

  /// All addresses of pages, and of what `oko` makes, without the `/` at their start and end.
  var all: [String: Owner] {
    let files = owners.all.map { file, owner in
      (file.dropping(suffix: "index.html").map { $0.dropping(suffix: "/") ?? $0 } ?? file, owner)
    }
    return Dictionary(keepingFirst: files + (dataFiles ?? []).map { ($0, .made) })
  }
}
