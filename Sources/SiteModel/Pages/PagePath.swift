import Basics

/// The path of a page below the folder of a language, such as `moties/id79`; all languages share it.
package struct PagePath: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Creates the path of a page from that of its file, such as `moties/id79.md`.
  package init(file: String) { self.init(file.dropping(suffix: ".md") ?? file) }

  /// Returns the path of the page's file in a language.
  package func file(in language: String) -> String { "content/\(language)/\(text).md" }

  static let home = PagePath("index")

  package var isHome: Bool { self == .home }

  /// Whether this is the index page of a folder; the home page isn't.
  package var isListing: Bool { text.hasSuffix("/index") }

  /// The name of the outermost folder; empty at the top level.
  package var topFolder: String { folders.first ?? "" }

  /// The path of the folder that contains the page; empty at the top level.
  package var folder: String { text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[..<$0]) } ?? "" }

  /// The paths of all folders that contain the page, outermost first: `a` and `a/b` for `a/b/c`.
  package var folders: [String] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }

  /// The last part, such as `id79`; for the index page of a folder, the name of that folder.
  package var name: String {
    let path = isListing ? folder : text
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Returns the file to which a relative link on the page leads, such as `../moties/id79.md`, below the folder of the
  /// language, and whether the link leaves that folder.
  func resolving(_ link: String) -> (file: String, isOutside: Bool) {
    var (parts, isOutside): ([Substring], Bool) = ([], false)
    for part in (folder + "/" + link).split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { isOutside = true }
    }
    return (parts.joined(separator: "/"), isOutside)
  }

  /// Returns a relative link from the page to a file, given its path below the folder of the language.
  func link(to file: String) -> String {
    let (own, words) = (folder.split(separator: "/"), file.split(separator: "/"))
    let shared = zip(own, words.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: own.count - shared)
    return up + encodedForLink(words.dropFirst(shared).joined(separator: "/"))
  }

  /// The index page one level up, or `nil` for the home page.
  package var parent: PagePath? {
    if isHome { return nil }
    let around = isListing ? PagePath(folder).folder : folder
    return PagePath(around.isEmpty ? "index" : around + "/index")
  }
}

extension PagePath: Comparable {
  package static func < (left: PagePath, right: PagePath) -> Bool { left.text < right.text }
}
