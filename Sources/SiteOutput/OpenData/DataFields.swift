import SiteModel
import Basics

/// The fields of a record of open data.
///
/// An unknown value is `null`, and `onbekend` lists its name. A field that doesn't apply is left out, and so is
/// `onbekend` if everything is known.
struct DataFields {
  private var fields: [JSON.Field] = []
  private var unknown: [String] = []

  /// The record, with `onbekend` last.
  var json: JSON {
    let names = JSON.Field(name: "onbekend", value: .list(unknown.map(JSON.text)))
    return .fields(unknown.isEmpty ? fields : fields + [names])
  }

  /// Puts a field that every record of its kind has, or `null` and its name in `onbekend` if the value is unknown.
  mutating func put(_ name: String, _ value: JSON?) {
    fields.append(JSON.Field(name: name, value: value ?? .null))
    if value == nil { unknown.append(name) }
  }

  mutating func put(_ name: String, _ text: String?) { put(name, text.map(JSON.text)) }

  /// Puts a list. It is never empty when it is known, so an empty one is unknown.
  mutating func put(_ name: String, _ items: [JSON]) { put(name, items.isEmpty ? nil : .list(items)) }

  /// Puts a field only if it has a value.
  mutating func putIfAny(_ name: String, _ value: JSON?) {
    if let value { fields.append(JSON.Field(name: name, value: value)) }
  }

  /// Puts a state. A last known state that is over by now is unknown.
  mutating func put(_ name: String, _ state: DataState) {
    fields.append(JSON.Field(name: name, value: state.json))
    if state.isUnknown { unknown.append(name) }
    if state.value == nil { putIfAny(name + "LaatstBekend", state.lastKnown.map(JSON.text)) }
  }
}

/// A state in open data: the word from the content, and the texts for readers in each language.
struct DataState {
  /// The word from the content, or `nil` if nobody knows the state.
  let value: String?

  /// The word in the record, even if it no longer holds.
  let lastKnown: String?

  let texts: [(language: Language, state: StateText)]

  init(_ recorded: String?, _ texts: [(language: Language, state: StateText)], isOver: Bool = false) {
    lastKnown = recorded
    value = isOver ? nil : recorded
    self.texts = texts
  }

  /// Whether readers see that the state isn't known.
  ///
  /// A motion that was only submitted has a ``value``, but an unknown outcome.
  var isUnknown: Bool { value == nil || texts.contains { $0.state.kind == .unknown && !$0.state.label.isEmpty } }

  var json: JSON {
    var fields: [JSON.Field] = [JSON.Field(name: "waarde", value: value.map(JSON.text) ?? .null)]
    fields += texts.json("label", \.label) + texts.json("uitleg", \.sentence.words)
    return .fields(fields)
  }

  /// The word for a cell of a table.
  var cell: String { value ?? DataState.unknownWord }

  /// The content of a cell that would be empty because nobody knows.
  static let unknownWord = "onbekend"
}

extension [(language: Language, state: StateText)] {
  /// Returns a field with the texts for readers by language, or none if all are empty.
  fileprivate func json(_ name: String, _ text: (StateText) -> String) -> [JSON.Field] {
    let texts = filter { !text($0.state).isEmpty }
    return texts.isEmpty ? [] : [JSON.Field(name: name, value: .texts(texts.map { ($0.language, text($0.state)) }))]
  }
}

extension JSON {
  /// Returns a text in each language, by its BCP 47 code.
  static func texts(_ texts: [(language: Language, text: String)]) -> JSON {
    .fields(texts.map { Field(name: $0.language.code, value: .text($0.text)) })
  }
}
