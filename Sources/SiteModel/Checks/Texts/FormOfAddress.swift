import Basics
import Documents

/// The check for a text that calls its reader both `u` and `je`.
///
/// Quotations are left out, and “14.00 u”.
struct FormOfAddress: TextRule {
  static let rule = Rule(
    "u-en-je", mayBeExempt: true,
    nl: "Een tekst spreekt de lezer steeds op dezelfde manier aan: met ‘u’ of met ‘je’.",
    en: "A text calls its reader by the same word throughout: ‘u’ or ‘je’.")

  static let examples = [
    "Hebt u een vraag? Mail uw gemeente. Dan krijg «je» antwoord.", "Als jij wilt, kom je. Neem «uw» kind mee.",
    "Hebt u een vraag? Een vader zegt: “Je weet het nooit.”\n\n> Je weet het nooit.",
    "Kom je om 14 u of om 9.30 u? Neem jouw kind mee.",
  ]

  private let formal, informal: WordSet

  init(_ language: Language) {
    formal = WordSet(language.words.formal, language)
    informal = WordSet(language.words.informal, language)
  }

  func findings(in text: CheckedText) -> [Diagnostic] {
    let prose = text.prose.filter { $0.kind != .quotation }
    let formal = words(of: self.formal, in: prose)
    if formal.isEmpty { return [] }
    let informal = words(of: self.informal, in: prose)
    if informal.isEmpty { return [] }
    let (rare, usual) = formal.count < informal.count ? (formal, informal) : (informal, formal)
    guard let first = rare.first, let other = usual.first else { return [] }
    let word = prose[first.prose].places(of: [first.word..<first.word + 1])[0]
    let place = prose[other.prose].places(of: [other.word..<other.word + 1])[0]
    return [.twoForms(at: word, other: place)]
  }

  private func words(of set: WordSet, in prose: [Prose]) -> [(prose: Int, word: Int)] {
    prose.indices.flatMap { index in
      let text = prose[index]
      return text.words.indices.filter { word in
        set.contains(text.words[word]) && !text.bytes[..<text.words[word].bytes.lowerBound].endsInNumber
      }.map { (index, $0) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends in a digit and a blank: “9.30 u” is an hour.
  fileprivate var endsInNumber: Bool { last == 0x20 && dropLast().last.map { $0 &- 0x30 < 10 } ?? false }
}

extension Diagnostic {
  fileprivate static func twoForms(at range: FileRange, other: FileRange) -> Diagnostic {
    Diagnostic(
      FormOfAddress.rule, at: range, severity: .warning,
      related: [Related(at: other, nl: "elders staat dit", en: "elsewhere it is this")],
      nl: "hier staat '\(range.text)', en elders in deze tekst '\(other.text)'",
      tip: "kies er een, en spreek de lezer overal zo aan",
      en: "here is '\(range.text)', and elsewhere in this text '\(other.text)'",
      tip: "choose one, and use it throughout")
  }
}
