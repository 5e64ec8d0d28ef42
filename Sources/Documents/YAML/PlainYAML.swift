import Basics

/// Reads YAML as most people write it: a field on each line, with a text, a list or fields in brackets, or others below it.
///
/// It gives up at anything else, from a text of several lines to a mistake, and libYAML reads all of it. What it does read,
/// it reads as libYAML does, in a tenth of the time.
struct PlainYAML {
  /// How deep things are in each other, by indentation or in brackets.
  private static let depth = 8

  private let yaml: FileRange
  private let bytes: [UInt8]

  /// The lines with fields or items, without white space at their ends.
  private var lines: [Line] = []
  private var next = 0

  private struct Line {
    var indentation: Int
    var text: Range<Int>
  }

  /// Why it gives up; which reason it is makes no difference.
  private struct NotPlain: Error {}

  static func mapping(in yaml: FileRange) -> YAMLMapping? {
    let text = yaml.file.bytes.span.extracting(yaml.bytes)
    if text.holdsOtherSigns || text.holds(0xE2) && text.holdsOtherBlanks { return nil }
    var reader = PlainYAML(yaml)
    guard let indentation = reader.lines.first?.indentation,
      let mapping = try? reader.mapping(at: indentation, depth: 0), reader.next == reader.lines.count
    else { return nil }
    return mapping
  }

  private init(_ yaml: FileRange) {
    (self.yaml, bytes) = (yaml, yaml.file.bytes)
    for line in yaml.lines {
      let start = bytes[line.bytes].firstIndex { $0 != 32 }
      guard let start, bytes[start] != UInt8(ascii: "#") else { continue }
      let end = bytes[line.bytes].lastIndex { $0 != 32 }.map { $0 + 1 } ?? start
      lines.append(Line(indentation: start - line.bytes.lowerBound, text: start..<end))
    }
  }

  // MARK: Lines

  private mutating func mapping(at indentation: Int, depth: Int) throws(NotPlain) -> YAMLMapping {
    let start = lines[next].text.lowerBound
    var fields: [YAMLMapping.Field] = []
    while next < lines.count, lines[next].indentation == indentation {
      let text = lines[next].text
      guard let name = name(at: text.lowerBound, before: text.upperBound) else { throw NotPlain() }
      next += 1
      var rest = name.upperBound + 1
      while rest < text.upperBound, bytes[rest] == 32 { rest += 1 }
      let value =
        rest == text.upperBound
        ? try block(below: indentation, depth: depth + 1) : try whole(rest..<text.upperBound, below: indentation)
      fields.append(field(name, value))
    }
    return try distinct(fields, range: restOfLine(from: start))
  }

  /// Reads what stands below a name.
  private mutating func block(below indentation: Int, depth: Int) throws(NotPlain) -> YAMLValue {
    guard next < lines.count, depth < PlainYAML.depth else { throw NotPlain() }
    let (line, start) = (lines[next], lines[next].text.lowerBound)
    if line.indentation >= indentation, isItem(line) {
      return YAMLValue(
        content: .list(try items(at: line.indentation, depth: depth)), range: restOfLine(from: start))
    }
    guard line.indentation > indentation else { throw NotPlain() }
    if "[{".utf8.contains(bytes[start]) {
      next += 1
      return try whole(line.text, below: indentation)
    }
    let mapping = try mapping(at: line.indentation, depth: depth)
    return YAMLValue(content: .mapping(mapping), range: mapping.range)
  }

  private mutating func items(at indentation: Int, depth: Int) throws(NotPlain) -> [YAMLValue] {
    var items: [YAMLValue] = []
    while next < lines.count, lines[next].indentation == indentation, isItem(lines[next]) {
      let text = lines[next].text
      let start = bytes[(text.lowerBound + 1)..<text.upperBound].firstIndex { $0 != 32 } ?? text.upperBound
      if name(at: start, before: text.upperBound) == nil {
        next += 1
        items.append(try whole(start..<text.upperBound, below: indentation))
      } else {
        // The fields of the item stand below the first of them.
        lines[next] = Line(indentation: indentation + start - text.lowerBound, text: start..<text.upperBound)
        let mapping = try mapping(at: lines[next].indentation, depth: depth + 1)
        items.append(YAMLValue(content: .mapping(mapping), range: mapping.range))
      }
    }
    return items
  }

  private func isItem(_ line: Line) -> Bool {
    line.text.count > 2 && bytes[line.text.lowerBound] == UInt8(ascii: "-") && bytes[line.text.lowerBound + 1] == 32
  }

  private func restOfLine(from start: Int) -> FileRange {
    FileRange(yaml.file, start..<yaml.bytes.upperBound).firstLine
  }

  // MARK: Values

  /// Reads a value that is the rest of its line and ends there.
  private func whole(_ text: Range<Int>, below indentation: Int) throws(NotPlain) -> YAMLValue {
    if next < lines.count, lines[next].indentation > indentation { throw NotPlain() }
    let value = try value(in: text, depth: 0)
    if value.range.bytes.upperBound != text.upperBound { throw NotPlain() }
    return value
  }

  /// Reads a value; `depth` is the number of brackets around it.
  private func value(in text: Range<Int>, depth: Int) throws(NotPlain) -> YAMLValue {
    guard !text.isEmpty, depth < PlainYAML.depth else { throw NotPlain() }
    switch bytes[text.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted(in: text)
    case UInt8(ascii: "["): return try list(in: text, depth: depth)
    case UInt8(ascii: "{"): return try fields(in: text, depth: depth)
    default: return try plain(in: text, isInBrackets: depth > 0)
    }
  }

