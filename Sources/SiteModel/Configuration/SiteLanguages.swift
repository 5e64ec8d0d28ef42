import Documents
import Basics

/// Reads the languages of a site, and texts in each of them.
extension FieldReader {
  typealias Languages = (codes: [String], areKnown: Bool)

  mutating func languages(_ name: String, _ known: [String], _ tree: FileTree) -> Languages {
    let before = diagnostics.count
    let words = requiredList(name)
    let codes = words.map(\.text)
    for (index, (code, range)) in words.enumerated() {
      if !known.contains(code) { diagnostics.append(.unknownLanguage(code, in: known, at: range)) }
      if codes.firstIndex(of: code) != index {
        diagnostics.append(.repeatedItem(nl: "de taal '\(code)'", en: "the language '\(code)'", at: range))
      }
    }
    if !words.isEmpty, diagnostics.count == before {
      let unnamed = known.filter { !codes.contains($0) }.filter { code in
        tree.files(below: "content/" + code).contains { $0.path.hasSuffix(".md") }
      }
      diagnostics += unnamed.map { .unnamedLanguage($0, at: place(of: name)) }
      if !unnamed.isEmpty { return ([], false) }
    }
    // With another language than the one that is meant every page, table and list of words would seem wrong.
    return (codes.allSatisfy(known.contains) ? codes.eachOnce : [], diagnostics.count == before)
  }

  /// Reads a text in each language of the site: `{ nl: visie, fy: fyzje }`.
  mutating func localized(_ name: String, in languages: Languages) -> Localized<String> {
    let texts = fields(name, .texts) { fields in
      guard languages.areKnown else { return fields.all().map { ($0.name, "") } }
      fields.refuseMarkup(in: languages.codes)
      return languages.codes.map { ($0, fields.required($0)) }
    }
    return Localized(Dictionary(keepingFirst: texts), placeholder: "")
  }
}

extension Diagnostic {
  fileprivate static func unknownLanguage(_ code: String, in known: [String], at range: FileRange) -> Diagnostic {
    Diagnostic(
      .unknownReference, at: range,
      nl: "er zijn geen schermteksten voor de taal '\(code)' in templates/strings/",
      en: "there are no interface texts for the language '\(code)' in templates/strings/",
      tip: .didYouMean(code, in: known))
  }

  fileprivate static func unnamedLanguage(_ code: String, at range: FileRange) -> Diagnostic {
    Diagnostic(
      .filePlace, at: range,
      nl: "de map 'content/\(code)' heeft pagina’s, maar de taal '\(code)' staat hier niet",
      tip: "voeg '\(code)' toe; de taal waarin u schrijft staat voorop",
      en: "the folder 'content/\(code)' has pages, but the language '\(code)' isn't here",
      tip: "add '\(code)'; the language in which you write comes first")
  }
}
