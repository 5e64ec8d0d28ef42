import Documents
package import Basics

/// What somebody writes fields about, with the word that commands use for it.
package enum Subject: String, CaseIterable, Sendable {
  case motion = "motie"
  case phase = "fase"
  case domain = "domein"
  case monitor
  case report = "rapportage"
  case agendaItem = "agenda"
  case commitment = "toezegging"
  case chapter = "visie"
  case article = "pagina"
  case home = "beginpagina"
  case source = "bron"
  case site

  /// The type of content, if it is a page.
  package var type: (any Content.Type)? {
    switch self {
    case .motion: Motion.self
    case .phase: Phase.self
    case .domain: Domain.self
    case .monitor: Monitor.self
    case .report: Report.self
    case .agendaItem: AgendaItem.self
    case .commitment: Commitment.self
    case .chapter: Chapter.self
    case .article: Article.self
    case .home: Home.self
    case .source, .site: nil
    }
  }

  /// Its fields, in the order in which they are read.
  package var fields: FieldGroup {
    FieldReader.declarations { fields in
      switch self {
      case .source: _ = Source(id: "", &fields)
      case .site: _ = SiteConfiguration(&fields, FileTree([]), .none, interfaceLanguages: [], nil)
      default:
        _ = PageFields(&fields)
        _ = type?.init(&fields)
      }
    }
  }

  /// Returns the JSON Schema of its fields: those of the file with the facts, or those of a translation.
  ///
  /// That of a source is a schema of the whole register, in which each source has a name.
  package func schema(ofTranslation isTranslation: Bool = false) -> JSON {
    let fields = fields.schema(isTranslation) { FieldDescriptions.text(of: $0, self) }
    let body: [JSON.Field] =
      self == .source
      ? [.init(name: "type", value: "object"), .init(name: "additionalProperties", value: .fields(fields))] : fields
    let head: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text(isTranslation ? rawValue + " (vertaling)" : rawValue),
    ]
    guard case .fields(let first) = head else { return .fields(body) }
    return .fields(first + body)
  }
}

extension FieldGroup {
  /// Returns the schema of the group, with a description for each path, such as `verzoeken.tekst`.
  fileprivate func schema(
    _ isTranslation: Bool, below path: String = "", _ description: (String) -> String?
  ) -> [JSON.Field] {
    let own = fields.filter { !isTranslation || $0.isTranslated }
    let properties = own.map { field in
      JSON.Field(name: field.name, value: field.schema(isTranslation, path + field.name, description))
    }
    let dependent = Set(alternatives.joined())
    let required = own.filter { $0.isRequired && !dependent.contains($0.name) }.map(\.name)
    let sets: JSON? =
      alternatives.isEmpty || isTranslation
      ? nil : .list((alternatives + [required]).map { ["required": .list($0.map(JSON.text))] })
    let needsNone = required.isEmpty || sets != nil || isTranslation && !path.isEmpty
    let schema = JSON.object([
      ("type", "object"), ("properties", .fields(properties)),
      ("required", needsNone ? nil : .list(required.map(JSON.text))), ("anyOf", sets),
      ("additionalProperties", isOpen ? nil : .flag(false)),
    ])
    guard case .fields(let fields) = schema else { return [] }
    return fields
  }
}

extension FieldDeclaration {
  fileprivate func schema(_ isTranslation: Bool, _ path: String, _ description: (String) -> String?) -> JSON {
    let words = description(path).map { JSON.Field(name: "description", value: .text($0)) }
    // A list of items that each language has for itself is whole in each file.
    let isPart = isTranslation && !isOfEachLanguage
    let value = group.map { $0.schema(isPart, below: path + ".", description) } ?? valueSchema
    guard isList else { return .fields([words].compactMap(\.self) + value) }
    return .fields(
      [words].compactMap(\.self) + [.init(name: "type", value: "array"), .init(name: "items", value: .fields(value))])
  }

  /// The schema of a value that holds no other fields; YAML takes some texts for numbers.
  private var valueSchema: [JSON.Field] {
    let scalar = JSON.Field(name: "type", value: ["string", "number"])
    let texts: JSON = ["type": "object", "additionalProperties": .fields([scalar])]
    if !choices.isEmpty { return [.init(name: "enum", value: .list(choices.map(JSON.text)))] }
    switch kind.form {
    case .text: return [scalar]
    case .pattern(let pattern):
      return [.init(name: "type", value: "string"), .init(name: "pattern", value: .text(pattern))]
    case .date(let pattern):
      return [.init(name: "type", value: ["string", "integer"]), .init(name: "pattern", value: .text(pattern))]
    case .texts: return [.init(name: "type", value: "object")]
    case .textOrTexts: return [.init(name: "anyOf", value: [.fields([scalar]), texts])]
    case .whole(let range):
      return [
        .init(name: "type", value: "integer"), .init(name: "minimum", value: .number(range.lowerBound)),
        .init(name: "maximum", value: .number(range.upperBound)),
      ]
    }
  }
}
