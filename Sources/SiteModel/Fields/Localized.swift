/// A value, such as a text, in each language of a page; ``Page/language(for:)`` chooses the one that a reader sees.
@usableFromInline package struct Localized<Value: Sendable>: Sendable {
  @usableFromInline let values: [String: Value]

  /// The value for a language without one; if the value is required, that is a finding, and it is never published.
  @usableFromInline let placeholder: Value

  @inlinable init(_ values: [String: Value], placeholder: Value) {
    self.values = values
    self.placeholder = placeholder
  }

  package var isEmpty: Bool { values.isEmpty }

  /// Returns the value in the language with a code such as `fy`.
  @inlinable package subscript(language: String) -> Value { values[language] ?? placeholder }
}
