import Documents
import Basics

/// Reads the fields of a page in all its languages at once, and reports every mistake.
///
/// Only the source language's file holds a *fact*; each language's file holds a *text*. An initializer reads one field
/// per line, and the same lines read the source and its translations.
package struct FieldReader {
  /// The fields in one language; `fields` is `nil` if a translation has none here.
  struct Version {
    let language: String
    let fields: YAMLMapping?

    /// The range of the fields, or of where they belong.
    let range: FileRange

    /// The `sleutel` of the item that holds the fields, if they belong to an item.
    var key: Scalar?
  }

  /// The fields in the source language.
  let original: Version

  let translations: [Version]

  /// Whether the site has more languages, so that somebody may translate the fields sooner or later.
  let isForTranslation: Bool

  /// See ``Document/sourceMarks``.
  var sourceMarks: Set<String> = []
  /// The names requested so far.
  var (facts, texts): ([String], [String]) = ([], [])

  /// The names of fields that must be there.
  var required: [String] = []

  var (diagnostics, references): ([Diagnostic], [Reference]) = ([], [])

  /// The names of words in items and groups.
  var nestedTexts: Set<String> = []

  /// The dates on which something happened.
  var happenings: [Happening] = []

  /// The texts read so far, for the comparison of languages.
  var textFields: [TextField] = []

  /// The fields asked for so far; `nil` unless somebody wants to know which there are. See ``declarations(_:)``.
  var recorded: FieldGroup?

  init(_ original: Version, translations: [Version] = [], isForTranslation: Bool = false) {
    (self.original, self.translations, self.isForTranslation) = (original, translations, isForTranslation)
  }

  /// Reads fields that have no language, such as those of `site.yml`.
  init(_ fields: YAMLMapping) { self.init(Version("", fields)) }

  /// Reads the fields of a file that has no language; returns `nil` if it isn't valid YAML.
  init?(_ file: File, _ findings: inout [Diagnostic]) {
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    findings += mistakes
    guard let mapping else { return nil }
    self.init(mapping)
  }

  // MARK: Facts

  mutating func optional(_ name: String) -> String? { scalar(fact: name)?.text }

  mutating func required(_ name: String) -> String { requiredScalar(fact: name)?.text ?? "" }

  /// Reads a year such as 2026.
  mutating func year(_ name: String) -> PartialDate? {
    parsed(requiredScalar(fact: name), name, .year) { PartialDate($0).flatMap { $0.month == nil ? $0 : nil } }
  }

  mutating func optionalDate(_ name: String) -> PartialDate? {
    parsed(scalar(fact: name), name, .date) { PartialDate($0) }
  }

  /// Reads a whole day; a month or a year isn't exact enough.
  mutating func day(_ name: String) -> PartialDate? {
    parsed(requiredScalar(fact: name), name, .day) { PartialDate(day: $0) }
  }

  mutating func optionalDay(_ name: String) -> PartialDate? {
    parsed(scalar(fact: name), name, .day) { PartialDate(day: $0) }
  }

  mutating func optionalPeriod(_ name: String) -> Period? { parsed(scalar(fact: name), name, .period) { Period($0) } }

  mutating func date(_ name: String) -> PartialDate? {
    parsed(requiredScalar(fact: name), name, .date) { PartialDate($0) }
  }

  /// Reads `ja` or `nee`; returns `absent` if there is no valid value.
  mutating func flag(_ name: String, absent: Bool) -> Bool {
    parsed(scalar(fact: name), name, .flag) { ["ja": true, "nee": false][$0] } ?? absent
  }

  /// Reads a text with a check of its own.
  mutating func required(_ name: String, where check: (String, FileRange) -> Diagnostic?) -> String {
    guard let (text, range) = requiredScalar(fact: name) else { return "" }
    if let diagnostic = check(text, range) { diagnostics.append(diagnostic) }
    return text
  }

  /// Reads a text of a kind.
  mutating func required(
    _ name: String, _ kind: Diagnostic.FieldKind, where isValid: (String) -> Bool
  ) -> String {
    declare(name) { $0.kind = kind }
    return required(name) { text, range in isValid(text) ? nil : .wrongType(name, kind, at: range) }
  }

  /// Reads a list of at least one word.
  mutating func requiredList(_ name: String) -> [Scalar] {
    let before = diagnostics.count
    let words = list(name)
    declareRequired(name)
    if words.isEmpty, diagnostics.count == before {
      diagnostics.append(original.fields?[name].map { .emptyField($0) } ?? .missingField(name, at: original.range))
    }
    return words
  }

  mutating func words(_ name: String) -> [String] { list(name).map(\.text) }

  // MARK: Mistakes

  /// Reports a mistake that only the initializer can find, if there is one.
  mutating func tell(_ mistake: Diagnostic?) {
    if let mistake { diagnostics.append(mistake) }
  }

  /// Rejects fields whose facts come from elsewhere: from the field `other`, or from the page that it names.
  mutating func refuse(_ names: [String], beside other: String) {
    for name in names {
      facts.append(name)
      if let field = original.fields?[name] { diagnostics.append(.factElsewhere(field, other)) }
    }
  }
}

// MARK: - Lookup

extension FieldReader {
  /// Returns the range of a field's value, or of all fields if the field is missing.
  func place(of name: String) -> FileRange { original.fields?[name]?.value.range ?? original.range }

  typealias Scalar = (text: String, range: FileRange)

  mutating func field(fact name: String) -> YAMLMapping.Field? {
    facts.append(name)
    declare(name)
    return original.fields?[name]
  }

  mutating func scalar(fact name: String) -> Scalar? { field(fact: name).flatMap { scalar(of: $0) } }

  mutating func requiredScalar(fact name: String) -> Scalar? {
    required.append(name)
    let field = field(fact: name)
    declareRequired(name)
    guard let field else {
      diagnostics.append(.missingField(name, at: original.range))
      return nil
    }
    return scalar(of: field)
  }

  mutating func scalar(of field: YAMLMapping.Field) -> Scalar? {
    guard let scalar = field.value.scalar else {
      diagnostics.append(.wrongType(field.name, .text, at: field.value.range))
      // The only text in brackets is what is meant.
      guard case .list(let values) = field.value.content, values.count == 1 else { return nil }
      return values[0].scalar
    }
    guard !scalar.text.allSatisfy(\.isWhitespace) else {
      diagnostics.append(.emptyField(field))
      return nil
    }
    return isFilledIn(scalar, field.name) ? scalar : nil
  }

  mutating func parsed<Value>(
    _ scalar: Scalar?, _ name: String, _ kind: Diagnostic.FieldKind, _ parse: (String) -> Value?
  ) -> Value? {
    declare(name) { $0.kind = kind }
    guard let (text, range) = scalar else { return nil }
    let value = parse(text)
    if value == nil { diagnostics.append(.wrongType(name, kind, at: range)) }
    return value
  }

  mutating func list(_ name: String) -> [Scalar] {
    facts.append(name)
    declareList(name)
    return list(name, in: original)
  }

  mutating func list(_ name: String, in version: Version) -> [Scalar] {
    let all = list(name, in: version, \.scalar, mistake: { .wrongType(name, .text, at: $0) }) {
      .wrongType(name, .list, at: $0)
    }
    return all.filter { isFilledIn($0, name) }
  }
}
