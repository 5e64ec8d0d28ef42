import Basics

/// The look of a state: the word after `state--` in the style sheet.
///
/// Not knowing is a state too, with its own look.
package enum StateKind: String, CaseIterable {
  case done, running, planned, open, unknown, closed

  static func documentation(of name: String) -> String {
    "The look of `\(name)`: done, running, planned, open, unknown or closed."
  }
}

/// A state as readers see it: a short label in a badge, with a sentence beside it.
package struct StateText: Sendable {
  package let kind: StateKind
  package let label: String
  package var sentence = Sentence()

  /// When that happened or is planned; empty if nobody says so.
  package var date = Sentence()

  /// The state of what has none.
  static let none = StateText(kind: .unknown, label: "")
}

extension Language {
  /// Returns the state whose texts are `<key>.label` and `<key>.sentence`.
  func state(_ key: String, _ kind: StateKind, _ values: KeyValuePairs<String, Sentence> = [:]) -> StateText {
    StateText(kind: kind, label: text(key + ".label"), sentence: sentence(key + ".sentence", values))
  }
}

extension TemplateNames.Group {
  /// Makes the four names of a state: `state` is its label, `stateKind` its look, `stateSentence` explains it, and
  /// `stateDate` is when it began or is planned.
  package static func state(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> StateText
  ) -> Self {
    let names = [
      Scope.Name(name: name, kind: .text, documentation: documentation),
      Scope.Name(name: name + "Kind", kind: .text, documentation: StateKind.documentation(of: name)),
      Scope.Name(name: name + "Sentence", kind: .html, documentation: "`\(name)` in a sentence."),
      Scope.Name(name: name + "Date", kind: .html, documentation: "The date of `\(name)`, if it has one."),
    ]
    return Self(names: names) { model, values in
      let state = value(model)
      values += [.text(state.label), .text(state.kind.rawValue), .html(state.sentence.html), .html(state.date.html)]
    }
  }
}
