package import Basics

/// The own words of a block, which rules about words examine.
///
/// Leaves out code, HTML, addresses, quotations and words in another language.
package struct Prose: Sendable {
  /// A word: letters and digits, with the hyphens and apostrophes between them.
  package struct Word: Sendable {
    /// The range of the word in ``Prose/bytes``.
    package let bytes: Range<Int>

    /// A hash that ignores the form of an apostrophe but not capitals.
    package let hash: UInt64

    /// Whether only white space separates it from the word before.
    package let isNext: Bool

    /// The `.`, `!` or `?` that ends a sentence after the word; 0 if there is none.
    package internal(set) var end: UInt8 = 0
  }

  /// What a block is, as far as rules about sentences ask.
  package enum Kind: Sendable {
    case paragraph, heading, row, figure

    /// A block in a quotation, whose words are somebody else's.
    case quotation
  }

  /// What some words have, so that a rule about it passes over the texts without.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A word begins with two capitals.
    package static let capitals = Traits(rawValue: 1)
    package static let digits = Traits(rawValue: 2)

    /// Between two words are a few signs, and not one and a blank.
    package static let signs = Traits(rawValue: 4)

    /// Two words in a row are the same, or begin with the same letter, one of them with a capital.
    package static let repetitions = Traits(rawValue: 8)
  }

  package private(set) var words: [Word]

  package let kind: Kind
  package let traits: Traits

  /// The block whose words these are; it may be a row with its cells.
  private let passage: Passage

  /// The words of the whole text, in which ``Word/bytes`` is a range.
  package var bytes: [UInt8] { passage.tape.words }

  /// The range of the block in its file.
  package var range: FileRange { passage.tape.place(of: passage.nodes.lowerBound) }

  /// Creates the words of a text that isn't in a file, such as a phrase to search for.
  package init(_ text: String) { self.init(Passage(words: text, at: File.absent("").all)) }

  fileprivate init(_ passage: Passage, _ kind: Kind = .paragraph) {
    (self.passage, self.kind) = (passage, kind)
    let reader = WordReader(passage.tape, passage.nodes)
    (words, traits) = (reader.words, reader.traits)
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
      return Word(bytes: words[index].bytes, hash: words[index].hash, isNext: isNext, end: words[index].end)
    }
    return rest
  }

  /// The bytes of all words together, which is roughly the number of letters.
  package var letterCount: Int { words.reduce(0) { $0 + $1.bytes.count } }

  /// The words of each sentence.
  package var sentences: [Range<Int>] {
    var (sentences, start): ([Range<Int>], Int) = ([], 0)
    for index in words.indices where words[index].end != 0 || index == words.count - 1 {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    return sentences
  }

  /// Returns some words as they are written.
  package func text(of words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(
      decoding: bytes[self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound], as: UTF8.self)
  }

  /// Returns the ranges of some runs of words in the file, in the order of the text.
  ///
  /// A tape knows only where a block is, so its words are looked for there one after the other. A word that is written
  /// otherwise, such as `caf&eacute;`, has the first line of its block as its range.
  package func places(of runs: [Range<Int>]) -> [FileRange] {
    if runs.isEmpty { return [] }
    let (tape, nodes) = (passage.tape, passage.nodes)
    let cells = nodes.filter { if case .cell = tape.nodes[$0].kind { true } else { false } }
    let written = WordPlaces(of: (cells.isEmpty ? [nodes.lowerBound] : cells).map(tape.bytes), on: tape, in: range)
    return runs.map { run in
      guard let first = run.first, let last = run.last, let start = written[words[first].bytes.lowerBound],
        let end = written[words[last].bytes.lowerBound],
        range.file.bytes[end...].starts(with: bytes[words[last].bytes])
      else { return range.firstLine }
      return FileRange(range.file, start..<end + words[last].bytes.count)
    }
  }
}

extension Passage {
  /// The own words of each block. The cells of a row are one text.
  package var prose: [Prose] {
    var (texts, index, endOfQuotation): ([Prose], Int, Int) = ([], nodes.lowerBound, 0)
    while index < nodes.upperBound {
      let (node, end) = (tape.nodes[index].kind, Int(tape.nodes[index].end))
      switch node {
      case .paragraph, .line, .heading, .figure, .row:
        let prose = Prose(self[index..<end], index < endOfQuotation ? .quotation : Prose.Kind(node))
        if !prose.words.isEmpty { texts.append(prose) }
        index = end
      case .quote:
        endOfQuotation = max(end, endOfQuotation)
        index += 1
      case .codeBlock, .rawBlock: index = Int(tape.nodes[index].end)
      default: index += 1
      }
    }
    return texts
  }
}

extension Prose.Kind {
  fileprivate init(_ node: Tape.Kind) {
    self =
      switch node {
      case .heading: .heading
      case .row: .row
      case .figure: .figure
      default: .paragraph
      }
  }
}
