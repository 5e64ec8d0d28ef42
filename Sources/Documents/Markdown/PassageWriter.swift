package import Basics

extension Passage {
  /// Returns the HTML for a place where the passage is shown.
  ///
  /// Apart from our own additions, such as heading ids and table regions, the bytes are those of `cmark_render_html`.
  package func html(at place: Place) -> HTML {
    var writer = PassageWriter(tape: tape, place: place)
    writer.html.reserveCapacity(bytes.count + nodes.count * 12)
    writer.write(Nodes(tape, nodes))
    return writer.html
  }
}

/// Writes the nodes of a tape as HTML. ``Bounds/depth`` keeps its recursion shallow.
struct PassageWriter {
  let tape: Tape
  let place: Place
  var html = HTML()

  mutating func write(_ nodes: Nodes) {
    for node in nodes { write(node) }
  }

  private mutating func write(_ node: Int) {
    switch tape.nodes[node].kind {
    case .text(isPlain: true): html += tape.words(of: node)
    case .text, .raw: html.appendLikeCMark(tape.words(of: node))
    case .softBreak: html.append(html: "\n")
    case .lineBreak: html.append(html: "<br />\n")
    case .code:
      html.append(html: "<code>")
      html.appendLikeCMark(tape.words(of: node))
      html.append(html: "</code>")
    case .emphasis: write("<em>", node, "</em>")
    case .strong: write("<strong>", node, "</strong>")
    case .strikethrough: write("<del>", node, "</del>")
    case .link(let number): writeLink(node, Int(number))
    case .image(let number): writeImage(node, Int(number))
    case .language(let number): writeLanguage(node, tape.names[Int(number)])
    case .footnoteReference(let number): writeReference(tape.references[Int(number)])
    case .sourceMark(let number): writeMark(tape.marks[Int(number)])
    case .paragraph(isTight: true), .line: write(tape.children(of: node))
    case .paragraph: if !tape.isMark(node) { writeLine("<p>", node, "</p>\n") }
    case .figure(let number): writeFigure(Int(number))
    case .heading(let number): writeHeading(node, tape.headings[Int(number)])
    case .quote: writeLines("<blockquote>\n", node, "</blockquote>\n")
    case .notice(let notice): writeNotice(node, notice)
    case .bulletList: writeLine("<ul>\n", node, "</ul>\n")
    case .orderedList(let start): writeList(node, from: start)
    case .item: writeLine("<li>", node, "</li>\n")
    case .thematicBreak: appendLine("<hr />\n")
    case .codeBlock(let language): writeCode(node, tape.names[Int(language)])
    case .rawBlock:
      appendLine("<p>")
      html.appendLikeCMark(tape.words(of: node))
      html.append(html: "</p>\n")
    case .table(let heading): writeTable(node, heading.map { tape.headings[Int($0)].id })
    case .footnote(let number, let isLast): writeFootnote(node, number, isLast)
    case .row, .cell, .mark, .end: break
    }
  }

  private mutating func write(_ start: String, _ node: Int, _ end: String) {
    html.append(html: start)
    write(tape.children(of: node))
    html.append(html: end)
  }

  /// Writes an element that begins on a new line.
  private mutating func writeLine(_ start: String, _ node: Int, _ end: String) {
    html.beginLine()
    write(start, node, end)
  }

  /// Writes an element whose start and end are on lines of their own.
  private mutating func writeLines(_ start: String, _ node: Int, _ end: String) {
    appendLine(start)
    write(tape.children(of: node))
    appendLine(end)
  }

  mutating func appendLine(_ text: String) {
    html.beginLine()
    html.append(html: text)
  }

  /// Appends an id with the prefix of the place.
  mutating func append(id: String) {
    html.appendEscaped(place.idPrefix)
    html.appendEscaped(id)
  }

  // MARK: Blocks

  private mutating func writeHeading(_ node: Int, _ heading: Tape.Heading) {
    html.beginLine()
    html.append(html: "<h\(heading.level) id=\"")
    append(id: heading.id)
    html.append(html: "\">")
    write(tape.children(of: node))
    html.append(html: "</h\(heading.level)>\n")
  }

  private mutating func writeFigure(_ number: Int) {
    html.beginLine()
    if place.figures.indices.contains(number) { html += place.figures[number] }
  }

  private mutating func writeNotice(_ node: Int, _ notice: Notice) {
    appendLine("<div class=\"")
    html.append(html: notice.look)
    html.append(html: "\">\n<p class=\"notice__title\">")
    html.appendEscaped(place.text("notice.\(notice)"))
    html.append(html: "</p>\n")
    write(tape.children(of: node))
    appendLine("</div>\n")
  }

