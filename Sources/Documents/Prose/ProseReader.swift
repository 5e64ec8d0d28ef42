import Basics

/// Finds the words of a Markdown text in one pass over its bytes.
struct ProseReader {
  private(set) var words: [Prose.Word] = []

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// The number of words before each open bracket.
  private var brackets: [Int] = []

  /// The end of the last word and of the white space after it: a word that starts here follows it directly.
  private var lastEnd: Int?

  /// The offset up to which each sign was searched in vain, so unclosed signs aren't searched again each time.
  private var missing: [Int: Int] = [:]

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func read() {
    while index < end {
      let length = letterLength(at: index)
      if length > 0 { readWord(length) } else { readSign() }
    }
  }

  // MARK: Words

  private mutating func readWord(_ length: Int) {
    let start = index
    var (stop, hash) = (start, UInt64.fnvBasis)
    var next = length
    while next > 0 {
      for byte in bytes[stop..<stop + next] { hash.append(byte) }
      stop += next
      next = letterLength(at: stop)
      if next == 0, let joint = joint(at: stop) {
        hash.append(joint.isHyphen ? UInt8(ascii: "-") : UInt8(ascii: "'"))
        stop += joint.length
        next = letterLength(at: stop)
      }
    }
    index = stop
    if isAddress(at: stop) {
      skip { $0 > 32 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ">") }
    } else {
      words.append(Prose.Word(bytes: start..<stop, hash: hash, isNext: lastEnd == start))
      lastEnd = stop
    }
  }

  /// Returns the hyphen or apostrophe at an offset, if a letter follows it.
  private func joint(at index: Int) -> (length: Int, isHyphen: Bool)? {
    switch bytes[safe: index] {
    case UInt8(ascii: "-") where letterLength(at: index + 1) > 0: (1, true)
    case UInt8(ascii: "'") where letterLength(at: index + 1) > 0: (1, false)
    case 0xE2 where isQuote(0x99, at: index) && letterLength(at: index + 3) > 0: (3, false)
    default: nil
    }
  }

  /// Whether a word continues as an address: `gemeente@…`, `https://…`, `www.oko.example`.
  private func isAddress(at index: Int) -> Bool {
    guard index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: ":"): return bytes[index..<end].starts(with: "://".utf8)
    case UInt8(ascii: "."): return letterLength(at: index + 1) > 0
    default: return false
    }
  }

  /// Returns the number of bytes of the letter or digit at an offset, or 0 if there is none.
  private func letterLength(at index: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return 1
    // A soft hyphen belongs to its word; other characters below U+00C0 are signs.
    case 0xC2: return bytes[safe: index + 1] == 0xAD ? 2 : 0
    // × and ÷
    case 0xC3: return [0x97, 0xB7].contains(bytes[safe: index + 1]) ? 0 : 2
    case 0xC4...0xDF: return min(2, end - index)
    case 0xE0...0xE1, 0xE4...0xED: return min(3, end - index)
    default: return 0
    }
  }

  // MARK: What isn't the text's own

  private mutating func readSign() {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      index += 1
      if lastEnd == start { lastEnd = index }
    // An escaped sign has no meaning, except `\"`: in a quoted field it is a quotation mark.
    case UInt8(ascii: "\\"): index += bytes[safe: index + 1] == UInt8(ascii: "\"") ? 1 : 2
    case UInt8(ascii: "`"): skipCode()
    case UInt8(ascii: "["): openBracket()
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<"): skipTag()
    case UInt8(ascii: "{"): skip(to: UInt8(ascii: "}")) { $0 > 32 }
    case UInt8(ascii: "&"): skip(to: UInt8(ascii: ";")) { $0 > 32 }
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
  private mutating func skipQuotation(_ length: Int, closes: (ProseReader, Int) -> Bool) {
    let mark = Int(bytes[index + length - 1]) + 256
    var close = missing[mark] == nil ? index + length : end
    while close < end, !closes(self, close) || letterLength(at: close + length) > 0 || bytes[close - 1] <= 32 {
      close += 1
    }
    if close >= end { missing[mark] = end }
    index = close < end ? close + length : index + length
  }

  private mutating func skipCode() {
    let ticks = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
    var close = missing[-ticks] ?? (index + ticks)
    while close < end {
      let run = bytes[close..<end].prefix { $0 == UInt8(ascii: "`") }.count
      if run == ticks { break }
      close += max(1, run)
    }
    if close >= end { missing[-ticks] = end }
    index = close < end ? close + ticks : index + ticks
  }

  private mutating func openBracket() {
    // `[!NOTE]` and `[^1]` are marks.
    if let next = bytes[safe: index + 1], next == UInt8(ascii: "!") || next == UInt8(ascii: "^") {
      skip(to: UInt8(ascii: "]")) { $0 > 32 }
    } else {
      brackets.append(words.count)
      index += 1
    }
  }

  private mutating func closeBracket() {
    let before = brackets.popLast()
    index += 1
    guard index < end, bytes[index] == UInt8(ascii: "(") else { return }
    let isOtherLanguage = bytes[index..<end].starts(with: "(lang:".utf8)
    if let before, isOtherLanguage { words.removeSubrange(before...) }
    skip(to: UInt8(ascii: ")")) { $0 != UInt8(ascii: "\n") }
  }

  /// Skips an address in angle brackets, an element or a comment.
  private mutating func skipTag() {
    if bytes[index..<end].starts(with: "<!--".utf8) {
      skip(to: UInt8(ascii: ">")) { _ in true }
    } else if let next = bytes[safe: index + 1], next == UInt8(ascii: "/") || letterLength(at: index + 1) > 0 {
      skip(to: UInt8(ascii: ">")) { $0 != UInt8(ascii: "<") }
    } else {
      index += 1
    }
  }

  /// Skips past the next `sign` if all bytes before it satisfy `isInside`; otherwise skips one byte.
  private mutating func skip(to sign: UInt8, while isInside: (UInt8) -> Bool) {
    var stop = missing[Int(sign)] ?? 0
    if stop <= index { stop = bytes[index + 1..<end].prefix { $0 != sign && isInside($0) }.endIndex }
    if stop < end, bytes[stop] == sign {
      index = stop + 1
    } else {
      missing[Int(sign)] = stop
      index += 1
    }
  }

  private mutating func skip(while isInside: (UInt8) -> Bool) {
    index = bytes[index..<end].prefix(while: isInside).endIndex
  }
}
