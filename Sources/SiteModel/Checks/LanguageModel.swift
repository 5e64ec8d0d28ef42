import Documents
import Basics
import Foundation

/// The probabilities of words and pairs of letters in a language, learnt from a sample.
///
/// The interface texts are the sample, so a new language needs no dictionary.
struct LanguageModel: Sendable {
  /// The log probability of the second letter of each pair, given the first.
  private let pairs: [Float]

  /// The log probability of each word, by its hash.
  private let words: [UInt64: Float]

  /// The log probability of a word that isn't in the sample.
  private let unknown: Float

  init(_ sample: [String]) {
    // One text takes less time than many short ones.
    let text = Prose(sample.joined(separator: "\n"))
    var pairCounts = Array(repeating: Float(0), count: Letter.count * Letter.count)
    var wordCounts: [UInt64: Float] = [:]
    for word in text.words {
      let hash = text.bytes.span.visitLetters(of: word.bytes) { pairCounts[$0] += 1 }
      wordCounts[hash, default: 0] += 1
    }
    // Each count gets 0.5 more, so pairs and words that the sample lacks aren't impossible.
    pairs = pairCounts.indices.map { pair in
      let start = pair / Letter.count * Letter.count
      let total = pairCounts[start..<start + Letter.count].reduce(0, +)
      return log((pairCounts[pair] + 0.5) / (total + 0.5 * Float(Letter.count)))
    }
    let total = wordCounts.values.reduce(0, +) + 0.5 * Float(wordCounts.count + 1)
    words = wordCounts.mapValues { log(($0 + 0.5) / total) }
    unknown = log(0.5 / total)
  }

  /// Returns how much likelier texts are in another language than in this one.
  func odds(for other: LanguageModel) -> LanguageOdds {
    let hashes = Set(words.keys).union(other.words.keys)
    let ofWords = hashes.map { ($0, (other.words[$0] ?? other.unknown) - (words[$0] ?? unknown)) }
    return LanguageOdds(pairs: zip(other.pairs, pairs).map { $0 - $1 }, words: WordTable(ofWords))
  }
}

/// How many times likelier words and pairs of letters are in one language than in another.
struct LanguageOdds: Sendable {
  /// The logarithms for pairs of letters, and for the words that one of the languages knows.
  fileprivate let pairs: [Float]
  fileprivate let words: WordTable

  /// Returns the logarithm of how many times likelier a text is in the one language than in the other.
  func of(_ text: Prose) -> Float {
    let bytes = text.bytes
    let (letters, pairs) = (bytes.span, pairs.span)
    var odds: Float = 0
    for word in text.words {
      var ofWord: Float = 0
      let hash = letters.visitLetters(of: word.bytes) { ofWord += pairs[$0] }
      // A word that neither language knows counts by its letters alone.
      odds = odds + ofWord + words[hash]
    }
    return odds
  }
}

/// Numbers by the hashes of words, each at the first free place from the one that its hash names: nearly every word of a
/// text is looked up, and a dictionary would hash the hash.
private struct WordTable {
  private var hashes: [UInt64]
  private var numbers: [Float]

  init(_ words: [(hash: UInt64, number: Float)]) {
    // At most half of the places are taken, so that a free one is near.
    let count = 1 << (Int.bitWidth - (2 * words.count).leadingZeroBitCount)
    (hashes, numbers) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    for (hash, number) in words {
      let place = place(of: hash)
      (hashes[place], numbers[place]) = (hash, number)
    }
  }

  /// The number of a word, or 0.
  subscript(hash: UInt64) -> Float { numbers[place(of: hash)] }

  /// Returns the place of a hash, or a free one where it would stand.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while hashes[place] != hash, hashes[place] != 0 { place = (place + 1) & (hashes.count - 1) }
    return place
  }
}

/// The indices of letters: one for each ASCII letter, one for each letter with an accent, and one for all others.
private enum Letter {
  static let count = 64
  static let none = 0
  static let other = 27

  /// Returns the index of the letter that ends with a byte other than an ASCII letter; `nil` for the first byte of a letter
  /// with an accent.
  ///
  /// Upper and lower case have the same index.
  static func of(_ byte: UInt8, behind last: UInt8) -> Int? {
    // From À to ÿ, upper and lower case differ by 32.
    if last == 0xC3, 0x80...0xBF ~= byte { return 32 + Int(byte & 0x1F) }
    return byte == 0xC3 ? nil : other
  }
}

extension Span<UInt8> {
  /// Calls `visit` with each pair of letters of a word, and returns the hash of the word in lower case.
  ///
  /// The edges of the word count as letters.
  @inline(__always) fileprivate func visitLetters(of word: Range<Int>, _ visit: (Int) -> Void) -> UInt64 {
    var (before, last, hash) = (Letter.none, UInt8(0), UInt64.fnvBasis)
    for index in word {
      let byte = self[index]
      // A small letter or a capital, as most are.
      if let letter = byte.isLetter ? Int(byte & 0x1F) : Letter.of(byte, behind: last) {
        visit(before &* Letter.count | letter)
        hash.append(letter == Letter.other ? byte : UInt8(truncatingIfNeeded: letter))
        before = letter
      }
      last = byte
    }
    visit(before &* Letter.count | Letter.none)
    return hash
  }
}
