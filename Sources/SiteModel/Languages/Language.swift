import Documents
package import Basics

/// A language of the site: its name, its months and the texts of its interface, from `templates/strings/<code>.yml`.
///
/// Foundation's Frisian is wrong (it writes “7 Jannewaris”), so months are data of ours. The case of a text is never changed:
/// Frisian capitals lose their sign.
package final class Language: Sendable {
  /// The code of BCP 47, for example `fy`.
  package let code: String

  /// What its speakers call it.
  package let name: String

  let months: [String]
  let weekdays: [String]

  /// The months where there is little room.
  package let shortMonths: [String]

  /// What stands between each three digits of a number.
  let groupSign: String

  /// Letters that are sorted as others are.
  let sortedAs: [Character: Character]

  /// Letters that lose their sign as the first capital of a word, by what they become.
  let plainCapitals: [Character: Character]

  /// The words with which its texts say how far something is.
  let claims: Claims
  private let texts: [String: String]

  /// The texts as HTML, cut at their placeholders once.
  private let sentences: [String: [Part]]

  private enum Part {
    case literal(String, HTML)
    case placeholder(String)
  }

  /// Reads a file of strings. It has the texts of the built-in ones, with their placeholders: templates and code ask for those.
  init?(code: String, _ file: File, _ expected: [String: Set<String>], _ findings: inout [Diagnostic]) {
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    findings += mistakes
    guard let mapping else { return nil }
    var fields = FieldReader(mapping)
    self.code = code
    name = fields.required("name")
    months = fields.words("months", count: 12)
    weekdays = fields.words("weekdays", count: 7)
    shortMonths = fields.words("shortMonths", count: 12)
    groupSign = fields.required("groupSign")
    sortedAs = fields.fields("sortedAs") { $0.letters() }
    plainCapitals = fields.fields("plainCapitals") { $0.letters() }
    claims = fields.fields("claims") { Claims(&$0) }
    let texts = fields.fields("texts") { $0.flattened() }
    fields.finish()
    self.texts = texts.mapValues(\.text)
    sentences = self.texts.mapValues(Language.parts)
    findings += fields.diagnostics + Language.mistakes(in: texts, expected, file)
  }

  /// The keys of the texts in a file of strings, for example `phase.done.sentence`, each with its placeholders.
  static func placeholders(in file: File) -> [String: Set<String>] {
    guard let mapping = YAMLReader.mapping(of: file).mapping else { return [:] }
    var fields = FieldReader(mapping)
    return fields.fields("texts") { $0.flattened() }.mapValues { placeholders(of: $0.text) }
  }

  private static func placeholders(of text: String) -> Set<String> {
    Set(parts(of: text).compactMap { if case .placeholder(let name) = $0 { name } else { nil } })
  }

  private static func mistakes(
    in texts: [String: FieldReader.Scalar], _ expected: [String: Set<String>], _ file: File
  ) -> [Diagnostic] {
    let missing = expected.keys.filter { texts[$0] == nil }
    let unknown = texts.filter { expected[$0.key] == nil }
    // A key with a mistake in it is told once: where it stands.
    let meant = unknown.keys.compactMap { $0.nearMiss(in: missing) }
    return missing.filter { !meant.contains($0) }.map { .missingText($0, in: file) }
      + unknown.map { .unknownText($0.key, in: missing, at: $0.value.range) }
      + texts.compactMap { key, text in
        guard let names = expected[key] else { return nil }
        if text.text.isEmpty { return .emptyText(key, at: text.range) }
        if key == "siteMap.slug", !Addresses.isSlug(text.text) { return .wordOfAddress(text.text, at: text.range) }
        return placeholders(of: text.text) == names ? nil : .placeholders(names, at: text.range)
      }
  }

  // MARK: Texts

  /// All texts, as a sample of the language.
  var sample: [String] { Array(texts.values) + months + weekdays }

  /// A text without placeholders.
  package func text(_ key: String) -> String {
    guard let text = texts[key] else { preconditionFailure("no text '\(key)' in '\(code)'") }
    return text
  }

  /// A text, or nothing where the file of strings lacks it; its absence has been told then.
  package func text(ifPresent key: String) -> String { texts[key] ?? "" }

  /// A text about a number of things, of which there is one for one and one for all others.
  package func sentence(_ key: String, count: Int) -> String { counted(key, count) }

  /// The same as HTML.
  package func sentence(_ key: String, count: Int) -> HTML { counted(key, count) }

  /// A text in which `{date}` and its like are replaced.
  package func sentence(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String { filled(key, values) }

  /// The same as HTML, in which values are HTML too.
  package func sentence(_ key: String, _ values: KeyValuePairs<String, HTML> = [:]) -> HTML { filled(key, values) }

  private func counted<Form: SentenceForm>(_ key: String, _ count: Int) -> Form {
    let number = text(of: count)
    return filled(key + (count == 1 ? ".one" : ".other"), ["count": Form(number, html: HTML(escaping: number))])
  }

  func filled<Form: SentenceForm>(_ key: String, _ values: KeyValuePairs<String, Form> = [:]) -> Form {
    guard let parts = sentences[key] else { preconditionFailure("no text '\(key)' in '\(code)'") }
    return parts.reduce(into: Form()) { sentence, part in
      switch part {
      case .literal(let text, let html): sentence += Form(text, html: html)
      case .placeholder(let name): sentence += values.first { $0.key == name }?.value ?? Form()
      }
    }
  }

  /// “a, b en c”
  package func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return sentence("list", ["words": words.dropLast().joined(separator: ", "), "last": last])
  }

  private static func parts(of text: String) -> [Part] {
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
    let rest = pieces.dropFirst().flatMap { piece -> [Part] in
      guard let end = piece.firstIndex(of: "}") else { return [literal("{" + piece)] }
      return [.placeholder(String(piece[..<end])), literal(piece[piece.index(after: end)...])]
    }
    return [literal(pieces.first ?? "")] + rest
  }

  private static func literal(_ text: some StringProtocol) -> Part {
    .literal(String(text), HTML(escaping: String(text)))
  }

  /// A short hash of each text, by its key, for those who compare languages.
  var fingerprints: [String: Fingerprint] { texts.mapValues { Fingerprint(words: $0) } }

  // MARK: Numbers

  /// A number as people write it: `1.250`.
  package func text(of number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { digits.prefix($0).suffix(3) }
    return (number < 0 ? "−" : "") + groups.reversed().joined(separator: groupSign)
  }
}

