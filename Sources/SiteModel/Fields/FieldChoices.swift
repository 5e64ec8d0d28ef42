import Documents
import Basics

/// Reads words of closed lists.
extension FieldReader {
  /// Reads a word of a closed list, or of a part of it; `hint` recognises other words for the same things.
  ///
  /// Without a valid word it reports a finding and returns the first choice.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, among isPossible: (Choice) -> Bool = { _ in true },
    hint: (String) -> Diagnostic.Wording? = { _ in nil }
  ) -> Choice {
    let words = Choice.allCases.filter(isPossible)
    let scalar = requiredScalar(fact: name)
    declare(name) { $0.choices = words.map(\.rawValue) }
    if let (text, range) = scalar {
      if let choice = Choice(rawValue: text), isPossible(choice) { return choice }
      diagnostics.append(.unknownValue(text, of: name, in: words.map(\.rawValue), hint: hint(text), at: range))
    }
    return words[words.startIndex]
  }

  /// Reads a word of a closed list, or `nil` if there is none.
  mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) -> Choice? {
    let scalar = scalar(fact: name)
    declare(name) { $0.choices = Choice.allCases.map(\.rawValue) }
    guard let (text, range) = scalar else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    diagnostics.append(.unknownValue(text, of: name, in: Choice.allCases.map(\.rawValue), at: range))
    return nil
  }
}
