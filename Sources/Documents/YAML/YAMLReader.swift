package import Basics
import Yams

/// Reads YAML into our own values with byte ranges.
///
/// Yams' nodes aren't `Sendable` and count Unicode scalars, so they don't outlive a call. Anchors and tags are refused:
/// nobody who writes content needs them, and they let a small file grow large.
package struct YAMLReader {
  /// The largest number of repeated fields reported, and the bytes to read for them: each takes another pass.
  static let repetitions = 10
  private static let repeatedBytes = 1_000_000

  private(set) var diagnostics: [Diagnostic] = []

  /// The offsets of repeated field names; these fields don't count.
  private var repeated: Set<Int> = []
  private var places: YAMLPlaces
  private var yaml: FileRange { places.yaml }

  /// Returns the mapping of a whole file, or `nil` with the reason in `diagnostics`.
  package static func mapping(of file: File) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    let mistakes = Bounds.mistakes(in: file)
    if !mistakes.isEmpty { return (nil, mistakes) }
    let (mapping, diagnostics) = mapping(in: file.all)
    return (mapping, diagnostics + file.garbledSigns)
  }

  /// Returns the mapping in `yaml`, or `nil` with the reason in `diagnostics`.
  ///
  /// An empty text is an empty mapping.
  static func mapping(in yaml: FileRange) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    PlainYAML.mapping(in: yaml).map { ($0, []) } ?? mapping(byLibYAML: yaml)
  }

  static func mapping(byLibYAML yaml: FileRange) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(places: YAMLPlaces(yaml))
    let mapping = reader.read()
    return (mapping, reader.diagnostics)
  }

  private mutating func read() -> YAMLMapping? {
    if let blanks = places.hardBlanks {
      diagnostics.append(blanks)
      return nil
    }
    do {
      guard let node = try compose() else { return YAMLMapping(fields: [], range: yaml) }
      guard case .mapping(let mapping) = try value(of: node).content else {
        diagnostics.append(.notAMapping(at: yaml))
        return nil
      }
      return mapping
    } catch let refusal as Refusal {
      diagnostics.append(refusal.diagnostic)
    } catch {
      var mistake = YAMLMistake(places: places)
      diagnostics.append(mistake.diagnostic(of: error))
    }
    return nil
  }

  /// Parses the text as if each repeated field had another name, and so finds its other mistakes too.
  private mutating func compose() throws -> Node? {
    var text = yaml.file
    while true {
      let range = FileRange(text, yaml.bytes)
      do {
        return try Yams.compose(yaml: range.text, .basic, .default, .utf8)
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping = error else { throw error }
        var mistake = YAMLMistake(places: YAMLPlaces(range))
        let diagnostic = mistake.diagnostic(of: error)
        let place = diagnostic.range.bytes
        // Fields below a name that is indented like them seem to repeat those above it.
        if let first = diagnostic.related.first?.range, let name = places.emptyField(between: first, diagnostic.range) {
          throw Refusal(diagnostic: .notIndented(at: name))
        }
        guard repeated.count < YAMLReader.repetitions - 1,
          repeated.count * yaml.bytes.count < YAMLReader.repeatedBytes, place != diagnostic.related.first?.range.bytes,
          let other = otherName(for: text.text(in: place)), repeated.insert(place.lowerBound).inserted
        else { throw Refusal(diagnostic: diagnostic) }
        diagnostics.append(diagnostic)
        var bytes = text.bytes
        bytes.replaceSubrange(place, with: other.utf8)
        text = File(path: text.path, bytes: bytes)
      }
    }
  }

  /// Returns a name nobody would give a field, as long as `name` in scalars and bytes: other offsets stay right.
  private func otherName(for name: String) -> String? {
    guard let last = name.unicodeScalars.lastIndex(where: { !"\"'".unicodeScalars.contains($0) }) else { return nil }
    let (width, signs) = (UTF8.width(name.unicodeScalars[last]), Array("~^$+=;()/<".unicodeScalars))
    let sign =
      width == 1 ? signs[repeated.count] : Unicode.Scalar([0x7C0, 0xA000, 0x20000][width - 2] + UInt32(repeated.count))
    var other = name.unicodeScalars
    other.replaceSubrange(last...last, with: [sign].compactMap(\.self))
    return String(other)
  }

  /// A reason to stop the conversion, such as an anchor: the rest can't be trusted.
  private struct Refusal: Error { let diagnostic: Diagnostic }

  private mutating func value(of node: Node) throws -> YAMLValue {
    let start = places.offset(of: node.mark)
    if start < yaml.bytes.upperBound, "&*!".utf8.contains(yaml.file.bytes[start]) {
      throw Refusal(diagnostic: .sign(at: places.restOfLine(from: start)))
    }
    switch node {
    case .scalar(let scalar):
      if let lost = places.lostText(behind: scalar, from: start) { diagnostics.append(.lostText(at: lost)) }
      let range = places.range(of: scalar, from: start)
      let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLValue(content: .scalar(isNull ? "" : text(of: scalar, at: range)), range: range)
    case .sequence(let sequence):
      return YAMLValue(
        content: .list(try sequence.map { try value(of: $0) }), range: places.range(ofCollectionFrom: start))
    case .mapping(let mapping):
      let range = places.range(ofCollectionFrom: start)
      var fields: [YAMLMapping.Field] = []
      for pair in mapping { try add(pair, to: &fields, inBrackets: yaml.file.bytes[safe: start] == UInt8(ascii: "{")) }
      return YAMLValue(content: .mapping(YAMLMapping(fields: fields, range: range)), range: range)
    case .alias:
      throw Refusal(diagnostic: .sign(at: places.restOfLine(from: start)))
    }
  }

  private mutating func add(
    _ pair: (key: Node, value: Node), to fields: inout [YAMLMapping.Field], inBrackets: Bool
  ) throws {
    guard case .scalar(let key) = pair.key else {
      throw Refusal(diagnostic: .keyIsNotText(at: places.restOfLine(from: places.offset(of: pair.key.mark))))
    }
    let start = places.offset(of: key.mark)
    guard !repeated.contains(start) else { return }
    let range = places.range(of: key, from: start)
    if key.style == .plain {
      let mistyped = MistypedFields(yaml: yaml)
      if let glued = mistyped.glued(range, inBrackets: inBrackets) { throw Refusal(diagnostic: glued) }
      if inBrackets, let last = fields.last?.value.range, let part = mistyped.part(range, of: last) {
        throw Refusal(diagnostic: part)
      }
    }
    fields.append(
      YAMLMapping.Field(name: text(of: key, at: range), nameRange: range, value: try value(of: pair.value)))
  }

  /// Returns a text without the signs that nobody sees, which only escapes can write here, and reports them.
  private mutating func text(of scalar: Node.Scalar, at range: FileRange) -> String {
    guard scalar.style == .doubleQuoted, range.file.bytes[range.bytes].contains(UInt8(ascii: "\\")) else {
      return scalar.string
    }
    let signs = range.unseenSigns(writtenIn: .yaml)
    if signs.isEmpty { return scalar.string }
    diagnostics += signs
    return String(String.UnicodeScalarView(scalar.string.unicodeScalars.filter { !$0.isUnseen }))
  }
}

