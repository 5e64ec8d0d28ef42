package import Basics

/// The words of a text that are its own, with their places: what rules about words look at.
///
/// Not among them are code, addresses, HTML, ids of headings, quotations, and what is marked as another language. What stands
/// in the file is read, and not what cmark makes of it, so that each word has its exact place.
package struct Prose: Sendable {
  /// A word: letters and digits, with the hyphens and apostrophes between them.
  package struct Word: Sendable {
    /// Where it stands in the bytes of the text.
    package let bytes: Range<Int>

    /// What tells it from other words; capitals count, the form of an apostrophe doesn't.
    let hash: UInt64

    /// Whether nothing but blanks stands between it and the word before it.
    let isNext: Bool
  }

  /// The bytes in which the words stand.
  package let bytes: [UInt8]

  package private(set) var words: [Word]

  /// Where the text stands.
  package let range: FileRange

  /// Whether the bytes are those of the file.
  private let isExact: Bool

  /// Reads a text that isn't in the file as it is.
  package init(_ text: String, at range: FileRange) {
    self.init(bytes: Array(text.utf8), in: nil, range)
  }

  /// Reads a text as it stands in the file. A text that is folded over lines has its place as a whole only.
  init?(_ block: Outline.Block, ofField isField: Bool) {
    // A list or a table has the words of its parts.
    guard !block.ownText.utf8.allSatisfy({ $0 <= 32 }) else { return nil }
    if block.range.bytes.count < block.ownText.utf8.count {
      self.init(block.ownText, at: block.range)
    } else {
      self.init(bytes: block.range.file.bytes, in: isField ? block.range.withoutQuotes : block.range.bytes, block.range)
    }
  }

  private init(bytes: [UInt8], in part: Range<Int>?, _ range: FileRange) {
    var reader = ProseReader(bytes, part ?? bytes.indices)
    reader.read()
    self.bytes = bytes
    self.range = range
    words = reader.words
    isExact = part != nil
  }

  /// The words of the text but for those of some phrases.
  package func without<Value>(_ phrases: PhraseIndex<Value>) -> Prose {
    let exempt = phrases.matches(in: self)
    if exempt.isEmpty { return self }
    var rest = self
    var isLeft = Array(repeating: true, count: words.count)
    for match in exempt { for index in match.words { isLeft[index] = false } }
    rest.words = words.indices.filter { isLeft[$0] }.map { index in
      // Between a word and what stood before a phrase is the phrase.
      let isNext = words[index].isNext && index > 0 && isLeft[index - 1]
      return Word(bytes: words[index].bytes, hash: words[index].hash, isNext: isNext)
    }
    return rest
  }

  /// How many bytes its words have, which is about how many letters.
  package var letterCount: Int { words.reduce(0) { $0 + $1.bytes.count } }

  /// The place of some words.
  package func place(of words: Range<Int>) -> FileRange {
    guard isExact, let first = words.first, let last = words.last else { return range.firstLine }
    return FileRange(range.file, self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound)
  }

  /// Some words as they are written.
  package func text(of words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(
      decoding: bytes[self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound], as: UTF8.self)
  }
}

extension Outline {
  /// The texts of its blocks. The cells of a row are one text, as they have one place.
  package func prose(ofField isField: Bool) -> [Prose] {
    var last: FileRange?
    return blocks.compactMap { block in
      if case .cell = block.kind, last == block.range { return nil }
      let prose = Prose(block, ofField: isField)
      if prose != nil { last = block.range }
      return prose
    }
  }
}

extension FileRange {
  /// The value of a field without the quotes of YAML around it, which are no quotation.
  fileprivate var withoutQuotes: Range<Int> {
    guard bytes.count > 1, let quote = file.bytes[bytes].first, quote == file.bytes[bytes].last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return bytes }
    return bytes.lowerBound + 1..<bytes.upperBound - 1
  }
}