/// A form of a sentence: HTML, or plain text for where no elements can stand.
protocol SentenceForm: RangeReplaceableCollection {
  /// A piece of a sentence in both forms, of which one is taken.
  init(_ text: String, html: HTML)
}

extension String: SentenceForm {
  package init(_ text: String, html _: HTML) { self = text }
}

extension HTML: SentenceForm {
  package init(_: String, html: HTML) { self = html }
}

extension FieldReader {
  /// A list of words of which the number is known.
  fileprivate mutating func words(_ name: String, count: Int) -> [String] {
    let before = diagnostics.count
    let words = requiredList(name)
    if words.count != count, diagnostics.count == before, let field = original.fields?[name] {
      diagnostics.append(.wordCount(field, count))
    }
    return words.map(\.text)
  }

  /// Letters by the letter as which they are sorted.
  fileprivate mutating func letters() -> [Character: Character] {
    let pairs = all().compactMap { name, value -> (Character, Character)? in
      guard name.count == 1, case .scalar(let other) = value.content, other.count == 1 else {
        diagnostics.append(.notALetter(at: value.range))
        return nil
      }
      return (Character(name), Character(other))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// All texts below these fields, by the names that lead to them with dots between.
  fileprivate mutating func flattened() -> [String: Scalar] {
    let flat = all().map { name, value in flatten(value, name) }
    return Dictionary(flat.joined(), uniquingKeysWith: { first, _ in first })
  }
}

private func flatten(_ value: YAMLValue, _ name: String) -> [(String, FieldReader.Scalar)] {
  switch value.content {
  case .scalar(let text): [(name, (text, value.range))]
  case .list: []
  case .mapping(let mapping): mapping.fields.flatMap { flatten($0.value, name + "." + $0.name) }
  }
}