  /// Reads a text in quotation marks in which nothing is escaped.
  private func quoted(in text: Range<Int>) throws(NotPlain) -> YAMLValue {
    let (quote, inner) = (bytes[text.lowerBound], bytes[text].dropFirst())
    guard let end = inner.firstIndex(of: quote), end > inner.startIndex else { throw NotPlain() }
    let mayBeEscaped = quote == UInt8(ascii: "\"") && inner[..<end].contains(UInt8(ascii: "\\"))
    if mayBeEscaped || bytes[safe: end + 1] == quote { throw NotPlain() }
    return scalar(inner.startIndex..<end, range: text.lowerBound..<end + 1)
  }

  private func plain(in text: Range<Int>, isInBrackets: Bool) throws(NotPlain) -> YAMLValue {
    // What begins with another sign may mean something else.
    let first = bytes[text.lowerBound]
    guard first.isLetter || first.isDigit || first == UInt8(ascii: ".") || first >= 0x80 else { throw NotPlain() }
    var end = text.lowerBound
    while end < text.upperBound {
      let byte = bytes[end]
      if isInBrackets, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { break }
      if isInBrackets, ":[{\"'#".utf8.contains(byte) { throw NotPlain() }
      if byte == UInt8(ascii: ":"), end + 1 == text.upperBound || bytes[end + 1] == 32 { throw NotPlain() }
      if byte == UInt8(ascii: "#"), bytes[end - 1] == 32 { throw NotPlain() }
      end += 1
    }
    while bytes[end - 1] == 32 { end -= 1 }
    let value = scalar(text.lowerBound..<end, range: text.lowerBound..<end)
    if case .scalar(let words) = value.content, ["null", "Null", "NULL"].contains(words) { throw NotPlain() }
    return value
  }

  private func scalar(_ words: Range<Int>, range: Range<Int>) -> YAMLValue {
    YAMLValue(content: .scalar(yaml.file.text(in: words)), range: FileRange(yaml.file, range))
  }

  private func list(in text: Range<Int>, depth: Int) throws(NotPlain) -> YAMLValue {
    var values: [YAMLValue] = []
    let end = try parts(of: text, until: UInt8(ascii: "]")) { part throws(NotPlain) in
      let value = try value(in: part, depth: depth + 1)
      values.append(value)
      return value.range.bytes.upperBound
    }
    return YAMLValue(content: .list(values), range: FileRange(yaml.file, text.lowerBound..<end))
  }

  private func fields(in text: Range<Int>, depth: Int) throws(NotPlain) -> YAMLValue {
    var fields: [YAMLMapping.Field] = []
    let end = try parts(of: text, until: UInt8(ascii: "}")) { part throws(NotPlain) in
      guard let name = name(at: part.lowerBound, before: part.upperBound) else { throw NotPlain() }
      let start = bytes[(name.upperBound + 1)..<part.upperBound].firstIndex { $0 != 32 } ?? part.upperBound
      let value = try value(in: start..<part.upperBound, depth: depth + 1)
      fields.append(field(name, value))
      return value.range.bytes.upperBound
    }
    let range = FileRange(yaml.file, text.lowerBound..<end)
    return YAMLValue(content: .mapping(try distinct(fields, range: range)), range: range)
  }

  /// Reads what stands between brackets, with commas between; `read` returns the end of a part.
  private func parts(
    of text: Range<Int>, until close: UInt8, _ read: (Range<Int>) throws(NotPlain) -> Int
  ) throws(NotPlain) -> Int {
    var (index, isFirst) = (text.lowerBound + 1, true)
    func skipBlanks() { while index < text.upperBound, bytes[index] == 32 { index += 1 } }
    while true {
      skipBlanks()
      if isFirst, index < text.upperBound, bytes[index] == close { return index + 1 }
      index = try read(index..<text.upperBound)
      skipBlanks()
      guard index < text.upperBound else { throw NotPlain() }
      if bytes[index] == close { return index + 1 }
      guard bytes[index] == UInt8(ascii: ",") else { throw NotPlain() }
      (index, isFirst) = (index + 1, false)
    }
  }

  // MARK: Names

  /// Returns the name at an offset, if a colon and a blank or the end of the line follow it.
  private func name(at start: Int, before end: Int) -> Range<Int>? {
    func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }
    func isPart(_ byte: UInt8) -> Bool { isLetter(byte) || byte.isDigit || "-_.".utf8.contains(byte) }
    guard start < end, isLetter(bytes[start]) else { return nil }
    var index = start
    while index < end, isPart(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: ":"), index + 1 == end || bytes[index + 1] == 32 else { return nil }
    return start..<index
  }

  private func field(_ name: Range<Int>, _ value: YAMLValue) -> YAMLMapping.Field {
    YAMLMapping.Field(name: yaml.file.text(in: name), nameRange: FileRange(yaml.file, name), value: value)
  }

  /// Returns a mapping; of repeated names libYAML says where they are.
  private func distinct(_ fields: [YAMLMapping.Field], range: FileRange) throws(NotPlain) -> YAMLMapping {
    if Set(fields.map(\.name)).count < fields.count { throw NotPlain() }
    return YAMLMapping(fields: fields, range: range)
  }
}

extension Span<UInt8> {
  /// Whether there is a control character other than a line feed, a hard blank, or a sign beyond those of our languages.
  @inline(never) fileprivate var holdsOtherSigns: Bool {
    holds { byte in
      let control = (byte < 0x20).bit & (byte != 10).bit | (byte == 0x7F).bit
      return control | (byte == 0xC2).bit | (byte >= 0xEF).bit
    }
  }

  /// Whether there may be another blank or line end, such as U+2028.
  fileprivate var holdsOtherBlanks: Bool { [0x87, 0xA8, 0xA9, 0xAF].contains { holds(0x80, before: $0) } }
}
