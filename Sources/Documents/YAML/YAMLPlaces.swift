import Basics
import Yams

/// Finds the bytes at libYAML's marks, which count lines and Unicode scalars from 1.
struct YAMLPlaces {
  let yaml: FileRange
  private let lineStarts: [Int]

  /// Whether each character is one byte, so an offset needs no counting.
  private let isASCII: Bool

  /// The last mark found, from which the next on the same line is counted.
  private var last: (mark: Mark, offset: Int)?

  init(_ yaml: FileRange) {
    self.yaml = yaml
    lineStarts = YAMLPlaces.lineStarts(in: yaml)
    isASCII = yaml.file.bytes[yaml.bytes].allSatisfy { $0 < 0x80 }
  }

  mutating func offset(of mark: Mark?) -> Int {
    guard let mark, lineStarts.indices.contains(mark.line - 1) else { return yaml.bytes.upperBound }
    var (known, column) = (lineStarts[mark.line - 1], 1)
    if let last, last.mark.line == mark.line, last.mark.column <= mark.column {
      (known, column) = (last.offset, last.mark.column)
    }
    let found = offset(from: known, characters: mark.column - column)
    last = (mark, found)
    return found
  }

  /// Returns the offset after a number of Unicode scalars.
  private func offset(from start: Int, characters: Int) -> Int {
    if isASCII { return min(start + max(0, characters), yaml.bytes.upperBound) }
    let scalars = (start..<yaml.bytes.upperBound).lazy.filter { yaml.file.bytes[$0] & 0xC0 != 0x80 }
    return scalars.dropFirst(max(0, characters)).first ?? yaml.bytes.upperBound
  }

  /// The finding on hard blanks, of which a text in ASCII has none.
  var hardBlanks: Diagnostic? { isASCII ? nil : yaml.hardBlanks }

