import Basics

/// Words and groups of words that are looked for in texts, exactly as they are written.
package struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Phrase {
    let words: [Prose.Word]
    let value: Value
  }

  /// What was found: the words of the text, as places among them.
  package struct Match {
    package let words: Range<Int>
    package let value: Value
  }

  /// Those that begin with the same word, the longest first.
  private var phrases: [UInt64: [Phrase]] = [:]

  package init() {}

  package mutating func insert(_ phrase: String, _ value: Value) {
    let words = Prose(phrase, at: File(path: "", text: "").all).words
    guard let first = words.first else { return }
    var others = phrases[first.hash, default: []]
    let place = others.firstIndex { $0.words.count < words.count } ?? others.endIndex
    others.insert(Phrase(words: words, value: value), at: place)
    phrases[first.hash] = others
  }

  /// Where a text has one of them, in the order of the text.
  package func matches(in prose: Prose) -> [Match] {
    if phrases.isEmpty { return [] }
    var (matches, index) = ([Match](), 0)
    while index < prose.words.count {
      let found = phrases[prose.words[index].hash]?.first { prose.has($0.words, at: index) }
      if let found { matches.append(Match(words: index..<index + found.words.count, value: found.value)) }
      index += found?.words.count ?? 1
    }
    return matches
  }
}

extension Prose {
  /// Whether some words stand one behind the other, with no signs between them where they have none.
  fileprivate func has(_ phrase: [Word], at index: Int) -> Bool {
    guard phrase.count <= words.count - index else { return false }
    return phrase.indices.dropFirst().allSatisfy { offset in
      let word = words[index + offset]
      return word.hash == phrase[offset].hash && (word.isNext || !phrase[offset].isNext)
    }
  }
}
