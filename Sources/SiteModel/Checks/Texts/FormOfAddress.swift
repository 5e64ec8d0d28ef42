import Basics
import Documents

/// The check for a paragraph that calls its reader both `u` and `je`.
///
/// Quotations are left out, and “14.00 u”. Two parts of a page may be for different readers.
struct FormOfAddress: TextRule {
  static let rule = Rule(
    "u-en-je", mayBeExempt: true,
    nl: "Een alinea spreekt de lezer steeds op dezelfde manier aan: met ‘u’ of met ‘je’.",
    en: "A paragraph calls its reader by the same word throughout: ‘u’ or ‘je’.")

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
    text.prose.compactMap { prose in
      if prose.kind == .quotation { return nil }
      let formal = words(of: self.formal, in: prose)
      if formal.isEmpty { return nil }
      let informal = words(of: self.informal, in: prose)
      if informal.isEmpty { return nil }
      let (rare, usual) = formal.count < informal.count ? (formal, informal) : (informal, formal)
      let (found, others) = (places(of: rare, in: prose), places(of: usual, in: prose))
      guard let first = found.first, let other = others.first else { return nil }
      return .twoForms(at: first, other: other)
    }
  }

  /// Returns the places of words that aren't those of a link, which may be a title.
  private func places(of words: [Int], in text: Prose) -> [FileRange] {
    text.places(of: words.map { $0..<$0 + 1 }).filter { !$0.isInLink }
  }

  private func words(of set: WordSet, in text: Prose) -> [Int] {
    text.words.indices.filter { word in
      set.contains(text.words[word]) && !text.bytes[..<text.words[word].bytes.lowerBound].endsInNumber
    }
  }
}

extension FileRange {
  /// Whether the next bracket closes the words of a link.
  fileprivate var isInLink: Bool {
    let rest = file.bytes[bytes.upperBound...].prefix(200)
    guard let bracket = rest.firstIndex(where: { "[]".utf8.contains($0) }) else { return false }
    return file.bytes[bracket] == UInt8(ascii: "]") && file.bytes[safe: bracket + 1] == UInt8(ascii: "(")
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends in a digit and a blank: “9.30 u” is an hour.
  fileprivate var endsInNumber: Bool { last == 0x20 && dropLast().last.map(\.isDigit) ?? false }
}

extension Diagnostic {
  fileprivate static func twoForms(at range: FileRange, other: FileRange) -> Diagnostic {
    Diagnostic(
      FormOfAddress.rule, at: range, severity: .warning,
      related: [Related(at: other, nl: "elders staat dit", en: "elsewhere it is this")],
      nl: "hier staat '\(range.text)', en elders in deze alinea '\(other.text)'",
      tip: "kies er een, en spreek de lezer overal zo aan",
      en: "here is '\(range.text)', and elsewhere in this paragraph '\(other.text)'",
      tip: "choose one, and use it throughout")
  }
}
