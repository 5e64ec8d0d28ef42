package import Basics

/// The parts of a file that begins with fields between two lines `---`.
struct FrontMatter {
  let fields: FileRange
  let body: FileRange

  /// How many of the two lines there are.
  private let fences: Int

  init(_ file: File) {
    let hasFields = file.firstLine.isFence
    let start = hasFields ? file.nextLine(after: 0) : file.bytes.count
    var line = start
    while line < file.bytes.count, !FileRange(file, line..<file.lineEnd(after: line)).isFence {
      line = file.nextLine(after: line)
    }
    fields = FileRange(file, start..<line)
    body = FileRange(file, file.nextLine(after: line)..<file.bytes.count)
    fences = !hasFields ? 0 : line < file.bytes.count ? 2 : 1
  }

  /// The findings that make the file unreadable, if there are any.
  var mistakes: [Diagnostic] {
    let file = fields.file
    let mistakes = Bounds.mistakes(in: file)
    if !mistakes.isEmpty { return mistakes }
    if fences == 0 { return [file.mistakeWithoutFields] }
    if fences == 1 { return [fields.mistakeWithoutEnd] }
    if fields.bytes.count > Bounds.frontMatterSize { return [.longFrontMatter(at: fields)] }
    return (Bounds.mistake(inMarkdown: body) ?? body.secondFields).map { [$0] } ?? []
  }
}

extension FileRange {
  /// Whether a line is `---`; white space after it is invisible and doesn't count.
  fileprivate var isFence: Bool {
    let text = file.bytes[bytes]
    return text.starts(with: "---".utf8) && text.dropFirst(3).allSatisfy { " \t".utf8.contains($0) }
  }

  /// Whether a line is a field such as `titel: Contact`, with its value on the line or below it.
  fileprivate var isField: Bool {
    let text = file.bytes[bytes]
    let name = text.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    return name.count > 1 && text.dropFirst(name.count).first == UInt8(ascii: ":")
      && text.dropFirst(name.count + 1).first.map { " \t".utf8.contains($0) } ?? true
  }

  /// Whether a line may follow a field: a list, an indented line, a comment, or an empty line.
  fileprivate var isBelowField: Bool {
    let text = file.bytes[bytes]
    return isBlank || text.starts(with: "- ".utf8) || text.starts(with: "# ".utf8) || text.starts(with: " ".utf8)
  }

  private var isBlank: Bool { file.bytes[bytes].allSatisfy { $0 <= 32 } }

  /// The finding on fields at the beginning of a text, whose page has fields already: often a page that was pasted twice.
  fileprivate var secondFields: Diagnostic? {
    guard let first = lines.first(where: { !$0.isBlank }), first.isFence else { return nil }
    let rest = Array(lines.prefix(500).drop { $0.isBlank }.dropFirst())
    guard rest.first?.isField == true, let end = rest.firstIndex(where: \.isFence),
      rest[..<end].allSatisfy({ $0.isField || $0.isBelowField })
    else { return nil }
    return .secondFrontMatter(at: first)
  }

  /// The finding on fields without a second line `---`, where the first line is that can't be one of theirs.
  fileprivate var mistakeWithoutEnd: Diagnostic {
    let lines = Array(lines)
    let dashes = lines.first { $0.isDashes }
    if let dashes { return .fence(at: dashes) }
    let text = lines.first { !$0.isField && !$0.isBelowField }
    guard let text, let fields = lines.first, fields.isField else {
      return .unclosedFrontMatter(at: file.firstLine)
    }
    return .unclosedFrontMatter(at: text).repaired(by: "---" + file.lineEnding, at: text.start)
  }

  /// Whether a line was meant as `---`: of more hyphens, of dashes that a word processor made of them, or of `***`.
  fileprivate var isDashes: Bool {
    let text = text.trimmed
    return !text.isEmpty && text != "-" && text.count < 12 && text.allSatisfy { "-–—―−_*=".contains($0) }
  }
}

