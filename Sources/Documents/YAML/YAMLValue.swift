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

    /// Returns a field with this name that holds others.
    package func holding(_ fields: [Field]) -> Field {
      let value = YAMLValue(content: .mapping(YAMLMapping(fields: fields, range: nameRange)), range: nameRange)
      return Field(name: name, nameRange: nameRange, value: value)
    }
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

extension YAMLMapping {
  /// Returns these fields with those of another file that they lack, also within each other.
  ///
  /// Where one is a mapping and the other isn't, both stay.
  package func over(_ other: YAMLMapping) -> YAMLMapping {
    let own = fields.map { field -> Field in
      guard case .mapping(let inner) = field.value.content,
        case .mapping(let below)? = other[field.name]?.value.content
      else { return field }
      let value = YAMLValue(content: .mapping(inner.over(below)), range: field.value.range)
      return Field(name: field.name, nameRange: field.nameRange, value: value)
    }
    let kept = other.fields.filter { field in
      self[field.name].map { $0.value.isMapping != field.value.isMapping } ?? true
    }
    return YAMLMapping(fields: own + kept, range: range)
  }
}

extension YAMLValue {
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
}
