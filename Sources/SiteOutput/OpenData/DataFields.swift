import SiteModel
import Basics

/// The fields of a record of open data.
///
/// What isn't known is no empty field: it is `null`, and its name stands in `onbekend`. What doesn't apply is left out, and so is
/// `onbekend` where all is known.
struct DataFields {
  private var fields: [JSON.Field] = []
  private var unknown: [String] = []

  /// The record, `onbekend` last.
  var json: JSON {
    let names = JSON.Field(name: "onbekend", value: .list(unknown.map(JSON.text)))
    return .fields(unknown.isEmpty ? fields : fields + [names])
  }

  /// A field that everything of its kind has; `null` where nobody told us what it is.
  mutating func put(_ name: String, _ value: JSON?) {
    fields.append(JSON.Field(name: name, value: value ?? .null))
    if value == nil { unknown.append(name) }
  }

  mutating func put(_ name: String, _ text: String?) { put(name, text.map(JSON.text)) }

  /// A list that can't be empty when it is known.
  mutating func put(_ name: String, _ items: [JSON]) { put(name, items.isEmpty ? nil : .list(items)) }

  /// A field that is there only where there is something to say.
  mutating func putIfAny(_ name: String, _ value: JSON?) {
    if let value { fields.append(JSON.Field(name: name, value: value)) }
  }

  /// A state. One that we last heard of, but that is over by now, is unknown.
  mutating func put(_ name: String, _ state: DataState) {
    fields.append(JSON.Field(name: name, value: state.json))
    if state.isUnknown { unknown.append(name) }
    if state.value == nil { putIfAny(name + "LaatstBekend", state.lastKnown.map(JSON.text)) }
  }
}

/// A state as open data tell it: the word of content, and what readers see, in each language.
struct DataState {
  /// The word of content; nothing where nobody knows.
  let value: String?

  /// The word that stands in the record, be it still so or not.
  let lastKnown: String?

  let texts: [(language: Language, state: StateText)]

  init(_ recorded: String?, _ texts: [(language: Language, state: StateText)], isOver: Bool = false) {
    lastKnown = recorded
    value = isOver ? nil : recorded
    self.texts = texts
  }

  /// Whether readers see that it isn't known. Of a motion that was only put to the council we know that much, but not the outcome.
  var isUnknown: Bool { value == nil || texts.contains { $0.state.kind == .unknown && !$0.state.label.isEmpty } }

  var json: JSON {
    var fields: [JSON.Field] = [JSON.Field(name: "waarde", value: value.map(JSON.text) ?? .null)]
    fields += texts.json("label", \.label) + texts.json("uitleg", \.sentence.words)
    return .fields(fields)
  }

  /// The word for a cell of a table.
  var cell: String { value ?? DataState.unknownWord }

  /// What stands in a cell that would be empty because nobody knows.
  static let unknownWord = "onbekend"
}

extension [(language: Language, state: StateText)] {
  /// What readers see, by language; nothing where that is nothing.
  fileprivate func json(_ name: String, _ text: (StateText) -> String) -> [JSON.Field] {
    let texts = filter { !text($0.state).isEmpty }
    return texts.isEmpty ? [] : [JSON.Field(name: name, value: .texts(texts.map { ($0.language, text($0.state)) }))]
  }
}

extension JSON {
  /// The same in each language, by its code of BCP 47.
  static func texts(_ texts: [(language: Language, text: String)]) -> JSON {
    .fields(texts.map { Field(name: $0.language.code, value: .text($0.text)) })
  }
}
