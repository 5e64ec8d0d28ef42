package import Basics

/// The text's own words with their ranges, which rules about words examine.
///
/// Leaves out code, addresses, HTML, heading ids, quotations and fragments marked as another language. Reads the file
/// rather than cmark's output, so each word has its exact range.
package struct Prose: Sendable {
  /// A word: letters and digits, with the hyphens and apostrophes between them.
  package struct Word: Sendable {
    /// The range of the word in ``Prose/bytes``.
    package let bytes: Range<Int>

    /// A hash that ignores the form of an apostrophe but not capitals.
    package let hash: UInt64

    /// Whether only white space and emphasis marks separate it from the word before.
    package let isNext: Bool
  }

  /// The bytes that hold the words.
  package let bytes: [UInt8]

  package private(set) var words: [Word]

  /// The range of the text in its file.
  package let range: FileRange

  /// Whether ``bytes`` are those of the file.
  private let isExact: Bool

  /// Creates the words of a text that doesn't appear literally in the file.
  package init(_ text: String, at range: FileRange) {
    self.init(bytes: Array(text.utf8), in: nil, range)
  }

  /// Creates the words of a block, or `nil` if it has none.
  ///
  /// Words of a text that is folded over lines have no range of their own.
  init?(_ block: Outline.Block, ofField isField: Bool) {
    // The words of a list or a table belong to its parts.
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

  /// Returns the text without the words in some ranges.
  package func removing(_ ranges: [Range<Int>]) -> Prose {
    if ranges.isEmpty { return self }
    var rest = self
    var isLeft = Array(repeating: true, count: words.count)
    for range in ranges { for index in range { isLeft[index] = false } }
    rest.words = words.indices.filter { isLeft[$0] }.map { index in
      // A word after removed ones doesn't follow the word before them.
      let isNext = words[index].isNext && index > 0 && isLeft[index - 1]
      return Word(bytes: words[index].bytes, hash: words[index].hash, isNext: isNext)
    }
    return rest
  }

  /// The bytes of all words together, which is roughly the number of letters.
  package var letterCount: Int { words.reduce(0) { $0 + $1.bytes.count } }

  /// Returns the range of some words, or the first line of the text if that isn't known.
  package func place(of words: Range<Int>) -> FileRange {
    guard isExact, let first = words.first, let last = words.last else { return range.firstLine }
    return FileRange(range.file, self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound)
  }

  /// Returns some words as they are written.
  package func text(of words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(
      decoding: bytes[self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound], as: UTF8.self)
  }
}

extension Outline {
  /// Returns the texts of the blocks.
  ///
  /// The cells of a row are one text, because they share a range.
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
  /// The range of a field's value without the YAML quotes around it, which don't mark a quotation.
  fileprivate var withoutQuotes: Range<Int> {
    guard bytes.count > 1, let quote = file.bytes[bytes].first, quote == file.bytes[bytes].last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return bytes }
    return bytes.lowerBound + 1..<bytes.upperBound - 1
  }
}
