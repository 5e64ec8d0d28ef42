import Yams

/// Reads YAML into our own values with byte ranges.
///
/// Yams' nodes aren't `Sendable` and count Unicode scalars, so they live no longer than this call. Anchors and tags are
/// refused: nobody who writes content needs them, and they make a small file large.
struct YAMLReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceRange
  private var places: YAMLPlaces

  /// The mapping of a whole file.
  static func mapping(of file: SourceFile) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    guard file.isUTF8 else { return (nil, [.notUTF8(file)]) }
    if let mistake = Bounds.mistake(in: file) { return (nil, [mistake]) }
    return mapping(in: file.all)
  }

  /// The mapping in `source`, or `nil` with the reason in `diagnostics`. An empty text is an empty mapping.
  static func mapping(in source: SourceRange) -> (mapping: YAMLMapping?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(source)
    let mapping = reader.read()
    return (mapping, reader.diagnostics)
  }

  private init(_ source: SourceRange) {
    self.source = source
    places = YAMLPlaces(source)
  }

  private mutating func read() -> YAMLMapping? {
    do {
      guard let node = try Yams.compose(yaml: source.text, .basic, .default, .utf8) else {
        return YAMLMapping(fields: [], range: source)
      }
      guard case .mapping(let mapping) = try value(of: node).content else {
        diagnostics.append(.notAMapping(at: source))
        return nil
      }
      return mapping
    } catch let refusal as Refusal {
      diagnostics.append(refusal.diagnostic)
    } catch {
      var mistake = YAMLMistake(places)
      diagnostics.append(mistake.diagnostic(of: error))
    }
    return nil
  }

  /// Stops the conversion, because what follows an anchor can't be trusted.
  private struct Refusal: Error { let diagnostic: Diagnostic }

  private mutating func value(of node: Node) throws -> YAMLValue {
    let start = places.offset(of: node.mark)
    if start < source.bytes.upperBound, "&*!".utf8.contains(source.file.bytes[start]) {
      throw Refusal(diagnostic: .sign(at: places.restOfLine(from: start)))
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(content: .scalar(scalar.string), range: places.range(of: scalar, from: start))
    case .sequence(let sequence):
      return YAMLValue(
        content: .list(try sequence.map { try value(of: $0) }), range: places.range(ofCollectionFrom: start))
    case .mapping(let mapping):
      let range = places.range(ofCollectionFrom: start)
      let fields = try mapping.map { try field($0) }
      return YAMLValue(content: .mapping(YAMLMapping(fields: fields, range: range)), range: range)
    case .alias:
      throw Refusal(diagnostic: .sign(at: places.restOfLine(from: start)))
    }
  }

  private mutating func field(_ pair: (key: Node, value: Node)) throws -> YAMLMapping.Field {
    guard case .scalar(let key) = pair.key else {
      throw Refusal(diagnostic: .keyIsNotText(at: places.restOfLine(from: places.offset(of: pair.key.mark))))
    }
    return YAMLMapping.Field(
      name: key.string, nameRange: places.range(of: key, from: places.offset(of: key.mark)),
      value: try value(of: pair.value))
  }
}

extension Diagnostic {
  fileprivate static func notAMapping(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yaml, Wording(nl: "hier horen velden te staan", en: "fields are expected here"),
      at: range.firstLine,
      tip: Wording(
        nl: "schrijf op elke regel een veld: 'titel: Contact'", en: "write a field on each line: 'titel: Contact'"))
  }

  fileprivate static func keyIsNotText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yaml, Wording(nl: "de naam van een veld is een gewoon woord", en: "the name of a field is a plain word"),
      at: range)
  }
}
