package import Documents
package import Basics

/// A part of a page that is translated on its own: its title, a text in a list, the lead, or a heading with what
/// follows it.
package struct PageSection: Sendable {
  /// Its name in stamps: the id of its heading, or the name of its field, such as `inzet.ouders.tekst`.
  package let id: String

  /// The text of its heading; `nil` where it has none.
  package let heading: String?

  /// The id of its heading on the page.
  package let anchor: String?

  package let outline: Outline

  /// The whole section, or the value of the field.
  let range: FileRange

  /// A short hash of its content.
  package let fingerprint: Fingerprint

  /// Whether it is a field, rather than part of the text.
  package let isField: Bool

  private init(
    _ id: String, heading: Markdown.Heading? = nil, _ outline: Outline, at range: FileRange, isField: Bool
  ) {
    self.id = id
    self.heading = heading?.text
    anchor = heading?.id
    self.outline = outline
    self.range = range
    self.isField = isField
    fingerprint = outline.fingerprint
  }

  /// Creates a section from a field.
  init(field name: String, _ outline: Outline, in file: File) {
    self.init(name, outline, at: outline.range ?? file.firstLine, isField: true)
  }

  /// Creates a section from part of the text.
  init(_ section: Markdown.Section, in text: FileRange) {
    let id = section.heading.map { PageSection.id(ofHeading: $0.id) } ?? PageSection.lead
    self.init(
      id, heading: section.heading, section.outline, at: section.outline.range ?? text, isField: false)
  }

  /// The id of the text before the first heading.
  package static let lead = "inleiding"

  /// The id of a heading, with a prefix where a field may have the same name.
  private static func id(ofHeading id: String) -> String {
    ["titel", "korte-titel", "samenvatting", "ook-genoemd", lead].contains(id) ? "kop:" + id : id
  }

  /// The place for a finding about it: its heading, or its first line.
  package var place: FileRange { (outline.blocks.first?.range ?? range).firstLine }

  /// Its text as written.
  package var text: String { range.text.trimmed }
}

extension FieldReader {
  /// A text field of a page, in each language.
  struct TextField: Sendable {
    /// The names that lead to it, joined by dots: `inzet.ouders.tekst`.
    let name: String

    /// Its text in each language that has it.
    let texts: [String: Outline]

    /// The same field below another name.
    func below(_ name: String) -> TextField { TextField(name: name + "." + self.name, texts: texts) }
  }

  /// Records a text, for comparing languages and checking words.
  mutating func note(_ name: String, _ found: [String: Scalar]) {
    note(name, outlines: found.mapValues { Outline(words: $0.text, at: $0.range) })
  }

  /// Records a text with markup.
  mutating func note(_ name: String, outlines: [String: Outline]) {
    if !outlines.isEmpty { textFields.append(TextField(name: name, texts: outlines)) }
  }
}
