import Yams

/// Reads YAML into our own values with byte ranges.
///
/// Yams' nodes aren't `Sendable` and count Unicode scalars, so they live no longer than this call. Anchors and tags are
/// refused: nobody who writes content needs them, and they make a small file large.
struct YAMLReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceRange
  private let lineStarts: [Int]

  /// The mapping in `source`, or `nil` with the reason in `diagnostics`. An empty text is an empty mapping.
  static func mapping(in source: SourceRange) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(source)
    let mapping = reader.read()
    return (mapping, reader.diagnostics)
  }

  private init(_ source: SourceRange) {
    self.source = source
    let offset = source.bytes.lowerBound
    lineStarts = [offset] + source.bytes.filter { source.file.bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  private mutating func read() -> YAMLMapping? {
    do {
      guard let node = try Yams.compose(yaml: source.text, .basic, .default, .utf8) else {
        return YAMLMapping(fields: [], range: source)
      }
      guard case .mapping(let mapping)? = try value(of: node)?.content else {
        diagnostics.append(.notAMapping(at: source))
        return nil
      }
      return mapping
    } catch let refusal as Refusal {
      diagnostics.append(refusal.diagnostic)
    } catch {
      diagnostics.append(syntaxError(error))
    }
    return nil
  }

  /// Stops the conversion, because what follows an anchor can't be trusted.
  private struct Refusal: Error { let diagnostic: Diagnostic }

  private func value(of node: Node) throws -> YAMLValue? {
    let start = offset(of: node.mark)
    if start < source.bytes.upperBound, "&*!".utf8.contains(source.file.bytes[start]) {
      throw Refusal(diagnostic: .anchorOrTag(at: restOfLine(from: start)))
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(content: .scalar(scalar.string), range: range(of: scalar, from: start))
    case .sequence(let sequence):
      return YAMLValue(content: .list(try sequence.compactMap(value)), range: restOfLine(from: start))
    case .mapping(let mapping):
      let fields = try mapping.compactMap(field)
      return YAMLValue(
        content: .mapping(YAMLMapping(fields: fields, range: restOfLine(from: start))), range: restOfLine(from: start))
    case .alias:
      return nil
    }
  }

  private func field(_ pair: (key: Node, value: Node)) throws -> YAMLMapping.Field? {
    guard case .scalar(let key) = pair.key else {
      throw Refusal(diagnostic: .keyIsNotText(at: restOfLine(from: offset(of: pair.key.mark))))
    }
    guard let value = try value(of: pair.value) else { return nil }
    return YAMLMapping.Field(name: key.string, nameRange: range(of: key, from: offset(of: key.mark)), value: value)
  }

  // MARK: Places

  /// libYAML counts lines and Unicode scalars from 1.
  private func offset(of mark: Mark?) -> Int {
    guard let mark, lineStarts.indices.contains(mark.line - 1) else { return source.bytes.upperBound }
    var offset = lineStarts[mark.line - 1]
    for _ in 1..<max(1, mark.column) where offset < source.bytes.upperBound {
      offset += 1
      while offset < source.bytes.upperBound, source.file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return min(offset, source.bytes.upperBound)
  }

  private func restOfLine(from start: Int) -> SourceRange {
    SourceRange(source.file, start..<max(start, min(source.file.lineEnd(after: start), source.bytes.upperBound)))
  }

  /// libYAML tells where a scalar begins; its end is found in the text.
  private func range(of scalar: Node.Scalar, from start: Int) -> SourceRange {
    let bytes = source.file.bytes[start..<source.bytes.upperBound]
    if bytes.starts(with: scalar.string.utf8) {
      return SourceRange(source.file, start..<(start + scalar.string.utf8.count))
    }
    guard let quote = bytes.first, "\"'".utf8.contains(quote) else { return restOfLine(from: start) }
    var end = start + 1
    while end < bytes.endIndex,
      bytes[end] != quote || (quote == 0x27 && end + 1 < bytes.endIndex && bytes[end + 1] == quote)
    {
      end += bytes[end] == UInt8(ascii: "\\") && quote == 0x22 || bytes[end] == quote ? 2 : 1
    }
    return SourceRange(source.file, start..<min(end + 1, bytes.endIndex))
  }

  // MARK: What libYAML refuses

  private func syntaxError(_ error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .syntax(problem, at: restOfLine(from: offset(of: mark)))
    case .duplicatedKeysInMapping(let names, let context):
      return duplicate(names.first ?? "", first: context.mark)
    default:
      return .syntax("\(error)", at: source.file.firstLine)
    }
  }

  /// libYAML tells the first place of a key; the second is the next line with the same indentation and key.
  private func duplicate(_ name: String, first mark: Mark) -> Diagnostic {
    let start = offset(of: mark)
    let first = SourceRange(source.file, start..<(start + name.utf8.count))
    let indentation = start - source.file.lineStart(before: start)
    let second = lineStarts.first { line in
      line + indentation > start
        && source.file.bytes[min(line + indentation, source.bytes.upperBound)..<source.bytes.upperBound]
          .starts(with: (name + ":").utf8)
    }
    let place = second.map { SourceRange(source.file, ($0 + indentation)..<($0 + indentation + name.utf8.count)) }
    return .duplicateKey(name, at: place ?? first, first: first)
  }
}

extension Diagnostic {
  fileprivate static func notAMapping(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yaml, Wording(nl: "hier horen velden te staan", en: "fields are expected here"),
      at: SourceRange(range.file, range.bytes.lowerBound..<range.file.lineEnd(after: range.bytes.lowerBound)),
      tip: Wording(
        nl: "schrijf op elke regel een veld: 'titel: Contact'", en: "write a field on each line: 'titel: Contact'"))
  }

  fileprivate static func anchorOrTag(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yaml,
      Wording(nl: "een waarde begint niet met '&', '*' of '!'", en: "a value does not begin with '&', '*' or '!'"),
      at: range, tip: Wording(nl: "zet de tekst tussen aanhalingstekens", en: "put the text between quotes"))
  }

  fileprivate static func keyIsNotText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yaml, Wording(nl: "de naam van een veld is een gewoon woord", en: "the name of a field is a plain word"),
      at: range)
  }

  fileprivate static func duplicateKey(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, Wording(nl: "het veld '\(name)' staat er twee keer", en: "the field '\(name)' stands here twice"),
      at: range,
      related: [Related(message: Wording(nl: "de eerste keer", en: "the first time"), range: first)],
      tip: Wording(nl: "haal een van de twee weg", en: "remove one of the two"))
  }

  /// libYAML's most frequent complaint is about a second colon: `titel: Motie: ID 79`.
  fileprivate static func syntax(_ problem: String, at range: SourceRange) -> Diagnostic {
    switch problem {
    case "mapping values are not allowed in this context":
      Diagnostic(
        .yaml,
        Wording(
          nl: "een tekst met een dubbele punt staat tussen aanhalingstekens",
          en: "a text with a colon stands between quotes"),
        at: range, tip: Wording(nl: "schrijf: titel: \"Motie: ID 79\"", en: "write: titel: \"Motie: ID 79\""))
    case "found character that cannot start any token":
      Diagnostic(
        .yaml,
        Wording(
          nl: "een regel springt in met spaties, niet met een tab", en: "a line is indented with spaces, not with a tab"
        ),
        at: range, tip: Wording(nl: "vervang de tab door twee spaties", en: "replace the tab with two spaces"))
    default:
      Diagnostic(
        .yaml,
        Wording(nl: "deze regel is geen geldige YAML (\(problem))", en: "this line is not valid YAML (\(problem))"),
        at: range,
        tip: Wording(
          nl: "kijk naar inspringen, aanhalingstekens en haakjes op deze regel en de regel erboven",
          en: "look at indentation, quotes and brackets on this line and the one above"))
    }
  }
}
