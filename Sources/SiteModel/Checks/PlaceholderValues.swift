import Basics
import Documents

extension Site {
  /// The findings on values that somebody still had to write, in facts, settings, sources and data.
  ///
  /// ``Placeholders`` finds those in texts. A value that its field refuses has a finding already.
  var placeholderValues: [Diagnostic] {
    let words = Set(
      languages.flatMap { $0.words.placeholders + $0.words.unfinished + $0.words.blanks.map { "[\($0)]" } })
    let check = PlaceholderValues(words: words)
    let documents = pages.flatMap { page in
      page.versions.flatMap { check.findings(in: $1.fields, without: page.texts(in: $0)) }
    }
    let files = valueFiles.flatMap { file in
      file.path.hasSuffix(".csv")
        ? CSV(file).rows.flatMap { $0.compactMap { check.finding($0.text, at: $0.range) } }
        : !["content/site.yml", "content/bronnen.yml"].contains(file.path)
          ? [] : YAMLReader.mapping(of: file).mapping.map { check.findings(in: $0) } ?? []
    }
    let refused = Set(readingFindings.map(\.range))
    return (documents + files).filter { !refused.contains($0.range) }
  }
}

extension Page {
  /// Returns the ranges of the fields with texts.
  fileprivate func texts(in language: String) -> Set<Range<Int>> {
    Set(textFields.compactMap { $0.texts[language]?.range?.bytes })
  }
}

extension String {
  /// Whether it is a word between `<` and `>`, as in an example of how to fill in a field.
  fileprivate var isInAngles: Bool {
    first == "<" && last == ">" && dropFirst().dropLast().allSatisfy { $0.isLetter || " -".contains($0) }
  }
}

/// Looks for values that are no more than a placeholder.
private struct PlaceholderValues {
  let words: Set<String>

  func finding(_ text: String, at range: FileRange) -> Diagnostic? {
    // Most values are longer.
    guard text.utf8.count < 40,
      words.contains(text) || words.contains(text.lowercased()) || text == "…" || text == "..." || text.isInAngles
    else {
      return nil
    }
    return .placeholder(at: range)
  }

  func findings(in fields: YAMLMapping, without texts: Set<Range<Int>> = []) -> [Diagnostic] {
    fields.fields.flatMap { $0.name == "sta-toe" ? [] : findings(in: $0.value, texts) }
  }

  private func findings(in value: YAMLValue, _ texts: Set<Range<Int>>) -> [Diagnostic] {
    switch value.content {
    case .scalar(let text):
      finding(text, at: value.range).flatMap { finding in
        texts.contains { $0.overlaps(finding.range.bytes) } ? nil : [finding]
      } ?? []
    case .list(let values): values.flatMap { findings(in: $0, texts) }
    case .mapping(let fields): findings(in: fields, without: texts)
    }
  }
}
