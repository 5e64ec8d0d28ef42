import Basics

/// A piece of rendered Markdown in which some addresses, ids and words are still open.
///
/// The same piece can appear in several places without being parsed twice. Whatever depends on the place is a hole,
/// filled by ``html(idPrefix:text:figure:language:link:)``.
struct Fragment: Sendable {
  private(set) var bytes: HTML = []
  private var holes: [(offset: Int, hole: Hole)] = []

  init() {}

  /// A part that depends on where the fragment is shown.
  enum Hole: Sendable {
    /// The id of a heading or a footnote.
    case id(String)

    /// The address of a link or an image, by its number in ``Markdown/links``.
    case link(Int)

    /// The `hreflang` of a link, by the number of the link; usually empty.
    case linkLanguage(Int)

    /// The name of a language after a link to something in it, by the number of the link.
    case linkNote(Int)

    /// A figure, by its number in ``Markdown/figures``.
    case figure(Int)

    /// A text of the interface, by its key.
    case text(String)
  }

  var isEmpty: Bool { bytes.isEmpty && holes.isEmpty }

  /// Whether it holds links, images or footnote references, and so can't lie within a link.
  var hasLinks: Bool {
    holes.contains { hole in
      switch hole.hole {
      case .link, .id: true
      case .text, .figure, .linkLanguage, .linkNote: false
      }
    }
  }

  mutating func append(_ hole: Hole) {
    holes.append((bytes.count, hole))
  }

  mutating func append(_ other: Fragment) {
    holes += other.holes.map { ($0.offset + bytes.count, $0.hole) }
    bytes += other.bytes
  }

  mutating func append(html: StaticString) {
    bytes.append(html: html)
  }

  /// Appends HTML on a new line.
  mutating func appendLine(_ html: StaticString) {
    bytes.beginLine()
    bytes.append(html: html)
  }

  /// Lets `body` append HTML to the end; it must not change the bytes before.
  mutating func write(_ body: (inout HTML) -> Void) {
    body(&bytes)
  }

  /// Frees memory that bytes and holes have grown too large.
  mutating func shrink() { (bytes, holes) = (Array(bytes[...]), Array(holes[...])) }

  /// Removes bytes from the end, which must not contain holes.
  mutating func removeLast(_ count: Int) {
    bytes.removeLast(count)
  }

  /// Returns the HTML with all holes filled.
  func html(
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
  /// Appends the name of a link's language: “(Nederlands)”.
  fileprivate mutating func append(noteOn language: (code: String, name: String)) {
    append(html: " <span class=\"link-language\" lang=\"\(language.code)\">(")
    appendEscaped(language.name)
    append(html: ")</span>")
  }
}

extension Fragment {
  /// Appends a heading with its id.
  mutating func append(heading content: Fragment, level: Int, id: String) {
    write { $0.append(html: "<h\(level) id=\"") }
    append(.id(id))
    append(html: "\">")
    append(content)
    write { $0.append(html: "</h\(level)>\n") }
  }
}
