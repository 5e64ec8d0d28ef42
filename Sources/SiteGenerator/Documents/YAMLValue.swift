/// A value of a YAML file with the place where it stands.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    /// A text; numbers, dates and `nee` are texts too, until a field says what it wants.
    case scalar(String)
    case list([YAMLValue])
    case mapping(YAMLMapping)
  }

  let content: Content
  let range: SourceRange
}

/// The fields of a mapping, in the order of the file.
struct YAMLMapping: Sendable {
  struct Field: Sendable {
    let name: String
    let nameRange: SourceRange
    let value: YAMLValue
  }

  let fields: [Field]

  /// Where the mapping begins; a missing field is told there.
  let range: SourceRange

  subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
