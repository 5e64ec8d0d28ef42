import Documents

/// Reads the facts of a type, and writes them down to see whether they have changed.
extension FieldReader {
  /// Returns the facts of a page and, if it is a record, the same in a text that doesn't depend on how they are written.
  ///
  /// The text has neither the words of the page nor the day on which somebody checked the facts.
  mutating func facts(of type: any Content.Type) -> (facts: any Content, written: String) {
    let before = (facts: facts.count, texts: texts.count)
    let facts = type.init(&self)
    guard facts.checked != nil else { return (facts, "") }
    let names = Set(self.facts[before.facts...] + texts[before.texts...]).subtracting(["stand-per"])
    let words = nestedTexts.union(texts)
    let fields = (original.fields?.fields ?? []).filter { names.contains($0.name) }
    return (facts, written(fields, without: words))
  }
}

/// Returns fields by name; those that hold words are left out.
private func written(_ fields: [YAMLMapping.Field], without words: Set<String>) -> String {
  fields.sorted { $0.name < $1.name }.compactMap { field in
    if words.contains(field.name), case .scalar = field.value.content { return nil }
    return field.name + ": " + written(field.value, without: words)
  }.joined(separator: ", ")
}

private func written(_ value: YAMLValue, without words: Set<String>) -> String {
  switch value.content {
  case .scalar(let text): text
  case .list(let values): "[" + values.map { written($0, without: words) }.joined(separator: "; ") + "]"
  case .mapping(let mapping): "{" + written(mapping.fields, without: words) + "}"
  }
}
