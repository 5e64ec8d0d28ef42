/// The path of a page below its language, without `.md`: `moties/id79`. It is the same in every language.
package struct PagePath: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The file of the page in a language.
  package func file(in language: String) -> String { "content/\(language)/\(text).md" }

  static let home = PagePath("index")

  package var isHome: Bool { self == .home }

  /// Whether it is the index page of a folder.
  package var isListing: Bool { text.hasSuffix("/index") }

  /// The first folder, if any.
  package var topFolder: String {
    text.contains("/") ? String(text.prefix { $0 != "/" }) : ""
  }

  /// The folder of the page, if any.
  package var folder: String {
    text.lastIndex(of: "/").map { String(text[..<$0]) } ?? ""
  }

  /// All folders above the page, such as `a` and `a/b` for `a/b/c`.
  package var folders: [String] {
    text.indices.filter { text[$0] == "/" }.map { String(text[..<$0]) }
  }

  /// The last part, such as `id79`; for the index page of a folder, the name of the folder.
  package var name: String {
    let path = isListing ? folder : text
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The page to which a relative link such as `../moties/id79.md` leads.
  func resolving(_ link: String) -> PagePath {
    let parts = (folder + "/" + link).split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return PagePath(String(parts.joined(separator: "/").replacing(/\.md$/, with: "")))
  }

  /// The page above it in the site; `nil` for the home page.
  package var parent: PagePath? {
    if isHome { return nil }
    let around = isListing ? PagePath(folder).folder : folder
    return PagePath(around.isEmpty ? "index" : around + "/index")
  }
}

extension PagePath: Comparable {
  package static func < (left: PagePath, right: PagePath) -> Bool { left.text < right.text }
}
