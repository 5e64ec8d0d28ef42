import Basics
import Documents

/// Words and phrases to search for in texts, exactly as written.
package struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Phrase {
    let words: [Prose.Word]
    let value: Value
  }

  /// A phrase in a text: the indices of its words, and its value.
  struct Match {
    let words: Range<Int>
    let value: Value
  }

  /// The phrases by the hash of their first word, the longest first.
  private var phrases: [UInt64: [Phrase]] = [:]

  private var filter = WordFilter()

  init(_ phrases: [(phrase: String, value: Value)]) {
    for (phrase, value) in phrases { insert(phrase, value) }
  }

  private mutating func insert(_ phrase: String, _ value: Value) {
    let words = Prose(phrase).words
    guard let first = words.first else { return }
    filter.insert(first.hash)
    var others = phrases[first.hash, default: []]
    let place = others.firstIndex { $0.words.count < words.count } ?? others.endIndex
    others.insert(Phrase(words: words, value: value), at: place)
    phrases[first.hash] = others
  }

  /// Returns the phrases in a text, in document order and without overlaps; a longer phrase wins.
  func matches(in prose: Prose) -> [Match] {
    if phrases.isEmpty { return [] }
    var (matches, index) = ([Match](), 0)
    while index < prose.words.count {
      let hash = prose.words[index].hash
      guard filter.mayContain(hash) else {
        index += 1
        continue
      }
      let found = phrases[hash]?.first { prose.has($0.words, at: index) }
      if let found { matches.append(Match(words: index..<index + found.words.count, value: found.value)) }
      index += found?.words.count ?? 1
    }
    return matches
  }
}

extension Prose {
  func without<Value>(_ phrases: PhraseIndex<Value>) -> Prose { removing(phrases.matches(in: self).map(\.words)) }

  /// Whether the words from `index` are those of a phrase, with punctuation between them only where the phrase has it.
  fileprivate func has(_ phrase: [Word], at index: Int) -> Bool {
    guard phrase.count <= words.count - index else { return false }
    return phrase.indices.dropFirst().allSatisfy { offset in
      let word = words[index + offset]
      return word.hash == phrase[offset].hash && (word.isNext || !phrase[offset].isNext)
    }
  }
}