extension File {
  /// The finding on a page that doesn't begin with `---`.
  fileprivate var mistakeWithoutFields: Diagnostic {
    let lines = Array(all.lines.prefix(100))
    guard let index = lines.firstIndex(where: { !$0.text.trimmed.isEmpty }) else {
      return .noFrontMatter(at: firstLine)
    }
    let first = lines[index]
    let next = lines.dropFirst(index + 1).first
    let before = FileRange(self, 0..<first.bytes.lowerBound)
    if first.isFence { return .blankBeforeFields(at: first).repaired(by: "", at: before) }
    if first.text.trimmed == "---" {
      let start = FileRange(self, 0..<(first.bytes.lowerBound + first.text.prefix { $0.isWhitespace }.utf8.count))
      return .blankBeforeFields(at: first).repaired(by: "", at: start)
    }
    if first.isDashes, next?.isField == true { return .fence(at: first) }
    if let isTOML = first.text.otherFields { return .otherFormat(isTOML ? "TOML" : "JSON", at: first) }
    if first.text.hasPrefix("```") || first.text.hasPrefix("~~~"), next?.isFence == true || next?.isField == true {
      return .fieldsAsCode(at: first)
    }
    guard first.isField else { return .noFrontMatter(at: firstLine) }
    let hasEnd = lines.contains(where: \.isFence)
    let finding = Diagnostic.noFirstLine(at: first)
    return hasEnd ? finding.repaired(by: "---" + lineEnding, at: FileRange(self, 0..<first.bytes.lowerBound)) : finding
  }
}

extension String {
  /// Whether the text begins fields in TOML, `true`, or in JSON, `false`; `nil` if it is neither.
  fileprivate var otherFields: Bool? { hasPrefix("+++") ? true : hasPrefix("{") ? false : nil }
}

extension Rule {
  package static let frontMatter = Rule(
    "kopgegevens",
    nl: "Een pagina begint met velden tussen twee regels `---`. Zet ze erboven en eronder.",
    en: "A page begins with fields between two lines of `---`. Put one above and one below them.")
}

extension Diagnostic {
  fileprivate static let noFrontMatter = Unplaced(
    .frontMatter,
    nl: "een pagina begint met velden tussen twee regels '---'", tip: "begin het bestand met: ---, titel: …, ---",
    en: "a page begins with fields between two lines '---'", tip: "begin the file with: ---, titel: …, ---")

  fileprivate static let noFirstLine = Unplaced(
    .frontMatter,
    nl: "boven de velden ontbreekt de eerste regel '---'", tip: "zet '---' op een eigen regel boven de velden",
    en: "the first line '---' is missing above the fields", tip: "put '---' on a line of its own above the fields")

  fileprivate static let unclosedFrontMatter = Unplaced(
    .frontMatter,
    nl: "na de velden ontbreekt de tweede regel '---'",
    tip: "zet '---' op een eigen regel tussen de velden en de tekst",
    en: "the second line '---' is missing after the fields",
    tip: "put '---' on a line of its own between fields and text")

  fileprivate static let blankBeforeFields = Unplaced(
    .frontMatter,
    nl: "'---' staat helemaal aan het begin van het bestand", tip: "haal weg wat ervoor staat: lege regels of spaties",
    en: "'---' is at the very beginning of the file", tip: "remove what is before it: empty lines or blanks")

  /// A line of other dashes, which can mean nothing else.
  fileprivate static func fence(at range: FileRange) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: range,
      nl: "de velden staan tussen twee regels van drie streepjes", tip: "schrijf '---'",
      en: "the fields are between two lines of three hyphens", tip: "write '---'"
    ).repaired(by: "---")
  }

  fileprivate static let fieldsAsCode = Unplaced(
    .frontMatter,
    nl: "de velden staan in een blok code", tip: "haal de regels met '```' weg; de eerste regel is '---'",
    en: "the fields are in a block of code", tip: "remove the lines with '```'; the first line is '---'")

  fileprivate static func otherFormat(_ name: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: range,
      nl: "deze velden zijn \(name), en oko leest YAML",
      tip: "schrijf ze tussen twee regels '---', elk op een regel: 'titel: Contact'",
      en: "these fields are \(name), and oko reads YAML",
      tip: "write them between two lines '---', each on a line: 'titel: Contact'")
  }

  fileprivate static let secondFrontMatter = Unplaced(
    .frontMatter,
    nl: "hier staan voor de tweede keer velden", tip: "houd één keer de velden, en haal de andere weg",
    en: "here are fields for the second time", tip: "keep the fields once, and remove the others")
}