  private mutating func writeList(_ node: Int, from start: UInt32) {
    html.beginLine()
    html.append(html: start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
    write(tape.children(of: node))
    html.append(html: "</ol>\n")
  }

  private mutating func writeCode(_ node: Int, _ language: String) {
    appendLine("<pre><code")
    if !language.isEmpty {
      html.append(html: " class=\"language-")
      html.appendLikeCMark(language)
      html.append(html: "\"")
    }
    html.append(html: ">")
    html.appendLikeCMark(tape.words(of: node))
    html.append(html: "</code></pre>\n")
  }

  /// Writes a table in a region that scrolls by itself.
  ///
  /// Tables in Markdown have no caption, so the heading above names the region; without one it has no name, and so isn't
  /// a region for a screen reader.
  private mutating func writeTable(_ table: Int, _ heading: String?) {
    appendLine("<div class=\"table-region\"")
    if let heading {
      html.append(html: " role=\"region\" tabindex=\"0\" aria-labelledby=\"")
      append(id: heading)
      html.append(html: "\"")
    } else {
      html.append(html: " tabindex=\"0\"")
    }
    html.append(html: ">\n<table class=\"table\">\n")
    var hasBody = false
    for row in tape.children(of: table) {
      if case .row(isHeader: true) = tape.nodes[row].kind {
        writeRow(row, "<thead>\n<tr>", "<th scope=\"col\"", "</th>")
        appendLine("</tr>\n</thead>")
      } else {
        if !hasBody { appendLine("<tbody>") }
        hasBody = true
        writeRow(row, "<tr>", "<td", "</td>")
        appendLine("</tr>")
      }
    }
    if hasBody { appendLine("</tbody>") }
    appendLine("</table>\n</div>\n")
  }

  private mutating func writeRow(_ row: Int, _ start: String, _ cell: String, _ cellEnd: String) {
    appendLine(start)
    for node in tape.children(of: row) {
      appendLine(cell)
      html.append(html: tape.nodes[node].kind == .cell(isNumber: true) ? " class=\"table__number\">" : ">")
      write(tape.children(of: node))
      html.append(html: cellEnd)
    }
  }

  // MARK: Inline nodes

  private mutating func writeLink(_ node: Int, _ number: Int) {
    let target = place.targets[number]
    html.append(html: "<a href=\"")
    append(address: target.address)
    html.append(html: "\"")
    if let language = target.language { html.append(html: " hreflang=\"\(language.code)\"") }
    html.append(title: tape.links[number].title)
    write(">", node, "</a>")
    if let file = target.file, !tape.tells(file, in: node) {
      html.append(html: " <span class=\"link-file\">")
      html.appendEscaped(file.note)
      html.append(html: "</span>")
    }
    guard let language = target.language else { return }
    html.append(html: " <span class=\"link-language\" lang=\"\(language.code)\">(")
    html.appendEscaped(language.name)
    html.append(html: ")</span>")
  }

  /// Writes the mark of a source in the list of the page; where there is no list, readers see none.
  private mutating func writeMark(_ mark: Tape.SourceMark) {
    guard let source = place.sources[mark.source] else { return }
    html += source.mark(idPrefix: place.idPrefix, number: mark.number)
  }

  private mutating func append(address: String) {
    guard address.hasPrefix("#") else { return html.appendAddress(address) }
    html.appendAddress("#" + place.idPrefix + address.dropFirst())
  }

  /// Writes an image; its description is reduced to its words, because an attribute can't hold elements.
  private mutating func writeImage(_ node: Int, _ number: Int) {
    let target = place.targets[number]
    html.append(html: "<img src=\"")
    append(address: target.address)
    html.append(html: "\" alt=\"")
    let start = html.count
    html.appendLikeCMark(tape.words(of: node))
    html.removeSoftHyphens(from: start)
    html.append(html: "\"")
    html.append(title: tape.links[number].title)
    if let size = target.file?.picture {
      html.append(html: " width=\"\(size.width)\" height=\"\(size.height)\"")
    }
    html.append(html: " />")
  }

  private mutating func writeLanguage(_ node: Int, _ language: String) {
    html.append(html: "<span lang=\"")
    html.appendEscaped(language)
    write("\">", node, "</span>")
  }
}

extension Tape {
  /// Whether a paragraph holds nothing but the mark of a notice.
  fileprivate func isMark(_ paragraph: Int) -> Bool {
    guard case .mark = nodes[paragraph + 1].kind else { return false }
    return Int(nodes[paragraph].end) == paragraph + 2
  }
}
