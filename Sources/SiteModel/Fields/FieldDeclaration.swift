import Documents
import Basics

/// A field as an initializer asks for it; `oko schema` and `oko new` know fields from these.
package struct FieldDeclaration: Sendable {
  package let name: String

  /// The kind of its value, or of each value of a list.
  var kind = Diagnostic.FieldKind.text

  /// The words among which it is chosen; none if any will do.
  var choices: [String] = []

  package fileprivate(set) var isRequired = false
  package fileprivate(set) var isList = false

  /// Whether each language has it for itself.
  fileprivate(set) var isText = false

  /// The fields that it holds, or that each of its items holds.
  package fileprivate(set) var group: FieldGroup?

  /// Whether it is a list that each language has for itself, with facts too.
  var isOfEachLanguage: Bool { isText && group != nil }

  /// Whether translations have it: words, or something that holds words.
  package var isTranslated: Bool { isText || group?.fields.contains(where: \.isTranslated) ?? false }
}

/// Fields that belong together: those of a page, or those of an item of a list.
package struct FieldGroup: Sendable {
  package fileprivate(set) var fields: [FieldDeclaration] = []

  /// Whether it has fields of any name, such as one for each language.
  fileprivate(set) var isOpen = false

  /// Names of fields of which one set must be there: what another page says, say, or else the fields that say it here.
  fileprivate(set) var alternatives: [[String]] = []
}

/// Writes down which fields an initializer asks for, by running it on nothing.
extension FieldReader {
  /// Returns the fields for which something asks.
  static func declarations(_ read: (inout FieldReader) -> Void) -> FieldGroup {
    let nothing = File(path: "", bytes: [])
    var reader = FieldReader(YAMLMapping(fields: [], range: nothing.all))
    reader.recorded = FieldGroup()
    read(&reader)
    return reader.recorded ?? FieldGroup()
  }

  /// Notes a field, and what is known of it.
  mutating func declare(_ name: String, _ change: (inout FieldDeclaration) -> Void = { _ in }) {
    guard recorded != nil else { return }
    let index = recorded?.fields.firstIndex { $0.name == name } ?? recorded?.fields.count ?? 0
    if index == recorded?.fields.count { recorded?.fields.append(FieldDeclaration(name: name)) }
    if var field = recorded?.fields[index] {
      change(&field)
      recorded?.fields[index] = field
    }
  }

  mutating func declareRequired(_ name: String) { declare(name) { $0.isRequired = true } }

  mutating func declareList(_ name: String) { declare(name) { $0.isList = true } }

  mutating func declareText(_ name: String, isRequired: Bool = false, isList: Bool = false) {
    declare(name) { ($0.isText, $0.isRequired, $0.isList) = (true, isRequired || $0.isRequired, isList) }
  }

  /// Notes that there may be fields of any name.
  mutating func declareOpen() { recorded?.isOpen = true }

  /// Notes that a field, which is read as required, isn't always.
  mutating func declareSometimes(_ name: String) { declare(name) { $0.isRequired = false } }

  /// Notes a field that holds other fields.
  mutating func declare<Item>(
    _ name: String, isList: Bool = false, isText: Bool = false, holding make: (inout FieldReader) -> Item
  ) {
    guard recorded != nil else { return }
    var group = FieldReader.declarations { _ = make(&$0) }
    // An item with words has a key, by which its translation is found.
    if isList, !isText, group.fields.contains(where: \.isTranslated) {
      group.fields.insert(FieldDeclaration(name: "sleutel", kind: .slug), at: 0)
      group.fields[0].isText = true
    }
    declare(name) { ($0.group, $0.isList, $0.isText) = (group, isList, isText) }
  }

  /// Notes that the fields which `make` asks for are there if `name` is; then those that are required otherwise are not.
  mutating func declare<Item>(_ name: String, instead make: (inout FieldReader) -> Item) {
    guard recorded != nil else { return }
    let group = FieldReader.declarations { _ = make(&$0) }
    recorded?.alternatives.append([name] + group.fields.filter(\.isRequired).map(\.name))
    for field in group.fields { declare(field.name) { ($0.kind, $0.choices) = (field.kind, field.choices) } }
  }
}
