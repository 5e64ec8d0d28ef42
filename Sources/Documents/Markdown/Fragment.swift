package import Basics

/// A piece of rendered Markdown in which some addresses, ids and words are still open.
///
/// The same piece can be shown at several places without parsing it twice: what depends on the place is a hole, filled by
/// ``html(idPrefix:text:link:)``.
package struct Fragment: Sendable {
  private(set) var bytes: HTML = []
  private var holes: [(offset: Int, hole: Hole)] = []

  package init() {}

  package enum Hole: Sendable {
    /// The id of a heading.
    case id(String)

    /// The address of a link or an image, by its number in ``Markdown/links``.
    case link(Int)

    /// The language behind the address of a link, by its number, for `hreflang`; mostly nothing.
    case linkLanguage(Int)

    /// What stands behind a link to something in another language: its name.
    case linkNote(Int)

    /// A figure, by its number in ``Markdown/figures``.
    case figure(Int)

    /// A text of the interface, by its key.
    case text(String)
  }

  var isEmpty: Bool { bytes.isEmpty && holes.isEmpty }

  /// Whether something in it leads elsewhere, to a page or to a footnote, so that it can't lie in a link.
  package var hasLinks: Bool {
    holes.contains { hole in
      switch hole.hole {
      case .link, .id: true
      case .text, .figure, .linkLanguage, .linkNote: false
      }
    }
  }

  package mutating func append(_ hole: Hole) {
    holes.append((bytes.count, hole))
  }

  package mutating func append(_ other: Fragment) {
    holes += other.holes.map { ($0.offset + bytes.count, $0.hole) }
    bytes += other.bytes
  }

  package mutating func append(html: StaticString) {
    bytes.append(html: html)
  }

  /// Appends HTML that begins a line.
  mutating func appendLine(_ html: StaticString) {
    bytes.beginLine()
    bytes.append(html: html)
  }

  package mutating func write(_ body: (inout HTML) -> Void) {
    body(&bytes)
  }

  /// Removes bytes from the end, in which no hole may stand.
  mutating func removeLast(_ count: Int) {
    bytes.removeLast(count)
  }

  /// The HTML with all holes filled.
  package func html(
    idPrefix: String = "", text: (String) -> String = { $0 }, figure: (Int) -> HTML = { _ in [] },
    language: (Int) -> (code: String, name: String)? = { _ in nil }, link: (Int) -> String
  ) -> HTML {
    guard !holes.isEmpty else { return bytes }
    var result = HTML()
    result.reserveCapacity(bytes.count + holes.count * 40)
    var written = 0
    for (offset, hole) in holes {
      result += bytes[written..<offset]
      written = offset
      switch hole {
      case .id(let id): result.appendEscaped(idPrefix + id)
      case .link(let number): result.appendAddress(link(number))
      case .linkLanguage(let number):
        if let language = language(number) { result.append(html: " hreflang=\"\(language.code)\"") }
      case .linkNote(let number):
        if let language = language(number) { result.append(noteOn: language) }
      case .figure(let number): result += figure(number)
      case .text(let key): result.appendEscaped(text(key))
      }
    }
    return result + bytes[written...]
  }
}

extension HTML {
  /// Appends the name of the language behind a link: “(Nederlands)”.
  fileprivate mutating func append(noteOn language: (code: String, name: String)) {
    append(html: " <span class=\"link-language\" lang=\"\(language.code)\">(")
    appendEscaped(language.name)
    append(html: ")</span>")
  }
}

extension Fragment {
  /// Appends a heading with its id.
  package mutating func append(heading content: Fragment, level: Int, id: String) {
    write { $0.append(html: "<h\(level) id=\"") }
    append(.id(id))
    append(html: "\">")
    append(content)
    write { $0.append(html: "</h\(level)>\n") }
  }
}
