import Documents
package import Basics

/// The phrases with which a language says how far something has come, from its strings.
///
/// The facts of a page give its state. A check reports texts that contradict it; it knows words, but no grammar.
struct Claims: Sendable {
  /// What a text can claim; the strings have a list of phrases for each.
  enum Claim: String, CaseIterable {
    case settled, held, cancelled, done
  }

  private let phrases: [Claim: PhraseIndex<Void>]

  /// Words that turn a claim into a proposal or a denial.
  private let unless: PhraseIndex<Void>

  init(_ fields: inout FieldReader, _ plainCapitals: [Character: Character]) {
    func phrases(_ name: String) -> PhraseIndex<Void> {
      PhraseIndex(fields.requiredList(name).flatMap { $0.text.spellings(plainCapitals) }.map { ($0, ()) })
    }
    self.phrases = Dictionary(uniqueKeysWithValues: Claim.allCases.map { ($0, phrases($0.rawValue)) })
    unless = phrases("unless")
  }

  /// Returns the range of a phrase in each sentence that has one, unless the sentence proposes, denies or asks.
  fileprivate func places(of claim: Claim, in text: Prose) -> [FileRange] {
    guard let claims = phrases[claim]?.matches(in: text).map(\.words), !claims.isEmpty else { return [] }
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
  /// Reports where a text of the page contradicts the state in its facts, as only a correction may.
  func contradictions(_ languages: [Language]) -> [Diagnostic] {
    facts.falseClaims.flatMap { claim -> [Diagnostic] in
      guard let place = claim.place ?? versions[sourceLanguage]?.fields["staat"]?.value.range else { return [] }
      return languages.flatMap { language in
        prose(in: language.code, fields: { !$0.isCorrection }).flatMap {
          language.claims.places(of: claim.claim, in: $0)
        }
      }.map { .contradictingText($0, state: claim.state, decidedAt: place) }
    }
  }
}

/// Something that texts about a record must not claim, because its state is another.
package struct FalseClaim {
  let claim: Claims.Claim
  let state: String

  /// The range that decides the state, if that isn't the field `staat`.
  var place: FileRange?
}

extension Rule {
  package static let contradictingText = Rule(
    "tekst-tegen-stand", mayBeExempt: true,
    nl:
      "Een tekst zegt “afgedaan”, en de laatste gebeurtenis is anders. Verander de tekst, of voeg de "
      + "gebeurtenis toe.",
    en: "A text says “afgedaan”, and the last event is another. Change the text, or add the event.")
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
