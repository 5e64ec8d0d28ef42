/// Renders Markdown in one walk over cmark's nodes.
///
/// Where nothing of ours occurs (ids of headings, regions of tables, raw HTML), the bytes equal those of `cmark_render_html`.
struct MarkdownWriter {
  private(set) var sections: [Markdown.Section] = []
  private(set) var links: [Markdown.Link] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let place: MarkdownPlace
  private var blocks: BlockLocator
  private var section = Markdown.Section()

  private var out = Fragment()
  private var plain = ""
  private var headings: HeadingWriter
  private var image = ImageWriter()
  private var table = TableWriter()

  init(_ text: some Collection<UInt8>, at place: MarkdownPlace) {
    self.place = place
    blocks = BlockLocator(place)
    headings = HeadingWriter(in: text)
    CMark.walk(text) { node, step in visit(node, step) }
    closeSection()
    diagnostics += headings.diagnostics
  }

  private mutating func visit(_ node: CMark.Node, _ step: CMark.Step) {
    if place.isInline, step == .enter { tellBlock(node) }
    switch (image.isOpen, step) {
    case (true, _): image.visit(node, step, in: &out)
    case (false, .enter): enter(node)
    case (false, .leave): leave(node)
    }
  }

  /// A field is one line; of a list, a heading or a second paragraph something would be lost.
  private mutating func tellBlock(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph where node.isFirst: break
    case .paragraph, .heading, .blockQuote, .list, .thematicBreak, .codeBlock, .table:
      if node.isTopLevel { diagnostics.append(.notALine(at: blocks.block)) }
    default: break
    }
  }

  // MARK: Blocks

  private mutating func enter(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph:
      blocks.enter(node)
      if !place.isInline, !node.isInTightList { out.appendLine("<p>") }
    case .heading(let level): enterHeading(node, level)
    case .blockQuote: out.appendLine("<blockquote>\n")
    case .list(let start): enterList(from: start)
    case .item: out.appendLine("<li>")
    case .thematicBreak: out.appendLine("<hr />\n")
    case .codeBlock(let language): codeBlock(node, language)
    case .htmlBlock:
      blocks.enter(node)
      htmlBlock(node)
    case .row:
      blocks.enter(node)
      table.enter(node, in: &out, below: section.anchors.last)
    case .table, .cell: table.enter(node, in: &out, below: section.anchors.last)
    default: enterInline(node)
    }
  }

  private mutating func leave(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph: if !place.isInline, !node.isInTightList { out.append(html: "</p>\n") }
    case .heading(let level): leaveHeading(node, level)
    case .blockQuote: out.appendLine("</blockquote>\n")
    case .list(let start): out.append(html: start == nil ? "</ul>\n" : "</ol>\n")
    case .item: out.append(html: "</li>\n")
    case .table, .row, .cell: table.leave(node, in: &out)
    case .emphasis: out.append(html: "</em>")
    case .strong: out.append(html: "</strong>")
    case .strikethrough: out.append(html: "</del>")
    case .link: out.append(html: "</a>")
    default: break
    }
  }

  private mutating func enterList(from start: Int?) {
    out.write { html in
      html.beginLine()
      switch start {
      case nil: html.append(html: "<ul>\n")
      case 1?: html.append(html: "<ol>\n")
      case let start?: html.append(html: "<ol start=\"\(start)\">\n")
      }
    }
  }

  private mutating func codeBlock(_ node: CMark.Node, _ language: String) {
    out.write { html in
      html.beginLine()
      html.append(html: "<pre><code")
      if !language.isEmpty {
        html.append(html: " class=\"language-")
        html.appendLikeCMark(language)
        html.append(html: "\"")
      }
      html.append(html: ">")
      html.appendLikeCMark(node.literal)
      html.append(html: "</code></pre>\n")
    }
  }

  // MARK: Headings and sections

  private mutating func enterHeading(_ node: CMark.Node, _ level: Int) {
    blocks.enter(node)
    if level == 1 { diagnostics.append(.firstLevelHeading(at: blocks.block)) }
    if level == 2, node.isTopLevel { closeSection() }
    headings.enter(in: &out, &plain)
  }

  private mutating func leaveHeading(_ node: CMark.Node, _ level: Int) {
    let heading = headings.leave(in: &out, &plain, at: blocks.block)
    section.anchors.append(heading.id)
    if level == 2, node.isTopLevel {
      section.heading = heading
    } else {
      out.append(heading: heading.content, level: level, id: heading.id)
    }
  }

  private mutating func closeSection() {
    section.body = out
    section.plainText = plain
    if section.heading != nil || !out.isEmpty { sections.append(section) }
    section = Markdown.Section()
    out = Fragment()
    plain = ""
  }

  // MARK: Inlines

  private mutating func enterInline(_ node: CMark.Node) {
    switch node.kind {
    case .text: text(node)
    case .softBreak:
      out.append(html: "\n")
      plain += " "
    case .lineBreak:
      out.append(html: "<br />\n")
      plain += " "
    case .code:
      out.append(html: "<code>")
      text(node)
      out.append(html: "</code>")
    case .emphasis: out.append(html: "<em>")
    case .strong: out.append(html: "<strong>")
    case .strikethrough: out.append(html: "<del>")
    case .link: enterLink(node)
    case .image: image.enter(link: addLink(node, isImage: true), in: &out)
    case .html: inlineHTML(node)
    default: break
    }
  }

  private mutating func text(_ node: CMark.Node) {
    out.write { $0.appendLikeCMark(node.literal) }
    plain += String(decoding: node.literal, as: UTF8.self)
  }

  private mutating func enterLink(_ node: CMark.Node) {
    out.append(html: "<a href=\"")
    out.append(.link(addLink(node, isImage: false)))
    out.write { html in
      html.append(html: "\"")
      html.append(title: node.title)
      html.append(html: ">")
    }
  }

  private mutating func addLink(_ node: CMark.Node, isImage: Bool) -> Int {
    let destination = node.destination
    links.append(
      Markdown.Link(destination: destination, place: blocks.place(ofLink: destination), isImage: isImage))
    return links.count - 1
  }

  // MARK: Raw HTML

  /// HTML in a text is shown as it is written: a text has no say over the page around it. Comments are for authors.
  private mutating func htmlBlock(_ node: CMark.Node) {
    guard !isComment(node.literal) else { return }
    out.write { html in
      html.beginLine()
      html.append(html: "<p>")
      html.appendLikeCMark(node.literal)
      html.append(html: "</p>\n")
    }
    diagnostics.append(.rawHTML(at: blocks.block))
  }

  private mutating func inlineHTML(_ node: CMark.Node) {
    guard !isComment(node.literal) else { return }
    diagnostics.append(.rawHTML(at: blocks.range(of: Array(node.literal))))
    text(node)
  }

  private func isComment(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: literal, as: UTF8.self)
    return text.wholeMatch(of: /\s*<!--((?!-->).)*-->\s*/.dotMatchesNewlines()) != nil
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .rawHTML,
      Wording(
        nl: "HTML wordt getoond als tekst, niet uitgevoerd", en: "raw HTML is shown as text, not rendered"),
      at: range, severity: .warning,
      tip: Wording(
        nl: "schrijf het in Markdown, of zet het als voorbeeld tussen `",
        en: "write it in Markdown, or put it between backticks as an example"))
  }

  fileprivate static func notALine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .markdownInField,
      Wording(
        nl: "dit veld is één alinea, zonder kop, lijst of witregel",
        en: "this field is one paragraph, without heading, list or blank line"),
      at: range.firstLine,
      tip: Wording(
        nl: "schrijf een getal met een punt aan het begin als 2025\\. en een teken als \\#",
        en: "write a number with a full stop at the start as 2025\\. and a sign as \\#"))
  }

  fileprivate static func firstLevelHeading(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .headingLevel, Wording(nl: "een kop in de tekst begint met '##'", en: "a heading in the text begins with '##'"),
      at: range,
      tip: Wording(nl: "de titel van de pagina staat in 'titel'", en: "the title of the page is in 'titel'"))
  }
}
