/// A text that every language of a page has. Which of them somebody sees, says ``Page/language(for:)``.
package struct Localized<Value: Sendable>: Sendable {
  @usableFromInline let values: [String: Value]

  /// What stands for a text that was missing; its absence is a finding, so it is never published.
  @usableFromInline let placeholder: Value

  @inlinable init(_ values: [String: Value], placeholder: Value) {
    self.values = values
    self.placeholder = placeholder
  }

  /// Whether no language has it.
  package var isEmpty: Bool { values.isEmpty }

  /// The text in the language with a code such as `fy`.
  @inlinable package subscript(language: String) -> Value { values[language] ?? placeholder }
}
