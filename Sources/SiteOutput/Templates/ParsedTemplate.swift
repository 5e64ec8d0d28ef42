import SiteModel
import Basics

/// A part of a template whose names have no meaning yet.
enum TemplateNode: Sendable {
  /// HTML that is written as it is.
  case literal(Range<Int>)

  /// `{{name}}`
  case value(TagName)

  /// `{{#name}}…{{/name}}`, or inverted `{{^name}}…{{/name}}`.
  case section(TagName, isInverted: Bool, [TemplateNode])

  /// `{{>name}}`
  case partial(TagName)
}

/// A name in a template, with its range.
struct TagName: Sendable {
  let text: String
  let range: FileRange
}

/// A parsed template: the syntax of Mustache, without lambdas, set delimiters and `{{{`.
struct ParsedTemplate {
  let file: File
  private(set) var nodes: [TemplateNode] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var open: [(name: TagName, isInverted: Bool, nodes: [TemplateNode])] = []
  private var literalStart = 0

  init(_ file: File) {
    self.file = file
    var position = 0
    while open.count <= ParsedTemplate.maximumDepth, let tag = nextTag(from: position) {
      take(tag)
      position = max(tag.end, literalStart)
    }
    addLiteral(until: file.bytes.count)
    if open.count <= ParsedTemplate.maximumDepth { diagnostics += open.map { .unclosedSection($0.name) } }
    while !open.isEmpty { endSection() }
  }

  private struct Tag {
    let start: Int
    let end: Int
    let kind: UInt8?
    let name: TagName
  }

  /// Returns the next tag, and reports unclosed ones before it. A tag ends on its line, unless it is a comment.
  private mutating func nextTag(from position: Int) -> Tag? {
    var position = position
    while let start = find("{{", in: position..<file.bytes.count) {
      let isComment = file.bytes[(start + 2)...].first == UInt8(ascii: "!")
      let end = isComment ? file.bytes.count : file.lineEnd(after: start)
      if let close = find("}}", in: start + 2..<end) { return tag(start, close) }
      diagnostics.append(.unclosedTag(at: FileRange(file, start..<file.lineEnd(after: start))))
      position = file.lineEnd(after: start)
    }
    return nil
  }

  private func tag(_ start: Int, _ close: Int) -> Tag {
    let kind = file.bytes[start + 2..<close].first.flatMap { "#^/>!{&=".utf8.contains($0) ? $0 : nil }
    let content = start + 2 + (kind == nil ? 0 : 1)
    let isBlank = { [bytes = file.bytes] (index: Int) in " \t\n\r".utf8.contains(bytes[index]) }
    let first = (content..<close).first { !isBlank($0) } ?? close
    let last = (content..<close).last { !isBlank($0) }.map { $0 + 1 } ?? first
    let range = FileRange(file, first..<max(first, last))
    let isTriple = kind == UInt8(ascii: "{") && file.bytes[(close + 2)...].first == UInt8(ascii: "}")
    return Tag(start: start, end: close + (isTriple ? 3 : 2), kind: kind, name: TagName(text: range.text, range: range))
  }

  private mutating func take(_ tag: Tag) {
    let line = tag.kind == nil ? nil : lineOfItsOwn(tag)
    addLiteral(until: line?.lowerBound ?? tag.start)
    literalStart = line?.upperBound ?? tag.end
    switch tag.kind {
    case nil: nodes.append(.value(tag.name))
    case UInt8(ascii: "#"), UInt8(ascii: "^"): openSection(tag)
    case UInt8(ascii: "/"): closeSection(tag)
    case UInt8(ascii: ">"): nodes.append(.partial(tag.name))
    case UInt8(ascii: "!"): break
    default: diagnostics.append(.unknownTag(at: FileRange(file, tag.start..<tag.end)))
    }
  }

  private mutating func openSection(_ tag: Tag) {
    // Reading stops here, so sections that are too deep aren't made.
    if open.count == ParsedTemplate.maximumDepth { diagnostics.append(.tooDeep(tag.name)) }
    open.append((tag.name, tag.kind == UInt8(ascii: "^"), nodes))
    nodes = []
  }

  fileprivate static let maximumDepth = 50

  /// Closes a section, and unclosed ones within it.
  private mutating func closeSection(_ tag: Tag) {
    guard let last = open.last else {
      diagnostics.append(.unopenedSection(tag.name))
      return
    }
    guard let index = open.lastIndex(where: { $0.name.text == tag.name.text }) else {
      diagnostics.append(.mismatchedSection(tag.name, opened: last.name))
      endSection()
      return
    }
    diagnostics += open[(index + 1)...].map { .unclosedSection($0.name) }
    while open.count > index { endSection() }
  }

