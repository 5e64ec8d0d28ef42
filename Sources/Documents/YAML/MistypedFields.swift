import Basics

/// Recognises fields that YAML reads otherwise than they are meant: `titel:"a: b"`, `{datum:2025}`, `{ tekst: Een, twee }`.
struct MistypedFields {
  let yaml: FileRange
  private var file: File { yaml.file }
  private var repair: YAMLRepair { YAMLRepair(yaml: yaml) }

  /// Returns the finding on a name that holds its value too, as no blank follows its colon.
  func glued(_ name: FileRange, inBrackets: Bool) -> Diagnostic? {
    guard file.bytes[name.bytes].contains(where: { ":=".utf8.contains($0) }),
      let (field, value) = name.text.wholeMatch(of: #/([A-Za-z][A-Za-z-]*)(?::| ?= ?)([^ :=\/].*)/#).map({
        ($0.1, $0.2)
      })
    else { return nil }
    let line = FileRange(file, name.bytes.lowerBound..<file.lineEnd(after: name.bytes.lowerBound))
    if inBrackets {
      let meant = line.text.replacing(#/(^|[{,] *)([A-Za-z-]+)(?::| ?= ?)(?=[^ :=\/])/#) { "\($0.1)\($0.2): " }
      return repair.of(.noColon(at: name, meant: String(meant.prefix { $0 != "}" }).trimmed), meant, at: line)
    }
    // The line has another colon, or it would be a text and no field.
    let rest = String(line.text[value.startIndex...]).trimmed
    let meant = "\(field): " + ("\"'[{".contains(rest.prefix(1)) ? rest : YAMLRepair.quoted(rest) ?? rest)
    return repair.of(.noColon(at: line, meant: meant), meant, at: line)
  }

  /// Returns the finding on a part of a text in brackets behind a comma: a name without a colon.
  ///
  /// `value` is that of the field before it, with which it is one text.
  func part(_ name: FileRange, of value: FileRange) -> Diagnostic? {
    let next = file.bytes[name.bytes.upperBound..<yaml.bytes.upperBound].first { $0 > 32 }
    guard let next, ",}".utf8.contains(next), !value.bytes.isEmpty, value.bytes.upperBound < name.bytes.lowerBound,
      !"\"'[{".contains(value.text.prefix(1))
    else { return nil }
    guard let text = repair.value(inBracketsAround: name.bytes.lowerBound) else { return nil }
    return repair.of(.commaInBrackets(at: text), YAMLRepair.quoted(text.text), at: text)
  }

  /// Returns the finding on fields on one line with other signs around or between them: `- datum: 2025, bron: brief`.
  ///
  /// There is none unless its repair helps.
  func withoutBrackets(_ value: FileRange, on line: FileRange) -> Diagnostic? {
    let item = line.text.dropping(prefix: "- ") == nil ? value : FileRange(file, line.bytes.dropFirst(2))
    let text = item.text.wholeMatch(of: #/[({](.*)[)}]/#).map { String($0.1).trimmed } ?? item.text
    let parts = text.split(separator: #/ *[,;] */#)
    guard parts.count > 1, parts.allSatisfy({ $0.contains(#/^[a-z-]+: +[^ ]/#) }) else { return nil }
    let meant = "{ \(parts.joined(separator: ", ")) }"
    let finding = repair.of(.noBrackets(at: item, meant: meant), meant, at: item)
    return finding.edit == nil ? nil : finding
  }
}

extension Diagnostic {
  fileprivate static func noBrackets(at range: FileRange, meant: String) -> Diagnostic {
    Diagnostic(
      .yaml, at: range,
      nl: "velden op één regel staan tussen accolades, met een komma ertussen", tip: "schrijf: \(meant)",
      en: "fields on one line are in braces, with a comma between them", tip: "write: \(meant)")
  }

  fileprivate static func commaInBrackets(at range: FileRange) -> Diagnostic {
    let quoted = YAMLRepair.quoted(range.text).map { Wording(nl: "schrijf \($0)", en: "write \($0)") }
    return Diagnostic(
      .yaml, at: range,
      nl: "een tekst met een komma staat hier tussen aanhalingstekens", en: "a text with a comma needs quotes here",
      tip: quoted ?? Wording(nl: "zet de tekst tussen aanhalingstekens", en: "put the text in quotes"))
  }
}