extension Rule {
  package static let yaml = Rule(
    "yaml",
    nl:
      "Velden zijn YAML: een naam, een dubbele punt, een spatie, een waarde. Een waarde met leestekens staat "
      + "tussen aanhalingstekens.",
    en: "Fields are YAML: a name, a colon, a space, a value. A value with punctuation is in quotation marks.")
}

extension Diagnostic {
  fileprivate static let notAMapping = Unplaced(
    .yaml, at: .firstLine,
    nl: "hier horen velden te staan", tip: "schrijf op elke regel een veld: 'titel: Contact'",
    en: "fields are expected here", tip: "write a field on each line: 'titel: Contact'")

  fileprivate static func notIndented(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .yaml, at: range,
      nl: "de velden onder '\(range.text):' springen niet verder in dan die naam",
      tip: "haal de spaties voor '\(range.text):' weg, of zet er twee meer voor de velden eronder",
      en: "the fields below '\(range.text):' are not indented more than that name",
      tip: "remove the blanks before '\(range.text):', or put two more before the fields below it")
  }

  fileprivate static let lostText = Unplaced(
    .yaml,
    nl: "wat na ' #' staat, is een opmerking en geen tekst",
    tip: "zet de hele tekst tussen aanhalingstekens, of een spatie achter '#' als het een opmerking is",
    en: "what follows ' #' is a comment, not text",
    tip: "put the whole text in quotes, or a blank behind '#' if it is a comment")

  fileprivate static func keyIsNotText(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .yaml, at: range,
      nl: "de naam van een veld is een gewoon woord", en: "the name of a field is a plain word")
  }
}
