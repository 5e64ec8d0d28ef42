import Basics

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

  /// The places of the fields by their names, where there are so many that looking through them takes long.
  private let places: [String: Int]

  /// Where the mapping begins; a missing field is told there.
  let range: SourceRange

  init(fields: [Field], range: SourceRange) {
    self.fields = fields
    self.range = range
    places =
      fields.count < 32
      ? [:] : Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Field? {
    places.isEmpty ? fields.first { $0.name == name } : places[name].map { fields[$0] }
  }
}
