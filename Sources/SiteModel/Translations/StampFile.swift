import Documents
package import Basics

/// The stamps of all texts of a site, by language and file, with the reviews of translations.
///
/// Only commands write it, one line for each stamp. It is YAML for whoever looks at it, but read line by line: a large site
/// has more stamps than any text that a person writes.
package struct StampFile: Sendable {
  /// What the stamps say.
  package enum Purpose: Sendable {
    /// Which version of its source a translation translates.
    case translations

    /// Which state of a record the author of a text knew.
    case confirmations

    package var path: String {
      switch self {
      case .translations: "content/vertaald.yml"
      case .confirmations: "content/bevestigd.yml"
      }
    }

    /// The command that writes them.
    fileprivate var command: String {
      switch self {
      case .translations: "oko translation accept"
      case .confirmations: "oko confirm"
      }
    }
  }

  package let purpose: Purpose

  /// The file as it was read, or `nil` if there is none.
  package let file: File?

  /// The mistakes in the file; writing it while it has any would lose the stamps that can't be read.
  package private(set) var mistakes: [Diagnostic] = []

  /// The fields as they are written, in two groups around each: a language and a file, or that of reviews and a language.
  private var fields: [String: [String: [String: String]]] = [:]

  /// The pages that it names, and where.
  private(set) var pages: [(path: PagePath, language: String, range: FileRange)] = []

  /// The group with the reviews. It lies beside those of the languages, because a heading may have this word as its id.
  private static let reviews = "nagezien"

  package init(_ tree: FileTree, _ purpose: Purpose, _ findings: inout [Diagnostic]) {
    self.purpose = purpose
    file = tree.file(purpose.path)
    guard let file else { return }
    mistakes = StampFile.mistakes(in: file)
    if mistakes.isEmpty { read(file) }
    findings += mistakes
  }

  /// A file without stamps.
  init(_ purpose: Purpose = .translations) { (self.purpose, file) = (purpose, nil) }

  /// Accesses the stamps of a page such as `moties/id79.md`, or of another file by its whole path.
  package subscript(path: String, language: String) -> Stamps {
    get {
      let entries = fields[language]?[path]?.compactMap { id, text in
        Stamps.Entry(id, written: text).map { (id, $0) }
      }
      return Stamps(
        entries: Dictionary(uniqueKeysWithValues: entries ?? []),
        review: fields[StampFile.reviews]?[language]?[path].flatMap(Stamps.Review.init))
    }
    set {
      let entries = newValue.entries.map { id, entry in (id, entry.written(for: id)) }
      fields[language, default: [:]][path] = Dictionary(uniqueKeysWithValues: entries)
      fields[StampFile.reviews, default: [:]][language, default: [:]][path] = newValue.review?.written
    }
  }

  /// Whether it is as it was read.
  package var isAsRead: Bool { text == file?.all.text ?? "" }

  /// The whole file, sorted, so that equal stamps give equal bytes; empty if there is neither a file nor a stamp.
  package var text: String {
    var lines = ["# Dit schrijft '\(purpose.command)'. Verander hier niets met de hand."]
    let languages = fields.keys.filter { $0 != StampFile.reviews }.sorted()
    for group in languages + [StampFile.reviews] {
      let parts = fields[group, default: [:]].filter { !$0.value.isEmpty }
      if !parts.isEmpty { lines.append(group + ":") }
      for (part, fields) in parts.sorted(by: { $0.key < $1.key }) {
        lines.append("  " + quotedForYAML(part) + ":")
        lines += fields.sorted { $0.key < $1.key }.map { "    " + quotedForYAML($0) + ": " + quotedForYAML($1) }
      }
    }
    if file == nil, lines.count == 1 { return "" }
    let lineEnding = file?.lineEnding ?? "\n"
    return lines.map { $0 + lineEnding }.joined()
  }
}

extension StampFile {
  /// Returns the findings if the whole file can't be read; it may be larger than what a person writes.
  private static func mistakes(in file: File) -> [Diagnostic] {
    if let refused = Diagnostic.refused(file) { return [refused] }
    if TextEncoding(of: file) != nil { return [.notUTF8(file)] }
    return file.all.mergeMarks
  }

