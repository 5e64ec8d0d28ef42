package import Basics
import Yams

/// Explains libYAML's errors to somebody who has never heard of it.
struct YAMLMistake {
  var places: YAMLPlaces
  var file: File { places.yaml.file }
  var repair: YAMLRepair { YAMLRepair(yaml: places.yaml) }

  mutating func diagnostic(of error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let begin = context.map { places.offset(of: $0.mark) }
      return syntax(problem, at: places.offset(of: mark), from: begin)
    case .duplicatedKeysInMapping(let names, let context):
      return duplicate(names.first ?? "", first: places.offset(of: context.mark))
    default:
      return places.yaml.unseenSigns.first ?? .syntax("\(error)", at: file.firstLine)
    }
  }

  /// Returns the finding for a syntax error.
  ///
  /// libYAML often reports where it stopped, but the mistake is where the construct began.
  private func syntax(_ problem: String, at mark: Int, from begin: Int?) -> Diagnostic {
    let place = withinText(mark)
    let here = places.restOfLine(from: place)
    let start = begin.map { places.restOfLine(from: withinText($0)) } ?? here
    return switch problem {
    case "mapping values are not allowed in this context": colon(at: place, here)
    case "did not find expected <document start>":
      lineWithoutColon(above: place).map { noColon(at: $0) } ?? indentedStart ?? .syntax(problem, at: here)
    case "found a tab character that violates indentation": tab(at: here)
    case "did not find expected node content" where place < mark:
      "[{".contains(here.text.prefix(1))
        ? repair.unclosed(.unclosed(at: here), at: place, String(here.text.prefix(1))) : .syntax(problem, at: here)
    case "found character that cannot start any token", "did not find expected node content":
      file.bytes[safe: place] == UInt8(ascii: "\t") ? tab(at: here) : sign(at: here)
    case "found undefined alias", "mapping keys are not allowed in this context": sign(at: here)
    case _ where problem.hasPrefix("Maximum nesting level"): .deepNesting(at: here)
    case "did not find expected comment or line break", "did not find expected alphabetic or numeric character":
      sign(at: start)
    case "could not find expected ':'": noColon(at: start)
    case "block sequence entries are not allowed in this context": .listInLine(at: here)
    case "found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      repair.unclosed(.unclosed(at: start), at: place, String(start.text.prefix(1)))
    case "found unknown escape character": .escape(at: here)
    case "did not find expected '-' indicator" where listMark != nil: listMark ?? .syntax(problem, at: here)
    case "did not find expected key", "did not find expected '-' indicator":
      lineWithoutBlanks(place).bytes.lowerBound >= place
        ? .indentation(at: here) : openQuote(above: place) ?? repair.behindQuote(.behindQuote(at: here))
    default: .syntax(problem, at: here)
    }
  }

  /// Returns the finding on a first field that is indented, while those below it aren't.
  private var indentedStart: Diagnostic? {
    let line = places.restOfLine(from: places.yaml.bytes.lowerBound)
    let text = line.text.drop { $0 == " " }
    return text.count < line.text.count ? repair.of(.indentation(at: line), String(text), at: line) : nil
  }

  /// The finding on a hyphen before the first field, where the next ones have none.
  private var listMark: Diagnostic? {
    let first = places.yaml.lines.first { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    guard let first, first.text.hasPrefix("- "), first.text.contains(": ") else { return nil }
    let mark = FileRange(file, first.bytes.prefix(2))
    let finding = repair.of(.fieldInList(at: mark), "", at: mark)
    return finding.edit == nil ? nil : finding
  }

  /// Returns the finding on a quotation mark above that isn't closed on its line, if the one before a place closes it.
  private func openQuote(above place: Int) -> Diagnostic? {
    let end = file.bytes[..<place].lastIndex { $0 > 32 } ?? place
    guard let mark = file.bytes[safe: end], "\"'".utf8.contains(mark),
      let start = file.bytes[places.yaml.bytes.lowerBound..<end].lastIndex(of: mark),
      start < file.lineStart(before: place)
    else { return nil }
    let value = places.restOfLine(from: start)
    return repair.unclosed(.unclosed(at: value), at: start, String(value.text.prefix(1)))
  }

  private func tab(at range: FileRange) -> Diagnostic {
    repair.withoutTabs().map { repair.of(.tab(at: range), $1, at: $0) } ?? .tab(at: range)
  }

  /// Returns the finding on a sign at the beginning of a text, or in place of the hyphen of a list.
  private func sign(at range: FileRange) -> Diagnostic {
    let mark = range.text.prefix(2)
    if mark.first == "," {
      let comma = FileRange(file, range.bytes.prefix(1))
      return repair.of(.comma(at: comma), "", at: comma)
    }
    if ["* ", "+ "].contains(mark), lineWithoutBlanks(range.bytes.lowerBound).bytes.lowerBound == range.bytes.lowerBound
    {
      let sign = FileRange(file, range.bytes.lowerBound..<range.bytes.lowerBound + 1)
      return repair.of(.listMark(at: sign), "-", at: sign)
    }
    return repair.quoted(.sign(at: range), at: range)
  }

  /// Returns `place`, or the last visible character if libYAML stopped after it.
  private func withinText(_ place: Int) -> Int {
    let text = places.yaml.bytes
    var last = file.bytes[text].lastIndex { $0 > 32 } ?? text.lowerBound
    while last > text.lowerBound, file.bytes[last] & 0xC0 == 0x80 { last -= 1 }
    return min(place, last)
  }

  func lineWithoutBlanks(_ place: Int) -> FileRange {
    let start = file.lineStart(before: place)
    return places.restOfLine(from: start + file.bytes[start...].prefix { $0 == UInt8(ascii: " ") }.count)
  }

  private func duplicate(_ name: String, first: Int) -> Diagnostic {
    let isQuoted = file.bytes[safe: first].map("\"'".utf8.contains) ?? false
    let range = FileRange(file, first..<(first + name.utf8.count + (isQuoted ? 2 : 0)))
    return .duplicateKey(name, at: places.repetition(of: name, first: range) ?? range, first: range)
  }
}

