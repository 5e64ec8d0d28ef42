import Documents
import Basics

/// Reads texts, which each language has for itself.
extension FieldReader {
  /// Reads a text that each language must have.
  mutating func text(_ name: String) -> Localized<String> {
    let found = scalars(ofText: name, isRequired: true)
    note(name, found)
    return Localized(found.mapValues(\.text), placeholder: found[original.language]?.text ?? "")
  }

  /// Reads a title, which may have words in another language.
  mutating func title(_ name: String, isRequired: Bool = true) -> Localized<Sentence> {
    let found = scalars(ofText: name, isRequired: isRequired)
    note(name, found)
    for (text, range) in found.values {
      for part in text.languageParts {
        guard let language = part.language else { continue }
        if !LanguageTag.isWellFormed(language) { diagnostics.append(.languageTag(String(language), at: range)) }
        if part.words.allSatisfy(\.isWhitespace) { diagnostics.append(.linkWithoutWords(at: range)) }
      }
    }
    return Localized(found.mapValues { Sentence(written: $0.text) }, placeholder: Sentence())
  }

  /// Reads a line of Markdown that each language must have.
  mutating func markdown(_ name: String) -> Localized<Markdown> {
    let found = scalars(ofText: name, isRequired: true)
    let mistakes = found.compactMapValues { Bounds.mistake(inField: $0.text, at: $0.range) }
    diagnostics += mistakes.values
    let values = found.filter { mistakes[$0.key] == nil }.mapValues {
      Markdown(inline: $0.text, at: $0.range, sourceMarks: sourceMarks)
    }
    diagnostics += values.values.flatMap(\.diagnostics)
    note(name, passages: values.mapValues(\.whole))
    return Localized(values, placeholder: values[original.language] ?? Markdown(inline: "", at: original.range))
  }

  /// Reads an optional text; if one language has it, all must, or some readers would miss it.
  mutating func optionalText(_ name: String) -> Localized<String> {
    let isRequired = ([original] + translations).contains { $0.fields?[name] != nil }
    let found = scalars(ofText: name, isRequired: isRequired)
    note(name, found)
    return Localized(found.mapValues(\.text), placeholder: "")
  }

  /// Reads a list of texts that each language may have.
  mutating func optionalTexts(_ name: String) -> [String: [String]] {
    let found = optionalScalars(name)
    let lists = found.compactMapValues { list in
      list.first.map { first in
        Scalar(list.map(\.text).joined(separator: ", "), list.reduce(first.range) { $0.through($1.range) })
      }
    }
    note(name, lists)
    return found.mapValues { $0.map(\.text) }
  }

  /// Reads a list of texts that each language may have, each with its range.
  mutating func optionalScalars(_ name: String) -> [String: [Scalar]] {
    texts.append(name)
    declareText(name, isList: true)
    return Dictionary(keepingFirst: ([original] + translations).map { ($0.language, list(name, in: $0)) })
  }

  /// Reads a word for an address that each language may have: lower-case letters, digits and hyphens.
  mutating func slug(_ name: String) -> [String: String] {
    let found = scalars(ofText: name, isRequired: false)
    declare(name) { $0.kind = .slug }
    for (text, range) in found.values where !Addresses.isSlug(text) {
      diagnostics.append(.wrongType(name, .slug, at: range))
    }
    return found.mapValues(\.text)
  }

  /// Reads the day of a text, which each language must have.
  mutating func dayText(_ name: String) -> [String: PartialDate] {
    let found = scalars(ofText: name, isRequired: true)
    declare(name) { $0.kind = .day }
    return found.compactMapValues { scalar in
      let day = parsed(scalar, name, .day) { PartialDate(day: $0) }
      happened(on: day, at: scalar.range, .none)
      return day
    }
  }

  /// Reads a text in each language that has it; if it is required, reports the languages that lack it.
  mutating func scalars(ofText name: String, isRequired: Bool) -> [String: Scalar] {
    texts.append(name)
    if isRequired { required.append(name) }
    declareText(name, isRequired: isRequired)
    var found: [String: Scalar] = [:]
    for version in [original] + translations {
      if let field = version.fields?[name] {
        found[version.language] = scalar(of: field)
      } else if isRequired {
        diagnostics.append(
          version.fields == nil
            ? .missingText(ofKey: version.key?.text ?? "", at: version.range) : .missingField(name, at: version.range))
      }
    }
    return found
  }
}