  /// Returns the name of a field without a value between two others, whose line has the indentation of the second.
  func emptyField(between first: FileRange, _ second: FileRange) -> FileRange? {
    let (file, end) = (yaml.file, yaml.file.lineStart(before: second.bytes.lowerBound))
    guard first.bytes.upperBound < end else { return nil }
    let indentation = file.text(in: end..<second.bytes.lowerBound)
    if indentation.isEmpty { return nil }
    for line in FileRange(file, first.bytes.upperBound..<end).lines where line.text.hasPrefix(indentation) {
      let text = line.text.dropFirst(indentation.count)
      guard let name = text.wholeMatch(of: #/([A-Za-z0-9-]+):\s*/#)?.1 else { continue }
      let start = line.bytes.lowerBound + indentation.utf8.count
      return FileRange(file, start..<start + name.utf8.count)
    }
    return nil
  }

  func restOfLine(from start: Int) -> FileRange {
    FileRange(yaml.file, start..<max(start, yaml.bytes.upperBound)).firstLine
  }

  /// Returns the range of a scalar, whose end libYAML doesn't report.
  func range(of scalar: Node.Scalar, from start: Int) -> FileRange {
    let bytes = yaml.file.bytes[start..<yaml.bytes.upperBound]
    if bytes.starts(with: scalar.string.utf8) {
      return FileRange(yaml.file, start..<(start + scalar.string.utf8.count))
    }
    guard let quote = bytes.first, "\"'".utf8.contains(quote) else { return restOfLine(from: start) }
    return FileRange(yaml.file, start..<endOfQuoted(from: start))
  }

  /// Returns the text that an unquoted value loses to a comment, unless `# ` or `##` shows that a comment is meant.
  func lostText(behind scalar: Node.Scalar, from start: Int) -> FileRange? {
    guard scalar.style == .plain, let end = end(ofPlain: scalar.string, from: start) else { return nil }
    let rest = restOfLine(from: end)
    let comment = yaml.file.bytes[rest.bytes].drop { " \t".utf8.contains($0) }
    guard comment.startIndex > end, comment.first == UInt8(ascii: "#"), let next = comment.dropFirst().first,
      !" \t#".utf8.contains(next)
    else { return nil }
    return FileRange(yaml.file, comment.indices)
  }

  /// Returns the offset at which an unquoted text ends, or `nil` if it is empty or differs from the file.
  ///
  /// Ignores white space, because YAML joins the lines of a text.
  private func end(ofPlain text: String, from start: Int) -> Int? {
    guard !text.isEmpty else { return nil }
    var index = start
    for byte in text.utf8 where byte > 32 {
      while index < yaml.bytes.upperBound, yaml.file.bytes[index] <= 32 { index += 1 }
      guard index < yaml.bytes.upperBound, yaml.file.bytes[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  /// Returns the range of a list or mapping up to its closing bracket, or else the rest of its first line.
  func range(ofCollectionFrom start: Int) -> FileRange {
    var (index, depth) = (start, 0)
    while index < yaml.bytes.upperBound, yaml.file.bytes[index] != UInt8(ascii: "\n") {
      switch yaml.file.bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if isAtValueStart(index) { index = endOfQuoted(from: index) - 1 }
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    let isClosed = depth == 0 && "[{".utf8.contains { yaml.file.bytes[safe: start] == $0 }
    let range = FileRange(yaml.file, start..<min(index, yaml.bytes.upperBound))
    return isClosed ? range.firstLine : restOfLine(from: start)
  }

  /// Whether a value can begin here: within a value, as in `{ tekst: dêr't }`, a quote is an ordinary character.
  private func isAtValueStart(_ index: Int) -> Bool {
    yaml.file.bytes[..<index].last { $0 != UInt8(ascii: " ") }.map("[{,:".utf8.contains) ?? true
  }

  /// Returns the offset after a quoted text; `\"` doesn't end it in double quotes, nor does `''` in single ones.
  private func endOfQuoted(from start: Int) -> Int {
    let bytes = yaml.file.bytes[start..<yaml.bytes.upperBound]
    let isDouble = bytes[start] == UInt8(ascii: "\"")
    var end = start + 1
    while end < bytes.endIndex {
      switch bytes[end] {
      case UInt8(ascii: "\\") where isDouble: end += 2
      case UInt8(ascii: "'") where !isDouble && bytes[(end + 1)...].first == UInt8(ascii: "'"): end += 2
      case bytes[start]: return end + 1
      default: end += 1
      }
    }
    return bytes.endIndex
  }

  /// Returns the range of a repeated key in the mapping whose first key of that name is at `first`.
  func repetition(of name: String, first: FileRange) -> FileRange? {
    let bytes = yaml.file.bytes
    let indentation = first.bytes.lowerBound - yaml.file.lineStart(before: first.bytes.lowerBound)
    let spellings = [name, "\"\(name)\"", "'\(name)'"].map { Array($0.utf8) }
    func key(at start: Int) -> FileRange? {
      spellings.first { bytes[start...].starts(with: $0 + [UInt8(ascii: ":")]) }.map {
        FileRange(yaml.file, start..<(start + $0.count))
      }
    }
    let line = first.bytes.upperBound..<yaml.file.lineEnd(after: first.bytes.upperBound)
    if let key = line.lazy.filter({ " ,{".utf8.contains(bytes[$0 - 1]) }).compactMap(key).first { return key }
    for start in lineStarts where start > first.bytes.lowerBound {
      let text = bytes[start..<yaml.bytes.upperBound].prefix { $0 != UInt8(ascii: "\n") }
      let spaces = text.prefix { $0 == UInt8(ascii: " ") }.count
      if spaces < indentation, spaces < text.count, text.contains(where: { $0 > 32 }) { return nil }
      if spaces == indentation, let key = key(at: start + spaces) { return key }
    }
    return nil
  }

  /// Returns the offset of each line as libYAML counts them: U+0085, U+2028 and U+2029 end a line too.
  private static func lineStarts(in yaml: FileRange) -> [Int] {
    let bytes = yaml.file.bytes
    var starts = [yaml.bytes.lowerBound]
    for index in yaml.bytes {
      switch bytes[index] {
      case UInt8(ascii: "\n"): starts.append(index + 1)
      case 0x85 where bytes[..<index].last == 0xC2: starts.append(index + 1)
      case 0xA8, 0xA9: if bytes[..<index].suffix(2).elementsEqual([0xE2, 0x80]) { starts.append(index + 1) }
      default: break
      }
    }
    return starts
  }
}
