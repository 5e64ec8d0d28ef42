package import Documents
package import Basics

/// A part of a page that is translated by itself: its title, a text of a list, the lead, or a heading with what follows it.
package struct PageSection: Sendable {
  /// What it is called in stamps: the id of its heading, or the name of its field, such as `inzet.ouders.tekst`.
  package let id: String

  /// The words of its heading; `nil` where it has none.
  package let heading: String?

  /// The id of its heading on the page.
  package let anchor: String?

  package let outline: Outline

  /// Where it stands: the whole section, or the value of a field.
  let range: FileRange

  /// A short hash of what it says.
  package let fingerprint: Fingerprint

  /// Whether it is a field, not a part of the text.
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

  /// A field.
  init(field name: String, _ outline: Outline, in file: File) {
    self.init(name, outline, at: outline.range ?? file.firstLine, isField: true)
  }

  /// A part of the text.
  init(_ section: Markdown.Section, in text: FileRange) {
    let id = section.heading.map { PageSection.id(ofHeading: $0.id) } ?? PageSection.lead
    self.init(
      id, heading: section.heading, section.outline, at: section.outline.range ?? text, isField: false)
  }

  /// What the text before the first heading is called.
  package static let lead = "inleiding"

  /// An id is a word that a field may have too.
  private static func id(ofHeading id: String) -> String {
    ["titel", "korte-titel", "samenvatting", "ook-genoemd", lead].contains(id) ? "kop:" + id : id
  }

  /// Where a finding about it belongs: its heading, or the first line of what it is.
  package var place: FileRange { (outline.blocks.first?.range ?? range).firstLine }

  /// Its text as it is written.
  package var text: String { range.text.trimmed }
}

extension FieldReader {
  /// A text of a page that stands in each language, with what it says there.
  struct TextField: Sendable {
    /// The names that lead to it, with dots between: `inzet.ouders.tekst`.
    let name: String

    /// What it says in each language that has it.
    let texts: [String: Outline]

    /// The same below another name.
    func below(_ name: String) -> TextField { TextField(name: name + "." + self.name, texts: texts) }
  }

  /// Notes a text for those who compare languages or check words.
  mutating func note(_ name: String, _ found: [String: Scalar]) {
    note(name, outlines: found.mapValues { Outline(words: $0.text, at: $0.range) })
  }

  /// Notes a text with markup.
  mutating func note(_ name: String, outlines: [String: Outline]) {
    if !outlines.isEmpty { textFields.append(TextField(name: name, texts: outlines)) }
  }
}
