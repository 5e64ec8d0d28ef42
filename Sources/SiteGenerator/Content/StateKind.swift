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

extension Names {
  /// The three names of a state: `state` is its label, `stateKind` its look, `stateSentence` what it means.
  static func state(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Model) -> StateText
  ) -> Names {
    Names([
      .text(name, documentation) { value($0).label },
      .text(name + "Kind", "The look of `\(name)`: done, running, planned, open, unknown or closed.") {
        value($0).kind.rawValue
      },
      .html(name + "Sentence", "`\(name)` in a sentence.") { value($0).sentence },
    ])
  }
}
