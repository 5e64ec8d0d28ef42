import Basics
import Documents

/// The check for punctuation that slipped: two commas, a blank before one, none after a full stop.
struct Punctuation: TextRule {
  static let rule = Rule(
    "leestekens", mayBeExempt: true,
    nl: "Een komma of punt staat er één keer, direct achter een woord, met een spatie erachter.",
    en: "A comma or full stop is there once, directly after a word, with a blank after it.")

  static let examples = [
    "Ouders«,,» en kinderen.", "Zo is het«..» Dat weten wij.", "Ouders« ,»en kinderen.",
    "Dat is het einde«.»Dan begint het.",
    "Ouders« ,» kinderen« .» En verder.", "Ouders«,»kinderen en school.",
    "Zie www.voorbeeld.nl, a.b@voorbeeld.nl en plan.pdf ... Of, nu ja… dr. J.Jansen zei: ,,ja”. Om 14.00 uur, 2,5 keer, d.w.z. enz., ja?",
    "Het `a,,b` of `a..b` (zo, `b`).",
    "Wij doen: a, b, … . En .nl is een domein. Vraag 1,2 en 3. Zie ./plan en ../plan.",
  ]

  init(_: Language) {}

  func findings(in text: CheckedText) -> [Diagnostic] {
    text.prose.flatMap { prose -> [Diagnostic] in
      guard prose.kind != .figure, prose.traits.contains(.signs) else { return [] }
      let bytes = prose.bytes
      let found = prose.words.indices.dropFirst().filter { index in
        let (word, last) = (prose.words[index], prose.words[index - 1].bytes)
        let gap = last.upperBound..<word.bytes.lowerBound
        // Most words have one blank between them.
        guard !word.isNext, (1...4).contains(gap.count) else { return false }
        return bytes.isSlip(gap, after: last, before: word.bytes)
      }
      return zip(found, prose.places(of: found.map { $0 - 1..<$0 + 1 })).compactMap { index, place in
        .slip(in: place, between: prose.words[index - 1].bytes.count, and: prose.words[index].bytes.count)
      }
    }
  }
}

extension [UInt8] {
  /// Whether what is between two words is a slip.
  fileprivate func isSlip(_ gap: Range<Int>, after last: Range<Int>, before word: Range<Int>) -> Bool {
    let (comma, stop, blank) = (UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " "))
    let signs = self[gap]
    guard signs.allSatisfy({ $0 == comma || $0 == stop || $0 == blank }), hasLetters(last) else { return false }
    switch Array(signs) {
    case [comma]:
      return last.count > 2 && word.count > 2 && hasLetters(word) && isSmall(word) && isSmall(last.dropFirst())
    case [stop]: return last.count > 2 && hasLetters(word)
    case [comma, comma, blank], [stop, stop, blank], [comma, comma], [comma, stop, blank], [stop, comma, comma]:
      return true
    case [blank, comma], [blank, comma, blank], [blank, stop, blank]: return true
    default: return false
    }
  }

  private func hasLetters(_ word: Range<Int>) -> Bool { self[word].allSatisfy { $0 > 0x40 || $0 == 0x2D } }

  private func isSmall(_ word: Range<Int>) -> Bool { self[word].allSatisfy { $0 > 0x60 } }
}

extension Diagnostic {
  /// Points at what is between the two words of a range.
  fileprivate static func slip(in range: FileRange, between first: Int, and last: Int) -> Diagnostic? {
    let (start, end) = (range.bytes.lowerBound + first, range.bytes.upperBound - last)
    guard start < end, let sign = range.file.bytes[start..<end].first(where: { $0 > 32 }) else { return nil }
    let written = range.file.bytes[start..<end]
    guard written.allSatisfy({ $0 <= 32 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else { return nil }
    let right = String(Unicode.Scalar(sign)) + " "
    let length = written.reversed().drop { $0 <= 32 }.count
    let place = FileRange(range.file, start..<start + length)
    let isWithoutBlank = length == 1
    return Diagnostic(
      Punctuation.rule, at: place, severity: .warning,
      nl: isWithoutBlank
        ? "achter '\(place.text)' hoort een spatie" : "de leestekens '\(place.text)' horen hier niet zo",
      tip: "schrijf '\(right)'",
      en: isWithoutBlank ? "a blank belongs after '\(place.text)'" : "the signs '\(place.text)' don't belong here so",
      tip: "write '\(right)'")
  }
}
