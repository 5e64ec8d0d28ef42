package import Basics

/// A value of a YAML file, with its range.
package struct YAMLValue: Sendable {
  package enum Content: Sendable {
    /// A text; numbers, dates and `nee` are texts too, until a field asks for a type.
    case scalar(String)
    case list([YAMLValue])
    case mapping(YAMLMapping)
  }

  package let content: Content
  package let range: FileRange
}

/// The fields of a mapping, in the order of the file.
package struct YAMLMapping: Sendable {
  package struct Field: Sendable {
    package let name: String
    package let nameRange: FileRange
    package let value: YAMLValue
  }

  package let fields: [Field]

  /// The indices of the fields by name; empty for a small mapping, which is faster to scan.
  private let places: [String: Int]

  /// The range at which a missing field is reported.
  package let range: FileRange

  package init(fields: [Field], range: FileRange) {
    self.fields = fields
    self.range = range
    places = fields.count < 32 ? [:] : Dictionary(keepingFirst: fields.enumerated().map { ($1.name, $0) })
  }

  /// Creates the fields of a table's row: each cell with the one that names its column.
  package init(cells: [(name: CSV.Cell, value: CSV.Cell)], range: FileRange) {
    let fields = cells.map { name, cell in
      Field(name: name.text, nameRange: cell.range, value: YAMLValue(content: .scalar(cell.text), range: cell.range))
    }
    self.init(fields: fields, range: range)
  }

  package subscript(name: String) -> Field? {
    places.isEmpty ? fields.first { $0.name == name } : places[name].map { fields[$0] }
  }
}
