import Basics
import Yams

/// Changes to YAML that nobody could want otherwise, each of which is tried before it is offered.
struct YAMLRepair {
  let yaml: FileRange
  private var file: File { yaml.file }

  /// Returns a finding with a change to a range, if the text can be read afterwards, or at least beyond that place.
  func of(_ finding: Diagnostic, _ text: String?, at range: FileRange) -> Diagnostic {
    guard let text, text != range.text, helps(text, at: range) else { return finding }
    return finding.repaired(by: text, at: range)
  }

  private func helps(_ text: String, at range: FileRange) -> Bool {
    let before = file.text(in: yaml.bytes.lowerBound..<range.bytes.lowerBound)
    let after = file.text(in: range.bytes.upperBound..<yaml.bytes.upperBound)
    do {
      _ = try Yams.compose(yaml: before + text + after, .basic, .default, .utf8)
      return true
    } catch let error as YamlError {
      if case .duplicatedKeysInMapping = error { return true }
      let lines = (before + text).count { $0.isNewline }
      return error.line.map { $0 > lines + 1 } ?? false
    } catch {
      return false
    }
  }

  /// Returns a text in quotation marks that hold whatever is in it, without the typographic ones around it.
  static func quoted(_ text: String) -> String? {
    var text = text.trimmed
    if let first = text.first, let last = text.last, text.count > 2, "“„”‟«".contains(first), "”“»".contains(last) {
      text = String(text.dropFirst().dropLast())
    }
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    return text.contains("'") ? nil : "'\(text)'"
  }

  /// Returns the value of a field on one line, such as `- titel: Motie: ID 79`: all behind its first colon.
  func value(on line: FileRange) -> FileRange? {
    guard let colon = line.text.firstRange(of: ": ") else { return nil }
    let start = line.bytes.lowerBound + line.text[..<colon.upperBound].utf8.count
    return FileRange(file, start..<line.bytes.upperBound).trimmed
  }

