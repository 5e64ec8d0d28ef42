import Basics

/// Finds the own words of some blocks of a tape, in one pass over their bytes.
struct WordReader {
  private(set) var words: [Prose.Word] = []
  private(set) var traits: Prose.Traits = []

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// The words that aren't the text's own, such as code; an empty range is the border between two cells.
  private let stops: [Range<Int>]
  private var nextStop = 0

  /// The end of the last word and of the white space after it: a word that starts here follows it directly.
  private var lastEnd: Int?

  /// The marks whose end was searched in vain, so it isn't searched again each time.
  private var unclosed: Set<UInt8> = []

  init(_ tape: Tape, _ nodes: Range<Int>) {
    bytes = tape.words
    index = Int(tape.nodes[nodes.lowerBound].start)
    end = Int(tape.nodes[nodes.upperBound].start)
    stops = nodes.compactMap { node in
      switch tape.nodes[node].kind {
      case .code, .raw, .language: tape.bytes(of: node)
      case .cell: Int(tape.nodes[node].start)..<Int(tape.nodes[node].start)
      default: nil
      }
    }
    words.reserveCapacity((end - index) / 6)
    while index < end {
      if skipStop() { continue }
      if letterLength(in: bytes, at: index, before: end) > 0 { readWord() } else { readSign() }
    }
  }

  /// Skips what isn't the text's own, and returns whether there was any.
  private mutating func skipStop() -> Bool {
    guard nextStop < stops.count, stops[nextStop].lowerBound <= index else { return false }
    index = max(index, stops[nextStop].upperBound)
    lastEnd = nil
    nextStop += 1
    return true
  }

  private mutating func readWord() {
    let start = index
    let (stop, hash, hasDigit) = word(at: start)
    index = stop
    if hasDigit { traits.insert(.digits) }
    if isAddress(at: stop) {
      index = bytes[index..<end].prefix { $0 > 32 && $0 != UInt8(ascii: ")") }.endIndex
    } else {
      let word = Prose.Word(bytes: start..<stop, hash: hash, isNext: lastEnd == start)
      note(word)
      words.append(word)
      lastEnd = stop
    }
  }

  /// Returns the end of the word at an offset, its hash, and whether it has a digit.
  private func word(at start: Int) -> (stop: Int, hash: UInt64, hasDigit: Bool) {
    let limit = nextStop < stops.count ? stops[nextStop].lowerBound : end
    let letters = bytes.span
    var (stop, hash, hasDigit) = (start, UInt64.fnvBasis, false)
    while stop < limit {
      let byte = letters[stop]
      if byte.isLetter {
        hash.append(byte)
        stop += 1
      } else if byte.isDigit {
        hash.append(byte)
        stop += 1
        hasDigit = true
      } else if case let length = letterLength(in: bytes, at: stop, before: limit), length > 0 {
        // A soft hyphen, the only letter with this byte, is no part of what the word says.
        if byte != 0xC2 { for index in stop..<stop + length { hash.append(letters[index]) } }
        stop += length
      } else if let joint = joint(at: stop, before: limit) {
        hash.append(joint.isHyphen ? UInt8(ascii: "-") : UInt8(ascii: "'"))
        stop += joint.length
      } else {
        break
      }
    }
    return (stop, hash, hasDigit)
  }

  /// Notes what a word and the one before it have.
  private mutating func note(_ word: Prose.Word) {
    let first = bytes[word.bytes.lowerBound]
    if first.isCapital, word.bytes.count > 1, case let second = bytes[word.bytes.lowerBound + 1],
      second.isCapital || second >= 0x80
    {
      traits.insert(.capitals)
    }
    guard let before = words.last, case let last = before.bytes else { return }
    if !word.isNext {
      let gap = word.bytes.lowerBound - last.upperBound
      // Most are one sign and a blank.
      if gap <= 4, gap != 2 || bytes[last.upperBound + 1] != 32 || bytes[last.upperBound] == 32 {
        traits.insert(.signs)
      }
    } else if word.hash == before.hash
      || word.bytes.count == last.count && bytes[last.lowerBound] != first
        && bytes[last.lowerBound] | 0x20 == first | 0x20
    {
      traits.insert(.repetitions)
    }
  }

