package import Documents
package import Basics

/// Changes the stamps and the review in a file, and leaves every other byte alone.
package struct StampWriter {
  private let document: Document
  private var file: File { document.file }

  package init(_ document: Document) {
    self.document = document
  }

  /// Returns the edits that replace the stamps of the translation and, if given, its review.
  package func edits(entries: [Stamps.Entry], review: Stamps.Review?) -> [Edit] {
    var edits = edits(toStamp: entries)
    if let review { edits += self.edits(toReview: review) }
    return edits
  }

  // MARK: Stamps

  private func edits(toStamp entries: [Stamps.Entry]) -> [Edit] {
    guard let field = document.fields["vertaald"], case .mapping(let written) = field.value.content,
      let last = written.fields.last
    else {
      return [replaceOrAdd("vertaald", block(entries))]
    }
    if isFlow(field, written) { return [replace(field, upTo: endOfFlow(behind: last), block(entries))] }
    let wanted = Dictionary(entries.map { ($0.section, $0.written) }, uniquingKeysWith: { first, _ in first })
    let changed = written.fields.compactMap { entry -> Edit? in
      guard let text = wanted[entry.name] else { return Edit(range: line(of: entry), replacement: "") }
      return entry.value.range.text == text ? nil : Edit(range: entry.value.range, replacement: text)
    }
    let known = Set(written.fields.map(\.name))
    let indent = String(repeating: " ", count: entryIndent(last))
    let added = entries.filter { !known.contains($0.section) }.map { line(of: $0, indent) }
    return added.isEmpty ? changed : changed + [.insert(added.joined(), at: line(of: last).bytes.upperBound, in: file)]
  }

  private func block(_ entries: [Stamps.Entry]) -> String {
    "vertaald:" + file.lineEnding + entries.map { line(of: $0, "  ") }.joined()
  }

  private func line(of entry: Stamps.Entry, _ indent: String) -> String {
    indent + yamlText(entry.section) + ": " + yamlText(entry.written) + file.lineEnding
  }

  private func entryIndent(_ field: YAMLMapping.Field) -> Int {
    field.nameRange.bytes.lowerBound - file.lineStart(before: field.nameRange.bytes.lowerBound)
  }

  // MARK: Review

  private func edits(toReview review: Stamps.Review) -> [Edit] {
    let texts = [
      ("hash", review.fingerprint?.text ?? ""), ("rol", yamlText(review.role)), ("datum", review.date?.iso ?? ""),
    ]
    if let field = document.fields["nagezien"], case .mapping(let written) = field.value.content,
      texts.allSatisfy({ written[$0.0] != nil })
    {
      return texts.compactMap { name, text in
        written[name].map { Edit(range: $0.value.range, replacement: text) }
      }
    }
    let fields = texts.map { $0.0 + ": " + $0.1 }.joined(separator: ", ")
    return [replaceOrAdd("nagezien", "nagezien: { " + fields + " }" + file.lineEnding)]
  }

  // MARK: Ranges

  /// Returns the edit that replaces a field, or adds it after the other fields.
  private func replaceOrAdd(_ name: String, _ text: String) -> Edit {
    if let field = document.fields[name] { return Edit(range: line(of: field), replacement: text) }
    return .insert(text, at: document.fieldsEnd, in: file)
  }

  private func replace(_ field: YAMLMapping.Field, upTo end: Int, _ text: String) -> Edit {
    let lineEnd = min(file.bytes.count, end)
    let next = file.bytes[lineEnd...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
    return Edit(range: FileRange(file, field.nameRange.bytes.lowerBound..<next), replacement: text)
  }

  /// Returns the range of a field's lines, with the last line break.
  private func line(of field: YAMLMapping.Field) -> FileRange {
    let end = field.value.range.bytes.upperBound
    let next = file.bytes[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
    return FileRange(file, file.lineStart(before: field.nameRange.bytes.lowerBound)..<next)
  }

  /// Whether the entries are in braces.
  private func isFlow(_ field: YAMLMapping.Field, _ written: YAMLMapping) -> Bool {
    guard let first = written.fields.first else { return true }
    return file.bytes[field.nameRange.bytes.upperBound..<first.nameRange.bytes.lowerBound].contains(UInt8(ascii: "{"))
  }

  private func endOfFlow(behind last: YAMLMapping.Field) -> Int {
    let end = last.value.range.bytes.upperBound
    return file.bytes[end...].firstIndex(of: UInt8(ascii: "}")) ?? end
  }
}

/// Returns a text as YAML, in quotation marks if YAML could read it as something else.
private func yamlText(_ text: String) -> String {
  let isPlain = text.wholeMatch(of: /[\p{L}\p{N}][\p{L}\p{N} ._\-]*(:[\p{L}\p{N}._\-]+)?/) != nil && text.last != " "
  return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
}