  /// Returns the value around a place within `{ … }` or `[ … ]`, up to the next field or bracket.
  func value(inBracketsAround place: Int) -> FileRange? {
    let line = FileRange(file, file.lineStart(before: place)..<file.lineEnd(after: place))
    let before = file.text(in: line.bytes.lowerBound..<place)
    guard let colon = before.ranges(of: ": ").last?.upperBound else { return nil }
    let start = line.bytes.lowerBound + before[..<colon].utf8.count
    let rest = file.text(in: start..<line.bytes.upperBound)
    let end = rest.firstRange(of: #/(, *[a-z-]+: )|( *[}\]])/#)?.lowerBound ?? rest.endIndex
    return FileRange(file, start..<start + rest[..<end].utf8.count).trimmed
  }

  /// Returns the finding on a value that YAML can't take as it is, with quotation marks around it.
  func quoted(_ finding: Diagnostic, at value: FileRange?) -> Diagnostic {
    guard let value else { return finding }
    return of(finding, YAMLRepair.quoted(value.text), at: value)
  }

  /// Returns the finding on brackets or a quotation mark that isn't closed: `finding`, unless another repair helps.
  func unclosed(_ finding: Diagnostic, at place: Int, _ sign: String) -> Diagnostic {
    if sign == "'" { return quoted(finding, at: FileRange(file, finding.range.bytes)) }
    if let quote = openQuote(in: finding.range) { return quote }
    let end = ["[": "]", "{": "}", "\"": "\""][sign]
    let closed = of(finding, end.map { finding.range.text.trimmed + $0 }, at: finding.range)
    if closed.edit != nil { return closed }
    if sign == "{", let value = value(inBracketsAround: place) {
      let parts = value.text.wholeMatch(of: #/([^\s;]*\d[^\s;]*) +([a-z-]+: .*)/#)?.output
      let comma = parts.map { "\($0.1), \($0.2)" } ?? value.text.replacing(#/ *; *(?=[a-z-]+: )/#, with: ", ")
      let missing = of(.noComma(at: value.start), comma, at: value)
      if missing.edit != nil { return missing }
      let colon = quoted(.colonInBrackets(at: value), at: value)
      if colon.edit != nil { return colon }
    }
    return finding
  }

  /// Returns the finding on the last quotation mark of a line, if it isn't closed within its brackets.
  private func openQuote(in line: FileRange) -> Diagnostic? {
    guard line.text.count(where: { $0 == "\"" }) % 2 == 1,
      let start = file.bytes[line.bytes].lastIndex(of: UInt8(ascii: "\"")),
      let end = file.bytes[start..<line.bytes.upperBound].firstIndex(where: { "}]".utf8.contains($0) })
    else { return nil }
    let text = FileRange(file, start..<end).trimmed
    let closed = of(.unclosed(at: text), text.text + "\"", at: text)
    return closed.edit == nil ? nil : closed
  }

  /// Returns the finding on what follows a quoted text or a bracket.
  func behindQuote(_ finding: Diagnostic) -> Diagnostic {
    let place = finding.range.bytes.lowerBound
    let line = FileRange(file, file.lineStart(before: place)..<file.lineEnd(after: place))
    guard let value = value(on: line) else { return finding }
    if "]}".contains(finding.range.text), finding.range.text.count == 1 {
      return of(.bracket(at: finding.range), "", at: finding.range)
    }
    return quoted(finding, at: value)
  }

  /// Returns the lines with a tab in their indentation, up to the last of them, and the same with two blanks for each.
  func withoutTabs() -> (range: FileRange, text: String)? {
    let lines = yaml.lines.filter { $0.text.prefix { $0 == " " || $0 == "\t" }.contains("\t") }
    guard let first = lines.first, let last = lines.last else { return nil }
    let range = FileRange(file, first.bytes.lowerBound..<last.bytes.upperBound)
    let text = range.text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let indent = line.prefix { $0 == " " || $0 == "\t" }
      return String(indent).replacing("\t", with: "  ") + String(line[indent.endIndex...])
    }
    return (range, text.joined(separator: "\n"))
  }
}

extension FileRange {
  /// The finding on hard blanks where only a blank has a meaning: in the indentation, and around a colon.
  ///
  /// libYAML takes them for letters, so that a name is another, or a field is none.
  var hardBlanks: Diagnostic? {
    let signs = ["\u{A0}", "\u{202F}", "\u{2007}"].map { Array($0.utf8) }
    guard signs.contains(where: { file.bytes.firstPlace(of: $0, in: bytes) != nil }) else { return nil }
    var found: [FileRange] = []
    let hard =
      #/^[ \-]*[\u{A0}\u{202F}\u{2007}][ \u{A0}\u{202F}\u{2007}]*|^ *(?:- +)?[A-Za-z\-]+[\u{A0}\u{202F}\u{2007}]*:[\u{A0}\u{202F}\u{2007}]+|^ *(?:- +)?[A-Za-z\-]+[\u{A0}\u{202F}\u{2007}]+:/#
    for line in lines where line.text.unicodeScalars.contains(where: { $0.isHardBlank }) {
      guard let match = line.text.firstMatch(of: hard) else { continue }
      found.append(FileRange(file, line.bytes.lowerBound..<line.bytes.lowerBound + match.output.utf8.count))
    }
    guard let first = found.first, let last = found.last else { return nil }
    let all = first.through(last)
    var text = all.text
    for range in found.reversed() {
      let start = text.utf8.index(text.startIndex, offsetBy: range.bytes.lowerBound - all.bytes.lowerBound)
      let end = text.utf8.index(start, offsetBy: range.bytes.count)
      text.replaceSubrange(
        start..<end,
        with: String(
          String.UnicodeScalarView(
            range.text.unicodeScalars.map {
              $0.isHardBlank ? " " : $0
            })))
    }
    return Diagnostic.hardBlank(at: first).repaired(by: text, at: all)
  }
}

extension Unicode.Scalar {
  fileprivate var isHardBlank: Bool { [0xA0, 0x202F, 0x2007].contains(value) }
}

extension YamlError {
  /// The line at which libYAML stopped, from 1.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static let colonInBrackets = Unplaced(
    .yaml,
    nl: "een tekst met een dubbele punt staat tussen aanhalingstekens", tip: "zet de tekst tussen aanhalingstekens",
    en: "a text with a colon needs quotes", tip: "put the text in quotes")

  fileprivate static let noComma = Unplaced(
    .yaml,
    nl: "tussen twee velden tussen haakjes staat een komma", tip: "zet een komma voor de naam van elk volgend veld",
    en: "a comma is between two fields in brackets", tip: "put a comma before the name of each next field")

  fileprivate static let bracket = Unplaced(
    .yaml,
    nl: "dit haakje sluit niets", tip: "haal het weg", en: "this bracket closes nothing", tip: "remove it")

  fileprivate static let hardBlank = Unplaced(
    .yaml,
    nl: "hier staat een harde spatie, die niet telt als spatie", tip: "vervang haar door een gewone spatie",
    en: "here is a no-break space, which doesn't count as a blank", tip: "replace it with an ordinary blank")
}
