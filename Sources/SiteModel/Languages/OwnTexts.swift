import Documents
package import Basics

/// The texts that a site adds for its own templates.
extension [Language] {
  /// Reports those that no template uses, most often a misspelt key, and those that a language lacks.
  package func mistakesInOwnTexts(used: @autoclosure () -> Set<String>) -> [Diagnostic] {
    let own = Set(flatMap { $0.own.keys })
    if own.isEmpty { return [] }
    let used = used()
    let known = Set(flatMap { $0.texts.keys }).subtracting(own).union(used).sorted()
    return flatMap { language in
      language.own.sorted { $0.key < $1.key }.flatMap { key, text -> [Diagnostic] in
        guard used.contains(key) else {
          return [.unusedText(key, meant: meant(by: key, in: known), at: text.range)]
        }
        if text.text.isEmpty { return [.emptyText(key, at: text.range)] }
        if !Language.placeholders(of: text.text).isEmpty { return [.placeholders([], at: text.range)] }
        let isFirst = first { $0.own[key] != nil } === language
        return isFirst ? filter { $0.lacks(key, of: used) }.map { .missingText(key, in: $0, at: text.range) } : []
      }
    }
  }

  private func meant(by key: String, in keys: [String]) -> [String] {
    if let near = key.nearMiss(in: keys) { return [near] }
    let (inner, outer) = (keys.filter { $0.hasPrefix(key + ".") }, keys.filter { key.hasPrefix($0 + ".") })
    return outer.isEmpty ? inner.sorted() : outer
  }
}

extension Language {
  /// Whether the language has no such text, nor a misspelt one that is told already.
  fileprivate func lacks(_ key: String, of used: Set<String>) -> Bool {
    own[key] == nil && !own.keys.contains { !used.contains($0) && $0.nearMiss(in: [key]) != nil }
  }
}

extension Diagnostic {
  /// Reports a text that no template uses. One that is probably a built-in text changes nothing, so it is an error.
  fileprivate static func unusedText(_ key: String, meant: [String], at range: FileRange) -> Diagnostic {
    let use = Wording(
      nl: "schrijf {{text.\(key)}} in een sjabloon, of haal hem weg",
      en: "write {{text.\(key)}} in a template, or remove it")
    return Diagnostic(
      .strings, at: range.firstLine, severity: meant.isEmpty ? .warning : .error,
      nl: "geen sjabloon gebruikt de tekst '\(key)'", en: "no template uses the text '\(key)'",
      tip: meant.isEmpty ? use : meant.count == 1 ? .didYouMean(meant[0]) : .oneOf(meant))
  }

  fileprivate static func missingText(_ key: String, in language: Language, at range: FileRange) -> Diagnostic {
    let file = "templates/strings/\(language.code).yml"
    return Diagnostic(
      .strings, at: range.firstLine,
      nl: "de tekst '\(key)' is er niet in het \(language.name)", tip: "zet hem onder 'texts' in '\(file)'",
      en: "the text '\(key)' is not there in \(language.name)", tip: "put it under 'texts' in '\(file)'")
  }
}
