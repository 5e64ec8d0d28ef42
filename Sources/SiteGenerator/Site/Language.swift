/// A language of the site: its name, its months and the texts of its interface, from `templates/strings/<code>.yml`.
///
/// Foundation's Frisian is wrong (it writes “7 Jannewaris”), so months are data of ours. The case of a text is never changed:
/// Frisian capitals lose their sign.
final class Language: Sendable {
  /// The code of BCP 47, for example `fy`.
  let code: String

  /// What its speakers call it.
  let name: String

  private let months: [String]
  private let texts: [String: String]

  /// The texts as HTML, cut at their placeholders once.
  private let sentences: [String: [Part]]

  private enum Part {
    case html(HTML)
    case placeholder(String)
  }

  /// Reads a file of strings. It has the texts of the built-in ones, with their placeholders: templates and code ask for those.
  init?(code: String, _ file: SourceFile, _ expected: [String: Set<String>], diagnostics: inout [Diagnostic]) {
    let (mapping, mistakes) = YAMLReader.mapping(of: file)
    diagnostics += mistakes
    guard let mapping else { return nil }
    var fields = FieldReader(mapping)
    self.code = code
    name = fields.required("name")
    months = fields.words("months")
    let texts = fields.fields("texts") { $0.flattened() }
    fields.finish()
    self.texts = texts.mapValues(\.text)
    sentences = self.texts.mapValues(Language.parts)
    diagnostics += fields.diagnostics + Language.mistakes(in: texts, expected, file)
    if months.count != 12 { diagnostics.append(.months(at: mapping["months"]?.nameRange ?? mapping.range)) }
  }

  /// The keys of the texts in a file of strings, for example `phase.done.sentence`, each with its placeholders.
  static func placeholders(in file: SourceFile) -> [String: Set<String>] {
    guard let mapping = YAMLReader.mapping(of: file).mapping else { return [:] }
    var fields = FieldReader(mapping)
    return fields.fields("texts") { $0.flattened() }.mapValues { placeholders(of: $0.text) }
  }

  private static func placeholders(of text: String) -> Set<String> {
    Set(parts(of: text).compactMap { if case .placeholder(let name) = $0 { name } else { nil } })
  }

  private static func mistakes(
    in texts: [String: FieldReader.Scalar], _ expected: [String: Set<String>], _ file: SourceFile
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
        return placeholders(of: text.text) == names ? nil : .placeholders(names, at: text.range)
      }
  }

  // MARK: Texts

  /// A text without placeholders.
  func text(_ key: String) -> String {
    guard let text = texts[key] else { preconditionFailure("no text '\(key)' in '\(code)'") }
    return text
  }

  /// A text, or nothing where the file of strings lacks it; its absence has been told then.
  func text(ifPresent key: String) -> String { texts[key] ?? "" }

  /// A text as HTML, in which `{date}` and its like are replaced with HTML.
  func sentence(_ key: String, _ values: KeyValuePairs<String, HTML> = [:]) -> HTML {
    guard let parts = sentences[key] else { preconditionFailure("no text '\(key)' in '\(code)'") }
    return parts.reduce(into: HTML()) { html, part in
      switch part {
      case .html(let text): html += text
      case .placeholder(let name): html += values.first { $0.key == name }?.value ?? HTML(escaping: "{\(name)}")
      }
    }
  }

  private static func parts(of text: String) -> [Part] {
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
    let rest = pieces.dropFirst().flatMap { piece -> [Part] in
      guard let end = piece.firstIndex(of: "}") else { return [.html(HTML(escaping: "{" + piece))] }
      return [.placeholder(String(piece[..<end])), .html(HTML(escaping: String(piece[piece.index(after: end)...])))]
    }
    return [.html(HTML(escaping: String(pieces.first ?? "")))] + rest
  }

  // MARK: Dates

  /// A date as people write it: `14 oktober 2025`, `oktober 2025`, `2025`.
  func text(of date: PartialDate) -> String {
    let year = String(date.year)
    guard let month = date.month, months.indices.contains(month - 1) else { return year }
    let monthAndYear = months[month - 1] + " " + year
    return date.day.map { String($0) + " " + monthAndYear } ?? monthAndYear
  }

  /// A date as an element, so that machines can read it too; nothing where there is none.
  func html(of date: PartialDate?) -> HTML {
    guard let date else { return [] }
    var html = HTML()
    html.append(html: "<time datetime=\"")
    html.append(html: date.iso)
    html.append(html: "\">")
    html.appendEscaped(text(of: date))
    html.append(html: "</time>")
    return html
  }

  /// A date, or two with what lies between them.
  func html(of period: Period?) -> HTML {
    guard let period else { return [] }
    if period.first == period.last { return html(of: period.first) }
    return sentence("date.period", ["first": html(of: period.first), "last": html(of: period.last)])
  }

  /// A date with its preposition: `op 26 november 2025`, `in 2026`; where there is none, that it isn't known.
  func when(_ date: PartialDate?) -> HTML {
    guard let date else { return HTML(escaping: text("date.unknown")) }
    return sentence(date.day == nil ? "date.in" : "date.on", ["date": html(of: date)])
  }

  /// The same of two dates: `van 1 maart 2026 tot en met 3 maart 2026`.
  func when(_ period: Period?) -> HTML {
    guard let period, period.first != period.last else { return when(period?.first) }
    return sentence("date.between", ["first": html(of: period.first), "last": html(of: period.last)])
  }

  /// Until when something is asked, as exact as it is written: `uiterlijk op 1 mei 2025`, `vóór het einde van 2025`.
  func until(_ date: PartialDate) -> HTML {
    sentence(date.day == nil ? "date.beforeEndOf" : "date.until", ["date": html(of: date)])
  }
}

extension FieldReader {
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

extension Diagnostic {
  fileprivate static func missingText(_ key: String, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "de tekst '\(key)' ontbreekt", en: "the text '\(key)' is missing"), at: file.firstLine,
      tip: Wording(nl: "voeg hem toe onder 'texts'", en: "add it under 'texts'"))
  }

  fileprivate static func unknownText(_ key: String, in keys: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "niets gebruikt de tekst '\(key)'", en: "there is no use for the text '\(key)'"),
      at: range.firstLine,
      tip: key.nearMiss(in: keys).flatMap { .didYouMean(key, in: [$0]) }
        ?? Diagnostic.Wording(nl: "haal hem weg", en: "remove it"))
  }

  fileprivate static func emptyText(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strings, Wording(nl: "de tekst '\(key)' is leeg", en: "the text '\(key)' is empty"), at: range.firstLine,
      tip: Wording(nl: "vul hem in", en: "fill it in"))
  }

  fileprivate static func placeholders(_ names: Set<String>, at range: SourceRange) -> Diagnostic {
    let list = names.sorted().map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(
      .strings,
      names.isEmpty
        ? Wording(nl: "in deze tekst vult oko niets in", en: "this text has no placeholders")
        : Wording(nl: "in deze tekst vult oko in: \(list)", en: "this text has the placeholders: \(list)"),
      at: range.firstLine,
      tip: names.isEmpty
        ? Wording(nl: "haal '{' en '}' weg", en: "remove '{' and '}'")
        : Wording(nl: "zet elk ervan één keer in de tekst", en: "use each of them in the text"))
  }

  fileprivate static func months(at range: SourceRange) -> Diagnostic {
    Diagnostic(.strings, Wording(nl: "een jaar heeft twaalf maanden", en: "a year has twelve months"), at: range)
  }
}
