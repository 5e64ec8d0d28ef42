import Documents
package import Basics

/// The words that texts should use, from the optional file `content/woorden.yml`; the checks of texts use them.
package struct Vocabulary: Sendable {
  /// A form that texts may not use, with the right form and the reason.
  struct Forbidden: Sendable {
    let form: String
    let right: String
    let reason: String
  }

  /// The preferred words of the second language, by source word: `fyzje` for `visie`; if there are several, any will
  /// do.
  package private(set) var pairs: [String: [String]] = [:]

  /// By language.
  private(set) var forbidden: [String: [Forbidden]] = [:]

  /// Names, which are right in every language.
  private(set) var properNames: [String] = []

  package init(_ tree: FileTree, languages: [String], _ findings: inout [Diagnostic]) {
    // Without the languages of the site nobody knows the fields.
    guard !languages.isEmpty, let file = tree.file("content/woorden.yml"), var fields = FieldReader(file, &findings)
    else { return }
    pairs = fields.optionalFields("paren") { $0.pairs() } ?? [:]
    forbidden = fields.optionalFields("verboden") { $0.forbidden(in: languages) } ?? [:]
    properNames =
      fields.optionalFields("toegestaan") { fields in
        // These are words that no dictionary knows, each with its reason. `make spelling` reads them.
        for language in languages { _ = fields.optionalFields(language) { $0.scalars() } }
        return fields.words("namen")
      } ?? []
    fields.finish()
    findings += fields.diagnostics
  }
}

extension FieldReader {
  /// Reads all fields that hold a text.
  fileprivate mutating func scalars() -> [String: Scalar] {
    Dictionary(keepingFirst: all().compactMap { field in scalar(fact: field.name).map { (field.name, $0) } })
  }

  /// Reads pairs such as `{ visie: fyzje, samenwerken: [gearwurkje, wurkje gear] }`.
  fileprivate mutating func pairs() -> [String: [String]] {
    let pairs = all().map { field in
      if case .list = field.value.content { return (field.name, requiredList(field.name).map(\.text)) }
      return (field.name, optional(field.name).map { [$0] } ?? [])
    }
    return Dictionary(keepingFirst: pairs)
  }

  /// Reads forms such as `{ fy: { kansryk: "kânsryk: zo staat het op de visie" } }`.
  fileprivate mutating func forbidden(in languages: [String]) -> [String: [Vocabulary.Forbidden]] {
    let forms = languages.map { ($0, optionalFields($0) { $0.forbidden() } ?? []) }
    return Dictionary(uniqueKeysWithValues: forms)
  }

  private mutating func forbidden() -> [Vocabulary.Forbidden] {
    scalars().sorted { $0.key < $1.key }.compactMap { form, scalar in
      let parts = scalar.text.split(separator: ": ", maxSplits: 1).map(String.init)
      if parts.count == 2 { return Vocabulary.Forbidden(form: form, right: parts[0], reason: parts[1]) }
      diagnostics.append(.wrongType(form, .formWithReason, at: scalar.range))
      return nil
    }
  }
}
