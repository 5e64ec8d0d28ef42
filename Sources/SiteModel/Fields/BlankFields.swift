import Basics

/// The fields of a new file as lines of YAML, to be filled in: those that must be there first, the others as comments.
///
/// Each has a comment that says what it is for. A value that nobody can know is ``FillIns/mark``; one that is known makes its field no
/// comment.
struct BlankFields {
  let subject: Subject
  let isTranslation: Bool

  /// Whether items need a key, by which translations find them.
  let needsKeys: Bool

  /// The values that are known, by name.
  let values: [String: String]

  /// Returns the lines for fields of the subject.
  func lines(_ fields: FieldGroup) -> [String] {
    // What every page has comes after what only this type has.
    let common = Set(FieldReader.declarations { _ = PageFields(&$0) }.fields.map(\.name))
    let rank = { (field: FieldDeclaration) in field.isRequired ? 0 : common.contains(field.name) ? 2 : 1 }
    let ordered = [0, 1, 2].map { number in fields.fields.filter { rank($0) == number } }
    return lines(ordered.joined().map(\.self), isTranslation, below: "")
  }

  private func lines(_ fields: [FieldDeclaration], _ isTranslation: Bool, below path: String) -> [String] {
    fields.filter { !isTranslation || $0.isTranslated }.flatMap { field in
      let lines = lines(of: field, isTranslation, path + field.name)
      return isNeeded(field) || values[path + field.name] != nil ? lines : lines.map { "# " + $0 }
    }
  }

  private func isNeeded(_ field: FieldDeclaration) -> Bool { field.isRequired || field.name == "sleutel" && needsKeys }

  private func lines(of field: FieldDeclaration, _ isTranslation: Bool, _ path: String) -> [String] {
    let comment = " # " + comment(on: field, path)
    guard let group = field.group, !group.fields.isEmpty else {
      let value = values[path] ?? FillIns.mark
      return ["\(field.name): \(field.isList ? "[\(value)]" : value)\(comment)"]
    }
    let ordered = group.fields.filter(isNeeded) + group.fields.filter { !isNeeded($0) }
    let inner = lines(ordered, isTranslation && !field.isOfEachLanguage, below: path + ".")
    let indented = inner.enumerated().map { (field.isList ? $0 == 0 ? "  - " : "    " : "  ") + $1 }
    return ["\(field.name):\(comment)"] + indented
  }

  private func comment(on field: FieldDeclaration, _ path: String) -> String {
    let text = FieldDescriptions.text(of: path, subject) ?? ""
    // Nobody reads a comment with sixty rules.
    return field.choices.isEmpty || field.choices.count > 20
      ? text : text + " (" + field.choices.joined(separator: ", ") + ")"
  }
}
