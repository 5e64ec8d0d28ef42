import Documents
import Basics

/// The phrases with which a language says how far something has come, from its strings.
///
/// The facts of a page give its state. A check reports texts that contradict it; it knows words, but no grammar.
struct Claims: Sendable {
  let settled: PhraseIndex<Void>
  let held: PhraseIndex<Void>
  let cancelled: PhraseIndex<Void>
  let done: PhraseIndex<Void>

  /// Words that turn a claim into a proposal or a denial.
  private let unless: PhraseIndex<Void>

  init(_ fields: inout FieldReader, _ plainCapitals: [Character: Character]) {
    func phrases(_ name: String) -> PhraseIndex<Void> {
      var index = PhraseIndex<Void>()
      for phrase in fields.requiredList(name) {
        for spelling in phrase.text.spellings(plainCapitals) { index.insert(spelling, ()) }
      }
      return index
    }
    settled = phrases("settled")
    held = phrases("held")
    cancelled = phrases("cancelled")
    done = phrases("done")
    unless = phrases("unless")
  }

  /// Returns the range of a phrase in each sentence that has one, unless the sentence proposes, denies or asks.
  fileprivate func places(of phrases: PhraseIndex<Void>, in text: Prose) -> [FileRange] {
    let claims = phrases.matches(in: text).map(\.words)
    if claims.isEmpty { return [] }
    let denials = unless.matches(in: text).map(\.words)
    let found = text.sentences.compactMap { sentence -> Range<Int>? in
      guard let claim = claims.first(where: sentence.overlaps),
        text.words[sentence.upperBound - 1].end != UInt8(ascii: "?")
      else { return nil }
      // “Gaat niet door” doesn't deny the claim: it is the claim.
      return denials.contains { sentence.overlaps($0) && !claim.overlaps($0) } ? nil : claim
    }
    return text.places(of: found)
  }
}

extension Page {
  /// Reports where a text of the page contradicts the state in its facts.
  func contradictions(_ languages: [Language]) -> [Diagnostic] {
    claimsThatDoNotHold.flatMap { phrases, state, place in
      languages.flatMap { language in
        prose(in: language.code).flatMap { language.claims.places(of: language.claims[keyPath: phrases], in: $0) }
      }.map { .contradictingText($0, state: state, decidedAt: place) }
    }
  }

  /// The claims that are false for this page, with its state and the range that decides it.
  private var claimsThatDoNotHold: [(phrases: KeyPath<Claims, PhraseIndex<Void>>, state: String, place: FileRange)] {
    let state = versions[sourceLanguage]?.fields["staat"]?.value.range
    switch facts {
    case let record as any Tracked:
      guard record.history.followUp != .settled, let last = record.history.events.last else { return [] }
      return [(\.settled, last.kind.rawValue, last.places.kind)]
    case let item as AgendaItem:
      guard let state else { return [] }
      return (item.plan.state == .held ? [] : [(\.held, item.plan.state.rawValue, state)])
        + (item.plan.state == .cancelled ? [] : [(\.cancelled, item.plan.state.rawValue, state)])
    case let phase as Phase:
      guard phase.state != .done, let state else { return [] }
      return [(\.done, phase.state.rawValue, state)]
    default: return []
    }
  }
}

extension Diagnostic {
  fileprivate static func contradictingText(_ place: FileRange, state: String, decidedAt decisive: FileRange)
    -> Diagnostic
  {
    Diagnostic(
      .contradictingText, at: place, related: [Related(at: decisive, nl: "dit beslist", en: "this decides")],
      nl: "de tekst zegt '\(place.text)', maar de stand is '\(state)'",
      tip: "zeg wat de bron zegt, bijvoorbeeld dat het een voorstel is, of werk de feiten bij",
      en: "the text says '\(place.text)', but the state is '\(state)'",
      tip: "say what the source says, for example that it is a proposal, or bring the facts up to date")
  }
}
