import Basics

/// Explains a colon that is missing, or that YAML takes for another.
extension YAMLMistake {
  /// Returns the finding for a misplaced colon.
  ///
  /// The line above lacks one, this line has two, or this line is indented wrongly.
  func colon(at place: Int, _ here: FileRange) -> Diagnostic {
    if let above = lineWithoutColon(above: place) { return noColon(at: above) }
    let line = lineWithoutBlanks(place)
    if let glued = line.text.firstMatch(of: #/^(?:- +)?[A-Za-z-]+:(?=[\[{"'])/#) {
      let meant = glued.output + " " + line.text[glued.range.upperBound...]
      let finding = repair.of(.noColon(at: line, meant: String(meant)), String(meant), at: line)
      if finding.edit != nil { return finding }
    }
    if let value = repair.value(on: line),
      let fields = MistypedFields(yaml: places.yaml).withoutBrackets(value, on: line)
    {
      return fields
    }
    return isFirstColon(place)
      ? .indentation(at: line) : repair.quoted(.secondColon(in: line, at: here), at: repair.value(on: line))
  }

  func noColon(at range: FileRange) -> Diagnostic {
    let meant = Diagnostic.withSpace(range.text)
    return repair.of(.noColon(at: range, meant: meant), meant, at: range)
  }

  /// Returns the first of the lines above without a field, if they begin a group of fields.
  func lineWithoutColon(above place: Int) -> FileRange? {
    guard !file.text(in: file.lineStart(before: place)..<place).contains(": ") else { return nil }
    var (found, start): (FileRange?, Int) = (nil, file.lineStart(before: place))
    while start > places.yaml.bytes.lowerBound {
      start = file.lineStart(before: start - 1)
      let line = lineWithoutBlanks(start).withoutListMarks
      guard let first = line.text.first, first != "#", first != "\r" else { continue }
      let text = line.text.prefix(upTo: line.text.firstRange(of: " #")?.lowerBound ?? line.text.endIndex)
      if "\"'".contains(first) || text.contains(": ") { return nil }
      if text.last(where: { !$0.isWhitespace }) == ":" { return found }
      found = line
      if line != lineWithoutBlanks(start) { return found }
    }
    return found
  }

  /// Whether the line is indented and this is its first colon followed by a space.
  private func isFirstColon(_ place: Int) -> Bool {
    let line = lineWithoutBlanks(place).bytes.lowerBound
    return line > file.lineStart(before: place) && !file.text(in: line..<place).contains(": ")
  }
}

extension FileRange {
  /// The range without the `- ` marks of list items at its start.
  fileprivate var withoutListMarks: FileRange {
    var rest = file.bytes[bytes]
    while rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: " ") } }
    return FileRange(file, rest.indices)
  }
}

extension Diagnostic {
  /// libYAML's most frequent complaint: `titel: Motie: ID 79`.
  fileprivate static func secondColon(in line: FileRange, at range: FileRange) -> Diagnostic {
    let parts = line.text.split(separator: ": ", maxSplits: 1).map(String.init)
    let repair = parts.count == 2 ? YAMLRepair.quoted(parts[1]).map { "\(parts[0]): \($0)" } : nil
    return Diagnostic(
      .yaml, at: range,
      nl: "een tekst met een dubbele punt staat tussen aanhalingstekens", en: "a text with a colon needs quotes",
      tip: repair.map { Wording(nl: "schrijf: \($0)", en: "write: \($0)") } ?? quotes)
  }

  static func noColon(at range: FileRange, meant: String?) -> Diagnostic {
    Diagnostic(
      .yaml, at: range,
      nl: "na de naam van een veld staan een dubbele punt en een spatie",
      en: "a field's name is followed by a colon and a space",
      tip: meant.map { Wording(nl: "schrijf: \($0)", en: "write: \($0)") }
        ?? Wording(
          nl: "bijvoorbeeld: titel: Contact; hoort dit bij de regel erboven, zet er dan twee spaties voor",
          en: "for example: titel: Contact; if this belongs to the line above, put two blanks before it"))
  }

  /// Returns a field such as `titel:Contact` or `titel = Contact` with a colon and a space, or `nil` if the text isn't one.
  fileprivate static func withSpace(_ text: String) -> String? {
    let name = text.prefix { $0.isLetter || $0.isNumber || "_-".contains($0) }
    let rest = text.dropFirst(name.count)
    if let value = rest.wholeMatch(of: #/ ?[=;] *(\S.*)/#)?.1 { return name + ": " + value }
    guard !name.isEmpty, rest.first == ":", let first = rest.dropFirst().first else { return nil }
    return first.isWhitespace || first == "/" ? nil : name + ": " + rest.dropFirst()
  }
}
