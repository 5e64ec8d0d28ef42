import Basics

/// Renders Markdown in one walk over cmark's nodes.
///
/// Apart from our own additions (such as heading ids, table regions and escaped HTML), the bytes equal those of
/// `cmark_render_html`.
struct MarkdownWriter {
  private(set) var sections: [Markdown.Section] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The links and images, in document order.
  var links: [Markdown.Link] { linkWriter.links }

  var figures: [Markdown.Figure] { figure.figures }

  private let place: MarkdownPlace
  private var blocks: BlockLocator
  private var section = Markdown.Section()

  private var out = Fragment()
  private var plain = ""
  private var headings: HeadingWriter
  private var image = ImageWriter()
  private var figure = FigureWriter()
  private var table = TableWriter()
  private var notices = NoticeWriter()
  private var footnotes = FootnoteWriter()
  private var rawHTML = RawHTMLWriter()
  private var linkWriter = LinkWriter()
  private var nestedLinks = NestedLinks()
  private var outline = OutlineWriter()

  /// The ranges of code and HTML, in which Markdown has no meaning.
  private var verbatim: [FileRange] = []

  init(_ text: some Collection<UInt8>, at place: MarkdownPlace) {
    self.place = place
    blocks = BlockLocator(place)
    headings = HeadingWriter(in: text)
    CMark.walk(text) { node, step in
      visit(node, step)
      outline.visit(node, step, blocks)
    }
    closeSection(at: blocks.end)
    if place.isInline, sections.isEmpty, text.contains(where: { $0 > 32 }) {
      diagnostics.append(.notALine(at: blocks.block))
    }
    diagnostics +=
      headings.diagnostics + notices.diagnostics + rawHTML.diagnostics + linkWriter.diagnostics + figure.diagnostics
    if case .exactly(let range) = place { diagnostics += footnotes.mistakes(in: range, verbatim: verbatim) }
  }

  private mutating func visit(_ node: CMark.Node, _ step: CMark.Step) {
    if place.isInline, step == .enter, node.isMoreThanALine { diagnostics.append(.notALine(at: blocks.block)) }
    if figure.isOpen { return figure.visit(node, step) }
    switch (image.isOpen, step) {
    case (true, _): visitInImage(node, step)
    case (false, .enter) where notices.passOver(node): leaveMark()
    case (false, .enter): enter(node)
    case (false, .leave): leave(node)
    }
  }

  /// Visits a node within an image, whose description counts as words in a heading.
  private mutating func visitInImage(_ node: CMark.Node, _ step: CMark.Step) {
    if case .footnoteReference = node.kind, step == .enter { tellFootnoteInLink() }
    image.visit(node, step, in: &out)
    if !image.isOpen, headings.isOpen { plain += image.description }
  }

  // MARK: Blocks

