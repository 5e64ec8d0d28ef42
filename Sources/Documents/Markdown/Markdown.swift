package import Basics

/// A text in Markdown, parsed once and cut at its headings.
package struct Markdown: Sendable {
  /// All of it.
  package let whole: Passage

  /// The text cut at each `##`; only the first section, the lead, may lack a heading.
  package let sections: [Section]
  package let diagnostics: [Diagnostic]

  /// Reads the text of a page; links to a source whose words are among `sourceMarks` are marks.
  init(_ range: FileRange, sourceMarks: Set<String> = []) {
    self.init(TapeRecorder(range.file.bytes[range.bytes], at: range, isField: false, sourceMarks))
  }

  /// Reads the text of a field: a line without paragraphs.
  package init(inline text: String, at range: FileRange, sourceMarks: Set<String> = []) {
    self.init(TapeRecorder(text.utf8, at: range, isField: true, sourceMarks))
  }

  private init(_ recorder: TapeRecorder) {
    whole = Passage(recorder.tape)
    sections = whole.sections
    diagnostics = recorder.diagnostics
  }

  /// The links and images, in document order.
  package var links: [Link] { whole.tape.links }

  /// What comes before the id of a source in an address.
  package static let sourceAddress = Tape.SourceMark.prefix

  /// Returns the id of a mark, to which the list of sources leads back.
  package static func id(ofMark number: Int, of source: String) -> String {
    "bij-\(source)" + (number > 1 ? "-\(number)" : "")
  }

  /// How many marks each source has.
  package var sourceMarks: [String: Int] { whole.tape.marks.reduce(into: [:]) { $0[$1.source] = $1.number } }

  /// The figures, in document order.
  package var figures: [Figure] { whole.tape.figures }

  /// The ids of the headings and of the figures.
  package var anchors: [String] {
    let notes = sections.last { $0.heading?.id == Footnotes.headingID }.map { _ in [Footnotes.headingID] } ?? []
    return whole.tape.headings.map(\.id) + notes + figures.map(\.id)
  }
}

extension Markdown {
  /// A heading of the second level and the text below it.
  package struct Section: Sendable {
    package let heading: Heading?
    package let body: Passage

    /// The heading and the text.
    package let whole: Passage
  }

  /// A heading with its id, which links can lead to.
  package struct Heading: Sendable {
    package let id: String

    /// The words; `nil` for the heading above the footnotes, which is in the words of the interface.
    fileprivate let content: Passage?

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

extension Passage {
  /// The text cut at each heading of the second level, and before the footnotes.
  fileprivate var sections: [Markdown.Section] {
    let top = Array(Nodes(tape, nodes))
    let footnotes = top.first { if case .footnote = tape.nodes[$0].kind { true } else { false } }
    var starts = top.filter { isSecondLevel($0) || $0 == footnotes }
    if let first = top.first, starts.first != first { starts.insert(first, at: 0) }
    let ends = starts.dropFirst() + [nodes.upperBound]
    return zip(starts, ends).map { section(from: $0, to: $1, isFootnotes: $0 == footnotes) }
  }

  private func section(from start: Int, to end: Int, isFootnotes: Bool) -> Markdown.Section {
    var (heading, body): (Markdown.Heading?, Int) = (nil, start)
    if isFootnotes {
      heading = Markdown.Heading(id: Footnotes.headingID, content: nil)
    } else if isSecondLevel(start), case .heading(let number) = tape.nodes[start].kind {
      body = Int(tape.nodes[start].end)
      heading = Markdown.Heading(id: tape.headings[Int(number)].id, content: self[start + 1..<body])
    }
    return Markdown.Section(heading: heading, body: self[body..<end], whole: self[start..<end])
  }

  private func isSecondLevel(_ node: Int) -> Bool {
    if case .heading(let number) = tape.nodes[node].kind { tape.headings[Int(number)].level == 2 } else { false }
  }
}
