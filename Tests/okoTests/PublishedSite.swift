import Foundation

@testable import Basics
@testable import SiteModel
@testable import TestSupport

/// A site as a visitor meets it: the files in a folder, at this moment.
struct PublishedSite {
  let folder: String

  /// Returns the bytes of a file, or `nil` if it isn't there.
  func bytes(of path: String) -> Data? { FileManager.default.contents(atPath: folder + "/" + path) }

  /// Returns the bytes of all files by path, without what `oko` remembers of the build.
  func files() -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      keepingFirst: names.filter { !$0.hasPrefix(".oko") }.compactMap { name in bytes(of: name).map { (name, $0) } })
  }

  /// Returns whether there is a file at the path of a link.
  func has(_ path: String) -> Bool { access(folder + "/" + path, F_OK) == 0 }

  /// Returns the links to files of the site on a page, style sheets included, as paths of these files.
  static func links(on page: String, _ html: Data) -> Set<String> {
    let text = String(decoding: html, as: UTF8.self)
    let addresses = text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
    return Set(addresses.compactMap { file(of: $0, on: page) })
  }

  private static func file(of address: String, on page: String) -> String? {
    let path = (address.dropping(prefix: "https://oko.example") ?? address).prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.contains(":") else { return nil }
    let whole = path.hasPrefix("/") ? String(path) : PagePath(page).folder + "/" + path
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return (names + (whole.hasSuffix("/") ? ["index.html"] : [])).joined(separator: "/")
  }

  /// Returns what is wrong for a visitor who begins at pages and follows every link: a sentence each.
  func deadLinks(from pages: some Sequence<String>) -> [String] {
    var (found, seen, queue) = ([String](), Set(pages), Array(pages))
    while let page = queue.popLast() {
      guard let html = bytes(of: page) else { continue }
      for link in PublishedSite.links(on: page, html).sorted() {
        if !has(link) { found.append("\(page) leads to \(link)") }
        if link.hasSuffix(".html"), seen.insert(link).inserted { queue.append(link) }
      }
    }
    return found
  }
}