  private mutating func enter(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph: enterParagraph(node)
    case .heading(let level): enterHeading(node, level)
    case .blockQuote:
      blocks.enter(node)
      notices.enter(node, blocks.block.firstLine, in: &out)
    case .list(let start): ListWriter.begin(from: start, in: &out)
    case .item: out.appendLine("<li>")
    case .thematicBreak: out.appendLine("<hr />\n")
    case .codeBlock(let language): codeBlock(node, language)
    case .htmlBlock:
      blocks.enter(node)
      verbatim.append(blocks.block)
      rawHTML.block(node, at: blocks.block, in: &out)
    case .footnote: enterFootnote(node)
    case .row:
      blocks.enter(node)
      table.enter(node, in: &out, below: section.anchors.last)
    case .table, .cell:
      nestedLinks.enterBlock()
      table.enter(node, in: &out, below: section.anchors.last)
    default: enterInline(node)
    }
  }

  private mutating func leave(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph: leaveParagraph(node)
    case .heading(let level): leaveHeading(node, level)
    case .blockQuote: notices.leave(in: &out)
    case .footnote: footnotes.leave(node, in: &out)
    case .list(let start): ListWriter.end(from: start, in: &out)
    case .item: out.append(html: "</li>\n")
    case .table, .row, .cell: table.leave(node, in: &out)
    case .emphasis: out.append(html: "</em>")
    case .strong: out.append(html: "</strong>")
    case .strikethrough: out.append(html: "</del>")
    case .link where !notices.isAtMark:
      linkWriter.leave(node, in: &out, plain)
      nestedLinks.leaveLink()
    default: break
    }
  }

  private mutating func enterParagraph(_ node: CMark.Node) {
    blocks.enter(node)
    nestedLinks.enterBlock()
    if isFigure(node) { return out.write { $0.beginLine() } }
    if !place.isInline, !node.isInTightList, !notices.isAtMark { out.appendLine("<p>") }
  }

  /// Begins the paragraph of a notice, which starts after the line of the mark.
  private mutating func leaveMark() {
    if !notices.isAtMark { out.appendLine("<p>") }
  }

  private mutating func leaveParagraph(_ node: CMark.Node) {
    if notices.leaveParagraph() || isFigure(node) { return }
    if !place.isInline, !node.isInTightList { out.append(html: "</p>\n") }
  }

  /// Whether a paragraph is a figure, which a field can't hold.
  private func isFigure(_ paragraph: CMark.Node) -> Bool { !place.isInline && FigureWriter.isFigure(paragraph) }

  private mutating func enterFootnote(_ node: CMark.Node) {
    blocks.enter(node)
    if section.heading?.id != FootnoteWriter.headingID {
      closeSection(at: blocks.block.bytes.lowerBound)
      section.heading = FootnoteWriter.heading
      section.anchors = [FootnoteWriter.headingID]
    }
    footnotes.enter(blocks.block.firstLine, in: &out)
  }

  private mutating func codeBlock(_ node: CMark.Node, _ language: String) {
    blocks.enter(node)
    verbatim.append(blocks.block)
    CodeWriter.block(node, language, in: &out)
  }

  // MARK: Headings and sections

  private mutating func enterHeading(_ node: CMark.Node, _ level: Int) {
    blocks.enter(node)
    nestedLinks.enterBlock()
    if level == 1 { diagnostics.append(.firstLevelHeading(at: blocks.block)) }
    if level == 2, node.isTopLevel { closeSection(at: blocks.block.bytes.lowerBound) }
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

  private mutating func closeSection(at end: Int) {
    out.shrink()
    section.body = out
    section.outline = outline.take(upTo: end)
    if place.isInline { section.plainText = plain }
    if section.heading != nil || !out.isEmpty { sections.append(section) }
    section = Markdown.Section()
    out = Fragment()
    plain = ""
  }

  // MARK: Inlines

  private mutating func enterInline(_ node: CMark.Node) {
    switch node.kind {
    case .text:
      text(node)
      for reference in FootnoteWriter.references(in: node.literal) { tellMissingFootnote(reference) }
      diagnostics += nestedLinks.mistakes(in: node.literal, &blocks)
    case .softBreak:
      out.append(html: "\n")
      plain += " "
    case .lineBreak:
      out.append(html: "<br />\n")
      plain += " "
    case .code:
      out.append(html: "<code>")
      text(node)
      for reference in FootnoteWriter.references(in: node.literal) { _ = blocks.range(of: reference) }
      out.append(html: "</code>")
    case .emphasis: out.append(html: "<em>")
    case .strong: out.append(html: "<strong>")
    case .strikethrough: out.append(html: "<del>")
    case .link: linkWriter.enter(node, in: &blocks, to: &out, behind: plain)
    case .image where node.parent.map(isFigure) == true:
      figure.enter(node, at: blocks.place(ofLink: node.destination), in: &out)
    case .image:
      image.enter(link: linkWriter.add(node, isImage: true, at: blocks.place(ofLink: node.destination)), in: &out)
    case .html:
      if rawHTML.inline(node, in: &blocks, to: &out) { plain += String(decoding: node.literal, as: UTF8.self) }
    case .footnoteReference:
      footnotes.reference(String(decoding: node.literal, as: UTF8.self), in: &out)
      if linkWriter.isInLink { tellFootnoteInLink() } else { _ = blocks.rangeOfFootnoteReference() }
    default: break
    }
  }

  private mutating func text(_ node: CMark.Node) {
    out.write { $0.appendLikeCMark(node.literal) }
    plain += String(decoding: node.literal, as: UTF8.self)
  }

  /// Reports a reference to a missing note, which cmark leaves as it is written, or to a note in a field.
  private mutating func tellMissingFootnote(_ reference: [UInt8]) {
    guard let range = blocks.range(of: reference), !range.isEscaped else { return }
    diagnostics.append(place.isInline ? .footnoteInField(range) : .missingFootnote(range))
  }

  private mutating func tellFootnoteInLink() {
    diagnostics.append(.footnoteInLink(blocks.rangeOfFootnoteReference() ?? blocks.block))
  }
}
