package import Basics

/// A record of open data as JSON.
///
/// An unknown value is `null`, and `onbekend` lists its name. A field that doesn't apply is left out, and so is
/// `onbekend` if everything is known.
struct DataRecord {
  private var fields: [JSON.Field] = []
  private var unknown: [String] = []

  init<Model>(_ model: Model, _ fields: [DataField<Model>], _ context: DataContext) {
    for field in fields { field.put(model, context, &self) }
  }

  /// The record, with `onbekend` last.
  var json: JSON {
    let names = JSON.Field(name: "onbekend", value: .list(unknown.map(JSON.text)))
    return .fields(unknown.isEmpty ? fields : fields + [names])
  }

  /// Puts a field; without a value it is unknown, or left out if it is optional.
  mutating func put(_ name: String, _ value: JSON?, isOptional: Bool = false) {
    if value == nil, isOptional { return }
    fields.append(JSON.Field(name: name, value: value ?? .null))
    if value == nil { unknown.append(name) }
  }

  /// Puts a state. A last known state that is over by now is unknown.
  mutating func put(_ name: String, _ state: DataState) {
    fields.append(JSON.Field(name: name, value: state.json))
    if state.isUnknown { unknown.append(name) }
    if state.value == nil { put(name + "LaatstBekend", state.lastKnown.map(JSON.text), isOptional: true) }
  }
}

/// A state in open data: the word from the content, and the texts for readers in each language.
package struct DataState {
  /// The word from the content, or `nil` if nobody knows the state.
  let value: String?

  /// The word in the record, even if it no longer holds.
  let lastKnown: String?

  private let states: [(language: Language, state: StateText)]

  /// Creates a state from the word in the record, which is over if it no longer holds.
  init(_ recorded: String?, isOver: Bool = false, _ site: Site, _ text: (Language) -> StateText) {
    lastKnown = recorded
    value = isOver ? nil : recorded
    states = site.languages.map { ($0, text($0)) }
  }

  /// Whether readers see that the state isn't known.
  ///
  /// A motion that was only submitted has a ``value``, but an unknown outcome.
  var isUnknown: Bool { value == nil || states.contains { $0.state.kind == .unknown && !$0.state.label.isEmpty } }

  var json: JSON {
    .object([
      ("waarde", value.map(JSON.text) ?? .null), ("label", texts(\.label)), ("uitleg", texts(\.sentence.text)),
    ])
  }

  /// Returns a text for readers in each language that has it, or `nil` if none has.
  private func texts(_ text: (StateText) -> String) -> JSON? {
    let texts = states.map { ($0, text($1)) }.filter { !$1.isEmpty }
    return texts.isEmpty ? nil : .texts(texts)
  }

  /// The content of a cell that would be empty because nobody knows.
  static let unknownWord = "onbekend"
}

extension JSON {
  /// Returns a text in each language, by its BCP 47 code.
  package static func texts(_ texts: [(language: Language, text: String)]) -> JSON {
    .fields(texts.map { Field(name: $0.language.code, value: .text($0.text)) })
  }
}

extension Source {
  /// The document in open data.
  var json: JSON {
    .object([
      ("id", .text(id)), ("titel", .text(title.original)), ("taalcode", .text(title.own)),
      ("soort", .text(kind.rawValue)),
      ("datum", date.map { .text($0.iso) }), ("webadres", address.map(JSON.text)),
    ])
  }
}
