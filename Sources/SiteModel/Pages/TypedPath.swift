/// The name of a page or a folder as somebody types it: with or without `content/`, a language before it, and `.md`.
package struct TypedPath {
  /// The path below the folder of a language; empty if only that was named.
  package let path: PagePath

  /// The language that was named.
  package let language: String?

  package init(_ name: String, languages: [String]) {
    var parts = name.split(separator: "/").filter { $0 != "." }.map(String.init)
    if parts.first == "content" { parts.removeFirst() }
    language = parts.first.flatMap { first in languages.first { $0 == first } }
    if language != nil { parts.removeFirst() }
    path = PagePath(file: parts.joined(separator: "/"))
  }
}
