import Basics

/// How the words of a language change at their ends, from `wordForms` of its strings: so a search knows other forms.
///
/// Two words are forms of each other if they share a stem: `huzen` without `en` is `huz`, whose last letter is an `s` at
/// the end of a word, and `scholen` is `schol`, which may have its vowel twice there.
package struct WordForms: Sendable {
  /// The endings of nouns, verbs and adjectives, in small letters without accents.
  package let endings: [String]

  /// The letters within a word that are another one at its end: `z` is `s` there.
  package let changes: [Character: Character]

  /// The vowels that are written twice at the end of a word and once within it.
  package let longVowels: [Character]

  /// The words that have no other forms, such as `met`: without it `meten` would be one.
  package let fixed: Set<String>

  init(_ fields: inout FieldReader) {
    endings = fields.requiredList("endings").map(\.text)
    changes = fields.optionalFields("changes") { $0.letters() } ?? [:]
    longVowels = fields.words("longVowels").compactMap(\.first)
    fixed = Set(fields.words("fixed"))
  }

  /// Returns what a word in small letters without accents shares with its other forms: the word itself first.
  ///
  /// `search.js` has the same rules.
  package func stems(of word: String) -> [String] {
    if fixed.contains(word) { return [word] }
    let others = endings.flatMap { ending -> [String] in
      guard let stem = word.dropping(suffix: ending) else { return [] }
      let hasVowel = ending.contains { "aeiou".contains($0) }
      if stem.count < (hasVowel ? 3 : 4) { return [] }
      return stems(of: stem, beforeVowel: ending.first.map { "aeiou".contains($0) } ?? false)
    }
    return [word] + others.filter { !fixed.contains($0) }
  }

  /// Returns how a word without its ending may be written.
  private func stems(of word: String, beforeVowel: Bool) -> [String] {
    guard let last = word.last, let before = word.dropLast().last else { return [word] }
    let isVowel = "aeiou".contains(last)
    if before == last, !isVowel { return [String(word.dropLast())] }
    let end = String(changes[last] ?? last)
    let hasLongVowel = beforeVowel && !isVowel && before != last && longVowels.contains(before)
    return [word.dropLast() + end] + (hasLongVowel ? [word.dropLast() + String(before) + end] : [])
  }
}