  private mutating func endSection() {
    guard let section = open.popLast() else { return }
    let inner = nodes
    nodes = section.nodes
    nodes.append(.section(section.name, isInverted: section.isInverted, inner))
  }

  /// Returns the line of a tag that is alone on it. Such a tag leaves no empty line.
  private func lineOfItsOwn(_ tag: Tag) -> Range<Int>? {
    let isBlank = { (byte: UInt8) in " \t\r".utf8.contains(byte) }
    let (before, after) = (file.bytes[..<tag.start], file.bytes[tag.end...])
    let start = before.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    let end = after.firstIndex { !isBlank($0) } ?? file.bytes.count
    let newLine = UInt8(ascii: "\n")
    guard start == 0 || before[start - 1] == newLine, after[end...].first ?? newLine == newLine else { return nil }
    return start..<min(file.bytes.count, end + 1)
  }

  private mutating func addLiteral(until end: Int) {
    if literalStart < end { nodes.append(.literal(literalStart..<end)) }
  }

  private func find(_ text: String, in range: Range<Int>) -> Int? {
    file.bytes.firstPlace(of: Array(text.utf8), in: range)?.lowerBound
  }
}

extension ParsedTemplate {
  /// Notes a mistake in its HTML that makes unknown what it would write.
  mutating func add(_ mistake: Diagnostic) { diagnostics.append(mistake) }

  /// Returns the names that begin with a prefix, without it.
  func names(after prefix: String) -> [String] {
    func names(in nodes: [TemplateNode]) -> [String] {
      nodes.flatMap { node -> [String] in
        switch node {
        case .literal, .partial: []
        case .value(let name): name.text.hasPrefix(prefix) ? [String(name.text.dropFirst(prefix.count))] : []
        case .section(let name, _, let inner):
          (name.text.hasPrefix(prefix) ? [String(name.text.dropFirst(prefix.count))] : []) + names(in: inner)
        }
      }
    }
    return names(in: nodes)
  }

  /// Returns the nodes between those literals, outside sections.
  func parts(separatedBy separator: String) -> [[TemplateNode]] {
    nodes.reduce(into: [[]]) { parts, node in
      guard case .literal(var rest) = node else { return parts[parts.count - 1].append(node) }
      while let found = file.bytes.firstPlace(of: Array(separator.utf8), in: rest) {
        parts[parts.count - 1].append(.literal(rest.lowerBound..<found.lowerBound))
        parts.append([])
        rest = found.upperBound..<rest.upperBound
      }
      parts[parts.count - 1].append(.literal(rest))
    }
  }
}

extension Diagnostic {
  fileprivate static let unclosedTag = Unplaced(
    .templateSyntax,
    nl: "'{{' zonder '}}'", tip: "zet '}}' achter de naam, op dezelfde regel",
    en: "'{{' without '}}'", tip: "put '}}' behind the name, on the same line")

  fileprivate static func unknownTag(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: range,
      nl: "'\(range.text)' bestaat hier niet",
      tip:
        "gebruik {{naam}}, {{#naam}}, {{^naam}}, {{/naam}}, {{>onderdeel}} of {{! opmerking }}; oko maakt tekens zelf veilig",
      en: "'\(range.text)' does not exist here",
      tip: "use {{name}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}} or {{! comment }}; oko escapes by itself")
  }

  fileprivate static func unclosedSection(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: name.range,
      nl: "'{{#\(name.text)}}' wordt niet gesloten", tip: "voeg '{{/\(name.text)}}' toe",
      en: "'{{#\(name.text)}}' is not closed", tip: "add '{{/\(name.text)}}'")
  }

  fileprivate static func tooDeep(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: name.range,
      nl: "meer dan \(ParsedTemplate.maximumDepth) stukken staan in elkaar", tip: "sluit er een paar",
      en: "more than \(ParsedTemplate.maximumDepth) sections are nested", tip: "close some of them")
  }

  fileprivate static func unopenedSection(_ name: TagName) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: name.range,
      nl: "'{{/\(name.text)}}' sluit iets dat niet open is",
      tip: "haal het weg, of zet '{{#\(name.text)}}' waar het stuk begint",
      en: "'{{/\(name.text)}}' closes what is not open",
      tip: "remove it, or put '{{#\(name.text)}}' where the section begins")
  }

  fileprivate static func mismatchedSection(_ name: TagName, opened: TagName) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: name.range,
      related: [Related(at: opened.range, nl: "hier ging hij open", en: "it was opened here")],
      nl: "'{{/\(name.text)}}' staat waar '{{/\(opened.text)}}' hoort", tip: "schrijf '{{/\(opened.text)}}'",
      en: "'{{/\(name.text)}}' is where '{{/\(opened.text)}}' should be", tip: "write '{{/\(opened.text)}}'")
  }
}