  /// Returns the hyphen or apostrophe at an offset, if a letter follows it.
  private func joint(at index: Int, before limit: Int) -> (length: Int, isHyphen: Bool)? {
    func isJoint(_ length: Int) -> Bool { letterLength(in: bytes, at: index + length, before: limit) > 0 }
    guard index < limit else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "-"): return isJoint(1) ? (1, true) : nil
    case UInt8(ascii: "'"): return isJoint(1) ? (1, false) : nil
    case 0xE2: return isQuote(0x99, at: index) && isJoint(3) ? (3, false) : nil
    default: return nil
    }
  }

  /// Whether a word continues as an address: `gemeente@…`, `https://…`, `www.oko.example`.
  private func isAddress(at index: Int) -> Bool {
    guard index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: ":"): return bytes[index..<end].starts(with: "://".utf8)
    case UInt8(ascii: "."): return letterLength(in: bytes, at: index + 1, before: end) > 0 && !isSentence(at: index + 1)
    default: return false
    }
  }

  /// Whether a capital and a small letter follow the full stop of a sentence, without the blank between them.
  private func isSentence(at index: Int) -> Bool {
    index >= 2 && index + 1 < end && bytes[index].isCapital && bytes[index + 1].isSmallLetter
      && bytes[index - 2].isSmallLetter
  }

  private mutating func readSign() {
    let start = index
    switch bytes[index] {
    case 0...32:
      index += 1
      if lastEnd == start { lastEnd = index }
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      index += 1
      if index == end || bytes[index] <= 32, let last = words.indices.last { words[last].end = bytes[start] }
    // The names of placeholders in texts of the interface.
    case UInt8(ascii: "{"): index = bytes[index..<end].prefix { $0 > 32 && $0 != UInt8(ascii: "}") }.endIndex
    case UInt8(ascii: "\""): skipQuotation(1) { $0.bytes[$1] == UInt8(ascii: "\"") }
    case 0xE2 where isQuote(0x9C, at: index) || isQuote(0x9E, at: index):
      skipQuotation(3) { $0.isQuote(0x9D, at: $1) || $0.isQuote(0x9C, at: $1) }
    case 0xE2 where isQuote(0x98, at: index): skipQuotation(3) { $0.isQuote(0x99, at: $1) }
    default: index += 1
    }
  }

  /// Whether a curly quotation mark lies at an offset.
  ///
  /// All marks from ‘ to „ begin with the same two bytes; `last` is the third.
  private func isQuote(_ last: UInt8, at index: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == last
  }

  /// Skips a quotation; a mark within a word, as in “foar’t”, or after white space doesn't end it.
  private mutating func skipQuotation(_ length: Int, closes: (WordReader, Int) -> Bool) {
    let mark = bytes[index + length - 1]
    index += length
    guard !unclosed.contains(mark) else { return }
    var close = index
    while close < end,
      !closes(self, close) || bytes[close - 1] <= 32
        || letterLength(in: bytes, at: close + length, before: end) > 0
    {
      close += 1
    }
    if close < end { index = close + length } else { unclosed.insert(mark) }
  }
}

/// The offsets in a file of the words of a block, by their offsets on the tape.
struct WordPlaces {
  /// How many words of the file are compared for a word that isn't written there as on the tape.
  private static let maximumLook = 100

  /// The offsets on the tape, in order, and the one in the file of each.
  private var (words, offsets): ([Int], [Int]) = ([], [])

  /// Finds the words of some texts that follow each other, such as cells.
  init(of texts: [Range<Int>], on tape: Tape, in range: FileRange) {
    let (bytes, written) = (range.file.bytes, runs(in: range.file.bytes, range.bytes, skipsAddresses: true))
    var next = 0
    for text in texts {
      for word in runs(in: tape.words, text, skipsAddresses: false) {
        let look = written[next...].prefix(WordPlaces.maximumLook)
        let found = look.firstIndex { $0.count == word.count && bytes[$0].elementsEqual(tape.words[word]) }
        guard let found else { continue }
        words.append(word.lowerBound)
        offsets.append(written[found].lowerBound)
        next = found + 1
      }
    }
  }

  subscript(offset: Int) -> Int? { words.indexOfSorted(offset).map { offsets[$0] } }
}

/// Returns the runs of letters in a part of a text, without those in the address of a link.
private func runs(in bytes: [UInt8], _ range: Range<Int>, skipsAddresses: Bool) -> [Range<Int>] {
  var (runs, index): ([Range<Int>], Int) = ([], range.lowerBound)
  while index < range.upperBound {
    let start = index
    while case let length = letterLength(in: bytes, at: index, before: range.upperBound), length > 0 { index += length }
    if index > start {
      runs.append(start..<index)
    } else if skipsAddresses, bytes[index] == UInt8(ascii: "]"), bytes[safe: index + 1] == UInt8(ascii: "(") {
      index = bytes[index..<range.upperBound].prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "\n") }.endIndex
    } else {
      index += 1
    }
  }
  return runs
}

/// Returns the number of bytes of the letter or digit at an offset, or 0 if there is none.
@inline(__always) private func letterLength(in bytes: [UInt8], at index: Int, before end: Int) -> Int {
  guard index < end else { return 0 }
  let byte = bytes[index]
  if byte < 0x80 { return byte.isLetter || byte.isDigit ? 1 : 0 }
  return longLetterLength(in: bytes, at: index, before: end)
}

/// Returns the number of bytes of the letter at an offset that isn't an ASCII one, or 0 if there is none.
private func longLetterLength(in bytes: [UInt8], at index: Int, before end: Int) -> Int {
  switch bytes[index] {
  // A soft hyphen belongs to its word; other characters below U+00C0 are signs.
  case 0xC2: bytes[safe: index + 1] == 0xAD ? 2 : 0
  // × and ÷
  case 0xC3: [0x97, 0xB7].contains(bytes[safe: index + 1]) ? 0 : 2
  case 0xC4...0xDF: min(2, end - index)
  case 0xE0...0xE1, 0xE4...0xED: min(3, end - index)
  default: 0
  }
}
