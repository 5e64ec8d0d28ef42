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
    if let (text, range) = requiredScalar(fact: name) {
      if let choice = Choice(rawValue: text), isPossible(choice) { return choice }
      diagnostics.append(.unknownValue(text, of: name, in: words.map(\.rawValue), hint: hint(text), at: range))
    }
    return words[words.startIndex]
  }

  /// Reads a word of a closed list, or `nil` if there is none.
  mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) -> Choice? {
    guard let (text, range) = scalar(fact: name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    diagnostics.append(.unknownValue(text, of: name, in: Choice.allCases.map(\.rawValue), at: range))
    return nil
  }
}
