import Documents
import Basics

/// Words of a language with which a text says how far something is, from its strings.
///
/// The state stands in the facts, once; a text that says otherwise is found. Words are looked for, not grammar.
struct Claims: Sendable {
  let settled: [String]
  let held: [String]
  let cancelled: [String]
  let done: [String]

  /// Words that make a sentence say something else: that it is proposed, or not so.
  private let unless: [String]

  init(_ fields: inout FieldReader) {
    settled = fields.requiredList("settled").map(\.text)
    held = fields.requiredList("held").map(\.text)
    cancelled = fields.requiredList("cancelled").map(\.text)
    done = fields.requiredList("done").map(\.text)
    unless = fields.requiredList("unless").map(\.text)
  }

  /// Where a text uses one of the phrases in a sentence that doesn't propose, deny or ask.
  fileprivate func places(of phrases: [String], in file: File) -> [FileRange] {
    file.sentences.compactMap { sentence in
      let text = SearchedText(sentence.text)
      guard !sentence.text.hasSuffix("?"), let words = phrases.lazy.compactMap({ text.ranges(of: $0).first }).first
      else {
        return nil
      }
      // “Gaat niet door” denies nothing: it is the claim itself.
      if unless.contains(where: { text.ranges(of: $0).contains { !words.overlaps($0) } }) { return nil }
      let start = sentence.bytes.lowerBound
      return FileRange(file, start + words.lowerBound..<start + words.upperBound)
    }
  }
}

/// A text in which whole words are looked for, in small letters and with one blank between them.
private struct SearchedText {
  private var bytes: [UInt8] = []

  init(_ text: String) {
    // Letters that get longer or shorter when they are made small don't occur in what is looked for.
    let small = text.lowercased()
    bytes = Array((small.utf8.count == text.utf8.count ? small : text).utf8).map {
      $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0
    }
  }

  /// Where the words of a phrase stand, as offsets of bytes.
  func ranges(of phrase: String) -> [Range<Int>] {
    bytes.ranges(of: phrase.utf8).filter { isEdge($0.lowerBound - 1) && isEdge($0.upperBound) }
  }

  /// Whether no word goes on at an offset. A byte of a letter with a sign is one of a word.
  private func isEdge(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return true }
    let byte = bytes[offset]
    return !(byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-"))
  }
}

extension File {
  /// Sentences, and the lines of fields: what stands between full stops, empty lines, items of lists and the lines of front matter.
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
  /// The texts of a record that say something else than its state.
  func contradictions(_ languages: [Language]) -> [Diagnostic] {
    claimsThatDoNotHold.flatMap { phrases, state, place in
      languages.flatMap { language in
        let file = versions[language.code]?.file
        return file.map { language.claims.places(of: language.claims[keyPath: phrases], in: $0) } ?? []
      }.map { .contradictingText($0, state: state, decidedAt: place) }
    }
  }

  /// What can't be said of the record, with its state and what decides it.
  private var claimsThatDoNotHold: [(phrases: KeyPath<Claims, [String]>, state: String, place: FileRange)] {
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