extension Rule {
  package static let duplicateKey = Rule(
    "dubbel-veld",
    nl: "Een veld staat één keer. Haal het tweede weg.",
    en: "A field occurs once. Remove the second.")
}

extension Diagnostic {
  static let quotes = Wording(nl: "zet de tekst tussen aanhalingstekens", en: "put the text in quotes")

  static let indentation = Unplaced(
    .yaml,
    nl: "deze regel springt anders in dan de regels erboven",
    tip: "laat velden die bij elkaar horen even ver inspringen",
    en: "this line is not indented like the lines above", tip: "indent fields that belong together equally")

  fileprivate static let tab = Unplaced(
    .yaml,
    nl: "een regel springt in met spaties, niet met een tab", tip: "vervang de tab door twee spaties",
    en: "indent a line with spaces, not with a tab", tip: "replace the tab with two spaces")

  /// A sign with a meaning at the beginning of a value: an anchor, a tag, or one that YAML reserves.
  static func sign(at range: FileRange) -> Diagnostic {
    let sign = range.text.prefix(1)
    return Diagnostic(
      .yaml, at: range,
      nl: "een tekst begint niet met '\(sign)'", en: "a text can't begin with '\(sign)'", tip: quotes)
  }

  fileprivate static let deepNesting = Unplaced(
    .yaml, at: .start,
    nl: "hier staan te veel haakjes in elkaar", tip: "haal de haakjes weg die er niet horen",
    en: "too many brackets are nested here", tip: "remove the brackets that don't belong here")

  fileprivate static let comma = Unplaced(
    .yaml,
    nl: "deze komma scheidt niets", tip: "haal haar weg", en: "this comma separates nothing", tip: "remove it")

  fileprivate static let fieldInList = Unplaced(
    .yaml,
    nl: "voor dit veld hoort geen streepje", tip: "haal '- ' weg",
    en: "this field has no hyphen before it", tip: "remove '- '")

  fileprivate static let listMark = Unplaced(
    .yaml,
    nl: "een onderdeel van een lijst begint met een streepje", tip: "schrijf '-'",
    en: "an item of a list begins with a hyphen", tip: "write '-'")

  fileprivate static func listInLine(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .yaml, at: range,
      nl: "een lijst begint op een eigen regel",
      tip: "zet '\(range.text)' op de volgende regel, of tussen aanhalingstekens",
      en: "a list begins on a line of its own", tip: "put '\(range.text)' on the next line, or in quotes")
  }

  static func unclosed(at range: FileRange) -> Diagnostic {
    let sign = String(range.text.prefix(1))
    let end = ["[": "]", "{": "}"][sign] ?? sign
    return Diagnostic(
      .yaml, at: range,
      nl: "wat hier met '\(sign)' begint, wordt niet gesloten", en: "what begins with '\(sign)' here is not closed",
      tip: sign == "'"
        ? Wording(
          nl: "zet de hele tekst tussen dubbele aanhalingstekens, of schrijf ’ als apostrof",
          en: "put the whole text in double quotes, or write ’ for an apostrophe")
        : Wording(nl: "zet er '\(end)' achter", en: "put '\(end)' after it"))
  }

  fileprivate static let escape = Unplaced(
    .yaml,
    nl: "tussen dubbele aanhalingstekens heeft '\\' een eigen betekenis",
    tip: "schrijf '\\\\', of gebruik enkele aanhalingstekens",
    en: "in double quotes '\\' has a special meaning", tip: "write '\\\\', or use single quotes")

  fileprivate static let behindQuote = Unplaced(
    .yaml,
    nl: "na het aanhalingsteken of het haakje gaat de tekst niet verder",
    tip: "zet de hele tekst tussen aanhalingstekens; van twee soorten de andere",
    en: "nothing may follow the closing quote or bracket",
    tip: "put the whole text in quotes, using the other kind of quote")

  fileprivate static func duplicateKey(_ name: String, at range: FileRange, first: FileRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: range, related: [Related(at: first, nl: "de eerste keer", en: "the first time")],
      nl: "het veld '\(name)' staat er twee keer", tip: "haal een van de twee weg",
      en: "the field '\(name)' occurs twice", tip: "remove one of the two")
  }

  fileprivate static func syntax(_ problem: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .yaml, at: range,
      nl: "deze regel is geen geldige YAML (\(problem))",
      tip: "kijk naar inspringen, aanhalingstekens en haakjes op deze regel en de regel erboven",
      en: "this line is not valid YAML (\(problem))",
      tip: "look at indentation, quotes and brackets on this line and the one above")
  }
}
