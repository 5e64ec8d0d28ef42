package import Documents
package import Basics

/// A part of a page that is translated separately: a text field, the lead, or a heading with the text below it.
package struct PageSection: Sendable {
  /// The name in stamps: the id of the heading, or the name of the field, such as `inzet.ouders.tekst`.
  package let id: String

  /// The heading on the page; `nil` for the lead and fields.
  private let title: Markdown.Heading?

  package let passage: Passage

  /// The range of the whole section, or of the value of the field.
  let range: FileRange

  package var fingerprint: Fingerprint { Fingerprint(passage) }

  /// Whether this is a field rather than a part of the text.
  package let isField: Bool

  /// Creates a section from a field.
  init(field name: String, _ passage: Passage, in file: File) {
    (id, title, self.passage, isField) = (name, nil, passage, true)
    range = passage.range ?? file.firstLine
  }

  /// Creates a section from a part of the text; `text` is its range if it has no blocks.
  init(_ section: Markdown.Section, in text: FileRange) {
    id = section.heading.map { PageSection.id(ofHeading: $0.id) } ?? PageSection.lead
    (title, passage, isField) = (section.heading, section.whole, false)
    range = section.whole.range ?? text
  }

  /// The text and the id of the heading on the page; `nil` for the lead and fields.
  package var heading: String? { title?.text }
  package var anchor: String? { title?.id }

  /// The id of the text before the first heading.
  package static let lead = "inleiding"

  /// Returns the id of a heading, with a prefix if the lead or a field may have the same name.
  private static func id(ofHeading id: String) -> String {
    ["titel", "korte-titel", "samenvatting", "ook-genoemd", lead].contains(id) ? "kop:" + id : id
  }

  /// The first line, where findings about the section point.
  package var place: FileRange { (passage.blocks.first?.range ?? range).firstLine }

  /// The text as written, without white space at its ends.
  package var text: String { range.text.trimmed }
}

extension FieldReader {
  /// A text field of a page, in all languages.
  struct TextField: Sendable {
    /// The name, with those of the fields around it: `inzet.ouders.tekst`.
    let name: String

    /// The text in each language that has the field.
    let texts: [String: Passage]

    /// Returns the field with the name of a field around it in front.
    func below(_ name: String) -> TextField { TextField(name: name + "." + self.name, texts: texts) }
  }

  /// Records a plain text for the comparison of languages and the checks of words.
  mutating func note(_ name: String, _ found: [String: Scalar]) {
    diagnostics += found.values.flatMap { PlainMarkup.findings(in: $0.text, at: $0.range) }
    note(name, passages: found.mapValues { Passage(words: $0.text, at: $0.range) })
  }

  /// Records a text with markup.
  mutating func note(_ name: String, passages: [String: Passage]) {
    if !passages.isEmpty { textFields.append(TextField(name: name, texts: passages)) }
  }
}
