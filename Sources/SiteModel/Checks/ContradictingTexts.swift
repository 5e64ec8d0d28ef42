import Documents
import Basics

/// The phrases with which a language says how far something has come, from its strings.
///
/// The facts of a page give its state. A check reports texts that contradict it; it knows words, but no grammar.
struct Claims: Sendable {
  let settled: [String]
  let held: [String]
  let cancelled: [String]
  let done: [String]

  /// Words that turn a claim into a proposal or a denial.
  private let unless: [String]

  init(_ fields: inout FieldReader) {
    settled = fields.requiredList("settled").map(\.text)
    held = fields.requiredList("held").map(\.text)
    cancelled = fields.requiredList("cancelled").map(\.text)
    done = fields.requiredList("done").map(\.text)
    unless = fields.requiredList("unless").map(\.text)
  }

  /// Returns the range of a phrase in each sentence that has one, unless the sentence proposes, denies or asks.
  fileprivate func places(of phrases: [String], in file: File) -> [FileRange] {
    file.sentences.compactMap { sentence in
      let text = SearchedText(sentence.text)
      guard !sentence.text.hasSuffix("?"), let words = phrases.lazy.compactMap({ text.ranges(of: $0).first }).first
      else {
        return nil
      }
      // “Gaat niet door” doesn't deny the claim: it is the claim.
      if unless.contains(where: { text.ranges(of: $0).contains { !words.overlaps($0) } }) { return nil }
      let start = sentence.bytes.lowerBound
      return FileRange(file, start + words.lowerBound..<start + words.upperBound)
    }
  }
}

/// A text in lower case and with spaces for line breaks, to search for whole words.
private struct SearchedText {
  private var bytes: [UInt8] = []

  init(_ text: String) {
    // Offsets must stay valid, so a text whose length changes in lower case keeps its capitals.
    let small = text.lowercased()
    bytes = Array((small.utf8.count == text.utf8.count ? small : text).utf8).map {
      $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0
    }
  }

  /// Returns the byte ranges at which a phrase occurs in whole words.
  func ranges(of phrase: String) -> [Range<Int>] {
    bytes.ranges(of: phrase.utf8).filter { isEdge($0.lowerBound - 1) && isEdge($0.upperBound) }
  }

  /// Whether an offset lies outside words. All bytes outside ASCII belong to words, and so do hyphens.
  private func isEdge(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return true }
    let byte = bytes[offset]
    return !(byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-"))
  }
}

extension File {
  /// The sentences, split at `.`, `!`, `?`, empty lines and list items, and in front matter at each line.
  fileprivate var sentences: [FileRange] {
    var (sentences, start, isInFields) = ([FileRange](), 0, true)
    for index in bytes.indices where isSentenceEnd(index, everyLine: isInFields) {
      let sentence = FileRange(self, start..<(isLineEnd(index) ? index : index + 1))
      if start > 0, sentence.text.hasPrefix("---") { isInFields = false }
      sentences.append(sentence)
      start = index + 1
    }
    return sentences + [FileRange(self, min(start, bytes.count)..<bytes.count)]
  }

  private func isSentenceEnd(_ index: Int, everyLine: Bool) -> Bool {
    let isAtLineEnd = index + 1 == bytes.count || isLineEnd(index + 1)
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return isAtLineEnd || bytes[index + 1] == UInt8(ascii: " ")
    case UInt8(ascii: "\n"): return everyLine || isAtLineEnd || bytes[index + 1] == UInt8(ascii: "-")
    default: return false
    }
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
  }
}

extension Page {
  /// Reports where a text of the page contradicts the state in its facts.
  func contradictions(_ languages: [Language]) -> [Diagnostic] {
    facts.falseClaims.flatMap { claim -> [Diagnostic] in
      guard let place = claim.place ?? versions[sourceLanguage]?.fields["staat"]?.value.range else { return [] }
      return languages.flatMap { language in
        let file = versions[language.code]?.file
        return file.map { language.claims.places(of: language.claims[keyPath: claim.phrases], in: $0) } ?? []
      }.map { .contradictingText($0, state: claim.state, decidedAt: place) }
    }
  }
}

/// Something that texts about a record must not claim, because its state is another.
package struct FalseClaim {
  let phrases: KeyPath<Claims, [String]>
  let state: String

  /// The range that decides the state, if that isn't the field `staat`.
  let place: FileRange?

  init(_ phrases: KeyPath<Claims, [String]>, _ state: String, at place: FileRange? = nil) {
    (self.phrases, self.state, self.place) = (phrases, state, place)
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
