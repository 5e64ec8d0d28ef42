import Basics
import Documents

/// Reads the fields of a file of strings.
extension FieldReader {
  /// Reads a list with a fixed number of words; with another number, those that are built in keep dates readable.
  mutating func words(_ name: String, count: Int, else builtIn: YAMLMapping?) -> [String] {
    let before = diagnostics.count
    let words = requiredList(name).map(\.text)
    if words.count == count { return words }
    if diagnostics.count == before, let field = original.fields?[name] {
      diagnostics.append(.wordCount(field, count))
    }
    var other = builtIn.map { FieldReader($0) }
    return other?.words(name) ?? words
  }

  /// Reads letters, each with the letter that it maps to.
  mutating func letters() -> [Character: Character] {
    let pairs = all().compactMap { field -> (Character, Character)? in
      guard field.name.count == 1, let other = field.value.scalar?.text, other.count == 1 else {
        diagnostics.append(.notALetter(at: field.value.range))
        return nil
      }
      return (Character(field.name), Character(other))
    }
    return Dictionary(keepingFirst: pairs)
  }

  /// Returns the finding about a text that stands beside `texts` instead of below it, and passes over others like it.
  mutating func misplacedText(_ texts: [String: Set<String>]) -> Diagnostic? {
    let names = facts
    let misplaced = (original.fields?.fields ?? []).filter { field in
      let isKey = texts.keys.contains { $0 == field.name || $0.hasPrefix(field.name + ".") }
      return !names.contains(field.name) && (isKey || field.name.nearMiss(in: names) == nil)
    }
    facts += misplaced.map(\.name)
    return misplaced.first.map { .misplacedText($0) }
  }

  /// Returns all texts below these fields; a key joins the names that lead to a text with dots.
  mutating func flattened() -> [String: Scalar] {
    Dictionary(keepingFirst: all().flatMap { flatten($0.value, $0.name) })
  }
}

private func flatten(_ value: YAMLValue, _ name: String) -> [(String, FieldReader.Scalar)] {
  if let scalar = value.scalar { return [(name, scalar)] }
  return (value.mapping?.fields ?? []).flatMap { flatten($0.value, name + "." + $0.name) }
}
