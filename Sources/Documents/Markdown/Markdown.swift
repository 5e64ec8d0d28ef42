package import Basics

/// A text in Markdown, parsed once and cut at its headings.
package struct Markdown: Sendable {
  private let tape: Tape

  /// The text cut at each `##`; only the first section, the lead, may lack a heading.
  package let sections: [Section]
  package let diagnostics: [Diagnostic]

  /// Reads the text of a page.
  init(_ range: FileRange) {
    self.init(TapeRecorder(range.file.bytes[range.bytes], at: range, isField: false), at: range)
  }

  /// Reads the text of a field: a line without paragraphs.
  package init(inline text: String, at range: FileRange) {
    self.init(TapeRecorder(text.utf8, at: range, isField: true), at: range)
  }

  private init(_ recorder: TapeRecorder, at range: FileRange) {
    tape = Tape(recorder.tape, at: range)
    sections = tape.sections
    diagnostics = recorder.diagnostics
  }

  /// The links and images, in document order.
  package var links: [Link] { tape.links }

  /// The figures, in document order.
  package var figures: [Figure] { tape.figures }

  /// The ids of the headings and of the figures.
  package var anchors: [String] { sections.flatMap(\.anchors) + figures.map(\.id) }

  /// All of it.
  package var whole: Passage { Passage(tape) }
}

extension Markdown {
  /// A heading of the second level and the text below it.
  package struct Section: Sendable {
    package let heading: Heading?
    package let body: Passage

    /// The heading and the text.
    package let whole: Passage

    /// The ids of all headings in the section.
    let anchors: [String]
  }

  /// A heading with its id, which links can lead to.
  package struct Heading: Sendable {
    package let id: String

    /// The words; `nil` for the heading above the footnotes, which is in the words of the interface.
    private let content: Passage?

    fileprivate init(id: String, content: Passage?) {
      (self.id, self.content) = (id, content)
    }

    /// The words, without markup.
    package var text: String { content?.words ?? "" }

    package var hasLinks: Bool { content?.hasLinks ?? false }

    package func html(at place: Place) -> HTML {
      content?.html(at: place) ?? HTML(escaping: place.text("footnote.title"))
    }
  }
}

extension Markdown.Section {
  /// Returns the heading and the text as HTML.
  package func html(at place: Place) -> HTML {
    guard let heading else { return body.html(at: place) }
    var html = HTML(html: "<h2 id=\"")
    html.appendEscaped(place.idPrefix + heading.id)
    html.append(html: "\">")
    html += heading.html(at: place)
    html.append(html: "</h2>\n")
    return html + body.html(at: place)
  }
}

extension Tape {
  /// The text cut at each heading of the second level, and before the footnotes.
  fileprivate var sections: [Markdown.Section] {
    let top = Array(Nodes(nodes: nodes, 0..<nodes.count - 1))
    let footnotes = top.first { if case .footnote = nodes[$0].kind { true } else { false } }
    var starts = top.filter { isSecondLevel($0) || $0 == footnotes }
    if let first = top.first, starts.first != first { starts.insert(first, at: 0) }
    let ends = starts.dropFirst() + [nodes.count - 1]
    return zip(starts, ends).map { section(from: $0, to: $1, isFootnotes: $0 == footnotes) }
  }

  private func section(from start: Int, to end: Int, isFootnotes: Bool) -> Markdown.Section {
    var (heading, body): (Markdown.Heading?, Int) = (nil, start)
    if isFootnotes {
      heading = Markdown.Heading(id: Footnotes.headingID, content: nil)
    } else if isSecondLevel(start), case .heading(let number) = nodes[start].kind {
      body = Int(nodes[start].end)
      heading = Markdown.Heading(id: headings[Int(number)].id, content: Passage(self, start + 1..<body))
    }
    let ids = nodes[start..<end].compactMap { node -> String? in
      if case .heading(let number) = node.kind { headings[Int(number)].id } else { nil }
    }
    return Markdown.Section(
      heading: heading, body: Passage(self, body..<end), whole: Passage(self, start..<end),
      anchors: (isFootnotes ? [Footnotes.headingID] : []) + ids)
  }

  private func isSecondLevel(_ node: Int) -> Bool {
    if case .heading(let number) = nodes[node].kind { headings[Int(number)].level == 2 } else { false }
  }
}