  private mutating func read(_ file: File) {
    var groups: [String] = []
    for whole in file.all.lines {
      if mistakes.count >= Bounds.closeLooks { break }
      let indent = file.bytes[whole.bytes].prefix { $0 == UInt8(ascii: " ") }.count
      let range = FileRange(file, whole.bytes.dropFirst(indent))
      let (line, signs) = (range.text, range.unseenSigns)
      if signs.isEmpty, line.isEmpty || line.hasPrefix("#") { continue }
      let (name, value) = stampField(line) ?? ("", "")
      let around = groups.prefix(indent / 2)
      if signs.isEmpty, indent == 2 * around.count, read(name, value, in: Array(around), range) {
        if indent < 4 { groups = around + [name] }
      } else {
        mistakes += signs.isEmpty ? [.unreadable(value, writtenBy: purpose.command, at: range)] : signs
        // The lines below a group that can't be read don't belong to the group before it.
        if indent == 2 { groups = groups.prefix(1) + [""] }
      }
    }
  }

  /// Reads a line, and returns whether it is one that ``text`` has.
  private mutating func read(_ name: String, _ value: String, in groups: [String], _ range: FileRange) -> Bool {
    let isReview = groups.first == StampFile.reviews
    // The line names a file: either as a group in that of a language, or as a field in the reviews of one.
    if groups.count == (isReview ? 2 : 1), let page = name.dropping(suffix: ".md"), let language = groups.last {
      pages.append((PagePath(page), language, range))
    }
    if groups.count < 2 { return !name.isEmpty && value.isEmpty }
    let isReadable = isReview ? Stamps.Review(written: value) != nil : Stamps.Entry(name, written: value) != nil
    // A field that is there twice was written by two people.
    return isReadable
      && fields[groups[0], default: [:]][groups[1], default: [:]].updateValue(value, forKey: name) == nil
  }
}

/// Returns the name and the value of a field, such as `titel: 1f3a9c2e`; a group has no value.
func stampField(_ line: String) -> (name: String, value: String)? {
  if line.utf8.contains(UInt8(ascii: "'")) {
    let field = YAMLReader.mapping(of: File(path: "", text: line)).mapping?.fields.first
    guard let field, case .scalar(let value) = field.value.content else { return nil }
    return (field.name, value)
  }
  if let name = line.dropping(suffix: ":") { return (name, "") }
  // A large site has thousands of lines, and a byte is found sooner than a character.
  guard let end = line.utf8.firstIndex(of: UInt8(ascii: ":")), let value = String(line[end...]).dropping(prefix: ": ")
  else { return nil }
  return (String(line[..<end]), value)
}

/// Returns a text as YAML, in quotation marks if YAML could read it as something else.
func quotedForYAML(_ text: String) -> String {
  let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || " ._-/".contains($0) }
  let beginsAndEnds = [text.first, text.last].allSatisfy { $0.map { $0.isLetter || $0.isNumber } ?? false }
  return isPlain && beginsAndEnds ? text : "'" + text.replacing("'", with: "''") + "'"
}

extension Rule {
  package static let stamp = Rule(
    "stempel",
    nl:
      "`vertaald.yml`, `bevestigd.yml` en `adressen.yml` schrijft `oko` zelf. Herstel de regel, of haal haar weg "
      + "en doe de opdracht uit de tip.",
    en:
      "`oko` writes `vertaald.yml`, `bevestigd.yml` and `adressen.yml` itself. Restore the line, or remove it and "
      + "run the command in the tip.")
}

extension Diagnostic {
  fileprivate static func unreadable(_ value: String, writtenBy command: String, at range: FileRange) -> Diagnostic {
    let isNewer = value.split(separator: " ").contains { $0.prefix { $0 != ":" }.isDigits && $0.contains(":") }
    return isNewer
      ? Diagnostic(
        .stamp, at: range,
        nl: "deze stempel is geschreven door een nieuwere oko", tip: "gebruik die versie van oko, of een nog nieuwere",
        en: "this stamp was written by a newer oko", tip: "use that version of oko, or a later one")
      : Diagnostic(
        .stamp, at: range,
        nl: "hier staat wat '\(command)' schrijft, en niets anders",
        tip: "haal de regel weg, en doe '\(command)' voor de pagina of het bestand erboven",
        en: "this is what '\(command)' writes, and nothing else",
        tip: "remove the line, and run '\(command)' for the page or file above it")
  }
}
