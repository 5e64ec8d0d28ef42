/// Writes the links of a text, and the fragments in another language, which are written like links: `[Mei-inoar](lang:fy)`.
struct LinkWriter {
  /// The links and images, in the order of the text.
  private(set) var links: [Markdown.Link] = []

  private(set) var diagnostics: [Diagnostic] = []

  mutating func enter(_ node: CMark.Node, in blocks: inout BlockLocator, to out: inout Fragment) {
    if let language = language(of: node) {
      enterFragment(in: language, node, in: &blocks, to: &out)
      return
    }
    out.append(html: "<a href=\"")
    out.append(.link(add(node, isImage: false, in: &blocks)))
    out.write { html in
      html.append(html: "\"")
      html.append(title: node.title)
      html.append(html: ">")
    }
  }

  func leave(_ node: CMark.Node, in out: inout Fragment) {
    out.append(html: language(of: node) == nil ? "</a>" : "</span>")
  }

  /// Takes a link or an image in, and gives its number.
  mutating func add(_ node: CMark.Node, isImage: Bool, in blocks: inout BlockLocator) -> Int {
    let destination = node.destination
    links.append(Markdown.Link(destination: destination, place: blocks.place(ofLink: destination), isImage: isImage))
    return links.count - 1
  }

  private func language(of link: CMark.Node) -> String? {
    let destination = link.destination
    return destination.hasPrefix("lang:") ? String(destination.dropFirst("lang:".count)) : nil
  }

  private mutating func enterFragment(
    in language: String, _ link: CMark.Node, in blocks: inout BlockLocator, to out: inout Fragment
  ) {
    let place = blocks.place(ofLink: link.destination)
    if !Language.isTag(language) {
      let exactly = diagnostics.count < Bounds.closeLooks ? place : place.blockOnly
      diagnostics.append(.languageTag(language, at: exactly.range(of: link.destination)))
    }
    out.append(html: "<span lang=\"")
    out.write { $0.appendEscaped(language) }
    out.append(html: "\">")
  }
}
