/// How a state looks: the word behind `state--` in the style sheet.
///
/// Not knowing is a state too, with a look of its own.
enum StateKind: String {
  case done, running, planned, open, unknown, closed
}

/// A state as readers see it: a short label in a badge, and a sentence beside it.
struct StateText: Sendable {
  let kind: StateKind
  let label: String
  let sentence: HTML
}

extension Names.Group {
  /// The three names of a state: `state` is its label, `stateKind` its look, `stateSentence` what it means.
  static func state(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> StateText
  ) -> Self {
    Self(
      entries: [
        Scope.Entry(name: name, kind: .text, documentation: documentation),
        Scope.Entry(
          name: name + "Kind", kind: .text,
          documentation: "The look of `\(name)`: done, running, planned, open, unknown or closed."),
        Scope.Entry(name: name + "Sentence", kind: .html, documentation: "`\(name)` in a sentence."),
      ]
    ) { model, values in
      let state = value(model)
      values += [.text(state.label), .text(state.kind.rawValue), .html(state.sentence)]
    }
  }
}
