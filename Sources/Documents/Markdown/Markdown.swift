package import Basics

/// A Markdown text, parsed and rendered once.
package struct Markdown: Sendable {
  /// The text cut at each `##`; only the first section, the lead, may lack a heading.
  package let sections: [Section]

  /// The links and images, in document order.
  package let links: [Link]

  /// The figures, in document order.
  package let figures: [Figure]

  package let diagnostics: [Diagnostic]

  /// Reads the text of a page.
  init(_ range: FileRange) {
    self.init(MarkdownWriter(range.file.bytes[range.bytes], at: .exactly(range)))
  }

  /// Reads the text of a field: a line without paragraphs.
  package init(inline text: String, at range: FileRange) {
    self.init(MarkdownWriter(text.utf8, at: .within(range)))
  }

  private init(_ writer: MarkdownWriter) {
    sections = writer.sections
    links = writer.links
    figures = writer.figures
    diagnostics = writer.diagnostics
  }

  /// The ids of the headings and of the figures.
  package var anchors: [String] { sections.flatMap(\.anchors) + figures.map(\.id) }

  /// The words of a field without markup; empty for the text of a page.
  package var plainText: String { sections.map(\.plainText).joined() }
}

extension Markdown {
  /// A heading of the second level and the text below it.
  package struct Section: Sendable {
    package var heading: Heading?
    package var body = Fragment()

    /// The ids of all headings in the section.
    var anchors: [String] = []

    /// The words of a field without markup.
    var plainText = ""

    /// The content and structure of the section, for comparison with its translation.
    package var outline = Outline()
  }

  /// A heading with its id, which links can lead to.
  package struct Heading: Sendable {
    package let id: String
    package let content: Fragment

    /// The words, without markup.
    package let text: String
  }

  /// A link or an image as it is written.
  package struct Link: Sendable {
    package let destination: String
    let place: LinkPlace
    package let isImage: Bool

    package var range: FileRange { place.range(of: destination) }

    /// The same link with only its block as its range, which needs no search.
    package var withoutPlace: Link { Link(destination: destination, place: place.blockOnly, isImage: isImage) }
  }
}
