import Documents
import Basics

/// A language of the site: its name, its months and its interface texts, from `templates/strings/<code>.yml`.
///
/// Foundation gets Frisian wrong (it writes “7 Jannewaris”), so the months are data here. The case of a text never
/// changes, because Frisian capitals lose their diacritics.
package final class Language: Sendable {
  /// The BCP 47 code, for example `fy`.
  package let code: String

  /// The name that its speakers use.
  package let name: String

  package let months: [String]
  let weekdays: [String]

  /// The same names, to look for in texts.
  let dateNames: DateNames

  /// The separator between groups of three digits.
  let groupSign: String

  /// The sign before the digits of a fraction.
  package let decimalSign: String

  /// The plain letters that sort as another letter, each with that letter.
  let sortedAs: [(letter: UInt8, others: [UInt8])]

  /// The capitals that lose their diacritic at the beginning of a word, each with its plain letter.
  let plainCapitals: [Character: Character]

  /// The words that say how far something is, and those by which rules about texts recognise something.
  let claims: Claims
  let words: TextWords

  /// How words change their ends, if the strings say so.
  package let forms: WordForms?
  let texts: [String: String]

  /// The texts, split at their placeholders once.
  private let sentences: [String: [Part]]

  private enum Part {
    case literal(Sentence)
    case placeholder(String)
  }

  /// The texts that its file holds, and not another file below it.
  let written: Set<String>

  /// The texts that the site adds for its own templates, each with its place.
  let own: [String: FieldReader.Scalar]

  /// The keys of the texts that the site adds.
  package var ownTexts: some Sequence<String> { own.keys }

  /// Reads a file of strings, which must have the texts and placeholders of the built-in ones.
  ///
  /// Templates and code ask for those. What the file lacks comes from the built-in file of the language, if there is one.
  /// Returns `nil` if the file isn't valid YAML.
  convenience init?(
    code: String, _ file: File, over builtIn: YAMLMapping?, _ expected: [String: Set<String>],
    _ findings: inout [Diagnostic]
  ) {
    let (mapping, unreadable) = YAMLReader.mapping(of: file)
    findings += unreadable
    guard let mapping else { return nil }
    self.init(code: code, file, mapping, over: builtIn, expected, &findings)
  }

  /// Takes the texts of a file that is read; those of a built-in one need no checks.
  init(
    code: String, _ file: File, _ mapping: YAMLMapping, over builtIn: YAMLMapping? = nil,
    _ expected: [String: Set<String>], isBuiltIn: Bool = false, _ findings: inout [Diagnostic]
  ) {
    var fields = FieldReader(builtIn.map(mapping.over) ?? mapping)
    self.code = code
    name = fields.required("name")
    months = fields.words("months", count: 12, else: builtIn)
    weekdays = fields.words("weekdays", count: 7, else: builtIn)
    let shortMonths = fields.words("shortMonths", count: 12, else: builtIn)
    dateNames = DateNames(months: months, shortMonths: shortMonths, weekdays: weekdays)
    groupSign = fields.required("groupSign")
    decimalSign = fields.required("decimalSign")
    let letters = fields.fields("sortedAs") { $0.letters() }
    sortedAs = letters.compactMap { letter, other in letter.asciiValue.map { ($0, Array(String(other).utf8)) } }
    let plainCapitals = fields.fields("plainCapitals") { $0.letters() }
    self.plainCapitals = plainCapitals
    claims = fields.fields("claims") { Claims(&$0, plainCapitals) }
    words = fields.fields("words") { TextWords(&$0) }
    forms = fields.optionalFields("wordForms") { WordForms(&$0) }
    var texts = fields.fields("texts") { $0.flattened() }
    if texts.isEmpty, var below = builtIn.map({ FieldReader($0) }) { texts = below.fields("texts") { $0.flattened() } }
    let misplaced = isBuiltIn ? nil : fields.misplacedText(expected)
    fields.finish()
    // Whoever begins a language is told once what it lacks.
    if texts.count < expected.count / 2 { fields.diagnostics.removeAll { $0.rule == .missingField } }
    var ownFields = FieldReader(mapping["texts"]?.value.mapping ?? YAMLMapping(fields: [], range: file.all))
    let written = ownFields.flattened()
    self.written = Set(written.keys)
    own = written.filter { expected[$0.key] == nil }
    // A text that the file lacks is reported, and empty for the checks that follow.
    self.texts = expected.mapValues { _ in "" }.merging(texts.mapValues(\.text)) { _, own in own }
      .merging(written.mapValues(\.text)) { _, own in own }
    sentences = self.texts.mapValues(Language.parts)
    findings += fields.diagnostics + (misplaced.map { [$0] } ?? [])
    if isBuiltIn { return }
    if (fields.original.fields?["texts"]).map({ $0.value.mapping != nil }) ?? true, misplaced == nil {
      findings +=
        Language.mistakes(in: written, beside: texts, expected, file)
        + written.values.flatMap { PlainMarkup.findings(inValue: $0.text, at: $0.range) }
    }
  }

  /// Returns the keys of the texts in a file of strings, such as `phase.done.sentence`, with their placeholders.
  static func placeholders(in mapping: YAMLMapping) -> [String: Set<String>] {
    var fields = FieldReader(mapping)
    return fields.fields("texts") { $0.flattened() }.mapValues { placeholders(of: $0.text) }
  }

  static func placeholders(of text: String) -> Set<String> {
    text.utf8.contains(UInt8(ascii: "{"))
      ? Set(parts(of: text).compactMap { if case .placeholder(let name) = $0 { name } else { nil } }) : []
  }

  private static func mistakes(
    in texts: [String: FieldReader.Scalar], beside all: [String: FieldReader.Scalar], _ expected: [String: Set<String>],
    _ file: File
  ) -> [Diagnostic] {
    let lacking = expected.keys.filter { all[$0] == nil }
    // A misspelt key is reported only once, at its own range.
    let meant = texts.keys.filter { expected[$0] == nil }.compactMap { $0.nearMiss(in: lacking) }
    let missing = lacking.filter { !meant.contains($0) }.sorted()
    return (missing.isEmpty ? [] : [.missingTexts(missing, of: expected.count, in: file)])
      + texts.compactMap { key, text in
        guard let names = expected[key] else { return nil }
        if text.text.isEmpty { return .emptyText(key, at: text.range) }
        if key.hasSuffix(".slug"), !Addresses.isSlug(text.text) { return .wordOfAddress(text.text, at: text.range) }
        return placeholders(of: text.text) == names ? nil : .placeholders(names, at: text.range)
      }
  }

  // MARK: Texts

  /// All texts, as a sample of the language. The text `sample` is there for nothing else.
  var sample: [String] { Array(texts.values) + months + weekdays }

  /// Returns a text without placeholders.
  package func text(_ key: String) -> String {
    guard let text = texts[key] else { preconditionFailure("no text '\(key)' in '\(code)'") }
    return text
  }

  /// Returns a text with its placeholders, for a script that fills them.
  package func pattern(_ key: String) -> String { text(key) }

  /// Returns a text for a template; empty if it is one of the site's own that this language lacks.
  package func text(forTemplate key: String) -> String { texts[key] ?? "" }

  /// Returns a text about a number of things: `<key>.one` for one, `<key>.other` for any other number.
  package func sentence(
    _ key: String, count: Int, _ values: KeyValuePairs<String, Sentence> = [:]
  ) -> Sentence {
    filled(key + (count == 1 ? ".one" : ".other")) { name in
      values.first { $0.key == name }?.value ?? Sentence(text(of: count))
    }
  }

  /// Returns a text with values for placeholders such as `{date}`.
  package func sentence(_ key: String, _ values: KeyValuePairs<String, Sentence> = [:]) -> Sentence {
    filled(key) { name in values.first { $0.key == name }?.value }
  }

  /// Returns the same without markup.
  package func sentence(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(key) { name in values.first { $0.key == name }.map { Sentence($0.value) } }.text
  }

  private func filled(_ key: String, _ value: (String) -> Sentence?) -> Sentence {
    guard let parts = sentences[key] else { preconditionFailure("no text '\(key)' in '\(code)'") }
    return parts.reduce(into: Sentence()) { sentence, part in
      switch part {
      case .literal(let words): sentence += words
      case .placeholder(let name): sentence += value(name) ?? Sentence()
      }
    }
  }

  /// Returns “a, b en c”.
  package func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return sentence("list", ["words": words.dropLast().joined(separator: ", "), "last": last])
  }

  private static func parts(of text: String) -> [Part] {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    let pieces = text.utf8.split(separator: open, omittingEmptySubsequences: false).map(Substring.init)
    return [literal(pieces[0])]
      + pieces.dropFirst().flatMap { piece -> [Part] in
        guard let end = piece.utf8.firstIndex(of: close) else { return [literal("{" + piece)] }
        return [.placeholder(String(piece[..<end])), literal(piece[piece.utf8.index(after: end)...])]
      }
  }

  private static func literal(_ text: Substring) -> Part { .literal(Sentence(String(text))) }

  /// A short hash of each text, by key, for the comparison of languages.
  var fingerprints: [String: Fingerprint] { texts.filter { !$0.value.isEmpty }.mapValues { Fingerprint(words: $0) } }

  // MARK: Numbers

  /// Returns a number as people write it: `1.250`.
  package func text(of number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { digits.prefix($0).suffix(3) }
    return (number < 0 ? "−" : "") + groups.reversed().joined(separator: groupSign)
  }

  /// Returns the size of a file as people write it: `345 kB`, `1,2 MB`.
  func text(ofSize bytes: Int) -> String {
    if bytes < 999_500 { return sentence("file.kilobytes", ["number": text(of: max(1, (bytes + 500) / 1000))]) }
    let tenths = (bytes + 50_000) / 100_000
    let fraction = tenths.isMultiple(of: 10) ? "" : decimalSign + String(tenths % 10)
    return sentence("file.megabytes", ["number": text(of: tenths / 10) + fraction])
  }
}

extension [Language] {
  /// Returns the language with a code, or `nil` if there is none.
  package subscript(code: String) -> Language? { first { $0.code == code } }
}
