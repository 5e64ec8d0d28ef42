package import Basics

/// Writes links and fragments in another language, which are written like links: `[Mei-inoar](lang:fy)`.
struct LinkWriter {
  /// The links and images, in document order.
  private(set) var links: [Markdown.Link] = []

  private(set) var diagnostics: [Diagnostic] = []

  /// The open links and fragments, with the length of the plain text before their words.
  private var open: [(isFragment: Bool, place: LinkPlace, before: Int, number: Int)] = []

  /// Whether the current output lies in a link.
  var isInLink: Bool { open.contains { !$0.isFragment } }

  mutating func enter(
    _ node: CMark.Node, in blocks: inout BlockLocator, to out: inout Fragment, behind plain: String
  ) {
    let place = blocks.place(ofLink: node.destination)
    if isInLink { tell({ .nestedLink(at: $0) }, node.destination, place) }
    open.append((language(of: node) != nil, place, plain.utf8.count, links.count))
    if let language = language(of: node) {
      enterFragment(in: language, node, at: place, to: &out)
      return
    }
    out.append(html: "<a href=\"")
    let number = add(node, isImage: false, at: place)
    out.append(.link(number))
    out.append(html: "\"")
    out.append(.linkLanguage(number))
    out.write { html in
      html.append(title: node.title)
      html.append(html: ">")
    }
  }

  /// Ends a link, whose words are at the end of the plain text so far.
  mutating func leave(_ node: CMark.Node, in out: inout Fragment, _ plain: String) {
    out.append(html: language(of: node) == nil ? "</a>" : "</span>")
    let link = open.popLast()
    if let link, !link.isFragment { out.append(.linkNote(link.number)) }
    guard let link, !node.destination.isEmpty, !node.holdsMoreThanWords else { return }
    let words = String(Substring(plain.utf8.dropFirst(link.before)))
    if words.allSatisfy(\.isWhitespace) { tell({ .linkWithoutWords(at: $0) }, node.destination, link.place) }
  }

  /// Reports a mistake at the address of a link, or at its block once there are many.
  private mutating func tell(_ mistake: (FileRange) -> Diagnostic, _ destination: String, _ place: LinkPlace) {
    let exactly = diagnostics.count < Bounds.closeLooks ? place : place.blockOnly
    diagnostics.append(mistake(exactly.range(of: destination)))
  }

  /// Adds a link or an image, and returns its number.
  mutating func add(_ node: CMark.Node, isImage: Bool, at place: LinkPlace) -> Int {
    links.append(Markdown.Link(destination: node.destination, place: place, isImage: isImage))
    return links.count - 1
  }

  private func language(of link: CMark.Node) -> String? {
    let destination = link.destination
    return destination.hasPrefix("lang:") ? String(destination.dropFirst("lang:".count)) : nil
  }

  private mutating func enterFragment(
    in language: String, _ link: CMark.Node, at place: LinkPlace, to out: inout Fragment
  ) {
    if !LanguageTag.isWellFormed(language) { tell({ .languageTag(language, at: $0) }, link.destination, place) }
    out.append(html: "<span lang=\"")
    out.write { $0.appendEscaped(language) }
    out.append(html: "\">")
  }
}

extension Diagnostic {
  package static func linkWithoutWords(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .noWords, at: range,
      nl: "tussen '[' en ']' staan de woorden van een link", tip: "vul ze in, of haal de link weg",
      en: "the words of a link stand between '[' and ']'", tip: "fill them in, or remove the link")
  }
}
